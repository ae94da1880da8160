import type { Bounds } from '../../domain/geometry/lng-lat.js';

/** What the readers of services are told. */
export interface PageRequest {
  /** Features are asked for within it: west, south, east, north in degrees. */
  readonly bounds: Bounds;
  readonly signal: AbortSignal;
  readonly onRequest: (url: string) => void;
}

/** Features as a service gives them, page by page, and how many there are in all where it says so. */
export interface FeaturePage {
  readonly features: readonly unknown[];
  readonly matched: number | null;
}
