import { describe, expect, it } from 'vitest';

import { classTally } from '../../../src/domain/catalog/class-tally.js';

const isClass = (text: string) => /^\d+$/.test(text);

describe('classTally', () => {
  it('counts texts that are classes, rows that say nothing, and each other text, the most frequent first', () => {
    expect(classTally(['1001', '厂房', null, '绿化', '0701', '绿化', null], isClass)).toEqual({
      matched: 2,
      empty: 2,
      unmatched: [
        { value: '绿化', count: 2 },
        { value: '厂房', count: 1 },
      ],
      unmatchedCount: 2,
    });
  });

  it('lists a hundred of very many, and counts all', () => {
    const texts = Array.from({ length: 300 }, (_, index) => `use ${String(index)}`);
    const { unmatched, unmatchedCount } = classTally(texts, isClass);
    expect([unmatched.length, unmatchedCount]).toEqual([100, 300]);
  });
});
