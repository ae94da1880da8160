import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { boundsOf } from '../../../src/domain/geometry/bounds.js';
import { classify, clippedArea } from '../../../src/domain/geometry/clipped-area.js';
import type { Geometry } from '../../../src/domain/geometry/geometry.js';
import type { Bounds, LngLat, PolygonRings, Ring } from '../../../src/domain/geometry/lng-lat.js';
import { PreparedArea } from '../../../src/domain/geometry/prepared-area.js';
import { surveyArea, surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';

interface Case {
  readonly name: string;
  readonly area: readonly PolygonRings[];
  readonly parcel: readonly PolygonRings[];
  readonly areaM2: number;
  readonly m2: number;
}

/** Cut by GEOS and measured in its script, see clipped_area_cases.py. */
const { engine, cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'clipped-area.cases.json'), 'utf8'),
) as { readonly engine: string; readonly cases: readonly Case[] };

function multi(coordinates: readonly PolygonRings[]): Geometry {
  return { type: 'MultiPolygon', coordinates };
}

function polygon(...coordinates: readonly Ring[]): Geometry {
  return { type: 'Polygon', coordinates };
}

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function allowed(m2: number): number {
  return Math.max(0.01, m2 * 1e-6);
}

function boundsFor(geometry: Geometry): Bounds {
  return boundsOf(geometry) ?? [0, 0, 0, 0];
}

describe(`clippedArea beside ${engine}`, () => {
  it('has more than 300 answers to compare with, most of them with an area', () => {
    expect(cases.length).toBeGreaterThan(330);
    expect(cases.filter(({ m2 }) => m2 > 1).length).toBeGreaterThan(250);
  });

  it.each(cases.filter(({ name }) => !name.startsWith('random')))('agrees on $name', (one) => {
    const within = [new PreparedArea(multi(one.area))];
    const area = clippedArea(multi(one.parcel), { within });
    expect(Math.abs(area - one.m2)).toBeLessThan(allowed(one.m2));
  });

  it('agrees on 300 shapes made at random, in both directions, whole and cut', () => {
    const wrong = cases.flatMap(({ name, area, parcel, areaM2, m2 }) => {
      const prepared = new PreparedArea(multi(area));
      const there = clippedArea(multi(parcel), { within: [prepared] });
      const back = clippedArea(multi(area), { within: [new PreparedArea(multi(parcel))] });
      const faults = [there - m2, back - m2, prepared.area - areaM2].map(Math.abs);
      return faults.some((fault) => fault > allowed(m2)) ? [{ name, there, back, m2 }] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('classifies as the areas say', () => {
    const wrong = cases.flatMap(({ name, area, parcel, m2 }) => {
      const own = new PreparedArea(multi(parcel)).area;
      const clip = classify(multi(parcel), boundsFor(multi(parcel)), own, new PreparedArea(multi(area)));
      const relation = m2 < 1e-4 ? 'outside' : m2 > own - 1e-4 ? 'inside' : 'cut';
      const isNear = Math.abs(clip.area - m2) <= allowed(m2);
      return isNear && clip.relation === relation ? [] : [{ name, clip, relation, m2 }];
    });
    expect(wrong).toEqual([]);
  });
});

describe('clippedArea', () => {
  const cell = polygon(box(125, 43.9, 125.05, 43.95));

  it('gives half of the cell of the survey rule to an area that covers its western half', () => {
    const area = new PreparedArea(polygon(box(124, 43, 125.025, 45)));
    expect(clippedArea(cell, { within: [area] })).toBeCloseTo(22_307_476.5006 / 2, 3);
  });

  it('takes what other shapes cover off, once where they overlap', () => {
    const area = new PreparedArea(cell);
    const without = [polygon(box(125, 43.9, 125.02, 43.95)), polygon(box(125.01, 43.9, 125.03, 43.95))];
    expect(clippedArea(cell, { within: [area], without })).toBeCloseTo(22_307_476.5006 * 0.4, 3);
  });

  it('counts what lies in all of several areas', () => {
    const within = [
      new PreparedArea(polygon(box(125, 43, 125.02, 44))),
      new PreparedArea(polygon(box(125.01, 43, 125.03, 44))),
    ];
    expect(clippedArea(cell, { within })).toBeCloseTo(22_307_476.5006 / 5, 3);
  });

  it('is 0 against an area of nothing', () => {
    expect(
      clippedArea(cell, { within: [new PreparedArea({ type: 'Point', coordinates: [125, 43.9] })] }),
    ).toBe(0);
  });

  it('adds up to the area over parcels on a slanted grid that fill it and more', () => {
    const outline: LngLat[] = [
      [125.003, 43.901],
      [125.047, 43.913],
      [125.031, 43.948],
      [125.012, 43.939],
      [125.003, 43.901],
    ];
    const area = new PreparedArea(polygon(outline, box(125.02, 43.92, 125.023, 43.925)));
    const position = (x: number, y: number): LngLat => [
      125 + x * 1e-3 + y * 2e-4,
      43.89 + y * 1e-3 - x * 1e-4,
    ];
    let sum = 0;
    for (let x = -20; x < 60; x += 1)
      for (let y = -10; y < 80; y += 1) {
        const ring = [
          position(x, y),
          position(x + 1, y),
          position(x + 1, y + 1),
          position(x, y + 1),
          position(x, y),
        ];
        const parcel = polygon(ring);
        sum += classify(parcel, boundsFor(parcel), surveyAreaOf(parcel), area).area;
      }
    expect(Math.abs(sum - area.area)).toBeLessThan(0.01);
    expect(sum).toBeCloseTo(surveyArea([outline]) - surveyArea([box(125.02, 43.92, 125.023, 43.925)]), 2);
  });
});
