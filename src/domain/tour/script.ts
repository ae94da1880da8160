import type { LngLat } from '../geometry/lng-lat.js';
import { fromMercator, toMercator } from '../geometry/web-mercator.js';

import { flightBetween, orbitAround, type Flight } from './camera-path.js';
import type { CameraPose, Viewport } from './camera-pose.js';
import { GroundView } from './ground-view.js';
import { flatPose, planeFlightBetween } from './plane-way.js';
import { stopView, writtenFor, type TourLand } from './stop-view.js';
import { cuts, momentAt, timelineOf, type Timeline, type TourMoment } from './timeline.js';
import type { Tour, TourStop } from './tour.js';

/** `cuts`: the same stops without flights, pans and orbits, for whom motion makes ill. */
export type TourMotion = 'flights' | 'cuts';

/** A tour on one map: what happens, and where the camera is, at each millisecond. The same for the same arguments. */
export interface TourScript {
  readonly tour: Tour;
  readonly timeline: Timeline;
  /** What each stop looks at. */
  readonly goals: readonly LngLat[];
  momentAt(ms: number): TourMoment;
  poseAt(ms: number): CameraPose;
}

/** How large the map is, what draws it, and whether it moves. */
export interface ScriptFrame {
  readonly viewport: Viewport;
  readonly motion: TourMotion;
  /** What draws the map can't be tilted: it pans where the goal is in view, else it cuts, and it circles nothing. */
  readonly isFlat: boolean;
  /** The room that a card takes at the start of each line, in CSS pixels: what is looked at stands beside it. */
  readonly aside: number;
}

/** One stop with the way to it. */
interface Leg {
  readonly stop: TourStop;
  readonly pose: CameraPose;
  /** Degrees. */
  readonly orbit: number;
  /** From where the stop before ends; null for the first. */
  readonly flight: Flight | null;
}

/** Writes down where the camera is at each millisecond of a tour. */
export function tourScript(tour: Tour, land: TourLand, frame: ScriptFrame): TourScript {
  const timed =
    frame.motion === 'cuts' ? null : legsOf(tour, land, { ...frame, viewport: writtenFor, aside: 0 });
  const timeline = timelineOf(tour, timed === null ? cuts : (index) => flightMs(timed[index]));
  const legs = legsOf(tour, land, frame);
  return {
    tour,
    timeline,
    goals: legs.map(({ pose }) => pose.center),
    momentAt: (ms) => momentAt(timeline, ms),
    poseAt(ms) {
      const { index, phase, progress } = momentAt(timeline, ms);
      const leg = legs[index];
      if (leg === undefined) throw new RangeError(`expected one of ${legs.length} stops, got ${index}`);
      return besideCard(poseOn(leg, phase, progress), frame);
    },
  };
}

function poseOn(
  { pose, orbit, flight, stop }: Leg,
  phase: TourMoment['phase'],
  progress: number,
): CameraPose {
  if (phase === 'staying') return orbitAround(pose, orbit, progress);
  if (flight === null) return pose;
  return stop.flight.easing === 'linear' ? flight.poseAlong(progress) : flight.poseAt(progress);
}

/** Looks from where the middle of the view comes to stand in the middle of what the card leaves. */
function besideCard(pose: CameraPose, { viewport, aside }: ScriptFrame): CameraPose {
  if (aside === 0) return pose;
  const { width, height } = viewport;
  const ground = new GroundView(toMercator(pose.center), pose, viewport);
  const middle = ground.toGround([(width - aside) / 2, height / 2]);
  return middle === null ? pose : { ...pose, center: fromMercator(...middle) };
}

/** The millisecond of one timeline at which happens what happens at a millisecond of another one of the same tour. */
export function sameMoment(ms: number, from: Timeline, to: Timeline): number {
  const { index, phase, progress } = momentAt(from, ms);
  const timed = to.stops[index];
  if (timed === undefined) return 0;
  const { startMs, arriveMs, leaveMs } = timed;
  if (phase === 'flying') return startMs + progress * (arriveMs - startMs);
  return arriveMs + progress * (leaveMs - arriveMs);
}

/** The way of a camera from one pose to another, on what draws the map. */
export function wayBetween(from: CameraPose, to: CameraPose, { viewport, isFlat }: ScriptFrame): Flight {
  return isFlat ? planeFlightBetween(from, to, viewport) : flightBetween(from, to, viewport);
}

function legsOf({ stops }: Tour, land: TourLand, frame: ScriptFrame): readonly Leg[] {
  let before: CameraPose | null = null;
  return stops.map((stop) => {
    const seen = stopView(stop, land, { ...frame.viewport, width: frame.viewport.width - frame.aside });
    const pose = frame.isFlat ? flatPose(seen) : seen;
    const orbit = frame.isFlat || frame.motion === 'cuts' ? 0 : stop.orbit;
    const flight: Flight | null = before === null ? null : wayBetween(before, pose, frame);
    before = orbitAround(pose, orbit, 1);
    return { stop, pose, orbit, flight };
  });
}

function flightMs(leg: Leg | undefined): number {
  if (leg === undefined || leg.stop.flight.easing === 'cut') return 0;
  const wayMs = Math.round(leg.flight?.durationMs ?? 0);
  // What is no way takes no time, whatever the script says.
  return wayMs === 0 ? 0 : (leg.stop.flight.durationMs ?? wayMs);
}
