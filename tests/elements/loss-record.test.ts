import { describe, expect, it } from 'vitest';

import { LossRecord } from '../../src/elements/map/loss-record.js';

const minutes = 60_000;

describe('LossRecord', () => {
  it('takes three losses in ten minutes for too many', () => {
    const losses = new LossRecord();
    losses.add(0);
    losses.add(4 * minutes);
    expect(losses.areTooMany).toBe(false);
    losses.add(9 * minutes);
    expect(losses.areTooMany).toBe(true);
  });

  it('forgets those of long ago', () => {
    const losses = new LossRecord();
    losses.add(0);
    losses.add(4 * minutes);
    losses.add(11 * minutes);
    expect(losses.areTooMany).toBe(false);
  });

  it('needs only one that did not come back', () => {
    const losses = new LossRecord();
    losses.giveUp();
    expect(losses.areTooMany).toBe(true);
  });
});
