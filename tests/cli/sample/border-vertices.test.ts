import { intersection } from 'martinez-polygon-clipping';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Ring } from '../../../src/domain/geometry/lng-lat.js';
import { run } from '../../../src/cli/parkscape.js';
import { surveyArea } from '../../../src/domain/geometry/survey-area.js';

interface SampleFeature {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly [Ring] };
}

let features: readonly SampleFeature[] = [];

beforeAll(async () => {
  const out: string[] = [];
  await run(['sample', '--parcels', '5000', '--seed', '3'], {
    out: (text) => out.push(text),
    error: (text) => {
      throw new Error(text);
    },
  });
  ({ features } = JSON.parse(out.join('\n')) as { features: readonly SampleFeature[] });
});

/** The directed edges of all rings, `lng,lat>lng,lat`. */
function edges(): readonly string[] {
  return features.flatMap(({ geometry }) =>
    geometry.coordinates[0].slice(1).map((to, index) => {
      const from = geometry.coordinates[0][index];
      return `${String(from)}>${String(to)}`;
    }),
  );
}

function isReversed(edge: string, all: ReadonlySet<string>): boolean {
  return all.has(edge.split('>').toReversed().join('>'));
}

describe('the parcels of a sample', () => {
  it('are closed rings with positions of seven decimals', () => {
    expect(features).toHaveLength(5000);
    for (const { id, geometry } of features) {
      const [ring] = geometry.coordinates;
      expect(ring.at(-1), id).toEqual(ring[0]);
      expect(
        ring.flat().filter((degrees) => Number(degrees.toFixed(7)) !== degrees),
        id,
      ).toEqual([]);
    }
  });

  it('run each edge once, and once the other way round in the neighbour, but on the border of the three areas', () => {
    const all = edges();
    const directed = new Set(all);
    expect(directed.size).toBe(all.length);
    const border = all.filter((edge) => !isReversed(edge, directed));
    const metres = border.reduce((sum, edge) => sum + lengthOf(edge), 0);
    // The borders of the three areas measure some 28.7 km; a gap or an overlap between parcels would add to them.
    expect(metres).toBeGreaterThan(28_000);
    expect(metres).toBeLessThan(29_500);
    const ends = (place: 0 | 1): readonly string[] =>
      border.map((edge) => edge.split('>')[place] ?? '').toSorted();
    expect(ends(0)).toEqual(ends(1));
  });

  it('do not overlap by the reckoning of another engine', () => {
    const boxes = features.map(({ geometry }) => boxOf(geometry.coordinates[0]));
    // Every 25th parcel: a part that is the same every time, spread over all blocks.
    for (let one = 0; one < features.length; one += 25) {
      for (let other = 0; other < features.length; other += 1) {
        const [first, second] = [features[one], features[other]];
        if (one === other || !first || !second || !meet(boxes[one], boxes[other])) continue;
        const shared = intersection(mutable(first), mutable(second)) as [number, number][][][] | null;
        const squareMetres = (shared ?? []).reduce((sum, rings) => sum + surveyArea(rings), 0);
        expect(squareMetres, `${first.id} and ${second.id}`).toBeLessThan(0.001);
      }
    }
  });
});

function mutable({ geometry }: SampleFeature): [number, number][][] {
  return geometry.coordinates.map((ring) => ring.map(([lng, lat]) => [lng, lat]));
}

function lengthOf(edge: string): number {
  const [from = [], to = []] = edge.split('>').map((end) => end.split(',').map(Number));
  const [east, north] = [((to[0] ?? 0) - (from[0] ?? 0)) * 80_200, ((to[1] ?? 0) - (from[1] ?? 0)) * 111_110];
  return Math.sqrt(east * east + north * north);
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(ring: Ring): Box {
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function meet(one: Box | undefined, other: Box | undefined): boolean {
  if (!one || !other) return false;
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
