import { describe, expect, it } from 'vitest';

import { checkGeoJson } from '../../../src/domain/quality/geojson-findings.js';
import { nested } from './nested.js';

const square = [
  [125, 43],
  [126, 43],
  [126, 44],
  [125, 44],
  [125, 43],
];

function feature(geometry: unknown, members: object = {}): unknown {
  return { type: 'Feature', id: 'a', properties: {}, geometry, ...members };
}

function collection(...features: unknown[]): unknown {
  return { type: 'FeatureCollection', features };
}

function point(coordinates: unknown): unknown {
  return collection(feature({ type: 'Point', coordinates }));
}

function polygon(...rings: unknown[]): unknown {
  return collection(feature({ type: 'Polygon', coordinates: rings }));
}

function withCrs(name: string): unknown {
  return { type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [] };
}

/** Each document with the code that it must be refused with, and the pointer. */
const refused: readonly (readonly [what: string, document: unknown, code: string, property: string])[] = [
  ['null', null, 'geojson/not-object', ''],
  ['a number', 42, 'geojson/not-object', ''],
  ['a text', 'FeatureCollection', 'geojson/not-object', ''],
  ['an array', [], 'geojson/not-object', ''],
  ['100,000 nested arrays', nested(100_000), 'geojson/not-object', ''],
  ['an empty object', {}, 'geojson/type', '/type'],
  ['a type in lower case', { type: 'featurecollection', features: [] }, 'geojson/type', '/type'],
  ['the type constructor', { type: 'constructor' }, 'geojson/type', '/type'],
  ['the type __proto__', { type: '__proto__' }, 'geojson/type', '/type'],
  ['a type that is an object', { type: {} }, 'geojson/type', '/type'],
  ['TopoJSON', { type: 'Topology', objects: {}, arcs: [] }, 'geojson/other-format', ''],
  ['Esri JSON', { geometryType: 'esriGeometryPolygon', features: [] }, 'geojson/other-format', ''],
  ['an error of a server', { error: { code: 499, message: 'Token required' } }, 'geojson/other-format', ''],
  ['a collection without features', { type: 'FeatureCollection' }, 'geojson/features', '/features'],
  [
    'features that are an object',
    { type: 'FeatureCollection', features: {} },
    'geojson/features',
    '/features',
  ],
  ['Web Mercator', withCrs('urn:ogc:def:crs:EPSG::3857'), 'geojson/crs', '/crs'],
  ['a zone of CGCS2000', withCrs('EPSG:4547'), 'geojson/crs', '/crs'],
  ['UTM', withCrs('urn:ogc:def:crs:EPSG:9.2:32632'), 'geojson/crs', '/crs'],
  ['a linked crs', { type: 'FeatureCollection', crs: { type: 'link' }, features: [] }, 'geojson/crs', '/crs'],
  ['a feature that is null', collection(null), 'geojson/not-feature', ''],
  [
    'a feature that is a geometry',
    collection({ type: 'Point', coordinates: [1, 2] }),
    'geojson/not-feature',
    '',
  ],
  ['a collection inside a collection', collection(collection()), 'geojson/not-feature', ''],
  ['no geometry member', collection({ type: 'Feature', properties: {} }), 'geojson/geometry', '/geometry'],
  ['a geometry that is an array', collection(feature([1, 2])), 'geojson/geometry', '/geometry'],
  [
    'no properties member',
    collection({ type: 'Feature', geometry: null }),
    'geojson/properties',
    '/properties',
  ],
  [
    'properties that are an array',
    collection(feature(null, { properties: [] })),
    'geojson/properties',
    '/properties',
  ],
  [
    'properties 20,000 levels deep',
    collection(feature(null, { properties: { deep: nested(20_000) } })),
    'geojson/too-deep',
    '/properties',
  ],
  ['a bbox that is a text', collection(feature(null, { bbox: '1,2,3,4' })), 'geojson/bbox', '/bbox'],
  ['a bbox of three numbers', collection(feature(null, { bbox: [1, 2, 3] })), 'geojson/bbox', '/bbox'],
  ['a bbox with null', collection(feature(null, { bbox: [1, 2, null, 4] })), 'geojson/bbox', '/bbox'],
  [
    'an unknown geometry',
    collection(feature({ type: 'Circle', coordinates: [1, 2] })),
    'geojson/geometry-type',
    '/geometry/type',
  ],
  [
    'a geometry without type',
    collection(feature({ coordinates: [1, 2] })),
    'geojson/geometry-type',
    '/geometry/type',
  ],
  [
    'a geometry of the type toString',
    collection(feature({ type: 'toString' })),
    'geojson/geometry-type',
    '/geometry/type',
  ],
  [
    'a geometry collection',
    collection(feature({ type: 'GeometryCollection', geometries: [] })),
    'geojson/geometry-collection',
    '/geometry/type',
  ],
  ['no coordinates', collection(feature({ type: 'Point' })), 'geojson/position', '/geometry/coordinates'],
  [
    'null coordinates',
    collection(feature({ type: 'LineString', coordinates: null })),
    'geojson/coordinates',
    '/geometry/coordinates',
  ],
  ['a position of one number', point([125]), 'geojson/position', '/geometry/coordinates'],
  ['a position of texts', point(['125', '43']), 'geojson/position', '/geometry/coordinates'],
  ['a position with null', point([125, null]), 'geojson/position', '/geometry/coordinates'],
  ['a height that is a text', point([125, 43, 'high']), 'geojson/position', '/geometry/coordinates'],
  ['a position one level too deep', point([[125, 43]]), 'geojson/position', '/geometry/coordinates'],
  ['coordinates 100,000 levels deep', point(nested(100_000)), 'geojson/position', '/geometry/coordinates'],
  ['not a number', point([Number.NaN, 43]), 'geojson/not-finite', '/geometry/coordinates'],
  [
    'infinity, as 1e400 is read',
    point(JSON.parse('[1e400, 43]')),
    'geojson/not-finite',
    '/geometry/coordinates',
  ],
  ['latitude before longitude', point([43.88, 125.32]), 'geojson/swapped', '/geometry/coordinates'],
  ['projected metres', point([42_524_000, 4_860_000]), 'geojson/projected', '/geometry/coordinates'],
  ['a latitude of 91', point([190, 91]), 'geojson/out-of-range', '/geometry/coordinates'],
  ['a longitude of 200', point([200, 43]), 'geojson/out-of-range', '/geometry/coordinates'],
  [
    'a line of one position',
    collection(feature({ type: 'LineString', coordinates: [[1, 2]] })),
    'geojson/line-too-short',
    '/geometry/coordinates',
  ],
  [
    'an empty line among several',
    collection(
      feature({
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
          [],
        ],
      }),
    ),
    'geojson/line-too-short',
    '/geometry/coordinates/1',
  ],
  ['an empty ring', polygon([]), 'geojson/ring-too-short', '/geometry/coordinates/0'],
  [
    'a ring of two positions',
    polygon([
      [1, 2],
      [3, 4],
    ]),
    'geojson/ring-too-short',
    '/geometry/coordinates/0',
  ],
  [
    'a closed ring of three',
    polygon([
      [1, 2],
      [3, 4],
      [1, 2],
    ]),
    'geojson/ring-too-short',
    '/geometry/coordinates/0',
  ],
  [
    'a ring that ends with null',
    polygon([...square.slice(0, 4), null]),
    'geojson/position',
    '/geometry/coordinates/0/4',
  ],
  [
    'a polygon that is a ring',
    collection(feature({ type: 'Polygon', coordinates: square })),
    'geojson/position',
    '/geometry/coordinates/0/0',
  ],
  [
    'a faulty position in the second polygon',
    collection(
      feature({
        type: 'MultiPolygon',
        coordinates: [[square], [[...square.slice(0, 2), [1], ...square.slice(3)]]],
      }),
    ),
    'geojson/position',
    '/geometry/coordinates/1/0/2',
  ],
];

