import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import { landUseTable } from '../../../src/domain/land-use/land-use-table.js';
import { classGroups, isClassChosen } from '../../../src/domain/planning/class-choice.js';
import { intensityOf } from '../../../src/domain/planning/intensity.js';
import { isInGroup } from '../../../src/domain/planning/land-use-group.js';
import { landUseSummaryOf } from '../../../src/domain/planning/land-use-summary.js';
import { parcelColumns } from '../../../src/domain/planning/parcel-columns.js';
import { stockSteps } from '../../../src/domain/planning/parcel-stock.js';
import { reportArea } from '../../../src/domain/planning/report-area.js';
import { reportCsv } from '../../../src/domain/planning/report-csv.js';
import { filterTests } from '../../../src/domain/planning/row-filter.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';

import { box, parcel, polygon } from './a-parcel.js';

/** M0 below industry, and a class of the first level that counts as parks. */
const classes = landUseTable([
  { code: 'M0', name: { zh: '新型产业用地', en: 'New industry' }, color: '#c89bd8', parent: 'M' },
  {
    code: 'PG',
    name: { zh: '口袋公园', en: 'Pocket park' },
    color: null,
    pattern: 'dots',
    parent: null,
    countsAs: '1401',
  },
]);

const plot: Partial<Parcel> = { floorAreaM2: 20_000, footprintM2: 4000 };
const parcels = [
  parcel('m0', box(0, 0, 1, 1), { ...plot, landUse: 'M0' }),
  parcel('m1', box(1, 0, 2, 1), { ...plot, landUse: 'M1' }),
  parcel('pocket', box(2, 0, 3, 1), { landUse: 'PG' }),
];

describe('classes that a catalog adds', () => {
  it('belong to the groups of the class under which they count', () => {
    expect(isInGroup('M0', 'industrial', classes)).toBe(true);
    expect(isInGroup('M0', 'construction', classes)).toBe(true);
    expect(isInGroup('PG', 'public-park', classes)).toBe(true);
    expect(isInGroup('PG', 'open', classes)).toBe(true);
    expect(isInGroup('PG', 'industrial', classes)).toBe(false);
    expect(isInGroup('M0', 'industrial', landUseTable([]))).toBe(false);
  });

  it('are counted in the figures of industry, and parks of them as parks', () => {
    const shares = parcels.map((one) => ({ parcel: one, ownM2: 8000, countedM2: 8000 }));
    const ratio = intensityOf(shares, classes).find(({ id }) => id === 'industrial-floor-area-ratio');
    expect(ratio).toMatchObject({ value: 40_000 / 16_000, denominator: { value: 16_000 } });
    const stock = finishSteps(stockSteps(parcels, null, classes));
    expect(stock.parks.map(({ mention }) => mention.id)).toEqual(['pocket']);
  });

  it('are rows of their own in a report, whose CSV says under which class of 2023 each counts', () => {
    const stock = finishSteps(stockSteps(parcels, null, classes));
    const area = polygon(box(0, 0, 3, 1));
    const data = { stock, places: [], layers: [], rejected: [] };
    const report = reportArea({ area, name: null }, data);
    const { data: lines } = Papa.parse<string[]>(
      reportCsv(report, { language: 'zh-CN', sources: [], classes }),
    );
    const rows = lines.filter(([section]) => section === '用地分类').map((cells) => cells.slice(1, 4));
    expect(rows).toEqual([
      ['M0', '1001', '新型产业用地'],
      ['M1', '100101', '一类工业用地'],
      ['PG', '1401', '口袋公园'],
      ['', '', expect.any(String)],
    ]);
    expect(report.nearestPark?.id).toBe('pocket');
  });

  it('are drawn with their own colour and pattern, and listed by their place in the table', () => {
    const rows = parcels.map((one) => ({ parcel: one, areaM2: 8000 }));
    const summary = landUseSummaryOf('parcels', rows, classes);
    expect(summary.classes.map(({ landUse }) => landUse)).toEqual(['100101', 'M0', 'PG']);
    expect(summary.classes[1]).toMatchObject({
      name: { en: 'New industry' },
      letter: 'M0',
      colors: { standard: { light: '#c89bd8' } },
      pattern: { name: 'hatch-upright' },
    });
    expect(summary.classes[2]).toMatchObject({
      colors: { standard: { light: '#00ff00' } },
      pattern: { name: 'dots' },
    });
  });

  it('are chosen with the class above them, and by themselves', () => {
    expect(classGroups(['100101', 'M0', 'PG'], classes)).toEqual([
      { code: '10', present: ['100101', 'M0'] },
      { code: 'PG', present: ['PG'] },
    ]);
    expect(isClassChosen('M0', ['1001'], classes)).toBe(true);
    const leaves = (wanted: string) => {
      const test = filterTests({ classes: [wanted] }, { table: classes, places: [] }).get('classes');
      return parcels
        .filter((one) => test?.({ parcel: one, measuredAreaM2: 0, isInArea: null }))
        .map(({ id }) => id);
    };
    expect(leaves('10')).toEqual(['m0', 'm1']);
    expect(leaves('M0')).toEqual(['m0']);
  });

  it('have their names in tables, and stand in the order of the classes', () => {
    const terms = { language: 'en', placeName: String, sourceTitle: String, classes } as const;
    const column = parcelColumns.find(({ id }) => id === 'landUse');
    const row = (one: Parcel) => ({
      parcel: one,
      measuredAreaM2: 1,
      isAreaReliable: true,
      inAreaM2: null,
    });
    expect(parcels.map((one) => column?.text(row(one), terms))).toEqual([
      'M0 New industry',
      'M1 Industrial, class 1',
      'PG Pocket park',
    ]);
  });
});
