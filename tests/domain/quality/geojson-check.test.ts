import { describe, expect, it } from 'vitest';

import { checkGeoJson } from '../../../src/domain/quality/geojson-findings.js';

function pointFeature(id: unknown, coordinates: unknown, properties: unknown = {}): unknown {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties };
}

describe('checkGeoJson', () => {
  it('leaves out the faulty feature and keeps its neighbours', () => {
    const features = [pointFeature('a', [1, 2]), pointFeature('b', [1]), pointFeature('c', [3, 4])];
    const check = checkGeoJson({ type: 'FeatureCollection', features }, 'x.geojson');
    expect(check.features.map(({ id, index }) => [id, index])).toEqual([
      ['a', 0],
      ['c', 2],
    ]);
    expect(check.rejects).toEqual([1]);
    expect(check.total).toBe(3);
  });

  it('names the file, the feature and what it found', () => {
    const check = checkGeoJson(pointFeature('b', ['x', 2]), 'parks.geojson');
    expect(check.findings[0]).toMatchObject({ file: 'parks.geojson', feature: 'b', found: '["x", 2]' });
  });

  it('calls a feature without id by its place in the file', () => {
    const features = [pointFeature(undefined, [1, 2]), pointFeature(null, [1])];
    const check = checkGeoJson({ type: 'FeatureCollection', features }, 'x.geojson');
    expect(check.findings[0]?.feature).toBe('#1');
  });

  it('writes ids that are numbers as texts', () => {
    expect(checkGeoJson(pointFeature(7, [1, 2]), 'x').features[0]?.id).toBe('7');
  });

  it('leaves out a MultiPolygon with a polygon that has no ring', () => {
    const geometry = { type: 'MultiPolygon', coordinates: [[]] };
    const check = checkGeoJson({ type: 'Feature', id: 'a', geometry, properties: {} }, 'x.geojson');
    expect(check.findings.map(({ code, property }) => [code, property])).toEqual([
      ['geojson/coordinates', '/geometry/coordinates/0'],
    ]);
    expect(check.rejects).toEqual([0]);
  });

  it('keeps longitude and latitude alone', () => {
    expect(checkGeoJson(pointFeature('a', [1, 2, 3]), 'x').features[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    });
  });

  it('closes a ring and turns it anticlockwise, and changes nothing in the file', () => {
    const ring = [
      [0, 0],
      [0, 1],
      [1, 1],
    ];
    const file = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
    const before = structuredClone(file);
    const check = checkGeoJson(file, 'x');
    expect(check.features[0]?.geometry?.coordinates).toEqual([
      [
        [0, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ]);
    expect(file).toEqual(before);
  });

  it('turns a hole clockwise', () => {
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 1],
    ];
    const shell = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 0],
    ];
    const check = checkGeoJson(
      { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [shell, hole] } },
      'x',
    );
    expect(check.features[0]?.geometry?.coordinates).toEqual([shell, hole.toReversed()]);
    expect(check.findings[0]?.property).toBe('/geometry/coordinates/1');
  });

  it('takes property names of every kind as they are', () => {
    const properties: unknown = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": "CSCEC", "": 1}',
    );
    const check = checkGeoJson(pointFeature('a', [1, 2], properties), 'x');
    expect(check.findings).toEqual([]);
    expect(Object.keys(check.features[0]?.properties ?? {})).toEqual(['__proto__', 'constructor', '']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses properties that contain themselves', () => {
    const properties: Record<string, unknown> = {};
    properties['self'] = properties;
    expect(checkGeoJson(pointFeature('a', [1, 2], properties), 'x').findings[0]?.code).toBe(
      'geojson/too-deep',
    );
  });

  it('lists a hundred of 40,000 findings and counts all', () => {
    const features = Array.from({ length: 40_000 }, (_, index) => pointFeature(index, [index, 'x']));
    const check = checkGeoJson({ type: 'FeatureCollection', features }, 'x');
    expect(check.findings).toHaveLength(100);
    expect(check.counts).toEqual([{ code: 'geojson/position', severity: 'error', count: 40_000 }]);
    expect(check.rejects).toHaveLength(40_000);
  });

  it('lists errors before the many notes of a file', () => {
    const ring = [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ];
    const clockwise = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
    const features = [...Array.from({ length: 200 }, () => clockwise), null];
    const check = checkGeoJson({ type: 'FeatureCollection', features }, 'x');
    expect(check.findings[0]?.code).toBe('geojson/not-feature');
    expect(check.findings).toHaveLength(100);
  });
});
