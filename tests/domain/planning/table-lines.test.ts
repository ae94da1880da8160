import { describe, expect, it } from 'vitest';

import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import { tableLines, type LineOrder, type TableColumn } from '../../../src/domain/planning/table-lines.js';

interface Row {
  readonly id: string;
  readonly size: number | null;
  readonly isFaulty?: boolean;
}

const columns: readonly TableColumn<Row>[] = [
  {
    id: 'id',
    label: { zh: '编号', en: 'Id' },
    kind: 'text',
    plain: ({ id }) => id,
    text: ({ id }) => id,
  },
  {
    id: 'size',
    label: { zh: '大小', en: 'Size' },
    kind: 'number',
    plain: ({ size }) => size,
    text: ({ size }) => String(size),
    sumText: String,
  },
];

const rows: readonly Row[] = [
  { id: 'b10', size: 3 },
  { id: 'b9', size: null },
  { id: 'a1', size: -1 },
  { id: 'a2', size: 3, isFaulty: true },
];

describe('tableLines', () => {
  it('keeps the order of the data where nothing is sorted', () => {
    expect(idsOf({})).toEqual(['b10', 'b9', 'a1', 'a2']);
    expect(idsOf({ sort: { column: 'no such column', isDescending: true } })).toEqual([
      'b10',
      'b9',
      'a1',
      'a2',
    ]);
  });

  it('sorts texts as people do, and equal rows in the order of the data', () => {
    expect(idsOf({ sort: { column: 'id', isDescending: false } })).toEqual(['a1', 'a2', 'b9', 'b10']);
    expect(idsOf({ sort: { column: 'size', isDescending: true } })).toEqual(['b10', 'a2', 'a1', 'b9']);
  });

  it('puts what is not stated last in both directions', () => {
    expect(idsOf({ sort: { column: 'size', isDescending: false } }).at(-1)).toBe('b9');
    expect(idsOf({ sort: { column: 'size', isDescending: true } }).at(-1)).toBe('b9');
  });

  it('sums what is stated of the rows that count', () => {
    const { total } = tableLines(rows, order({}));
    expect(total).toEqual({ count: 4, excluded: 1, sums: { size: { value: 2, missing: 1 } } });
    const { total: ofNone } = tableLines([rows[1] ?? { id: '', size: 0 }], order({}));
    expect(ofNone.sums['size']).toEqual({ value: null, missing: 1 });
  });

  it('puts a line with its sums over the rows of each group, those of no known order last', () => {
    const { lines } = tableLines(rows, order({ group: { keyOf: ({ id }) => id.charAt(0), order: ['b'] } }));
    expect(
      lines.map((line) => (line.type === 'row' ? line.row.id : [line.key, line.total.sums['size']?.value])),
    ).toEqual([['b', 3], 'b10', 'b9', ['a', -1], 'a1', 'a2']);
  });
});

function idsOf(change: Partial<LineOrder<Row>>): readonly string[] {
  return tableLines(rows, order(change)).lines.flatMap((line) => (line.type === 'row' ? [line.row.id] : []));
}

function order(change: Partial<LineOrder<Row>>): LineOrder<Row> {
  return {
    columns,
    terms: { language: 'en', placeName: String, sourceTitle: String, classes: guideTable },
    sort: null,
    group: null,
    isCounted: ({ isFaulty }) => !isFaulty,
    ...change,
  };
}
