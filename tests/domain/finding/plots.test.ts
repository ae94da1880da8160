import { describe, expect, it } from 'vitest';

import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import { plotSteps } from '../../../src/domain/finding/plots.js';
import type { Site } from '../../../src/domain/finding/site.js';
import { surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';
import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';
import { box, parcel } from '../planning/a-parcel.js';

describe('plotSteps', () => {
  it('joins vacant parcels that share an edge, and no others', () => {
    const plots = plotsOf([
      vacant('a', box(0, 0, 1, 1)),
      vacant('b', box(1, 0, 2, 1)),
      parcel('built', box(2, 0, 3, 1)),
      vacant('behind', box(3, 0, 4, 1)),
      vacant('corner', box(2, 1, 3, 2)),
    ]);
    expect(plots.map(({ parcels }) => parcels)).toEqual([['a', 'b'], ['behind'], ['corner']]);
  });

  it('joins those that share a part of an edge, by way of one another', () => {
    const plots = plotsOf([
      vacant('west', box(0, 0, 1, 2)),
      vacant('far', box(2, 1, 3, 3)),
      vacant('middle', box(1, 1, 2, 3)),
    ]);
    expect(plots.map(({ id, parcels }) => [id, parcels])).toEqual([['west', ['west', 'far', 'middle']]]);
  });

  it('adds up the land of a plot, and says of which classes it is', () => {
    const [west, east] = [box(0, 0, 1, 1), box(1, 0, 3, 1)];
    const [plot] = plotsOf([
      vacant('a', west, { landUse: '100101' }),
      vacant('b', east, { landUse: '100102', asOf: '2025', within: 'park' }),
    ]);
    const ha = (ring: typeof west) => surveyAreaOf({ type: 'Polygon', coordinates: [ring] }) / 10_000;
    expect(plot?.area?.low).toBeCloseTo(ha(west) + ha(east), 9);
    expect(plot?.area).toMatchObject({ unit: 'ha', rule: 'survey-area', asOf: ['2026-06', '2025'] });
    expect(plot?.classes?.classes.map(({ landUse }) => landUse)).toEqual(['100102', '100101']);
    expect(plot?.within).toBeNull();
    expect(plot?.name).toEqual({ zh: 'a 等 2 宗', en: 'a and 1 more' });
  });

  it('keeps classes of the second level apart', () => {
    const plots = plotsOf([
      vacant('a', box(0, 0, 1, 1), { landUse: '1001' }),
      vacant('b', box(1, 0, 2, 1), { landUse: '0901' }),
    ]);
    expect(plots).toHaveLength(2);
  });

  it('knows the ratio of what is built, and of land without buildings none', () => {
    const [bare, built] = plotsOf([
      vacant('bare', box(0, 0, 1, 1), { floorAreaM2: 0 }),
      vacant('built', box(5, 0, 6, 1), { floorAreaM2: 4_000 }),
    ]);
    expect(bare?.floorAreaRatio).toBeNull();
    expect(built?.floorAreaRatio?.low).toBeCloseTo(4_000 / ((built?.area?.low ?? 0) * 10_000), 12);
  });

  it('says whether it is a sample', () => {
    const plots = plotsOf([vacant('a', box(0, 0, 1, 1)), vacant('b', box(5, 0, 6, 1), { layer: 'made-up' })]);
    expect(plots.map(({ isSample }) => isSample)).toEqual([false, true]);
  });
});

function vacant(id: string, ring: Parameters<typeof parcel>[1], changes: Partial<Parcel> = {}): Parcel {
  return parcel(id, ring, { status: 'vacant', ...changes });
}

function plotsOf(parcels: readonly Parcel[]): readonly Site[] {
  const rows = parcels.map((one) => ({ parcel: one, areaM2: surveyAreaOf(one.geometry) }));
  return finishSteps(plotSteps(rows, guideTable, (layer) => layer === 'made-up'));
}
