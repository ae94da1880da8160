import type { LngLat } from '../geometry/lng-lat.js';
import type { FindingCode } from './finding-codes.js';

/** Degrees beyond which nobody writes a longitude by mistake: such numbers are metres. */
const farBeyondDegrees = 360;

function isInRange(lng: number, lat: number): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

function areNumbers(parts: readonly unknown[]): parts is readonly number[] {
  for (const part of parts) if (typeof part !== 'number') return false;
  return true;
}

/** What is wrong with a position: the code of the finding; null where it is two numbers in range. */
export function positionFault(value: unknown): FindingCode | null {
  if (!Array.isArray(value) || value.length < 2) return 'geojson/position';
  const parts = value as readonly unknown[];
  // Most positions are two good numbers, and a file has millions.
  if (parts.length === 2 && isInRange(parts[0] as number, parts[1] as number) && areNumbers(parts))
    return null;
  if (!areNumbers(parts)) return 'geojson/position';
  if (!parts.every((part) => Number.isFinite(part))) return 'geojson/not-finite';
  const [lng, lat] = parts as unknown as LngLat;
  if (isInRange(lng, lat)) return null;
  if (isInRange(lat, lng)) return 'geojson/swapped';
  const isMetres = Math.abs(lng) > farBeyondDegrees || Math.abs(lat) > farBeyondDegrees;
  return isMetres ? 'geojson/projected' : 'geojson/out-of-range';
}
