import { describe, expect, it } from 'vitest';

import { tourOfFeatures, type NamedTouredFeature } from '../../../src/domain/tour/feature-tour.js';
import { parseTour } from '../../../src/domain/tour/parse-tour.js';

const title = { zh: '名单', en: 'List' };
const words = { zh: '全部。', en: 'All.' };

function feature(id: string, west: number, south: number): NamedTouredFeature {
  const ring: [number, number][] = [
    [west, south],
    [west + 0.02, south],
    [west + 0.02, south + 0.004],
    [west, south + 0.004],
    [west, south],
  ];
  return {
    id,
    name: { zh: id, en: id },
    geometry: { type: 'Polygon', coordinates: [ring] },
    hasCard: id !== 'plot',
    words: [words],
  };
}

describe('a tour through features', () => {
  it('is one by the contract: all of them, then each with its card where it has one', () => {
    const features = [feature('a', 125.3, 43.8), feature('plot', 125.4, 43.9)];
    const { tour, findings } = parseTour(tourOfFeatures('list', title, words, features), 'list');
    expect(findings).toEqual([]);
    expect(tour?.stops.map(({ id, place }) => [id, place])).toEqual([
      ['overview', null],
      ['a', 'a'],
      ['plot', null],
    ]);
  });

  it('looks at each from near, along its long axis', () => {
    const { tour } = parseTour(tourOfFeatures('list', title, words, [feature('a', 125.3, 43.8)]), 'list');
    const [stop] = tour?.stops ?? [];
    expect(tour?.stops).toHaveLength(1);
    expect(stop?.view?.center[0]).toBeCloseTo(125.31, 1);
    expect(stop?.view?.zoom).toBeGreaterThan(13);
    // West to east: its long axis lies across the map.
    expect(Math.abs(Math.sin(((stop?.view?.bearing ?? 90) * Math.PI) / 180))).toBeLessThan(0.05);
    expect(stop?.orbit).toBeGreaterThan(0);
  });

  it('is none without a position', () => {
    expect(tourOfFeatures('list', title, words, [])).toBeNull();
  });
});
