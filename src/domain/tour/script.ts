import { flightBetween, orbitAround, type Flight } from './camera-path.js';
import type { CameraPose, Viewport } from './camera-pose.js';
import { stopView, type TourLand } from './stop-view.js';
import { cuts, momentAt, timelineOf, type Timeline, type TourMoment } from './timeline.js';
import type { Tour, TourStop } from './tour.js';

/** `cuts`: the same stops without flights and orbits, for whom motion makes ill. */
export type TourMotion = 'flights' | 'cuts';

/** A tour on one map: what happens, and where the camera is, at each millisecond. The same for the same arguments. */
export interface TourScript {
  readonly tour: Tour;
  readonly timeline: Timeline;
  momentAt(ms: number): TourMoment;
  poseAt(ms: number): CameraPose;
}

/** How large the map is, and whether it moves. */
export interface ScriptFrame {
  readonly viewport: Viewport;
  readonly motion: TourMotion;
}

/** Flights take as long as on a map of this size, so that a millisecond is the same moment on every screen. */
const timedOn: Viewport = { width: 960, height: 600 };

/** One stop with the way to it. */
interface Leg {
  readonly stop: TourStop;
  readonly pose: CameraPose;
  /** From where the stop before ends; null for the first. */
  readonly flight: Flight | null;
}

/** Writes down where the camera is at each millisecond of a tour. */
export function tourScript(tour: Tour, land: TourLand, { viewport, motion }: ScriptFrame): TourScript {
  const flying = motion === 'flights';
  const timed = legsOf(tour, land, timedOn);
  const timeline = timelineOf(tour, flying ? (index) => flightMs(timed[index]) : cuts);
  const legs = legsOf(tour, land, viewport);
  return {
    tour,
    timeline,
    momentAt: (ms) => momentAt(timeline, ms),
    poseAt(ms) {
      const { index, phase, progress } = momentAt(timeline, ms);
      const leg = legs[index];
      if (leg === undefined) throw new RangeError(`expected one of ${legs.length} stops, got ${index}`);
      if (phase === 'staying') return flying ? orbitAround(leg.pose, leg.stop.orbit, progress) : leg.pose;
      if (leg.flight === null) return leg.pose;
      return leg.stop.flight.easing === 'linear'
        ? leg.flight.poseAlong(progress)
        : leg.flight.poseAt(progress);
    },
  };
}

function legsOf({ stops }: Tour, land: TourLand, viewport: Viewport): readonly Leg[] {
  let before: CameraPose | null = null;
  return stops.map((stop) => {
    const pose = stopView(stop, land, viewport);
    const flight: Flight | null = before === null ? null : flightBetween(before, pose, viewport);
    before = orbitAround(pose, stop.orbit, 1);
    return { stop, pose, flight };
  });
}

function flightMs(leg: Leg | undefined): number {
  if (leg === undefined || leg.stop.flight.easing === 'cut') return 0;
  return leg.stop.flight.durationMs ?? Math.round(leg.flight?.durationMs ?? 0);
}
