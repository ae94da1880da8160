import pinyin from 'pinyin-match';
import { describe, expect, it } from 'vitest';

import {
  createSearchIndex,
  isSpelling,
  type PinyinMatcher,
} from '../../../src/domain/places/search-index.js';

import { fewPlaces, placeOf } from './few-places.js';

const { match: matchPinyin } = pinyin as unknown as { match: PinyinMatcher };
const index = createSearchIndex(fewPlaces);

function idsFor(query: string): string[] {
  return index.search(query, 'zh-CN', matchPinyin).map(({ id }) => id);
}

/** The best hit, with what it marks in brackets. */
function bestFor(query: string, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const hit = index.search(query, language, matchPinyin)[0];
  if (!hit) return 'none';
  return [...hit.ranges]
    .reverse()
    .reduce(
      (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      hit.text,
    );
}

describe('createSearchIndex', () => {
  it.each([
    ['北湖', '[北湖]公园'],
    ['beihu', '[Beihu] Park'],
    ['bh', '[北湖]公园'],
    ['ＢＨ', '[北湖]公园'],
    ['chemical', 'Beihu Fine [Chemical]s Park'],
    ['HEAD', '“[HEAD]”数字产业大厦'],
    ['head', '“[HEAD]”数字产业大厦'],
    ['“HEAD”', '“[HEAD]”数字产业大厦'],
    ['cxcg', '[长新创谷]'],
    ['changxinchuanggu', '[长新创谷]'],
    ['机器人', '智能[机器人]及传感器产业园'],
    ['robot', 'Intelligent [Robot] and Sensor Park'],
    ['gongyuan', '北湖[公园]'],
    ['bei hu gong', '[北湖公]园'],
    ["bei'hu", '[Beihu] Park'],
  ])('finds by %s: %s', (query, best) => {
    expect(bestFor(query)).toBe(best);
  });

  it('prefers the name in the language of the page where both match equally well', () => {
    expect(bestFor('head', 'en')).toBe('[HEAD] Digital Industry Tower');
  });

  it('ranks a whole name over its beginning, a beginning over a word, a word over any part', () => {
    const named = (id: string, en: string) => placeOf(id, 'facility', ['某处', en], null, 'zone');
    const names = createSearchIndex([
      named('part', 'Sparks'),
      named('word', 'Bayi Park'),
      named('beginning', 'Parkway'),
      named('whole', 'Park'),
    ]);

    expect(names.search('park', 'en').map(({ id }) => id)).toEqual(['whole', 'beginning', 'word', 'part']);
  });

  it('ranks parks before buildings before enterprises where the match is as good', () => {
    const mall = placeOf('mall', 'facility', ['商场', 'Bionic Robot Mall'], null, 'unlocated');
    const robots = createSearchIndex([...fewPlaces, mall]).search('robot', 'en');

    expect(robots.map(({ id }) => id)).toEqual(['robot-park', 'mall', 'guyi']);
  });

  it('ranks full pinyin over initials, and initials over zones', () => {
    // 北湖公园 by its beginning; 长春北湖… by initials within; then what stands in the zone.
    expect(idsFor('bh').slice(0, 3)).toEqual(['beihu-park', 'beihu', 'chem-park']);
    expect(idsFor('bh')).toContain('satellite');
  });

  it('finds all places of a kind and in a zone, after those so named', () => {
    expect(idsFor('企业')).toEqual(['guyi', 'satellite']);
    expect(idsFor('北湖')).toEqual([
      'beihu-park',
      'beihu',
      'chem-park',
      'robot-park',
      'valley',
      'pilot-base',
      'satellite',
    ]);
  });

  it('finds by several words in any order, also across name and zone', () => {
    expect(bestFor('sensor robot')).toBe('Intelligent [Robot] and [Sensor] Park');
    expect(idsFor('北湖 卫星')).toEqual(['satellite']);
    expect(idsFor('robot 大厦')).toEqual([]);
  });

  it('finds nothing for what is empty, only marks, or nowhere', () => {
    expect(idsFor('')).toEqual([]);
    expect(idsFor(' “” ')).toEqual([]);
    expect(idsFor('南极')).toEqual([]);
  });

  it('does not take pinyin for granted', () => {
    expect(index.search('cxcg', 'zh-CN')).toEqual([]);
    expect(index.search('beihu', 'zh-CN')[0]?.id).toBe('beihu-park');
  });

  it('marks the right characters after ones of two code units', () => {
    const [hit] = createSearchIndex([placeOf('x', 'facility', ['𠮷林ＡＩ中心', ''], null, 'zone')]).search(
      'ai',
      'zh-CN',
    );

    expect(hit?.ranges).toEqual([[3, 5]]);
  });
});

describe('isSpelling', () => {
  it('is true of what may be pinyin, in plain or full-width letters', () => {
    expect(['bh', "bei'hu", 'ＢＨ', 'bei hu'].map(isSpelling)).toEqual([true, true, true, true]);
    expect(['北湖', 'bei湖', '', '“'].map(isSpelling)).toEqual([false, false, false, false]);
  });
});
