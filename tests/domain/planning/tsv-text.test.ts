import { describe, expect, it } from 'vitest';

import { tsvText } from '../../../src/domain/planning/tsv-text.js';

describe('tsvText', () => {
  it('writes numbers in full, and nothing for what is not stated', () => {
    expect(tsvText([[1234.5, 1e-7, null, -3]])).toBe('1234.5\t0.0000001\t\t-3\n');
  });

  it('keeps texts from being formulas, and from breaking rows', () => {
    expect(tsvText([['=1+1', '－3', 'a\tb\r\nc', '北湖']])).toBe("'=1+1\t'－3\ta b c\t北湖\n");
  });
});
