import { describe, expect, it } from 'vitest';

import { finishSteps, OverdueError, runSteps, type Steps } from '../../../src/domain/planning/steps.js';

function* counting(to: number): Steps<number> {
  for (let done = 0; done < to; done += 1) yield;
  return to;
}

/** Never ends by itself. */
function* endless(onStep: () => void = () => {}): Steps<never> {
  for (;;) {
    onStep();
    yield;
  }
}

describe('runSteps', () => {
  it('resolves with the result', async () => {
    await expect(runSteps(counting(1000))).resolves.toBe(1000);
  });

  it('lets messages in between slices', async () => {
    const { port1, port2 } = new MessageChannel();
    const controller = new AbortController();
    port1.addEventListener('message', () => controller.abort(new Error('no longer wanted')));
    port1.start();
    port2.postMessage('stop');
    await expect(runSteps(endless(), { signal: controller.signal, sliceMs: 1 })).rejects.toThrow(
      'no longer wanted',
    );
    port1.close();
  });

  it('does not begin where it is already aborted', async () => {
    let steps = 0;
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(
      runSteps(
        endless(() => (steps += 1)),
        { signal },
      ),
    ).rejects.toThrow('too late');
    expect(steps).toBe(0);
  });

  it('ends work that takes longer than it may', async () => {
    await expect(runSteps(endless(), { deadlineMs: 20 })).rejects.toThrow(OverdueError);
  });

  it('passes on what the work throws', async () => {
    function* failing(): Steps<void> {
      yield;
      throw new Error('broken');
    }
    await expect(runSteps(failing())).rejects.toThrow('broken');
  });
});

describe('finishSteps', () => {
  it('gives the result at once', () => {
    expect(finishSteps(counting(10))).toBe(10);
  });
});
