import { describe, expect, it } from 'vitest';

import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import { filterSteps } from '../../../src/domain/planning/filter-counts.js';
import {
  activeConditions,
  filterTests,
  isFiltering,
  withoutCondition,
  type RowFilter,
} from '../../../src/domain/planning/row-filter.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';

import { box, parcel } from './a-parcel.js';

const places = [
  { id: 'zone', within: null },
  { id: 'park', within: 'zone' },
  { id: 'circle', within: 'ring' },
  { id: 'ring', within: 'circle' },
];
const terms = { table: guideTable, places };

describe('filterTests', () => {
  it('takes the classes below a class, and what the older standard calls so', () => {
    expect(meets({ classes: ['10'] }, { landUse: '100102' })).toBe(true);
    expect(meets({ classes: ['10'] }, { landUse: 'M1' })).toBe(true);
    expect(meets({ classes: ['100101'] }, { landUse: 'M1' })).toBe(true);
    expect(meets({ classes: ['100101'] }, { landUse: '1001' })).toBe(false);
    expect(meets({ classes: ['10'] }, { landUse: '0701' })).toBe(false);
    expect(meets({ classes: ['M0'] }, { landUse: 'M0' })).toBe(true);
  });

  it('knows a status that is not stated from the others', () => {
    expect(meets({ statuses: ['unstated'] }, { status: null })).toBe(true);
    expect(meets({ statuses: ['unstated', 'vacant'] }, { status: 'built' })).toBe(false);
  });

  it('includes both ends of an area, and leaves an end open', () => {
    expect(meets({ areaM2: { min: 100, max: 200 } }, {}, 100)).toBe(true);
    expect(meets({ areaM2: { min: 100, max: 200 } }, {}, 200)).toBe(true);
    expect(meets({ areaM2: { min: null, max: 200 } }, {}, 200.01)).toBe(false);
    expect(meets({ areaM2: { min: 0, max: null } }, {}, 1e9)).toBe(true);
  });

  it('finds words in any field whatever their case, width and punctuation', () => {
    const stated = {
      id: 'BH-03-12',
      name: { zh: '北湖三号地块', en: 'Beihu lot 3' },
      tenants: ['长春示例 ＣＯ．'],
      project: '智能装备',
    };
    for (const text of ['bh0312', 'BH—03', '三号', 'beihu LOT', '示例co', '装备 beihu', 'ｌｏｔ　3'])
      expect(meets({ text }, stated), text).toBe(true);
    expect(meets({ text: '装备 vacant' }, stated)).toBe(false);
    expect(meets({ text: '3智能' }, stated)).toBe(false);
  });

  it('lets a date pass where one of its days lies between the ends, and nothing without a date', () => {
    const asOf = { from: '2026-06-15', to: '2026-08' };
    expect(meets({ asOf }, { asOf: '2026-06' })).toBe(true);
    expect(meets({ asOf }, { asOf: '2026-Q3' })).toBe(true);
    expect(meets({ asOf }, { asOf: '2026-09-01' })).toBe(false);
    expect(meets({ asOf }, { asOf: '2026-06-14' })).toBe(false);
    expect(meets({ asOf }, { asOf: null })).toBe(false);
    expect(meets({ asOf: { from: null, to: '2025' } }, { asOf: '2025-12-31' })).toBe(true);
  });

  it('takes what lies in a place that stands in the place, and ends where places stand in themselves', () => {
    expect(meets({ within: 'zone' }, { within: 'park' })).toBe(true);
    expect(meets({ within: 'park' }, { within: 'zone' })).toBe(false);
    expect(meets({ within: 'zone' }, { within: null })).toBe(false);
    expect(meets({ within: 'ring' }, { within: 'circle' })).toBe(true);
  });

  it('lets the condition on the chosen area rest where none is chosen', () => {
    const [test] = [...filterTests({ inArea: true }, terms).values()];
    const row = { parcel: parcel('a', box(0, 0, 1, 1)), measuredAreaM2: 1 };
    expect(test?.({ ...row, isInArea: false })).toBe(false);
    expect(test?.({ ...row, isInArea: true })).toBe(true);
    expect(test?.({ ...row, isInArea: null })).toBe(true);
  });

  it('asks nothing by conditions without content', () => {
    const empty: RowFilter = {
      classes: [],
      statuses: [],
      text: ' —',
      areaM2: { min: null, max: null },
      asOf: { from: null, to: 'soon' },
      inArea: false,
      within: '',
    };
    expect(filterTests(empty, terms).size).toBe(0);
    expect(activeConditions(empty)).toEqual([]);
    expect(isFiltering(empty)).toBe(false);
    const some: RowFilter = { ...empty, text: 'a', areaM2: { min: 1, max: null } };
    expect(activeConditions(some)).toEqual([...filterTests(some, terms).keys()]);
    expect(activeConditions(withoutCondition(some, 'text'))).toEqual(['areaM2']);
  });
});

