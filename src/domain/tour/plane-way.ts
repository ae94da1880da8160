import { toMercator } from '../geometry/web-mercator.js';

import { flightBetween, type Flight } from './camera-path.js';
import type { CameraPose, Viewport } from './camera-pose.js';
import { GroundView } from './ground-view.js';

/** What differs by more is no pan: zooms, and degrees of turning. */
const mostZooming = 0.75;
const mostTurning = 1;

/** By how many zooms a view from straight above must be wider to show as much of the ground as one tilted by 60°. */
const widening = 0.8;

/** What an engine that can't be tilted shows for a pose: about as much of the ground, from straight above. */
export function flatPose(pose: CameraPose): CameraPose {
  return { ...pose, zoom: pose.zoom - (widening * pose.pitch) / 60, pitch: 0 };
}

/**
 * The way between two poses on an engine that draws in the plane: it moves along where the goal is in view already and
 * is seen in the same way; else it cuts, which takes no time.
 */
export function planeFlightBetween(from: CameraPose, to: CameraPose, viewport: Viewport): Flight {
  const [start, goal] = [flatPose(from), flatPose(to)];
  if (isPan(start, goal, viewport)) return flightBetween(start, goal, viewport);
  return { durationMs: 0, poseAt: () => goal, poseAlong: () => goal };
}

function isPan(from: CameraPose, to: CameraPose, viewport: Viewport): boolean {
  if (Math.abs(from.zoom - to.zoom) > mostZooming || Math.abs(from.bearing - to.bearing) > mostTurning)
    return false;
  const [x, y] = new GroundView(toMercator(from.center), from, viewport).toScreen(toMercator(to.center)) ?? [
    Infinity,
    Infinity,
  ];
  return x >= 0 && x <= viewport.width && y >= 0 && y <= viewport.height;
}
