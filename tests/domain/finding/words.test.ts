import { describe, expect, it } from 'vitest';

import { doubtText, factText, shortText } from '../../../src/domain/finding/fact-words.js';
import { needText, type SiteTerms } from '../../../src/domain/finding/need-words.js';
import type { NeedKey, SiteNeeds } from '../../../src/domain/finding/needs.js';
import { metresText } from '../../../src/domain/finding/site-amounts.js';
import type { RangeFact } from '../../../src/domain/finding/site.js';

import { range } from './a-site.js';

const zh: SiteTerms = { language: 'zh-CN', theme: (id) => `〈${id}〉`, landUse: (code) => code };
const en: SiteTerms = { ...zh, language: 'en' };

const needs: SiteNeeds = {
  industry: 'robotics',
  areaHa: { min: 5, max: null },
  landUse: ['1001', '0901'],
  floorAreaRatio: { min: 1.2, max: 3 },
  occupancy: { min: null, max: 0.8 },
  roadM: 2000,
  chain: { theme: 'robotics', withinM: 3000, atLeast: 5 },
  opening: { from: '2026', to: '2026-Q2' },
};

describe('needText', () => {
  it('says each need in both languages', () => {
    const keys = Object.keys(needs) as NeedKey[];
    expect(keys.map((key) => needText(key, needs, zh))).toEqual([
      '产业：〈robotics〉',
      '连片闲置用地不少于 5 公顷',
      '用地分类：1001、0901',
      '容积率 1.2 – 3',
      '入驻率不超过 80%',
      '距主要道路不超过 2 千米',
      '3 千米内〈robotics〉项目不少于 5 个',
      '投运时间 不早于 2026 年 不晚于 2026 年二季度',
    ]);
    expect(keys.map((key) => needText(key, needs, en))).toEqual([
      'Industry: 〈robotics〉',
      'Vacant land in one piece at least 5 ha',
      'Land use: 1001, 0901',
      'Floor-area ratio 1.2 – 3',
      'Occupancy rate at most 80%',
      'Main road within 2 km',
      '〈robotics〉: 5 projects or more within 3 km',
      'Opening from 2026 up to Q2 2026',
    ]);
  });
});

describe('factText', () => {
  it('writes an exact figure, a range, an open end, and what is not stated', () => {
    expect(factText(range(4.617), zh)).toBe('4.62 公顷');
    expect(factText(range(0.536, 0.536, 'share'), en)).toBe('53.6%');
    expect(factText(range(10, Infinity, 'projects'), zh)).toBe('不少于 10 个项目');
    expect(factText(null, zh)).toBe('未公布');
    expect(factText(null, en)).toBe('not published');
  });

  it('says what a distance leads to, as one figure where its ends read the same', () => {
    const distance = (low: number, high: number): RangeFact => ({
      ...range(low, high, 'm'),
      rule: 'straight-line',
      nearest: { id: 'ring', name: { zh: '绕城高速', en: 'Ring Expressway' } },
    });
    expect(factText(distance(803, 803), zh)).toBe('800 米（绕城高速）');
    expect(factText(distance(0, 4_210), zh)).toBe('至多 4.2 千米（绕城高速）');
    expect(factText(distance(200, 4_210), en)).toBe('200 m – 4.2 km (Ring Expressway)');
  });

  it('keeps the word of the source, and not what we take it for', () => {
    const figure = (qualifier: 'nearly' | 'about' | 'at-least', low: number, high: number) =>
      factText({ ...range(low, high, 'share'), qualifiers: [qualifier] }, en);
    expect(figure('nearly', 0.45, 0.5)).toBe('nearly 50%');
    expect(figure('about', 0.45, 0.55)).toBe('about 50%');
    expect(figure('at-least', 0.5, Infinity)).toBe('more than 50%');
  });

  it('says that an opening is planned', () => {
    const fact = {
      ...range(0),
      type: 'span',
      from: '2026-03-01',
      to: '2026-03-31',
      value: '2026-03',
    } as const;
    expect(factText({ ...fact, qualifiers: ['planned'] }, zh)).toBe('计划 2026 年 3 月');
  });
});

describe('shortText', () => {
  it('says what is missing, too much, or too far', () => {
    const short = (need: NeedKey, fact: RangeFact, shortBy: number) =>
      [zh, en].map(({ language }) => shortText({ need, fact, shortBy }, needs, language));
    expect(short('areaHa', range(4.6), 5 - 4.6)).toEqual(['差 0.4 公顷', '0.4 ha short']);
    expect(short('occupancy', range(0.9, 0.9, 'share'), 0.1)).toEqual([
      '超出 10 个百分点',
      '10 points too much',
    ]);
    expect(short('roadM', range(2300, 2400, 'm'), 300)).toEqual(['远 300 米', '300 m too far']);
    expect(short('chain', range(4, 4, 'projects'), 1)).toEqual(['差 1 个项目', '1 project short']);
  });

  it('rounds up: what is missing never reads as nothing', () => {
    const [text] = [shortText({ need: 'areaHa', fact: range(4.9999), shortBy: 0.0001 }, needs, 'en')];
    expect(text).toBe('0.01 ha short');
  });
});

describe('doubtText', () => {
  it('tells what is not stated from what is not known well enough', () => {
    expect(doubtText({ need: 'areaHa', fact: null }, en)).toBe('not published');
    expect(doubtText({ need: 'roadM', fact: null }, en)).toBe('position not known');
    const straddling = doubtText({ need: 'roadM', fact: range(200, 4_200, 'm') }, zh);
    expect(straddling).toBe('200 米 – 4.2 千米，不能确定是否满足');
  });
});

describe('metresText', () => {
  it('rounds to what one can read', () => {
    expect([4.2, 87, 852, 996, 1_249, 9_960, 31_943].map((metres) => metresText(metres, 'en'))).toEqual([
      '4 m',
      '87 m',
      '850 m',
      '1 km',
      '1.2 km',
      '10 km',
      '32 km',
    ]);
  });
});
