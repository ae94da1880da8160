import { polygonsOf, type Geometry } from './geometry.js';
import type { LngLat } from './lng-lat.js';

/** How far two shapes may reach over a line that parts them, in degrees: some 10 µm, what rounding does to a corner. */
const slack = 1e-10;

/** Outlines with more positions than this are not looked at: to cut them costs less. */
const mostPositions = 64;

/**
 * Whether an edge of one of two shapes parts them, so that they have no area in common. False only means that this quick
 * look did not find one: parcels that share an edge are nearly always told apart by it.
 */
export function areParted(one: Geometry, other: Geometry): boolean {
  const [shell, otherShell] = [shellOf(one), shellOf(other)];
  if (shell === null || otherShell === null) return false;
  return hasPartingEdge(shell, otherShell) || hasPartingEdge(otherShell, shell);
}

/** The outline of a shape of one polygon. */
function shellOf(geometry: Geometry): readonly LngLat[] | null {
  const [rings, second] = polygonsOf(geometry);
  const shell = rings?.[0];
  return shell === undefined || second !== undefined || shell.length > mostPositions ? null : shell;
}

/** Whether all positions of one outline lie on one side of one of its edges, and all of the other on the other side. */
function hasPartingEdge(shell: readonly LngLat[], other: readonly LngLat[]): boolean {
  let from = shell[0];
  for (const to of shell) {
    if (from === undefined) return false;
    const [alongLng, alongLat] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(alongLng, alongLat);
    if (length > 0) {
      const [own, others] = [
        reachOf(shell, from, alongLng, alongLat),
        reachOf(other, from, alongLng, alongLat),
      ];
      const most = slack * length;
      if ((own.right >= -most && others.left <= most) || (own.left <= most && others.right >= -most))
        return true;
    }
    from = to;
  }
  return false;
}

/** How far to the left and to the right of a line positions lie, times its length; `right` is at most that to the left. */
function reachOf(
  positions: readonly LngLat[],
  from: LngLat,
  alongLng: number,
  alongLat: number,
): { readonly left: number; readonly right: number } {
  let [left, right] = [-Infinity, Infinity];
  for (const [lng, lat] of positions) {
    const side = alongLng * (lat - from[1]) - alongLat * (lng - from[0]);
    if (side > left) left = side;
    if (side < right) right = side;
  }
  return { left, right };
}
