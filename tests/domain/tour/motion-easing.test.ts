import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { easedMotion } from '../../../src/domain/tour/motion-easing.js';

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const ramps = fc.double({ min: 0.05, max: 0.5, noNaN: true });

describe('easedMotion', () => {
  it('goes from 0 to 1, half of it in half of the time, and never back', () => {
    fc.assert(
      fc.property(shares, shares, ramps, (one, other, ramp) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
        expect(easedMotion(later, ramp)).toBeGreaterThanOrEqual(easedMotion(sooner, ramp) - 1e-12);
        expect(easedMotion(one, ramp) + easedMotion(1 - one, ramp)).toBeCloseTo(1, 9);
      }),
    );
    expect([easedMotion(0), easedMotion(0.5), easedMotion(1)]).toEqual([0, 0.5, 1]);
  });

  it('takes what is outside of the time for its ends', () => {
    expect([easedMotion(-1), easedMotion(NaN), easedMotion(7)]).toEqual([0, 0, 1]);
  });

  it.each([0, 1])('has no speed, no acceleration and no jerk at %d', (end) => {
    const step = 1e-3;
    const at = (steps: number) => easedMotion(end + (end === 0 ? steps : -steps) * step);
    const [p0, p1, p2, p3] = [at(0), at(1), at(2), at(3)];
    expect(Math.abs(p1 - p0) / step).toBeLessThan(1e-5);
    expect(Math.abs(p2 - 2 * p1 + p0) / step ** 2).toBeLessThan(1e-2);
    expect(Math.abs(p3 - 3 * p2 + 3 * p1 - p0) / step ** 3).toBeLessThan(3);
  });
});
