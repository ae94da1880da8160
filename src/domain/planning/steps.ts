/** Work that can be interrupted: it yields every few dozen features, and returns its result. */
export type Steps<Result> = Generator<void, Result>;

export interface StepLimits {
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Ends the work with `OverdueError` after so many milliseconds; 10 s by default. */
  readonly deadlineMs?: number;
  /** How long the work goes on before others get their turn, in milliseconds; 10 by default. */
  readonly sliceMs?: number;
}

/** The work took longer than it may. */
export class OverdueError extends Error {
  readonly deadlineMs: number;

  constructor(deadlineMs: number) {
    super(`not done within ${deadlineMs} ms`);
    this.name = 'OverdueError';
    this.deadlineMs = deadlineMs;
  }
}

/**
 * Runs steps to their end, and lets messages in between slices, so that a worker hears that its work is no longer
 * wanted.
 *
 * @throws {OverdueError} after the deadline.
 * @throws the reason of the signal where it is aborted.
 */
export async function runSteps<Result>(steps: Steps<Result>, limits: StepLimits = {}): Promise<Result> {
  const { signal, deadlineMs = 10_000, sliceMs = 10 } = limits;
  const begin = performance.now();
  let sliceBegin = begin;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    const now = performance.now();
    if (now - begin > deadlineMs) throw new OverdueError(deadlineMs);
    if (now - sliceBegin < sliceMs) continue;
    await nextTask();
    sliceBegin = performance.now();
  }
}

/** Runs steps to their end at once. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Resolves in a task of its own, after messages that wait; unlike a timer it is not slowed down when nested. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