describe('checkGeoJson refuses', () => {
  it.each(refused)('%s', (_what, document, code, property) => {
    const check = checkGeoJson(document, 'x.geojson');
    const errors = check.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => [finding.code, finding.property])).toEqual([[code, property]]);
    expect(check.features).toEqual([]);
  });
});

/** Each document that is kept, with the codes that it is remarked on with. */
const tolerated: readonly (readonly [what: string, document: unknown, codes: readonly string[]])[] = [
  ['a good polygon', polygon(square), []],
  ['a clockwise outline', polygon(square.toReversed()), ['geojson/winding']],
  ['a ring that is not closed', polygon(square.slice(0, 4)), ['geojson/ring-not-closed']],
  [
    'a ring whose ends differ in height',
    polygon([[125, 43, 1], ...square.slice(1, 4), [125, 43, 2]]),
    ['geojson/ring-not-closed'],
  ],
  ['a height', point([125, 43, 210]), []],
  ['four numbers', point([125, 43, 210, 0]), ['geojson/extra-numbers']],
  ['empty coordinates', collection(feature({ type: 'LineString', coordinates: [] })), ['geojson/empty']],
  ['no geometry', collection(feature(null)), []],
  [
    'properties of the collection',
    { type: 'FeatureCollection', features: [], properties: {} },
    ['geojson/member'],
  ],
  ['features of a feature', collection(feature(null, { features: [] })), ['geojson/member']],
  [
    'a faulty bbox of the collection',
    { type: 'FeatureCollection', features: [], bbox: [1] },
    ['geojson/collection-bbox'],
  ],
  ['an id that is an object', collection(feature(null, { id: {} })), ['geojson/id']],
  ['an id of 20 digits', collection(feature(null, { id: 2 ** 60 })), ['geojson/id-digits']],
  ['a bare geometry', { type: 'Point', coordinates: [125, 43] }, ['geojson/bare-geometry']],
  ['a bare feature', feature(null), []],
  ['CRS84', withCrs('urn:ogc:def:crs:OGC:1.3:CRS84'), []],
  ['WGS 84', withCrs('EPSG:4326'), []],
  ['CGCS2000', withCrs('urn:ogc:def:crs:EPSG::4490'), []],
];

describe('checkGeoJson keeps', () => {
  it.each(tolerated)('%s', (_what, document, codes) => {
    const check = checkGeoJson(document, 'x.geojson');
    expect(check.findings.map(({ code }) => code)).toEqual(codes);
    expect(check.rejects).toEqual([]);
  });
});
