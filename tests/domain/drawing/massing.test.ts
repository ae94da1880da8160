import { describe, expect, it } from 'vitest';

import { massingNote, massingOf, sampleMassingNote } from '../../../src/domain/drawing/massing.js';
import type { ParcelGeometry } from '../../../src/domain/catalog/parcel.js';
import { surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';

const geometry: ParcelGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [125.3, 43.9],
      [125.302, 43.9],
      [125.302, 43.901],
      [125.3, 43.901],
      [125.3, 43.9],
    ],
  ],
};
const built = { geometry, status: 'built', floorAreaM2: 20_000, footprintM2: 4_000 } as const;

describe('massingOf', () => {
  it('raises as many storeys as the floor area makes of the footprint, on ground of its area', () => {
    const block = massingOf(built);
    expect(block?.heightM).toBe(20);
    expect(block && surveyAreaOf(block.geometry)).toBeCloseTo(4_000, -1);
  });

  it('never covers more than the parcel', () => {
    const block = massingOf({ ...built, footprintM2: 19_000 });
    expect(block && surveyAreaOf(block.geometry)).toBeCloseTo(surveyAreaOf(geometry), 1);
  });

  it.each([
    ['no floor area', { floorAreaM2: null }],
    ['no footprint', { footprintM2: null }],
    ['a footprint of nothing', { footprintM2: 0 }],
    ['less floor than footprint', { floorAreaM2: 3_000 }],
    ['nothing built', { status: 'vacant' as const }],
    ['a reserve', { status: 'reserved' as const }],
  ])('raises nothing where there is %s', (_, change) => {
    expect(massingOf({ ...built, ...change })).toBeNull();
  });

  it('says in both languages that it is schematic, and that samples are', () => {
    expect([massingNote.zh, massingNote.en]).toEqual([
      expect.stringContaining('示意'),
      expect.stringContaining('Schematic'),
    ]);
    expect([sampleMassingNote.zh, sampleMassingNote.en]).toEqual([
      expect.stringContaining('示例数据'),
      expect.stringContaining('Sample data'),
    ]);
  });
});
