import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { CameraTarget } from '../../engine/map-engine.js';

/** A camera as a page may hand it over: with gaps, or with what is no number, such as the value of an empty field. */
type LooseTarget = { readonly [Key in keyof CameraTarget]: CameraTarget[Key] | null };

function isPosition(value: unknown): value is LngLat {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

/** What of a camera is made of numbers: the rest would make the camera no number. */
export function finiteTarget({ center, zoom, bearing, pitch }: LooseTarget): CameraTarget {
  const numbers = Object.entries({ zoom, bearing, pitch }).filter(([, value]) => Number.isFinite(value));
  return { ...(Object.fromEntries(numbers) as CameraTarget), ...(isPosition(center) ? { center } : {}) };
}

/** Whether something is a box of four numbers: west, south, east, north. */
export function isBounds(value: readonly unknown[]): value is Bounds {
  return value.length === 4 && value.every(Number.isFinite);
}
