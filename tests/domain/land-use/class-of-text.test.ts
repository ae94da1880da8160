import { describe, expect, it } from 'vitest';

import { codeOfText } from '../../../src/domain/land-use/class-of-text.js';
import { guideTable, landUseTable } from '../../../src/domain/land-use/land-use-table.js';

describe('codeOfText', () => {
  it.each([
    ['1001', '1001'],
    ['1001 工业用地', '1001'],
    ['1001工业用地', '1001'],
    [' m1 一类工业', 'M1'],
    ['701', '0701'],
    ['工业用地', '1001'],
    ['工业 用地', '1001'],
    ['Industrial', '1001'],
    ['Ｐａｒｋ', '1401'],
  ])('takes %j for %s', (text, code) => {
    expect(codeOfText(text, guideTable)).toBe(code);
  });

  it('knows names that only the older standard has', () => {
    expect(codeOfText('道路与交通设施用地', guideTable)).toBe('S');
  });

  it.each(['住宅用地', '工业', '', 'X9', '新型产业用地', '__proto__', '2025年'])(
    'takes %j for no class, or for none alone',
    (text) => {
      expect(codeOfText(text, guideTable)).toBeNull();
    },
  );

  it('knows the classes that a catalog adds by code and name', () => {
    const table = landUseTable([
      { code: 'M1-A', name: { zh: '新型产业用地', en: 'New industry' }, color: null, parent: 'M' },
    ]);
    expect(codeOfText('M1-A', table)).toBe('M1-A');
    expect(codeOfText('新型产业用地', table)).toBe('M1-A');
    expect(codeOfText('new industry', table)).toBe('M1-A');
    expect(codeOfText('M1', table)).toBe('M1');
  });
});
