import { describe, expect, it } from 'vitest';

import { guessSystem, type NumberPair } from '../../../src/domain/geometry/coordinate-guess.js';
import { stripOf, toPlane } from '../../../src/domain/geometry/gauss-kruger.js';
import type { Bounds, LngLat } from '../../../src/domain/geometry/lng-lat.js';

const changchun: Bounds = [125.1, 43.6, 125.8, 44.2];
const positions: readonly LngLat[] = [
  [125.3, 43.88],
  [125.36, 43.9],
  [125.42, 43.97],
];
const swapped = (pairs: readonly NumberPair[]) => pairs.map(([first, second]) => [second, first] as const);

function metres(epsg: number): readonly NumberPair[] {
  const strip = stripOf(epsg);
  if (strip === null) throw new Error('expected a known code');
  return positions.map((position) => toPlane(position, strip));
}

function guesses(pairs: readonly NumberPair[], near: Bounds | null = changchun) {
  return guessSystem(pairs, near).map(
    ({ system, certainty }) => `${system.id}${system.swapped ? ' swapped' : ''} ${certainty}`,
  );
}

describe('guessSystem', () => {
  it('takes degrees for degrees', () => {
    expect(guesses(positions)).toEqual(['EPSG:4326 certain']);
  });

  it('sees that latitude stands first', () => {
    expect(guesses(swapped(positions))).toEqual(['EPSG:4326 swapped certain']);
  });

  it('prefers the order that lies in China where both are possible', () => {
    expect(
      guesses(
        [
          [43.8, 87.6],
          [43.9, 87.5],
        ],
        null,
      )[0],
    ).toBe('EPSG:4326 swapped likely');
    expect(
      guesses(
        [
          [87.6, 43.8],
          [87.5, 43.9],
        ],
        null,
      )[0],
    ).toBe('EPSG:4326 certain');
  });

  it('reads the number of the zone from the eastings', () => {
    expect(guesses(metres(4530))).toEqual(['EPSG:4530 certain']);
    expect(guesses(swapped(metres(4530)))).toEqual(['EPSG:4530 swapped certain']);
  });

  it('offers the zone of the region first where the eastings have no number, and its neighbours after it', () => {
    expect(guesses(metres(4551))).toEqual(['EPSG:4551 likely', 'EPSG:4550 possible', 'EPSG:4552 possible']);
    expect(guesses(swapped(metres(4551)))[0]).toBe('EPSG:4551 swapped likely');
  });

  it('tells Web Mercator', () => {
    expect(
      guesses([
        [13_948_332.8, 5_446_200],
        [13_952_000, 5_447_000],
      ])[0],
    ).toBe('EPSG:3857 likely');
  });

  it('says where the positions lie when read so', () => {
    const [west, south, east, north] = guessSystem(metres(4551), changchun)[0]?.bounds ?? [];
    expect(west).toBeCloseTo(125.3, 9);
    expect(south).toBeCloseTo(43.88, 9);
    expect(east).toBeCloseTo(125.42, 9);
    expect(north).toBeCloseTo(43.97, 9);
  });

  it('bears a faulty row among many', () => {
    const many = Array.from({ length: 20 }, () => [125.3, 43.9] as const);
    expect(guesses([...many, [0, 1e9], [Number.NaN, 1]])).toEqual(['EPSG:4326 certain']);
  });

  it('finds nothing where the numbers fit nothing', () => {
    expect(
      guesses([
        [1e9, 5],
        [2e9, 7],
      ]),
    ).toEqual([]);
    expect(guesses([])).toEqual([]);
  });

  it('gives its reason in both languages', () => {
    expect(guessSystem(swapped(metres(4530)), changchun)[0]?.reason).toEqual({
      zh: '东坐标以带号 42 开头，且北坐标（X）在前',
      en: 'the eastings begin with zone number 42, and north (X) stands first',
    });
  });
});
