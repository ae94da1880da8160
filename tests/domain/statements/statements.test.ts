import { describe, expect, it } from 'vitest';

import type { NumberStatement } from '../../../src/domain/statements/statement.js';
import { compareAsOf, formatAsOf, isAsOf, parseAsOf } from '../../../src/domain/statements/as-of.js';
import { breakdownOf } from '../../../src/domain/statements/breakdown.js';
import { latestOf, seriesOf } from '../../../src/domain/statements/series.js';

function figure(id: string, value: number, parts: Partial<NumberStatement>): NumberStatement {
  return {
    type: 'number',
    id,
    indicator: 'projects',
    value,
    unit: 'projects',
    asOf: '2025',
    qualifiers: [],
    dimension: null,
    source: 's',
    note: null,
    ...parts,
  };
}

describe('parseAsOf', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12-31', '2025-12-31', '2025-12-31'],
    ['2025-Q3', '2025-07-01', '2025-09-30'],
  ])('reads %s as a span of days', (text, from, to) => {
    expect(parseAsOf(text)).toEqual({ from, to });
  });

  it.each([
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-Q5',
    '2025-6',
    '2025/06',
    'last year',
    '2025-12-31T00:00',
  ])('refuses %j', (text) => {
    expect(isAsOf(text)).toBe(false);
  });
});

describe('compareAsOf', () => {
  it('orders by the day on which the date ends, what has no date first', () => {
    const dates = ['2026', '2025-12', null, '2025', '2025-Q3', '2025-01'];
    expect(dates.toSorted(compareAsOf)).toEqual([null, '2025-01', '2025-Q3', '2025', '2025-12', '2026']);
  });
});

describe('formatAsOf', () => {
  it.each([
    ['2025', '2025 年', '2025'],
    ['2025-12', '2025 年 12 月', 'Dec 2025'],
    ['2025-12-31', '2025 年 12 月 31 日', '31 Dec 2025'],
    ['2025-Q3', '2025 年三季度', 'Q3 2025'],
    [null, '日期未注明', 'date not stated'],
  ])('writes %s in both languages', (asOf, zh, en) => {
    expect([formatAsOf(asOf, 'zh-CN'), formatAsOf(asOf, 'en')]).toEqual([zh, en]);
  });
});

describe('seriesOf', () => {
  const start = figure('start', 0.213, { indicator: 'occupancy-rate', unit: 'ratio', asOf: '2025-01' });
  const end = figure('end', 0.536, { indicator: 'occupancy-rate', unit: 'ratio', asOf: '2025-12' });

  it('puts the dates of one indicator in order', () => {
    expect(seriesOf([end, figure('other', 1, {}), start], 'occupancy-rate')).toEqual([start, end]);
  });

  it('keeps the parts of a breakdown apart from the whole', () => {
    const part = figure('part', 10, { dimension: 'industrial' });
    const whole = figure('whole', 38, {});
    expect(seriesOf([part, whole], 'projects')).toEqual([whole]);
    expect(seriesOf([part, whole], 'projects', 'industrial')).toEqual([part]);
  });
});

describe('latestOf', () => {
  it('goes by the date', () => {
    const [old, recent] = [figure('old', 1, { asOf: '2024' }), figure('recent', 2, { asOf: '2025' })];
    expect(latestOf([recent, old], 'projects')).toBe(recent);
  });

  it('puts what is there before what is planned for later', () => {
    const planned = figure('planned', 10, { asOf: '2026-03', qualifiers: ['planned'] });
    const there = figure('there', 4, { asOf: '2025' });
    expect(latestOf([planned, there], 'projects')).toBe(there);
    expect(latestOf([planned], 'projects')).toBe(planned);
  });

  it('is null for what is not stated', () => {
    expect(latestOf([], 'projects')).toBeNull();
  });
});

describe('breakdownOf', () => {
  const industrial = figure('a', 10, { dimension: 'industrial' });
  const pilot = figure('b', 12, { dimension: 'pilot' });

  it('gives the parts in the order in which they are stated, and not the whole', () => {
    const whole = figure('whole', 38, {});
    expect(breakdownOf([whole, pilot, industrial], 'projects')?.parts).toEqual([pilot, industrial]);
  });

  it('keeps planned parts apart', () => {
    const movingIn = figure('d', 10, { dimension: 'moving-in', asOf: '2026-03', qualifiers: ['planned'] });
    expect(breakdownOf([industrial, movingIn], 'projects')).toEqual({
      parts: [industrial],
      planned: [movingIn],
    });
  });

  it('takes the newest figure of each part', () => {
    const before = figure('before', 3, { dimension: 'industrial', asOf: '2024' });
    expect(breakdownOf([industrial, before], 'projects')?.parts).toEqual([industrial]);
  });

  it('is null where no part is stated', () => {
    expect(breakdownOf([figure('whole', 92, {})], 'projects')).toBeNull();
  });
});
