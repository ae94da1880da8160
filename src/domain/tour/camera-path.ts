import type { LngLat } from '../geometry/lng-lat.js';
import { fromMercator, toMercator, worldSize } from '../geometry/web-mercator.js';

import { bearingWithin, shortestTurn, type CameraPose, type Viewport } from './camera-pose.js';
import { easedMotion } from './motion-easing.js';
import { zoomPanPath } from './zoom-pan-path.js';

/** One way of the camera from a pose to another. */
export interface Flight {
  /** How long it takes to be pleasant to watch; 0 where there is nowhere to go. */
  readonly durationMs: number;
  /** The pose after a share of the time, 0 to 1: speed is gathered at the start and lost at the end. */
  poseAt(progress: number): CameraPose;
  /** The pose after a share of the way as it is felt, 0 to 1: at one speed from end to end. */
  poseAlong(share: number): CameraPose;
}

/** A hidden or folded map flies as one of this size. */
const leastSide = 120;

/** Of the smaller side of the map: so much must hold the goal, which leaves room for cards and for the nearer half of a tilted view. */
const sightShare = 0.85;

/** For a length of 1 of the path, and for a turn of one degree. */
const msPerLength = 1_700;
const msPerDegree = 32;
const shortestMs = 900;
const longestMs = 12_000;

/** Web maps end there, in degrees. */
const mostLat = 85.051129;

/**
 * How far down from the sky one may look at a zoom, in degrees: from high above, the ground of a tilted view ends in haze
 * and emptiness.
 */
export function mostPitchAt(zoom: number): number {
  const nearness = Math.min(1, Math.max(0, (zoom - 8) / 6));
  return 15 + 60 * nearness * nearness * (3 - 2 * nearness);
}

/**
 * The way from one pose to another, the same for the same ends: an arc that rises until both are in sight, turns the
 * shorter way round and looks more steeply down the higher it is. From its highest point on, the goal is in view.
 */
export function flightBetween(from: CameraPose, to: CameraPose, viewport: Viewport): Flight {
  const [fromX, fromY] = mercatorOf(from.center);
  const [toX, toY] = mercatorOf(to.center);
  // The shorter way round the world, over its edge if need be.
  const east = toX - fromX - Math.round(toX - fromX);
  const south = toY - fromY;
  const sight = sightOf(viewport) / worldSize;
  const path = zoomPanPath({
    fromWidth: sight * 2 ** -from.zoom,
    toWidth: sight * 2 ** -to.zoom,
    way: Math.hypot(east, south),
  });
  const turn = shortestTurn(from.bearing, to.bearing);
  const [fromTilt, toTilt] = [tiltOf(from), tiltOf(to)];

  const poseAlong = (share: number): CameraPose => {
    if (!(share > 0)) return from;
    if (share >= 1) return to;
    const { way, width } = path.at(share);
    const zoom = Math.log2(sight / width);
    const [lng, lat] = fromMercator(fromX + east * way, fromY + south * way);
    return {
      center: [lngWithin(lng), lat],
      zoom,
      bearing: bearingWithin(from.bearing + turn * share),
      pitch: (fromTilt + (toTilt - fromTilt) * share) * mostPitchAt(zoom),
    };
  };
  const tilting = Math.abs(to.pitch - from.pitch);
  const wantedMs = Math.max(path.length * msPerLength, Math.max(Math.abs(turn), tilting) * msPerDegree);
  return {
    durationMs: wantedMs < 1e-6 ? 0 : Math.min(longestMs, Math.max(shortestMs, wantedMs)),
    poseAt: (progress) => poseAlong(easedMotion(progress)),
    poseAlong,
  };
}

/**
 * A pose on the circle around what another one looks at.
 *
 * @param degrees of the whole turn, clockwise as the bearing is.
 * @param progress the share of the time that has passed, 0 to 1.
 */
export function orbitAround(pose: CameraPose, degrees: number, progress: number): CameraPose {
  const turned = degrees * easedMotion(progress, 0.2);
  return turned === 0 ? pose : { ...pose, bearing: bearingWithin(pose.bearing + turned) };
}

/** CSS pixels around the middle in which what is to be seen must stand. */
function sightOf({ width, height }: Viewport): number {
  const side = Math.min(width, height);
  return sightShare * (Number.isFinite(side) ? Math.max(leastSide, side) : leastSide);
}

/** The pitch as a share of what its zoom allows; what a stop asks for beyond that is kept at the stop. */
function tiltOf({ pitch, zoom }: CameraPose): number {
  return pitch / mostPitchAt(zoom);
}

function mercatorOf([lng, lat]: LngLat): readonly [x: number, y: number] {
  return toMercator([lng, Math.min(mostLat, Math.max(-mostLat, lat))]);
}

/** A longitude from −180 up to 180. */
function lngWithin(lng: number): number {
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}
