import type { Geometry } from '../geometry/geometry.js';
import type { JsonObject } from './json-object.js';

/** A feature that is GeoJSON, with a normalised geometry and whatever properties its file gives it. */
export interface RawFeature {
  /** Numbers are written as texts; null where the file has no id. */
  readonly id: string | null;
  /** Its place among the features of the file, from 0. */
  readonly index: number;
  readonly geometry: Geometry | null;
  /** The object of the file itself, not a copy. Its names may be anything: `__proto__`, `constructor`. */
  readonly properties: JsonObject;
}

/** What the first step of the checks makes of a file. */
export interface FileCheck {
  readonly features: readonly RawFeature[];
  /** How many features the file has, good and bad. */
  readonly total: number;
  /** The places of the features left out. */
  readonly rejects: readonly number[];
}

/** The levels that the properties of a feature may be nested in one another. */
export const deepest = 100;

/** What findings call a feature: its id, or `#3` for the fourth of a file where it has none. */
export function featureName(feature: { readonly id: string | null; readonly index: number }): string {
  return feature.id ?? `#${feature.index}`;
}
