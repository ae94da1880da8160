import type { LngLat } from '../../domain/geometry/lng-lat.js';

/** What one measures: a line, an area, or a direction with its distance. */
export const measureKinds = ['length', 'area', 'bearing'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** One measurement, by its corners. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly points: readonly LngLat[];
}

/** What comes of it. What does not apply is null. */
export interface MeasureFigures {
  /** On the ellipsoid; of an area, around it. */
  readonly lengthM: number;
  /** By the survey rule. */
  readonly areaM2: number | null;
  /** From the first corner, in degrees from north, clockwise. */
  readonly bearingDeg: number | null;
}

/** A measurement that stays until it is cleared. */
export interface FinishedMeasure extends Measure {
  readonly figures: MeasureFigures;
}

/** At least so many corners make one. */
export const fewestPoints: Readonly<Record<MeasureKind, number>> = { length: 2, area: 3, bearing: 2 };
