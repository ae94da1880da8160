import { describe, expect, it } from 'vitest';

import { ParcelDesk } from '../../../src/data/parcels/parcel-desk.js';
import type { Parcel, ParcelGeometry } from '../../../src/domain/catalog/parcel.js';
import type { RowsPage, RowsRequest } from '../../../src/domain/planning/parcel-question.js';
import type { RowFilter } from '../../../src/domain/planning/row-filter.js';
import { box, parcel, polygon } from '../../domain/planning/a-parcel.js';

const never = new AbortController().signal;

/** Twenty parcels in a row, alternately built and vacant; the odd ones declare their area. */
const parcels = Array.from({ length: 20 }, (_, index) =>
  parcel(`p${String(index)}`, box(index, 0, index + 1, 1), {
    layer: index < 15 ? 'parcels' : 'others',
    status: index % 2 === 0 ? 'built' : 'vacant',
    declaredAreaM2: index % 2 === 0 ? null : 1_000 * (20 - index),
  }),
);

describe('ParcelRows', () => {
  it('hands over the lines that are asked for, and says where a row stands', async () => {
    const page = await rowsOf(deskOf(parcels), { offset: 4, count: 3, find: 'p9' });
    expect(idsOf(page)).toEqual(['p4', 'p5', 'p6']);
    expect(page).toMatchObject({ lineCount: 20, found: 9, sources: ['survey'], dates: ['2026-06'] });
    expect((await rowsOf(deskOf(parcels), { find: 'gone' })).found).toBeNull();
  });

  it('sends no geometry', async () => {
    const { lines } = await rowsOf(deskOf(parcels), { count: 1 });
    expect(lines[0]?.type === 'row' && Object.keys(lines[0].row.parcel)).not.toContain('geometry');
  });

  it('keeps to a layer and a filter, and counts groups as lines', async () => {
    const page = await rowsOf(deskOf(parcels), {
      layer: 'others',
      filter: { statuses: ['vacant', 'built'] },
      group: 'status',
      sort: { column: 'declared', isDescending: false },
    });
    expect(idsOf(page)).toEqual(['built', 'p16', 'p18', 'vacant', 'p19', 'p17', 'p15']);
    expect(page.lineCount).toBe(7);
    expect(page.total.sums['declared']).toEqual({ value: 0.9, missing: 2 });
  });

  it('takes what an area covers in part, and not what only its box does', async () => {
    const triangle: ParcelGeometry = polygon([
      [125.3, 43.9],
      [125.31, 43.9],
      [125.31, 43.8],
      [125.3, 43.9],
    ]);
    const halfOfFirst = polygon(box(0, 0, 0.5, 1));
    const find = async (area: ParcelGeometry) => rowsOf(deskOf(parcels), { filter: { inArea: true }, area });
    expect(idsOf(await find(triangle))).toEqual([]);
    const { lines } = await find(halfOfFirst);
    expect(lines).toHaveLength(1);
    const [line] = lines;
    const row = line?.type === 'row' ? line.row : null;
    expect((row?.inAreaM2 ?? 0) / (row?.measuredAreaM2 ?? NaN)).toBeCloseTo(0.5, 6);
  });

  it('gives up where the answer is not wanted any more', async () => {
    const run = new AbortController();
    run.abort(new Error('no longer wanted'));
    const answer = deskOf(parcels).answer({ kind: 'filter', filter: {}, area: null }, run.signal);
    await expect(answer).rejects.toThrow('no longer wanted');
  });
});

describe('a filter on the desk', () => {
  it('draws faintly what it leaves out, also of parcels that are drawn later', async () => {
    const desk = deskOf(parcels);
    await filter(desk, { statuses: ['vacant'] });
    expect(dimmed(desk)).toEqual(parcels.filter(({ status }) => status === 'built').map(({ id }) => id));
    await filter(desk, null);
    expect(dimmed(desk)).toEqual([]);
  });

  it('draws the last one of several that are asked for at once', async () => {
    const desk = deskOf(parcels);
    const area = polygon(box(0, 0, 20, 1));
    await Promise.all([
      filter(desk, { statuses: ['vacant'], inArea: true }, area),
      filter(desk, { text: 'p19' }),
    ]);
    expect(dimmed(desk)).toHaveLength(19);
  });
});

function deskOf(own: readonly Parcel[]): ParcelDesk {
  const loaded = { places: [], catalog: { sources: [], layers: [] }, findings: [] };
  return new ParcelDesk({ parcels: own, unreliable: new Set(), firstNumber: 1, loaded: loaded as never });
}

async function rowsOf(desk: ParcelDesk, change: Partial<RowsRequest>): Promise<RowsPage> {
  const request: RowsRequest = {
    layer: null,
    filter: null,
    area: null,
    sort: null,
    group: null,
    language: 'en',
    offset: 0,
    count: 100,
    find: null,
    ...change,
  };
  return (await desk.answer({ kind: 'rows', request }, never)) as RowsPage;
}

function filter(desk: ParcelDesk, conditions: RowFilter | null, area: ParcelGeometry | null = null) {
  return desk.answer({ kind: 'filter', filter: conditions, area }, never);
}

function idsOf({ lines }: RowsPage): readonly string[] {
  return lines.map((line) => (line.type === 'row' ? line.row.parcel.id : line.key));
}

function dimmed(desk: ParcelDesk): readonly (string | undefined)[] {
  const drawn = desk.layers.flatMap(({ shapes }) => shapes);
  return drawn.filter(({ keys }) => keys.d === 1).map(({ number }) => parcels[(number ?? 0) - 1]?.id);
}
