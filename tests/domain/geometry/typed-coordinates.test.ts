import { describe, expect, it } from 'vitest';

import type { Bounds } from '../../../src/domain/geometry/lng-lat.js';
import { placeTypedShape, readTypedCoordinates } from '../../../src/domain/geometry/typed-coordinates.js';

const changchun: Bounds = [125.1, 43.6, 125.8, 44.2];
const read = (text: string) => readTypedCoordinates(text, changchun);
const triangle = {
  type: 'Polygon',
  coordinates: [
    [
      [125.3, 43.88],
      [125.31, 43.88],
      [125.31, 43.89],
      [125.3, 43.88],
    ],
  ],
};

describe('readTypedCoordinates', () => {
  it.each([
    ['commas', '125.3,43.88\n125.31,43.88\n125.31,43.89'],
    ['spaces and an empty line', '125.3 43.88\n125.31   43.88\n\n125.31 43.89\n'],
    ['tabs', '125.3\t43.88\n125.31\t43.88\n125.31\t43.89'],
    ['Chinese commas and full-width digits', '１２５．３，４３．８８\n125.31，43.88\n125.31、43.89'],
    ['semicolons between positions', '125.3,43.88;125.31,43.88；125.31,43.89'],
    ['semicolons inside positions', '125.3;43.88\n125.31;43.88\n125.31；43.89'],
    ['one line of pairs', '125.3 43.88 125.31 43.88 125.31 43.89'],
    ['a ring that is closed already', '125.3,43.88\n125.31,43.88\n125.31,43.89\n125.3,43.88'],
    ['running numbers', '1,125.3,43.88\n2,125.31,43.88\n3,125.31,43.89'],
    ['names of points', 'J1 125.3 43.88\nJ2 125.31 43.88\nJ3 125.31 43.89'],
    ['heights', '125.3,43.88,210.5\n125.31,43.88,211\n125.31,43.89,212'],
    ['hemispheres', '43.88N 125.3E\n43.88N 125.31E\n43.89N 125.31E'],
    ['Chinese hemispheres', '东经125.3 北纬43.88\n东经125.31 北纬43.88\n东经125.31 北纬43.89'],
    ['brackets', '[125.3, 43.88],\n[125.31, 43.88],\n[125.31, 43.89]'],
  ])('reads %s', (_, text) => {
    const { shape, problems, candidates } = read(text);
    expect(shape).toEqual(triangle);
    expect(problems).toEqual([]);
    expect(candidates[0]?.system).toEqual({ id: 'EPSG:4326', swapped: false });
  });

  it.each([
    `125°18'0" 43°52'48"`,
    '125°18′00″E, 43°52′48″N',
    '43° 52′ 48″ N 125° 18′ 00″ E',
    '东经125度18分0秒，北纬43度52分48秒',
    `E125°18' N43°52.8'`,
  ])('reads degrees, minutes and seconds: %s', (text) => {
    const { shape } = read(text);
    expect(shape?.type).toBe('Point');
    expect(shape?.coordinates[0]).toBeCloseTo(125.3, 9);
    expect(shape?.coordinates[1]).toBeCloseTo(43.88, 9);
  });

  it('makes a line of two positions and a point of one', () => {
    expect(read('125.3,43.88\n125.31,43.89').shape?.type).toBe('LineString');
    expect(read('125.3,43.88').shape?.type).toBe('Point');
  });

  it('recognises metres of zone 42 with the axes swapped, and places them once confirmed', async () => {
    const { shape, candidates } = read(
      '4860727.253 42443742.572\n4860727.253 42444742.572\n4861727.253 42444742.572',
    );
    expect(candidates[0]?.system).toEqual({ id: 'EPSG:4530', swapped: true });
    if (shape === null || candidates[0] === undefined) throw new Error('expected a shape');
    expect(shape.coordinates[0]).toContainEqual([4_860_727.253, 42_443_742.572]);
    const placed = await placeTypedShape(shape, candidates[0].system);
    if (placed.type !== 'Polygon') throw new Error('expected a polygon');
    expect(placed.coordinates[0]?.[0]?.[0]).toBeCloseTo(125.3, 7);
    expect(placed.coordinates[0]?.[0]?.[1]).toBeCloseTo(43.88, 7);
  });

  it('offers latitude first as a swapped reading', () => {
    expect(read('43.88,125.3\n43.88,125.31\n43.89,125.31').candidates[0]?.system).toEqual({
      id: 'EPSG:4326',
      swapped: true,
    });
  });

  it('goes on past lines that it can not use, and names them', () => {
    const { shape, problems } = read('125.3,43.88\nhello\n125.31,43.88\n125.31\n125.31,43.89');
    expect(shape).toEqual(triangle);
    expect(problems.map(({ line, found }) => [line, found])).toEqual([
      [2, 'hello'],
      [4, '125.31'],
    ]);
  });

  it('refuses 75 minutes', () => {
    expect(read(`125°75'00" 43°52'48"`).problems).toHaveLength(1);
  });

  it('reads WKT, with its SRID first among the candidates', () => {
    const { form, shape, candidates } = read(
      'SRID=4550;POLYGON((443742 4860727, 444742 4860727, 444742 4861727, 443742 4860727))',
    );
    expect(form).toBe('wkt');
    expect(shape?.type).toBe('Polygon');
    expect(candidates[0]?.system.id).toBe('EPSG:4550');
  });

  it('names an SRID that it does not know', () => {
    const { candidates, problems } = read('SRID=2435;POINT(443742 4860727)');
    expect(candidates).toEqual([]);
    expect(problems[0]?.message.en).toContain('EPSG:2435');
  });

  it('says where WKT breaks off', () => {
    expect(read('POLYGON((125.3 43.88,\n125.31 oops').problems[0]).toMatchObject({ line: 2, found: 'oops' });
  });

  it('joins the polygons of pasted GeoJSON, and counts what is left out', () => {
    const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature(triangle),
        feature(triangle),
        feature({ type: 'Point', coordinates: [125.3, 43.8] }),
        feature(null),
      ],
    });
    const { form, shape, problems } = read(text);
    expect(form).toBe('geojson');
    expect(shape?.type).toBe('MultiPolygon');
    expect(problems[0]?.message.en).toContain('2 of the geometries');
  });

  it('says that pasted JSON is broken', () => {
    expect(read('{"type": "Polygon", "coordinates": [[').problems[0]?.message.en).toBe(
      'this is not valid JSON',
    );
  });

  it('says that numbers fit no system', () => {
    const { candidates, problems } = read('999999999 5\n999999998 6');
    expect(candidates).toEqual([]);
    expect(problems[0]?.message.en).toContain('fit no usual coordinate system');
  });

  it('reads Baidu positions by choice', async () => {
    const placed = await placeTypedShape(
      { type: 'Point', coordinates: [125.3, 43.88] },
      { id: 'BD-09', swapped: false },
    );
    if (placed.type !== 'Point') throw new Error('expected a point');
    expect(placed.coordinates[0]).toBeCloseTo(125.287, 2);
    expect(placed.coordinates[1]).toBeCloseTo(43.8717, 2);
  });

  it('ends at once with a text that has no end', () => {
    const { problems } = read('1 '.repeat(600_000));
    expect(problems[0]?.message.en).toContain('too long');
  });
});
