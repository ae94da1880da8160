import type { Geometry } from '../geometry/geometry.js';
import type { LngLat, Ring } from '../geometry/lng-lat.js';
import type { JsonObject } from './json-object.js';
import type { FindingCode } from './finding-codes.js';
import { memberOf } from './json-object.js';
import { pointerTo } from './json-pointer.js';
import { positionFault } from './position-check.js';
import { ringTurn } from '../geometry/ring-turn.js';

/** A fault that makes a geometry useless: its code, where it is, and what stands there. */
export interface GeometryFault {
  readonly code: FindingCode;
  readonly property: string;
  readonly found: unknown;
}

/** What was set right in a geometry: the first place of each code. */
export type GeometryRepairs = Map<FindingCode, { readonly property: string; readonly found: unknown }>;

/** A geometry with its repairs, null for one without positions; or the fault that it was given up for. */
export type GeometryCheck =
  | { readonly geometry: Geometry | null; readonly repairs: GeometryRepairs; readonly fault: null }
  | { readonly fault: GeometryFault };

/** Thrown inside this file alone, so that the shape of the coordinates can be read straight on. */
class Refusal extends Error {
  readonly fault: GeometryFault;
  constructor(code: FindingCode, property: string, found: unknown) {
    super(code);
    this.fault = { code, property, found };
  }
}

/** Reads coordinates to the depth that their type has, and no deeper. */
class CoordinateReader {
  readonly repairs: GeometryRepairs = new Map();

  /** One position; `index` where it stands in a list, so that no pointer is put together for a good one. */
  position(value: unknown, pointer: string, index?: number): LngLat {
    const code = positionFault(value);
    if (code !== null) throw new Refusal(code, placeOf(pointer, index), value);
    const numbers = value as readonly [number, number];
    if ((numbers.length as number) > 3)
      this.#repaired('geojson/extra-numbers', placeOf(pointer, index), value);
    return numbers.length === 2 ? numbers : [numbers[0], numbers[1]];
  }

  positions(value: unknown, pointer: string): readonly LngLat[] {
    const list = this.list(value, pointer);
    let isPlain = true;
    let index = 0;
    for (const member of list) {
      if (this.position(member, pointer, index) !== member) isPlain = false;
      index += 1;
    }
    // The array of the file itself serves where every position is two numbers: 100 MB are not copied.
    if (isPlain) return list as readonly LngLat[];
    return list.map((member, index) => this.position(member, pointer, index));
  }

  line(value: unknown, pointer: string): readonly LngLat[] {
    const positions = this.positions(value, pointer);
    if (positions.length < 2) throw new Refusal('geojson/line-too-short', pointer, value);
    return positions;
  }

  ring(value: unknown, pointer: string, anticlockwise: boolean): Ring {
    const positions = this.positions(value, pointer);
    const closed = this.#closed(positions, value, pointer);
    if (closed.length < 4) throw new Refusal('geojson/ring-too-short', pointer, value);
    const turn = ringTurn(closed);
    if (turn === 0 || turn > 0 === anticlockwise) return closed;
    this.#repaired('geojson/winding', pointer, undefined);
    return closed.toReversed();
  }

  rings(value: unknown, pointer: string): readonly Ring[] {
    const rings = this.list(value, pointer);
    if (rings.length === 0) throw new Refusal('geojson/coordinates', pointer, value);
    return rings.map((ring, index) => this.ring(ring, `${pointer}/${index}`, index === 0));
  }

  list(value: unknown, pointer: string): readonly unknown[] {
    if (!Array.isArray(value)) throw new Refusal('geojson/coordinates', pointer, value);
    return value as readonly unknown[];
  }

  #closed(positions: Ring, value: unknown, pointer: string): Ring {
    const [first, last] = [positions[0], positions.at(-1)];
    if (first === undefined || last === undefined) return positions;
    if (isSame(first, last)) {
      // Heights are not kept, but where they differ the ring of the file is not closed.
      const ends = value as readonly (readonly unknown[])[];
      if (ends[0]?.[2] !== ends.at(-1)?.[2]) this.#repaired('geojson/ring-not-closed', pointer, undefined);
      return positions;
    }
    // What can't be closed is as good as too short.
    if (!hasThreeDistinct(positions)) return [];
    this.#repaired('geojson/ring-not-closed', pointer, undefined);
    return [...positions, first];
  }

  #repaired(code: FindingCode, property: string, found: unknown): void {
    if (!this.repairs.has(code)) this.repairs.set(code, { property, found });
  }
}

const geometryTypes: ReadonlySet<unknown> = new Set<Geometry['type']>([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]);

function isGeometryType(type: unknown): type is Geometry['type'] {
  return geometryTypes.has(type);
}

function placeOf(pointer: string, index: number | undefined): string {
  return index === undefined ? pointer : pointerTo(pointer, index);
}

function isSame(one: LngLat, other: LngLat): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function hasThreeDistinct(positions: Ring): boolean {
  const seen = new Set<string>();
  for (const [lng, lat] of positions) {
    seen.add(`${lng} ${lat}`);
    if (seen.size === 3) return true;
  }
  return false;
}

function readGeometry(
  reader: CoordinateReader,
  type: Geometry['type'],
  coordinates: unknown,
  pointer: string,
): Geometry {
  switch (type) {
    case 'Point':
      return { type, coordinates: reader.position(coordinates, pointer) };
    case 'MultiPoint':
      return { type, coordinates: reader.positions(coordinates, pointer) };
    case 'LineString':
      return { type, coordinates: reader.line(coordinates, pointer) };
    case 'MultiLineString':
      return {
        type,
        coordinates: reader
          .list(coordinates, pointer)
          .map((line, index) => reader.line(line, `${pointer}/${index}`)),
      };
    case 'Polygon':
      return { type, coordinates: reader.rings(coordinates, pointer) };
    default:
      return {
        type,
        coordinates: reader
          .list(coordinates, pointer)
          .map((polygon, index) => reader.rings(polygon, `${pointer}/${index}`)),
      };
  }
}

/**
 * Checks one geometry object by RFC 7946 and normalises it: two numbers a position, rings closed and wound as the
 * RFC asks. Stops at the first fault, because one is enough to leave the feature out. The object is not changed.
 */
export function checkGeometry(value: JsonObject, pointer: string): GeometryCheck {
  const type = memberOf(value, 'type');
  if (!isGeometryType(type)) {
    const code = type === 'GeometryCollection' ? 'geojson/geometry-collection' : 'geojson/geometry-type';
    return { fault: { code, property: pointerTo(pointer, 'type'), found: type } };
  }
  const place = pointerTo(pointer, 'coordinates');
  const coordinates = memberOf(value, 'coordinates');
  const reader = new CoordinateReader();
  if (Array.isArray(coordinates) && coordinates.length === 0) {
    reader.repairs.set('geojson/empty', { property: place, found: coordinates });
    return { geometry: null, repairs: reader.repairs, fault: null };
  }
  try {
    const geometry = readGeometry(reader, type, coordinates, place);
    return { geometry, repairs: reader.repairs, fault: null };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}
