import { isInRing } from './ring-nesting.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

/** One record of a `.shp` file: its number from 1, and its geometry in GeoJSON, null for none, or a fault. */
export type ShapeRecord =
  | { readonly record: number; readonly geometry: ShapeGeometry | null; readonly fault: null }
  | { readonly record: number; readonly fault: LocalizedText };

type Position = readonly [number, number];

/** Positions as written: degrees or metres. */
export interface ShapeGeometry {
  readonly type: 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}

const fileCode = 9994;
const headerBytes = 100;

/** Whether bytes begin as a `.shp` or `.shx` file does. */
export function isShapeFile(bytes: Uint8Array): boolean {
  return bytes.length >= headerBytes && viewOf(bytes).getInt32(0) === fileCode;
}

/**
 * The records of a `.shp` file (ESRI White Paper, July 1998), one by one. Heights and measures are not kept. A record
 * that is broken is named, and the next is found by its length; where the file breaks off, that is the last word.
 */
export function* shapesOf(bytes: Uint8Array): Generator<ShapeRecord> {
  const view = viewOf(bytes);
  let offset = headerBytes;
  let record = 0;
  while (offset + 8 <= bytes.length) {
    record += 1;
    const length = view.getInt32(offset + 4) * 2;
    const end = offset + 8 + length;
    if (length < 4 || end > bytes.length) {
      yield {
        record,
        fault: {
          zh: '文件在此中断，其后的图形缺失',
          en: 'the file breaks off here: the shapes after it are missing',
        },
      };
      return;
    }
    yield shapeIn(new DataView(bytes.buffer, bytes.byteOffset + offset + 8, length), record);
    offset = end;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function shapeIn(view: DataView, record: number): ShapeRecord {
  const type = view.getInt32(0, true);
  try {
    // Types 11 to 18 have heights as well, 21 to 28 measures: they stand behind what is read here.
    const geometry = type === 0 ? null : geometryOf(type % 10, type, view);
    return geometry === undefined
      ? {
          record,
          fault: {
            zh: `不支持的图形类型 ${String(type)}`,
            en: `shape type ${String(type)} is not supported`,
          },
        }
      : { record, geometry, fault: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { record, fault: { zh: '图形数据不完整', en: 'the shape is incomplete' } };
  }
}

function geometryOf(kind: number, type: number, view: DataView): ShapeGeometry | null | undefined {
  if (type > 28) return undefined;
  if (kind === 1) return { type: 'Point', coordinates: positionAt(view, 4) };
  if (kind === 8) return { type: 'MultiPoint', coordinates: positionsAt(view, 40, view.getInt32(36, true)) };
  if (kind !== 3 && kind !== 5) return undefined;
  const parts = partsOf(view);
  if (parts.length === 0) return null;
  if (kind === 5) return polygonOf(parts);
  const [only] = parts;
  return parts.length === 1
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}

function positionAt(view: DataView, offset: number): Position {
  return [view.getFloat64(offset, true), view.getFloat64(offset + 8, true)];
}

function positionsAt(view: DataView, offset: number, count: number): Position[] {
  // A count that can't be true is seen before room is made for it.
  if (count < 0 || offset + count * 16 > view.byteLength) throw new RangeError('count');
  return Array.from({ length: count }, (_, index) => positionAt(view, offset + index * 16));
}

/** The rings or lines of a record. */
function partsOf(view: DataView): Position[][] {
  const count = view.getInt32(36, true);
  const points = view.getInt32(40, true);
  if (count < 0 || 44 + count * 4 > view.byteLength) throw new RangeError('count');
  const starts = Array.from({ length: count }, (_, index) => view.getInt32(44 + index * 4, true));
  const first = 44 + count * 4;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? points;
    if (start < 0 || end < start || end > points) throw new RangeError('parts');
    return positionsAt(view, first + start * 16, end - start);
  });
}

/** Outer rings run clockwise in this format, and holes the other way; which hole lies in which ring is not said. */
function polygonOf(rings: readonly Position[][]): ShapeGeometry {
  const outer = rings.filter((ring) => turn(ring) <= 0);
  // Some programs write all rings the wrong way round.
  const shells = (outer.length === 0 ? rings : outer).map((ring) => [ring]);
  for (const hole of outer.length === 0 ? [] : rings.filter((ring) => turn(ring) > 0)) {
    const around = shells.filter(([shell]) => shell !== undefined && isInRing(hole, shell));
    const nearest = around.toSorted(
      (one, other) => Math.abs(turn(one[0] ?? [])) - Math.abs(turn(other[0] ?? [])),
    )[0];
    if (nearest === undefined) shells.push([hole]);
    else nearest.push(hole);
  }
  return shells.length === 1
    ? { type: 'Polygon', coordinates: shells[0] }
    : { type: 'MultiPolygon', coordinates: shells };
}

/** Twice the area; above 0 for a ring that runs anticlockwise. From its first position, so that metres stay exact. */
function turn(ring: readonly Position[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1, y1] = ring[index - 1] ?? [0, 0];
    const [x2, y2] = ring[index] ?? [0, 0];
    sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return sum;
}
