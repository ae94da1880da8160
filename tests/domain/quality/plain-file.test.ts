import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FindingList } from '../../../src/domain/quality/finding-list.js';
import { checkFile } from '../../../src/domain/quality/geojson-check.js';
import { plainFile } from '../../../src/domain/quality/plain-file.js';

const geodata = resolve(import.meta.dirname, '../../../geodata');
const shipped = readdirSync(geodata).filter((file) => file.endsWith('.geojson'));

function checked(value: unknown) {
  const list = new FindingList('file');
  return { check: checkFile(value, list.report), found: list.listed.map(({ code }) => code) };
}

const number = fc.oneof(
  fc.constantFrom(0, 1, 2, 90, 180, 181, NaN, -0),
  fc.double({ min: -200, max: 200, noNaN: true }),
);
const position = fc.array(number, { minLength: 1, maxLength: 3 });
const square = fc
  .constantFrom(
    [0, 0, 1, 0, 1, 1, 0, 0],
    [0, 0, 1, 1, 1, 0, 0, 0],
    [0, 0, 1, 0, 1, 1, 0, 1],
    [0, 0, 1, 0, 0, 0],
  )
  .map((flat) => Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at], flat[2 * at + 1]]));
const geometry = fc.oneof(
  fc.constantFrom(null, undefined, 'Point', { type: 'GeometryCollection', geometries: [] }),
  fc.record({ type: fc.constantFrom('Point', 'LineString'), coordinates: position }),
  fc.record({
    type: fc.constantFrom('MultiPoint', 'LineString', 'Polygon'),
    coordinates: fc.oneof(fc.array(position, { maxLength: 3 }), square),
  }),
  fc.record({
    type: fc.constantFrom('Polygon', 'MultiLineString', 'MultiPolygon'),
    coordinates: fc.array(square, { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constantFrom('MultiPolygon', 'Polygon'),
    coordinates: fc.array(fc.array(square, { maxLength: 2 }), { maxLength: 2 }),
  }),
);
const feature = fc.record(
  {
    type: fc.constantFrom('Feature', 'Feature', 'Feature', 'feature'),
    id: fc.constantFrom('one', '', 3, 1.5, null, {}),
    properties: fc.constantFrom(null, {}, { name: { zh: '园' } }, { list: [{ of: [1] }] }, 'none'),
    geometry,
    bbox: fc.constantFrom([0, 0, 1, 1], [1]),
  },
  { requiredKeys: ['type', 'properties', 'geometry'] },
);
const file = fc.record(
  {
    type: fc.constantFrom('FeatureCollection', 'FeatureCollection', 'FeatureCollection', 'Feature'),
    features: fc.array(feature, { maxLength: 2 }),
    name: fc.string(),
    crs: fc.constantFrom(null, { type: 'name', properties: { name: 'EPSG:3857' } }),
    bbox: fc.constantFrom([0, 0, 1, 1], 'all'),
  },
  { requiredKeys: ['type', 'features'] },
);

describe('plainFile', () => {
  it.each(shipped)('takes %s, which ships, as the whole check does', (name) => {
    const value: unknown = JSON.parse(readFileSync(join(geodata, name), 'utf8'));
    const plain = plainFile(value);
    expect(plain).not.toBeNull();
    expect(plain).toEqual(checked(value).check);
  });

  it('takes nothing in which the whole check finds anything, and makes the same of the rest', () => {
    fc.assert(
      fc.property(file, (value) => {
        const plain = plainFile(value);
        if (plain === null) return;
        const { check, found } = checked(value);
        expect(found).toEqual([]);
        expect(plain).toEqual(check);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['a feature by itself', { type: 'Feature', geometry: null, properties: {} }],
    ['an object of a class', Object.assign(Object.create({}), { type: 'FeatureCollection', features: [] })],
  ])('leaves %s to the whole check', (_, value: unknown) => {
    expect(plainFile(value)).toBeNull();
  });
});
