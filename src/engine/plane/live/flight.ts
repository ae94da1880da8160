import { worldSize } from '../../../domain/geometry/web-mercator.js';

import type { Flight } from '../plane-surface.js';
import { constrained } from '../plane-view.js';

/**
 * Moves from one view to another, slowly at both ends; over a long way it rises first, so that one sees where it
 * goes. Returns what stops it on the way.
 */
export const flight: Flight = (from, to, durationMs, look, onArrival) => {
  const start = performance.now();
  const way = Math.hypot(to.x - from.x, to.y - from.y) * worldSize * 2 ** Math.min(from.zoom, to.zoom);
  const rise = Math.max(0, Math.log2(way / Math.max(1, 1.5 * Math.max(from.width, from.height))));
  const turn = ((to.bearing - from.bearing + 540) % 360) - 180;
  const climb = to.zoom - from.zoom;
  let request = requestAnimationFrame(step);
  return () => cancelAnimationFrame(request);

  function step(now: number): void {
    const share = Math.min(1, Math.max(0, (now - start) / durationMs));
    if (share >= 1) {
      look(to, true);
      onArrival();
      return;
    }
    const eased = share < 0.5 ? 2 * share ** 2 : 1 - 2 * (1 - share) ** 2;
    // Without a rise, one point of the ground keeps its place while all around it grows.
    const along =
      rise > 0 || Math.abs(climb) < 1e-3 ? eased : (1 - 2 ** (-climb * eased)) / (1 - 2 ** -climb);
    const view = {
      ...to,
      x: from.x + along * (to.x - from.x),
      y: from.y + along * (to.y - from.y),
      zoom: from.zoom + eased * climb - rise * 4 * eased * (1 - eased),
      bearing: from.bearing + eased * turn,
    };
    look(constrained(view), false);
    request = requestAnimationFrame(step);
  }
};
