import { describe, expect, it } from 'vitest';

import { eliminationSteps, type Elimination } from '../../../src/domain/finding/eliminate.js';
import type { SiteSurvey } from '../../../src/domain/finding/judge-site.js';
import type { NeedWeights, SiteNeeds } from '../../../src/domain/finding/needs.js';
import type { ClassFact, RangeFact, Site, SpanFact } from '../../../src/domain/finding/site.js';
import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';

import { range, site } from './a-site.js';

describe('eliminationSteps', () => {
  it('leaves all sites, without a score, where nothing is asked', () => {
    const found = find([site('a'), site('b')], {});
    expect(found).toMatchObject({ total: 2, remainingCount: 2, unknownCount: 0, steps: [] });
    expect(found.remaining.map(({ score, rank }) => [score, rank])).toEqual([
      [null, 1],
      [null, 1],
    ]);
  });

  it('counts what each need removes alone and in order, and the counts add up', () => {
    // area ≥ 5 fails a and b; occupancy ≤ 0.5 fails b and c; d meets both; of e nothing is known.
    const sites = [
      site('a', { area: range(1), occupancy: range(0.2, 0.2, 'ratio') }),
      site('b', { area: range(2), occupancy: range(0.9, 0.9, 'ratio') }),
      site('c', { area: range(8), occupancy: range(0.9, 0.9, 'ratio') }),
      site('d', { area: range(9), occupancy: range(0.1, 0.1, 'ratio') }),
      site('e'),
    ];
    const found = find(sites, { areaHa: { min: 5, max: null }, occupancy: { min: null, max: 0.5 } });
    expect(found.steps).toEqual([
      { need: 'areaHa', alone: 2, inOrder: 2, left: 3, unknown: 1 },
      { need: 'occupancy', alone: 2, inOrder: 1, left: 2, unknown: 1 },
    ]);
    expect(idsOf(found)).toEqual({ remaining: ['d'], near: [], unknown: ['e'] });
    const removed = found.steps.reduce((sum, { inOrder }) => sum + inOrder, 0);
    expect(removed + found.remainingCount + found.unknownCount).toBe(found.total);
  });

  it('lists apart what is not stated, and never fails it; what fails elsewhere is out all the same', () => {
    const sites = [site('silent'), site('full', { occupancy: range(1, 1, 'ratio') })];
    const found = find(sites, { areaHa: { min: 5, max: null }, occupancy: { min: null, max: 0.5 } });
    expect(idsOf(found)).toEqual({ remaining: [], near: [], unknown: ['silent'] });
    expect(found.unknown[0]?.judgements.map(({ verdict, shortBy }) => [verdict, shortBy])).toEqual([
      ['unknown', null],
      ['unknown', null],
    ]);
  });

  it('takes a distance that straddles the bound for unknown, one all below for met, one all above for failed', () => {
    const metres: Readonly<Record<string, RangeFact>> = {
      near: range(0, 900, 'm'),
      straddling: range(800, 1200, 'm'),
      far: range(2000, 4000, 'm'),
    };
    const found = find(
      Object.keys(metres).map((id) => site(id)),
      { roadM: 1000 },
      {},
      {
        ...deaf,
        distance: ({ id }) => metres[id] ?? null,
      },
    );
    expect(idsOf(found)).toEqual({ remaining: ['near'], near: [], unknown: ['straddling'] });
    expect(found.steps).toEqual([{ need: 'roadM', alone: 1, inOrder: 1, left: 2, unknown: 1 }]);
  });

  it('says of a near miss what it is short of, the least short first', () => {
    const sites = [
      site('by-1', { area: range(4) }),
      site('by-0.4', { area: range(4.6) }),
      site('by-2', { area: range(3) }),
    ];
    const found = find(sites, { areaHa: { min: 5, max: null } });
    expect(idsOf(found).near).toEqual(['by-0.4', 'by-1']);
    expect(found.nearMisses[0]?.judgements[0]?.shortBy).toBeCloseTo(0.4, 12);
  });

  it('calls it no near miss where two needs fail, or where another one is unknown', () => {
    const both = site('both', { area: range(4.6), occupancy: range(0.51, 0.51, 'ratio') });
    const silent = site('silent', { area: range(4.6) });
    const needs = { areaHa: { min: 5, max: null }, occupancy: { min: null, max: 0.5 } };
    expect(find([both, silent], needs)).toMatchObject({ nearMissCount: 0, unknownCount: 0 });
  });

  it('takes a plot of the wanted classes, and says how much land of another there is', () => {
    const sites = [
      site('whole', { classes: classes(['100101', 3], ['M2', 1]) }),
      site('partly', { classes: classes(['100101', 9], ['0901', 1.2]) }),
      site('other', { classes: classes(['0901', 3]) }),
    ];
    const found = find(sites, { landUse: ['1001'] });
    expect(idsOf(found)).toEqual({ remaining: ['whole'], near: ['partly'], unknown: [] });
    expect(found.nearMisses[0]?.judgements[0]?.shortBy).toBe(1.2);
  });

  it('compares dates by their days: a month within, one that straddles, one too late by days', () => {
    const sites = [
      site('march', { opening: opening('2026-03-01', '2026-03-31') }),
      site('year', { opening: opening('2026-01-01', '2026-12-31') }),
      site('august', { opening: opening('2026-08-01', '2026-08-31') }),
      site('late', { opening: opening('2027-08-01', '2027-08-31') }),
    ];
    const found = find(sites, { opening: { from: null, to: '2026-06' } });
    expect(idsOf(found)).toEqual({ remaining: ['march'], near: ['august'], unknown: ['year'] });
    // From the end of June to the first of August: 31 days of July and one.
    expect(found.nearMisses[0]?.judgements[0]?.shortBy).toBe(32);
  });

  it('ranks by weights: 10 ha for 5 is all of it, 750 m of 1000 a quarter', () => {
    const metres: Readonly<Record<string, number>> = { large: 1000, close: 250 };
    const survey = { ...deaf, distance: ({ id }: Site) => range(metres[id] ?? 0, metres[id], 'm') };
    const sites = [site('large', { area: range(10) }), site('close', { area: range(6) })];
    const needs = { areaHa: { min: 5, max: null }, roadM: 1000 };
    // large: (1 × 1 + 1 × 0) / 2; close: (1 × 0.2 + 1 × 0.75) / 2.
    expect(scoresOf(find(sites, needs, {}, survey))).toEqual([
      ['large', 50],
      ['close', 47.5],
    ]);
    // close: (1 × 0.2 + 3 × 0.75) / 4; large: 1 / 4.
    const weighed = find(sites, needs, { roadM: 3 }, survey);
    expect(scoresOf(weighed)).toEqual([
      ['close', 61.25],
      ['large', 25],
    ]);
    expect(weighed.remaining[0]?.reasons.map(({ need, weight, points }) => [need, weight, points])).toEqual([
      ['areaHa', 1, 5],
      ['roadM', 3, 56.25],
    ]);
  });

  it('gives equal sites one rank in the order of the data, and no score where all weights are 0', () => {
    const sites = ['a', 'b', 'c'].map((id) => site(id, { area: range(id === 'c' ? 9 : 6) }));
    const needs = { areaHa: { min: 5, max: null } };
    expect(find(sites, needs).remaining.map((one) => [one.site.id, one.rank])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 2],
    ]);
    expect(find(sites, needs, { areaHa: 0 }).remaining.map(({ score }) => score)).toEqual([null, null, null]);
  });

  it('goes by the worse end of what is not known exactly', () => {
    const found = find([site('a', { area: range(6, 20) })], { areaHa: { min: 5, max: null } });
    expect(found.remaining[0]?.score).toBeCloseTo(20, 12);
  });

  it('looks at the kinds that are asked for alone', () => {
    const sites = [site('park'), site('plot', { type: 'plot', kind: 'plot', parcels: ['p1', 'p2'] })];
    const found = find(sites, { kinds: ['plot'] });
    expect(found).toMatchObject({ total: 1, remainingParcels: ['p1', 'p2'] });
  });

  it('counts all, and hands over as many as are asked for', () => {
    const found = find(
      ['a', 'b', 'c'].map((id) => site(id)),
      {},
      {},
      deaf,
      2,
    );
    expect(found.remaining).toHaveLength(2);
    expect(found.remainingCount).toBe(3);
  });
});

const deaf: SiteSurvey = { table: guideTable, distance: () => null, chain: () => null };

function find(
  sites: readonly Site[],
  needs: SiteNeeds,
  weights: NeedWeights = {},
  survey: SiteSurvey = deaf,
  most = 100,
): Elimination {
  return finishSteps(eliminationSteps(sites, { needs, weights, most }, survey));
}

function idsOf({ remaining, nearMisses, unknown }: Elimination) {
  const ids = (list: readonly { readonly site: Site }[]) => list.map((one) => one.site.id);
  return { remaining: ids(remaining), near: ids(nearMisses), unknown: ids(unknown) };
}

function scoresOf({ remaining }: Elimination) {
  return remaining.map((one) => [one.site.id, one.score]);
}

const evidence = { sources: ['survey'], asOf: ['2026'], qualifiers: [] } as const;

function classes(...list: readonly (readonly [string, number])[]): ClassFact {
  const found = list.map(([landUse, ha]) => ({ landUse, ha }));
  return { type: 'classes', rule: 'parcel-class', classes: found, ...evidence };
}

function opening(from: string, to: string): SpanFact {
  return { type: 'span', from, to, value: from, rule: 'stated', ...evidence };
}
