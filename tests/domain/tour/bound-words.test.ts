import { describe, expect, it } from 'vitest';

import type { Language } from '../../../src/domain/statements/localized-text.js';
import { boundWords, sentenceText, unresolvedBindings } from '../../../src/domain/tour/bound-words.js';
import { towerData } from './tower-data.js';

/** What a binding reads in a language; null where the sentence is not said. */
function wordsOf(binding: string, language: Language = 'en'): string | null {
  const [sentence] = boundWords([{ zh: binding, en: binding }], towerData, language);
  return sentence === undefined ? null : sentenceText(sentence);
}

describe('boundWords', () => {
  it.each([
    ['{{tower.occupancy-rate}}', '53.6%', '53.6%'],
    ['{{tower.occupancy-rate|date}}', 'Dec 2025', '2025 年 12 月'],
    ['{{tower.occupancy-rate|source}}', 'Published account', '公开材料'],
    ['{{tower.occupancy-rate@2025-01}}', '21.3%', '21.3%'],
    ['{{tower.occupancy-rate@first}}', '21.3%', '21.3%'],
    ['{{tower.occupancy-rate@2027}}', 'planned: 90%', '计划 90%'],
    ['{{tower.occupancy-rate@2025}}', '53.6%', '53.6%'],
    ['{{tower.occupancy-rate@first..latest|change}}', '32.3 percentage points', '32.3 个百分点'],
    ['{{tower.projects:introduced}}', '92', '92 个'],
    ['{{tower.projects:introduced|number}}', '92', '92'],
    ['{{tower.firms}}', 'more than 900', '超过 900 家'],
    ['{{tower.firms@2024|number}}', '800', '800'],
  ])('reads %s as %s and as %s', (binding, english, chinese) => {
    expect([wordsOf(binding, 'en'), wordsOf(binding, 'zh-CN')]).toEqual([english, chinese]);
  });

  it('follows the data', () => {
    const [tower] = towerData.places;
    if (tower === undefined) throw new Error('no tower');
    const statements = tower.statements.map((statement) =>
      statement.id === 'occupancy-rate-2025-12' && statement.type === 'number'
        ? { ...statement, value: 0.7 }
        : statement,
    );
    const grown = { ...towerData, places: [{ ...tower, statements }] };
    const [sentence] = boundWords(
      [{ zh: '{{tower.occupancy-rate}}', en: '{{tower.occupancy-rate}}' }],
      grown,
      'en',
    );
    expect(sentence && sentenceText(sentence)).toBe('70%');
  });

  it('keeps the statements behind a figure, both of a change', () => {
    const change = '{{tower.occupancy-rate@first..latest|change}}';
    const [sentence] = boundWords([{ zh: change, en: change }], towerData, 'en');
    const [part] = sentence?.parts ?? [];
    expect(part?.type === 'figure' && part.figure.statements.map(({ asOf }) => asOf)).toEqual([
      '2025-01',
      '2025-12',
    ]);
  });

  it('leaves a sentence out in both languages where a binding of one does not resolve', () => {
    const words = [
      { zh: '甲 {{tower.none}}', en: 'One' },
      { zh: '乙', en: 'Two' },
    ];
    expect(boundWords(words, towerData, 'en').map(sentenceText)).toEqual(['Two']);
    expect(boundWords(words, towerData, 'zh-CN').map(sentenceText)).toEqual(['乙']);
  });
});

describe('unresolvedBindings', () => {
  it.each([
    ['{{cathedral.occupancy-rate}}', 'unknown-place'],
    ['{{tower.height}}', 'unknown-indicator'],
    ['{{zone.occupancy-rate}}', 'not-stated'],
    ['{{tower.projects}}', 'not-stated'],
    ['{{tower.occupancy-rate@2019}}', 'not-stated'],
    ['{{tower.firms|number}}', 'qualified'],
    ['{{tower.firms@2024..2025|change}}', 'no-difference'],
    ['{{tower.occupancy-rate@latest..first|change}}', 'no-difference'],
    ['{{tower}}', 'form'],
  ])('names %s: %s', (written, fault) => {
    expect(unresolvedBindings([{ zh: '好', en: `Good ${written}` }], towerData)).toEqual([
      { written, fault, sentence: 0, language: 'en' },
    ]);
  });
});
