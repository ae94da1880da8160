import { describe, expect, it } from 'vitest';

import type { Place } from '../../../src/domain/catalog/place.js';
import type { Reference } from '../../../src/domain/catalog/reference.js';
import { Surroundings } from '../../../src/domain/finding/surroundings.js';
import { geodesicBetween } from '../../../src/domain/geometry/geodesic.js';
import { guideTable } from '../../../src/domain/land-use/land-use-table.js';

import { figure, place, site } from './a-site.js';

const [lng, lat] = [125.3, 43.9];
const north = lat + 0.1;

/** 0.1° of latitude at 43.95°, in metres, by hand: a (1 − e²) / (1 − e² sin² φ)^1.5 = 6,366,207.6 m a radian. */
const tenthM = 11_111.1;

describe('Surroundings', () => {
  describe('distance', () => {
    it('is the geodesic between published positions, with what it leads to', () => {
      const around = surroundings([
        place('a', [lng, lat]),
        park('p', [lng, north]),
        park('q', [lng, lat - 0.2]),
      ]);
      const fact = around.distance(site('a'), 'park');
      expect(fact).toMatchObject({
        unit: 'm',
        rule: 'straight-line',
        nearest: { id: 'p' },
        sources: ['survey'],
      });
      expect(fact?.low).toBe(fact?.high);
      expect(Math.abs((fact?.low ?? 0) - tenthM)).toBeLessThan(1);
      expect(fact?.low).toBeCloseTo(geodesicBetween([lng, lat], [lng, north]).lengthM, 3);
    });

    it('is widened by what both positions are short of: 2 km and 500 m', () => {
      const around = surroundings([
        place('a', [lng, lat], at('within-2km')),
        park('p', [lng, north], at('within-500m')),
      ]);
      const fact = around.distance(site('a'), 'park');
      expect([fact?.low, fact?.high].map((end) => Math.round((end ?? 0) - tenthM))).toEqual([-2500, 2500]);
    });

    it('is as uncertain as the zone is large where that is all that is known', () => {
      // A circle of π km² is 2 km across, one and a half times that is 3 km.
      const zone = place('zone', [lng, lat], {
        kind: 'zone',
        statements: [figure('published-area', Math.PI, { unit: 'km2' })],
      });
      const around = surroundings([
        zone,
        place('a', [lng, lat], { within: 'zone', ...at('zone') }),
        park('p', [lng, north]),
      ]);
      const fact = around.distance(site('a'), 'park');
      expect([fact?.low, fact?.high].map((end) => Math.round((end ?? 0) - tenthM))).toEqual([-3000, 3000]);
    });

    it('lets what is drawn as a point reach as far as it is large, on the near side alone', () => {
      const large = { statements: [figure('site-area', Math.PI, { unit: 'km2' })] };
      const around = surroundings([place('a', [lng, lat], large), park('p', [lng, north])]);
      const fact = around.distance(site('a'), 'park');
      expect([fact?.low, fact?.high].map((end) => Math.round((end ?? 0) - tenthM))).toEqual([-1500, 0]);
    });

    it('is unknown from and to what is not located, and in zones that state no area', () => {
      const all = [
        place('a', [lng, lat], { within: 'b', ...at('zone') }),
        place('b', null, { kind: 'zone', ...at('unlocated') }),
        park('p', [lng, north]),
      ];
      expect(surroundings(all).distance(site('a'), 'park')).toBeNull();
      expect(surroundings(all).distance(site('b'), 'park')).toBeNull();
      expect(surroundings([place('a', [lng, lat])]).distance(site('a'), 'park')).toBeNull();
    });

    it('goes to the nearest main road, within what the base map simplifies, and not to a side street', () => {
      const around = surroundings(
        [place('a', [lng, lat])],
        [
          road('side', lat + 0.01, 'secondary'),
          road('main', north, 'primary'),
          road('far', lat - 0.2, 'trunk'),
        ],
      );
      const fact = around.distance(site('a'), 'road');
      expect(fact?.nearest?.id).toBe('main');
      expect([fact?.low, fact?.high].map((end) => Math.round((end ?? 0) - tenthM))).toEqual([-60, 60]);
      expect(around.distance(site('a'), 'rail')).toBeNull();
    });

    it('may lead to one park at least and to another at most', () => {
      // The first lies 11.1 km off, give or take 2 km; the second 10 km exactly: between 9.1 and 10 km.
      const near = lat + (10_000 / tenthM) * 0.1;
      const around = surroundings([
        place('a', [lng, lat]),
        park('vague', [lng, north], at('within-2km')),
        park('exact', [lng, near]),
      ]);
      const fact = around.distance(site('a'), 'park');
      expect(Math.round((fact?.low ?? 0) - tenthM)).toBe(-2000);
      expect(Math.abs((fact?.high ?? 0) - 10_000)).toBeLessThan(1);
      expect(fact?.nearest?.id).toBe('exact');
    });
  });

  describe('chain', () => {
    const need = { theme: 'chemistry', withinM: 5_000, atLeast: 1 };

    it('adds up what is published within the distance, and counts a place without figures as one', () => {
      const around = surroundings([
        place('a', [lng, lat], { layer: 'others' }),
        place('p', [lng, lat + 0.01], {
          statements: [
            figure('projects', 10, { dimension: 'industrial' }),
            figure('projects', 12, { dimension: 'pilot' }),
          ],
        }),
        place('inside', [lng, lat + 0.01], { within: 'p' }),
        place('alone', [lng, lat + 0.02]),
        place('far', [lng, north]),
      ]);
      expect(around.chain(site('a'), need)).toMatchObject({ low: 23, high: 23, rule: 'counted-projects' });
    });

    it('leaves open what is planned, what is at least, and what may lie within or outside', () => {
      const planned = surroundings([
        place('a', [lng, lat], { layer: 'others' }),
        place('p', [lng, lat], { statements: [figure('projects', 10, { qualifiers: ['planned'] })] }),
      ]);
      expect(planned.chain(site('a'), need)).toMatchObject({ low: 0, high: 10, qualifiers: ['planned'] });
      const atLeast = surroundings([
        place('a', [lng, lat], { layer: 'others' }),
        place('p', [lng, lat], { statements: [figure('projects', 10, { qualifiers: ['at-least'] })] }),
      ]);
      expect(atLeast.chain(site('a'), need)).toMatchObject({ low: 10, high: Infinity });
      const vague = surroundings([
        place('a', [lng, lat], { layer: 'others' }),
        place('p', [lng, lat + 0.04], at('within-2km')),
      ]);
      expect(vague.chain(site('a'), need)).toMatchObject({ low: 0, high: 1 });
    });

    it('knows that a site lies in its own park, wherever that is', () => {
      const around = surroundings([
        place('p', [lng, north], at('zone')),
        place('elsewhere', [lng, north], { layer: 'others' }),
      ]);
      expect(around.chain(site('x', { within: 'p' }), need)).toMatchObject({ low: 1, high: 1 });
      expect(around.chain(site('elsewhere'), need)).toMatchObject({ low: 0, high: 1 });
    });
  });
});

function surroundings(places: readonly Place[], references: readonly Reference[] = []): Surroundings {
  const layers = [
    { id: 'parks', theme: 'chemistry' },
    { id: 'others', theme: 'others' },
  ];
  return new Surroundings({ table: guideTable, places, layers, references, parkParcels: [] });
}

function park(id: string, lngLat: readonly [number, number], changes: Partial<Place> = {}): Place {
  return place(id, lngLat, { kind: 'public-park', layer: 'others', ...changes });
}

function at(precision: Place['location']['precision']): Pick<Place, 'location'> {
  return { location: { precision, source: 'survey', note: null } };
}

function road(id: string, latitude: number, roadClass: Reference['roadClass']): Reference {
  const coordinates = [
    [lng - 0.1, latitude],
    [lng + 0.1, latitude],
  ] as const;
  return {
    type: 'reference',
    id,
    layer: 'base',
    kind: 'road',
    name: null,
    roadClass,
    geometry: { type: 'LineString', coordinates },
  };
}
