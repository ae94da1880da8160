import { describe, expect, it } from 'vitest';

import type { Finding } from '../../../src/domain/quality/finding.js';
import { findingCodes } from '../../../src/domain/quality/finding-codes.js';
import { describeFinding, describeTotals } from '../../../src/domain/quality/finding-text.js';

const finding: Finding = {
  code: 'schema/unknown-value',
  severity: 'error',
  file: 'parks.geojson',
  feature: 'beihu-park',
  property: '/properties/kind',
  found: '"prak"',
  expected: { zh: 'zone、building', en: 'one of zone, building' },
};

describe('describeFinding', () => {
  it('says where, what, what was found and expected, and what happened', () => {
    expect(describeFinding(finding, 'en')).toBe(
      'parks.geojson, feature beihu-park, /properties/kind: the value is not one of those allowed: found "prak", expected one of zone, building; the feature is left out.',
    );
    expect(describeFinding(finding, 'zh-CN')).toBe(
      'parks.geojson，要素 beihu-park，/properties/kind：不是允许的值：现为 "prak"，应为zone、building；该要素未采用。',
    );
  });

  it.each([
    [{ property: '/properties/statements/3/indicator' }, 'this statement is left out.'],
    [{ feature: null, property: '/layers/2/role' }, 'this entry is left out.'],
    [{ feature: null, property: '' }, 'the file is left out.'],
    [{ severity: 'warning', code: 'sense/negative' }, 'kept as it is.'],
  ] as const)('says what is left out: %j', (changes, outcome) => {
    expect(describeFinding({ ...finding, ...changes }, 'en')).toContain(outcome);
  });

  it('leaves the found value out where there is none', () => {
    expect(describeFinding({ ...finding, found: '' }, 'en')).not.toContain('found');
  });

  it('shows a code that it does not know', () => {
    expect(describeFinding({ ...finding, code: 'other/code' }, 'en')).toContain('other/code');
  });

  it('has a sentence for every code in both languages', () => {
    for (const code of Object.keys(findingCodes)) {
      expect(describeFinding({ ...finding, code }, 'zh-CN')).toMatch(/[\u4E00-\u9FFF]/);
      expect(describeFinding({ ...finding, code }, 'en')).not.toMatch(/[\u4E00-\u9FFF]/);
    }
  });
});

describe('describeTotals', () => {
  it('counts each severity', () => {
    expect(describeTotals({ error: 1, warning: 2, note: 0 }, 'en')).toBe('1 error, 2 warnings, 0 notes');
    expect(describeTotals({ error: 1, warning: 2, note: 0 }, 'zh-CN')).toBe(
      '错误 1 处，警告 2 处，提示 0 处',
    );
  });
});
