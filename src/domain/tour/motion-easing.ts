/**
 * How far one has come after a share of the time: speed is gathered, kept and lost. Speed, acceleration and its change
 * are 0 at both ends, so that neither is felt as a push.
 *
 * @param progress the share of the time that has passed; outside of 0 to 1 it counts as the nearer of them.
 * @param ramp the share of the time in which speed is gathered, and again in which it is lost: above 0 up to 0.5.
 * @returns 0 to 1, never falling.
 */
export function easedMotion(progress: number, ramp = 0.4): number {
  if (!(progress > 0)) return 0;
  if (progress >= 1) return 1;
  if (progress > 0.5) return 1 - easedMotion(1 - progress, ramp);
  // The way of a speed that rises by 6x⁵ − 15x⁴ + 10x³ and then stays.
  const x = Math.min(1, progress / ramp);
  const way = ramp * x ** 4 * (x * x - 3 * x + 2.5) + Math.max(0, progress - ramp);
  return way / (1 - ramp);
}
