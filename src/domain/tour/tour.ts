import type { LocalizedText } from '../statements/localized-text.js';

import type { CameraPose } from './camera-pose.js';

/** How the camera gets from one stop to the next: `smooth` gathers and loses speed, `linear` keeps it, `cut` has no way. */
export const tourEasings = ['smooth', 'linear', 'cut'] as const;
export type TourEasing = (typeof tourEasings)[number];

/** The light in which a stop is seen, where an engine can show it. */
export const tourLights = ['day', 'dusk', 'night'] as const;
export type TourLight = (typeof tourLights)[number];

/** How a stop is reached. */
export interface TourFlight {
  /** Null: as long as its way asks for, so that no flight makes one ill. */
  readonly durationMs: number | null;
  readonly easing: TourEasing;
}

/** What differs on a narrow screen; null where it is as on others. */
export interface NarrowStop {
  readonly view: CameraPose | null;
  readonly words: readonly LocalizedText[] | null;
}

/** One place of a tour: where one looks, what is said there and for how long. */
export interface TourStop {
  /** Unique in the tour; links name it. */
  readonly id: string;
  readonly title: LocalizedText;
  /**
   * Sentence by sentence, with figures as {@link Binding bindings}: `{{head-building.occupancy-rate}}`. A sentence of which a
   * binding does not resolve is not said, in either language.
   */
  readonly words: readonly LocalizedText[];
  /** The id of the place that is selected, and whose card is shown; null for none. */
  readonly place: string | null;
  /** As on a map of 960 by 600 px; a smaller one looks from farther away. Null: so that the place is well in view. */
  readonly view: CameraPose | null;
  /** Layers that are shown or hidden here. The others are as they were before the tour. */
  readonly layers: Readonly<Record<string, boolean>>;
  /** How long one stays, in milliseconds. */
  readonly stayMs: number;
  readonly flight: TourFlight;
  /** By how many degrees the camera circles the place during the stay, clockwise as seen from above; 0 for not at all. */
  readonly orbit: number;
  readonly light: TourLight;
  readonly narrow: NarrowStop | null;
}

/** A guided way through places of one catalog. Plain and cloneable. */
export interface Tour {
  readonly id: string;
  readonly title: LocalizedText;
  /** What it is about, in a sentence or two; null for none. May hold bindings, as words do. */
  readonly summary: LocalizedText | null;
  /** At least one. */
  readonly stops: readonly TourStop[];
}

/** How long one stays at a stop that does not say it, in milliseconds. */
export const defaultStayMs = 9000;

/** A stop with all that it may leave out. */
export function tourStop(stop: Pick<TourStop, 'id' | 'title' | 'words'> & Partial<TourStop>): TourStop {
  return {
    place: null,
    view: null,
    layers: {},
    stayMs: defaultStayMs,
    flight: { durationMs: null, easing: 'smooth' },
    orbit: 0,
    light: 'day',
    narrow: null,
    ...stop,
  };
}
