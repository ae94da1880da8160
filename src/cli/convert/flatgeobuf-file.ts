import { Builder } from 'flatbuffers';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { buildFeature, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';

import type { Geometry } from '../../domain/geometry/geometry.js';
import { boundsOf } from '../../domain/geometry/bounds.js';

import type { ConvertedFeature } from './conversion.js';
import { extentOf, hilbertOrder, nodeSize, packedTree } from './packed-tree.js';

/**
 * FlatGeobuf 3 with its spatial index, which the library reads and does not write: by it a map asks for the features
 * of a box alone. Features without a geometry have no place in an index, and are not handed over.
 *
 * @param epsg - The code of the coordinate system; null for one that has none.
 */
export function* flatGeobufPieces(
  features: readonly ConvertedFeature[],
  epsg: number | null,
): Generator<Uint8Array> {
  const rows = features.map(({ id, properties }) => (id === undefined ? properties : { id, ...properties }));
  const header: HeaderMeta = {
    geometryType: commonType(features),
    columns: columnsOf(rows),
    envelope: null,
    featuresCount: features.length,
    indexNodeSize: features.length > 0 ? nodeSize : 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
  const boxes = Float64Array.from(features.flatMap(({ geometry }) => [...(boundsOf(geometry) ?? [])]));
  const order = hilbertOrder(boxes);
  const offsets = new Float64Array(features.length);
  const written: Uint8Array[] = [];
  let offset = 0;
  for (const [place, number] of order.entries()) {
    const feature = features[number];
    if (feature === undefined) continue;
    const bytes = buildFeature(
      parseGeometry(feature.geometry as unknown as Parameters<typeof parseGeometry>[0]),
      cellsOf(rows[number] ?? {}, header.columns ?? []),
      header,
    );
    offsets[place] = offset;
    offset += bytes.length;
    written.push(bytes);
  }
  yield magicbytes;
  yield headerBytes(header, boxes, epsg);
  if (features.length > 0) yield packedTree(boxes, order, offsets);
  yield* written;
}

/** The type that all shapes have; `Unknown` where they differ, and then each feature names its own. */
function commonType(features: readonly ConvertedFeature[]): GeometryType {
  const types = new Set(features.map(({ geometry }) => geometry.type));
  const [only] = types;
  return types.size === 1 && only ? geometryTypes[only] : GeometryType.Unknown;
}

const geometryTypes: Readonly<Record<Geometry['type'], GeometryType>> = {
  Point: GeometryType.Point,
  MultiPoint: GeometryType.MultiPoint,
  LineString: GeometryType.LineString,
  MultiLineString: GeometryType.MultiLineString,
  Polygon: GeometryType.Polygon,
  MultiPolygon: GeometryType.MultiPolygon,
};

type Row = Readonly<Record<string, unknown>>;

/** The columns of all rows, each of the type that all its values have; of different ones, text. */
function columnsOf(rows: readonly Row[]): ColumnMeta[] {
  const types = new Map<string, ColumnType>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const before = types.get(name);
      if (value === null || value === undefined) continue;
      const type = typeOf(value);
      types.set(name, before === undefined || before === type ? type : ColumnType.String);
    }
  }
  return [...types].map(([name, type]) => ({
    name,
    type,
    title: null,
    description: null,
    width: -1,
    precision: -1,
    scale: -1,
    nullable: true,
    unique: false,
    primary_key: false,
  }));
}

function typeOf(value: unknown): ColumnType {
  if (typeof value === 'boolean') return ColumnType.Bool;
  if (typeof value === 'number') return ColumnType.Double;
  return typeof value === 'object' ? ColumnType.Json : ColumnType.String;
}

function cellsOf(row: Row, columns: readonly ColumnMeta[]): IProperties {
  const cells = columns.map(({ name, type }) => [name, cellOf(row[name], type)] as const);
  return Object.fromEntries(cells) as IProperties;
}

function cellOf(value: unknown, type: ColumnType): unknown {
  if (value === null || value === undefined) return null;
  if (type !== ColumnType.String) return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function headerBytes(
  { columns, featuresCount, geometryType, indexNodeSize }: HeaderMeta,
  boxes: Float64Array,
  epsg: number | null,
): Uint8Array {
  const builder = new Builder();
  const written = (columns ?? []).map(({ name, type }) => {
    const columnAt = builder.createString(name);
    Column.startColumn(builder);
    Column.addName(builder, columnAt);
    Column.addType(builder, type);
    return Column.endColumn(builder);
  });
  const columnsAt = Header.createColumnsVector(builder, written);
  const nameAt = builder.createString('features');
  const envelopeAt = Header.createEnvelopeVector(builder, Float64Array.from(extentOf(boxes)));
  const crsAt = epsg === null ? 0 : crsBytes(builder, epsg);
  Header.startHeader(builder);
  Header.addName(builder, nameAt);
  if (boxes.length > 0) Header.addEnvelope(builder, envelopeAt);
  Header.addGeometryType(builder, geometryType);
  Header.addColumns(builder, columnsAt);
  Header.addFeaturesCount(builder, BigInt(featuresCount));
  Header.addIndexNodeSize(builder, indexNodeSize);
  if (crsAt !== 0) Header.addCrs(builder, crsAt);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

function crsBytes(builder: Builder, epsg: number): number {
  const organisationAt = builder.createString('EPSG');
  Crs.startCrs(builder);
  Crs.addOrg(builder, organisationAt);
  Crs.addCode(builder, epsg);
  return Crs.endCrs(builder);
}
