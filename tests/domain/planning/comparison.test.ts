import { describe, expect, it } from 'vitest';

import type { Place } from '../../../src/domain/catalog/place.js';
import { comparisonOf, type Compared } from '../../../src/domain/planning/comparison.js';
import type { NumberStatement } from '../../../src/domain/statements/statement.js';
import type { Indicator } from '../../../src/domain/statements/indicator.js';

import { box, parcel } from './a-parcel.js';

const indicators = ['occupancy', 'land-area'].map((id): Indicator => ({
  id,
  label: { zh: id, en: id },
  theme: '',
  format: 'decimal',
  unit: null,
  aggregation: 'none',
  dimensions: {},
  definition: null,
}));
const zone = place('zone', [], { kind: 'zone' });

describe('comparisonOf', () => {
  it('takes the latest figure of each indicator, in the order of the catalog, after the facts', () => {
    const one = place('a', [
      figure('land-area', 2, 'km2', '2025'),
      figure('unheard-of', 1, 'firms', '2025'),
      figure('occupancy', 0.2, 'ratio', '2024'),
      figure('occupancy', 0.5, 'ratio', '2025-12'),
    ]);
    const rows = rowsOf([{ type: 'place', place: one }]);
    expect(rows.map(({ key }) => key)).toEqual([
      'kind',
      'zone',
      'position',
      'occupancy|',
      'land-area|',
      'unheard-of|',
    ]);
    const [cell] = rows.find(({ key }) => key === 'occupancy|')?.cells ?? [];
    expect(cell?.type === 'figure' && cell.statement.asOf).toBe('2025-12');
  });

  it('finds no difference in the same area in other units, and none in what is not stated', () => {
    const rows = rowsOf([
      { type: 'place', place: place('a', [figure('land-area', 2, 'km2', '2025')]) },
      {
        type: 'place',
        place: place('b', [figure('land-area', 200, 'ha', '2024'), figure('occupancy', 0, 'ratio', '2024')]),
      },
    ]);
    expect(differing(rows)).toEqual([]);
    expect(rows.find(({ key }) => key === 'occupancy|')?.cells[0]).toBeNull();
  });

  it('finds a difference in another value, another qualifier, and other words', () => {
    const exact = figure('land-area', 2, 'km2', '2025');
    expect(
      differing(
        rowsOf([
          { type: 'place', place: place('a', [exact]) },
          { type: 'place', place: place('b', [{ ...exact, qualifiers: ['at-least'] }], { kind: 'housing' }) },
        ]),
      ),
    ).toEqual(['kind', 'land-area|']);
  });

  it('puts parcels beside places, each with what it states', () => {
    const record = {
      parcel: parcel('p', box(0, 0, 1, 1), { within: 'a', floorAreaM2: 5_000 }),
      number: 1,
      measuredAreaM2: 10_000,
      isAreaReliable: true,
    };
    const rows = rowsOf([
      { type: 'parcel', record },
      { type: 'place', place: place('a', []) },
    ]);
    const cellsOf = (key: string) => rows.find((row) => row.key === key)?.cells;
    expect(cellsOf('zone')?.map((cell) => cell?.type === 'words' && cell.text.en)).toEqual(['zone', 'zone']);
    expect(cellsOf('floor-area-ratio')?.[1]).toBeNull();
    expect(cellsOf('declared-area')).toEqual([null, null]);
    expect(cellsOf('project')).toEqual([null, null]);
  });
});

function rowsOf(compared: readonly Compared[]) {
  const places = compared.flatMap((one) => (one.type === 'place' ? [one.place] : []));
  return comparisonOf(compared, { indicators, landUseClasses: [] }, [...places, zone]);
}

function differing(rows: ReturnType<typeof rowsOf>) {
  return rows.filter(({ differs }) => differs).map(({ key }) => key);
}

function place(id: string, statements: readonly NumberStatement[], changes: Partial<Place> = {}): Place {
  return {
    type: 'place',
    id,
    layer: 'parks',
    name: { zh: id, en: id },
    kind: 'industrial-park',
    within: id === 'zone' ? null : 'zone',
    location: { precision: 'published', source: 'test', note: null },
    geometry: null,
    statements,
    ...changes,
  };
}

function figure(
  indicator: string,
  value: number,
  unit: NumberStatement['unit'],
  asOf: string,
): NumberStatement {
  const evidence = {
    id: `${indicator}-${asOf}`,
    indicator,
    asOf,
    dimension: null,
    source: 'test',
    note: null,
  };
  return { ...evidence, type: 'number', value, unit, qualifiers: [] };
}