describe('filterSteps with ids', () => {
  it('leaves the rows that are named, and none where none is', () => {
    const rows = [counted('a', {}, 100), counted('b', {}, 200)];
    const left = (ids: readonly string[]) => [...finishSteps(filterSteps(rows, { ids }, terms)).matches];
    expect(left(['b', 'gone'])).toEqual([0, 1]);
    expect(left([])).toEqual([0, 0]);
    expect(isFiltering({ ids: [] })).toBe(true);
  });
});

describe('filterSteps', () => {
  const rows = [
    counted('a', { landUse: '0701', status: 'built', within: 'park' }, 100),
    counted('b', { landUse: '0701', status: 'vacant' }, 200),
    counted('c', { landUse: '100101', status: 'vacant', within: 'park' }, 400),
    { ...counted('d', { landUse: '100101', status: null }, 800), isAreaReliable: false },
  ];

  it('counts what each condition leaves on its own, and what all leave together', () => {
    const { counts, matches } = finishSteps(
      filterSteps(rows, { classes: ['10'], statuses: ['vacant'] }, terms),
    );
    expect([...matches]).toEqual([0, 0, 1, 0]);
    expect(counts.all).toEqual({ count: 4, areaM2: 700, excluded: 1 });
    expect(counts.matching).toEqual({ count: 1, areaM2: 400, excluded: 0 });
    expect(counts.alone).toEqual({ classes: 2, statuses: 2 });
  });

  it('counts each class, status and place under all other conditions, also where that leaves none', () => {
    const { counts } = finishSteps(filterSteps(rows, { classes: ['10'], statuses: ['vacant'] }, terms));
    const short = (list: readonly { count: number; areaM2: number }[]) =>
      list.map(({ count, areaM2 }) => [count, areaM2]);
    expect(counts.byClass.map(({ landUse }) => landUse)).toEqual(['0701', '100101']);
    expect(short(counts.byClass)).toEqual([
      [1, 200],
      [1, 400],
    ]);
    expect(counts.byStatus.map(({ status }) => status)).toEqual(['built', 'vacant', 'unstated']);
    expect(short(counts.byStatus)).toEqual([
      [0, 0],
      [1, 400],
      [1, 0],
    ]);
    expect(counts.byPlace).toEqual([{ place: 'park', count: 1, areaM2: 400, excluded: 0 }]);
  });
});

function meets(filter: RowFilter, stated: Partial<Parcel>, measuredAreaM2 = 1): boolean {
  const { id = 'a' } = stated;
  const row = { parcel: parcel(id, box(0, 0, 1, 1), stated), measuredAreaM2, isInArea: null };
  return [...filterTests(filter, terms).values()].every((test) => test(row));
}

function counted(id: string, stated: Partial<Parcel>, measuredAreaM2: number) {
  return {
    parcel: parcel(id, box(0, 0, 1, 1), stated),
    measuredAreaM2,
    isInArea: null,
    isAreaReliable: true,
  };
}
