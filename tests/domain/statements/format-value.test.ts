import { describe, expect, it } from 'vitest';

import type { Indicator, IndicatorFormat } from '../../../src/domain/statements/indicator.js';
import type { NumberStatement, Qualifier, Statement } from '../../../src/domain/statements/statement.js';
import type { UnitId } from '../../../src/domain/statements/units.js';
import { formatValue } from '../../../src/domain/statements/format-value.js';

function indicatorOf(format: IndicatorFormat, unit: UnitId | null): Indicator {
  const label = { zh: '指标', en: 'Indicator' };
  return { id: 'i', label, theme: 't', format, unit, aggregation: 'none', dimensions: {}, definition: null };
}

const evidence = { id: 's', indicator: 'i', asOf: '2025', dimension: null, source: 'src', note: null };

function figure(value: number, unit: UnitId, ...qualifiers: Qualifier[]): NumberStatement {
  return { ...evidence, type: 'number', value, unit, qualifiers };
}

describe('formatValue', () => {
  it.each<[IndicatorFormat, NumberStatement, string, string]>([
    ['percent', figure(0.536, 'ratio'), '53.6%', '53.6%'],
    ['percent', figure(0.29, 'ratio'), '29%', '29%'],
    ['percent', figure(0.2, 'ratio'), '20%', '20%'],
    ['percent', figure(0.12345, 'ratio'), '12.345%', '12.345%'],
    ['decimal', figure(0.00002, 'm'), '0.00002 米', '0.00002 m'],
    ['area', figure(1.234567, 'km2'), '1.234567 平方千米', '1.234567 km²'],
    ['money', figure(163_000_001, 'CNY'), '1.63000001 亿元', 'CNY 163.000001 million'],
    ['money', figure(1.63e9, 'CNY'), '16.3 亿元', 'CNY 1.63 billion'],
    ['money', figure(1.284e9, 'CNY'), '12.84 亿元', 'CNY 1.284 billion'],
    ['money', figure(4.415e7, 'CNY'), '4415 万元', 'CNY 44.15 million'],
    ['money', figure(1.365e9, 'USD'), '13.65 亿美元', 'USD 1.365 billion'],
    ['money', figure(4.7e8, 'CNY', 'about'), '约 4.7 亿元', 'about CNY 470 million'],
    ['money', figure(9500, 'CNY'), '9500 元', 'CNY 9,500'],
    ['integer', figure(39_000, 'people'), '3.9 万人', '39,000'],
    ['integer', figure(108_500, 'entities'), '10.85 万户', '108,500'],
    ['integer', figure(12_345, 'people'), '12,345 人', '12,345'],
    ['integer', figure(1246, 'firms'), '1246 家', '1,246'],
    ['integer', figure(10_000, 'jobs', 'nearly'), '近 1 万人', 'nearly 10,000'],
    ['integer', figure(380, 'events', 'at-least'), '超过 380 场', 'more than 380'],
    ['integer', figure(900, 'firms', 'at-least', 'forecast'), '预计超过 900 家', 'forecast: more than 900'],
    ['integer', figure(350, 'firms', 'forecast'), '预计 350 家', 'forecast: 350'],
    ['integer', figure(10, 'projects', 'planned'), '计划 10 个', 'planned: 10'],
    ['integer', figure(200, 'PFLOPS'), '200 P', '200 PFLOPS'],
    ['integer', figure(4, 'rank'), '第 4 位', '4th'],
    ['integer', figure(22, 'rank'), '第 22 位', '22nd'],
    ['integer', figure(0, 'projects'), '0 个', '0'],
    ['area', figure(3.7, 'km2'), '3.7 平方千米', '3.7 km²'],
    ['area', figure(200_000, 'm2'), '20 万平方米', '200,000 m²'],
  ])('writes %s %j', (format, statement, zh, en) => {
    const indicator = indicatorOf(format, statement.unit);
    expect(formatValue(statement, indicator, 'zh-CN').text).toBe(zh);
    expect(formatValue(statement, indicator, 'en').text).toBe(en);
  });

  it('gives the parts of a figure', () => {
    const parts = formatValue(
      figure(900, 'firms', 'forecast', 'at-least'),
      indicatorOf('integer', 'firms'),
      'zh-CN',
    );
    expect(parts).toEqual({ text: '预计超过 900 家', number: '900', unit: '家', qualifier: '预计超过' });
  });

  it('writes an area in the unit of its indicator', () => {
    expect(formatValue(figure(3.7, 'km2'), indicatorOf('area', 'ha'), 'en').text).toBe('370 ha');
    expect(formatValue(figure(370, 'ha'), indicatorOf('area', 'mu'), 'zh-CN').text).toBe('5550 亩');
    expect(formatValue(figure(5, 'm2'), indicatorOf('area', 'km2'), 'en').text).toBe('0.000005 km²');
    expect(formatValue(figure(100, 'mu'), indicatorOf('area', 'ha'), 'en').text).toBe('6.6667 ha');
  });

  it('writes a planned date to the precision of its source', () => {
    const opening: Statement = { ...evidence, type: 'date', value: '2026-03', qualifiers: ['planned'] };
    expect(formatValue(opening, indicatorOf('date', null), 'zh-CN').text).toBe('计划 2026 年 3 月');
    expect(formatValue(opening, indicatorOf('date', null), 'en').text).toBe('planned: Mar 2026');
  });

  it('shows the other language where a text has only one', () => {
    const status: Statement = { ...evidence, type: 'text', value: { zh: '在建', en: '' }, qualifiers: [] };
    expect(formatValue(status, indicatorOf('text', null), 'en').text).toBe('在建');
  });
});
