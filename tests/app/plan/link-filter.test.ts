import { describe, expect, it } from 'vitest';

import { formatFragment, parseFragment } from '../../../src/app/page/permalink.js';
import { formatFilter, parseFilter } from '../../../src/app/plan/link-filter.js';
import { formatCompared, parseCompared } from '../../../src/app/plan/link-table.js';
import type { RowFilter } from '../../../src/domain/planning/row-filter.js';

const all: RowFilter = {
  classes: ['10', '0701', 'M0,;:&#'],
  statuses: ['vacant', 'unstated'],
  areaM2: { min: 10_000, max: null },
  text: '北湖 & 100%; a:b',
  asOf: { from: null, to: '2026-06' },
  within: 'beihu-park',
  inArea: true,
};

describe('a filter in a link', () => {
  it('comes back as it went, through the whole address', () => {
    const more = new Map([
      ['filter', formatFilter(all)],
      ['compare', formatCompared('beihu-park,S/1 &c')],
    ]);
    const fragment = formatFragment({ view: null, language: null, selected: null, layers: {}, more });
    const read = parseFragment(fragment).more;
    expect(parseFilter(read?.get('filter') ?? '')).toEqual(all);
    expect(parseCompared(read?.get('compare') ?? '')).toBe('beihu-park,S/1 &c');
  });

  it('opens links as they were first written', () => {
    expect(parseFilter('classes:10,0701;statuses:vacant;area:10000..50000;dated:2025..;in')).toEqual({
      classes: ['10', '0701'],
      statuses: ['vacant'],
      areaM2: { min: 10_000, max: 50_000 },
      asOf: { from: '2025', to: null },
      inArea: true,
    });
  });

  it('leaves out what makes no sense, and says nothing where nothing is asked', () => {
    expect(parseFilter('statuses:gone;area:a..-1;dated:soon..;text:%;classes:,')).toBeNull();
    expect(parseFilter('')).toBeNull();
    expect(formatFilter(null)).toBe('');
    expect(formatFilter({ classes: [], text: ' ' })).toBe('');
    expect(formatCompared('')).toBe('');
    expect(parseCompared('%,a')).toBe('a');
  });
});
