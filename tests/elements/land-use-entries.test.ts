import { describe, expect, it } from 'vitest';

import { guideTable, landUseTable } from '../../src/domain/land-use/land-use-table.js';
import { landUseEntries, statusSumsOf, sumOf } from '../../src/elements/land-use/land-use-entries.js';

describe('landUseEntries', () => {
  it('joins the codes of both standards that mean one class, and keeps the older ones', () => {
    const [entry, ...others] = landUseEntries(
      [
        { code: 'M1', status: 'built', count: 3, areaM2: 300 },
        { code: '100101', status: 'built', count: 2, areaM2: 50 },
        { code: 'm1', status: 'vacant', count: 1, areaM2: 7 },
      ],
      guideTable,
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      code: '100101',
      olderCodes: ['M1'],
      count: 6,
      areaM2: 357,
      withoutArea: 0,
    });
    expect(entry?.statuses.map(({ status, count }) => [status, count])).toEqual([
      ['built', 5],
      ['vacant', 1],
    ]);
  });

  it('follows the order of the table, and puts unknown codes last', () => {
    const rows = ['X9', '1401', 'M0', '0701', ' X9'].map((code) => ({
      code,
      status: null,
      count: 1,
      areaM2: 1,
    }));
    const m0 = { code: 'M0', name: { zh: '新型产业用地', en: 'New industry' }, color: null, parent: 'M' };
    const entries = landUseEntries(rows, landUseTable([m0]));
    expect(entries.map(({ code, count }) => [code, count])).toEqual([
      ['0701', 1],
      ['M0', 1],
      ['1401', 1],
      ['X9', 2],
    ]);
    expect(entries.at(-1)?.landUse).toBeNull();
  });

  it('leaves out what there is none of', () => {
    expect(landUseEntries([{ code: '1001', status: 'built', count: 0, areaM2: 0 }], guideTable)).toEqual([]);
  });
});

describe('sumOf', () => {
  it('counts what has no published area, and does not take it for zero', () => {
    expect(
      sumOf([
        { count: 2, areaM2: 10 },
        { count: 3, areaM2: null },
      ]),
    ).toEqual({ count: 5, areaM2: 10, withoutArea: 3 });
    expect(sumOf([{ count: 3, areaM2: null }])).toEqual({ count: 3, areaM2: null, withoutArea: 3 });
  });
});

describe('statusSumsOf', () => {
  it('puts what is not stated last', () => {
    const sums = statusSumsOf(
      ([null, 'reserved', 'built'] as const).map((status) => ({ code: '16', status, count: 1, areaM2: 2 })),
    );
    expect(sums.map(({ status }) => status)).toEqual(['built', 'reserved', null]);
  });
});
