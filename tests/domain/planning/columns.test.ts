import { describe, expect, it } from 'vitest';

import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import {
  firstParcelColumns,
  parcelColumns,
  parcelGroups,
} from '../../../src/domain/planning/parcel-columns.js';
import { parcelFigures } from '../../../src/domain/planning/parcel-figures.js';
import { firstPlaceColumns, placeColumns } from '../../../src/domain/planning/place-columns.js';

import { box, parcel } from './a-parcel.js';

const terms = { language: 'en', placeName: String, sourceTitle: String, classes: guideTable } as const;
const stated = parcel('a', box(0, 0, 1, 1), {
  declaredAreaM2: 12_000,
  floorAreaM2: 18_000,
  footprintM2: 3_000,
  landUse: 'M1',
});
const row = { parcel: stated, measuredAreaM2: 10_000, isAreaReliable: true, inAreaM2: null };

describe('parcelColumns', () => {
  it('rounds what a card computes, and nothing that is declared', () => {
    const values = parcelFigures({ ...stated, declaredAreaM2: 12_000.123 }, 10_000.123456).map(
      ({ statement }) => statement?.value,
    );
    expect(values).toEqual([1, 1.2000123, 0.2, 1.5, 0.25]);
  });

  it('gives the figures of the card', () => {
    const [measured, declared, difference, ratio, coverage] = parcelFigures(stated, 10_000).map(
      ({ statement }) => statement?.value,
    );
    expect(plainOf('measured')).toBeCloseTo(measured ?? NaN, 4);
    expect(plainOf('declared')).toBe(declared);
    expect(plainOf('difference')).toBeCloseTo((difference ?? NaN) * 100, 2);
    expect(plainOf('floorAreaRatio')).toBeCloseTo(ratio ?? NaN, 3);
    expect(plainOf('coverage')).toBeCloseTo((coverage ?? NaN) * 100, 2);
  });

  it('states nothing where the parcel does not', () => {
    const bare = { ...row, parcel: parcel('b', box(0, 0, 1, 1), { status: null, asOf: null }) };
    const missing = parcelColumns.filter((column) => column.plain(bare, terms) === null);
    expect(missing.map(({ id }) => id)).toEqual([
      'status',
      'inArea',
      'declared',
      'difference',
      'floorArea',
      'floorAreaRatio',
      'footprint',
      'coverage',
      'tenants',
      'project',
      'within',
      'asOf',
    ]);
  });

  it('groups an older code with the class that it means', () => {
    expect(parcelGroups('class', guideTable).keyOf(row)).toBe('100101');
  });

  it('has the columns that are shown at first', () => {
    const ids = parcelColumns.map(({ id }) => id);
    expect(firstParcelColumns.filter((id) => !ids.includes(id))).toEqual([]);
    const placeIds = placeColumns({ indicators: [] }).map(({ id }) => id);
    expect(firstPlaceColumns.filter((id) => !placeIds.includes(id))).toEqual([]);
  });
});

function plainOf(id: string) {
  return parcelColumns.find((column) => column.id === id)?.plain(row, terms);
}
