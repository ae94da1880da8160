import type { Tour, TourStop } from './tour.js';

/** When one is at a stop, in milliseconds from the start of the tour at ordinary speed. */
export interface TimedStop {
  readonly index: number;
  readonly stop: TourStop;
  /** The flight to it begins. */
  readonly startMs: number;
  /** One is there. Equal to `startMs` for the first stop, which is where the tour begins, and for cuts. */
  readonly arriveMs: number;
  readonly leaveMs: number;
}

/** The clock of a tour: when what happens. A pure function of the tour and of how long its flights take. */
export interface Timeline {
  readonly stops: readonly TimedStop[];
  readonly durationMs: number;
}

/** What happens at one millisecond of a tour. */
export interface TourMoment extends TimedStop {
  /** `flying`: on the way to the stop. */
  readonly phase: 'flying' | 'staying';
  /** How much of the phase has gone by, 0 to 1. */
  readonly progress: number;
}

/** Cuts take no time: what a visitor gets who wants reduced motion. The stops stay as long as they are. */
export const cuts = (): number => 0;

/** The clock of a tour whose flight to each stop takes `flightMs(index)` milliseconds. */
export function timelineOf({ stops }: Pick<Tour, 'stops'>, flightMs: (index: number) => number): Timeline {
  let at = 0;
  const timed = stops.map((stop, index) => {
    const startMs = at;
    const arriveMs = index === 0 ? startMs : startMs + flightMs(index);
    const leaveMs = arriveMs + stop.stayMs;
    at = leaveMs;
    return { index, stop, startMs, arriveMs, leaveMs };
  });
  return { stops: timed, durationMs: at };
}

/**
 * What happens at a millisecond; before the start as at the start, after the end as at the end. When one stop ends, the
 * next has begun.
 *
 * @throws {RangeError} for a tour without stops.
 */
export function momentAt({ stops }: Timeline, ms: number): TourMoment {
  const timed = stops.findLast(({ startMs }) => startMs <= ms) ?? stops[0];
  if (timed === undefined) throw new RangeError('expected a tour with one stop or more, got none');
  const { startMs, arriveMs, leaveMs } = timed;
  if (startMs <= ms && ms < arriveMs)
    return { ...timed, phase: 'flying', progress: shareOf(ms, startMs, arriveMs) };
  return { ...timed, phase: 'staying', progress: shareOf(ms, arriveMs, leaveMs) };
}

function shareOf(ms: number, from: number, to: number): number {
  return from === to ? 1 : Math.min(1, Math.max(0, (ms - from) / (to - from)));
}
