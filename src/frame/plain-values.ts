import type { Bounds, LngLat } from '../domain/geometry/lng-lat.js';

// What reads values out of a message that anybody may have written: undefined where a value is not what it must be.

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A text of sensible length. */
export function asText(value: unknown, longest = 500): string | undefined {
  return typeof value === 'string' && value.length <= longest ? value : undefined;
}

/** A finite number between two limits. */
export function asNumber(value: unknown, least = -Infinity, most = Infinity): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most
    ? value
    : undefined;
}

export function asChoice<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === value);
}

export function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** What `read` makes of a value; null where there is none. */
export function orNull<Value>(
  value: unknown,
  read: (value: unknown) => Value | undefined,
): Value | null | undefined {
  return value === undefined || value === null ? null : read(value);
}

/** What `read` makes of each entry of a list; undefined where one makes no sense. */
export function asList<Value>(
  value: unknown,
  read: (entry: unknown) => Value | undefined,
): readonly Value[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.map((entry) => read(entry));
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

export function asLngLat(value: unknown): LngLat | undefined {
  const [lng, lat, ...rest] = asList(value, (degrees) => asNumber(degrees)) ?? [];
  if (lng === undefined || lat === undefined || rest.length > 0) return undefined;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}

/** A box with its south before its north. A view of the whole world may reach beyond 180°. */
export function asBounds(value: unknown): Bounds | undefined {
  const [west, south, east, north, ...rest] = asList(value, (degrees) => asNumber(degrees, -540, 540)) ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  return rest.length === 0 && west <= east && south <= north ? [west, south, east, north] : undefined;
}
