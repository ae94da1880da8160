import { describe, expect, it } from 'vitest';

import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import { paperTables } from '../../../src/domain/planning/paper-tables.js';
import { stockSteps } from '../../../src/domain/planning/parcel-stock.js';
import { reportArea } from '../../../src/domain/planning/report-area.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';

import { box, parcel, polygon } from './a-parcel.js';

const sources = [{ id: 'survey', title: { zh: '调查', en: 'Survey' }, url: null, licence: null, note: null }];

function tables(language: 'zh-CN' | 'en' = 'en') {
  const stock = finishSteps(
    stockSteps([
      parcel('whole', box(1, 1, 2, 2), { project: 'North', tenants: ['Sample Enterprise A'] }),
      parcel('cut', box(8, 0, 12, 4), { landUse: '0701', status: 'vacant' }),
    ]),
  );
  const report = reportArea(
    { area: polygon(box(0, 0, 10, 10)), name: null },
    { stock, places: [], layers: [{ id: 'parcels', sample: true }], rejected: [] },
  );
  return { report, tables: paperTables(report, { language, sources, classes: guideTable }) };
}

const numberOf = (text: string | undefined): number => Number(text?.replaceAll(',', ''));

describe('paperTables', () => {
  it('has a row for each class, which add up to the total as they are printed', () => {
    const [byClass] = tables().tables;
    expect(byClass?.rows.map(([name]) => name)).toEqual([
      '0701 Urban housing',
      '1001 Industrial',
      'no parcel data',
    ]);
    const sum = byClass?.rows.reduce((total, row) => total + numberOf(row[1]), 0) ?? NaN;
    expect(Math.abs(sum - numberOf(byClass?.total?.[1]))).toBeLessThan(0.0003);
  });

  it('gives each row as many cells as there are columns', () => {
    for (const { columns, rows, total } of tables().tables) {
      for (const row of total ? [...rows, total] : rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('names sources by their titles, and leaves out what the report has not', () => {
    const { tables: all } = tables('zh-CN');
    const titles = all.map(({ title }) => title);
    expect(titles).toContain('集约利用');
    expect(titles).not.toContain('重叠地块');
    expect(all.at(-1)?.rows[0]?.[0]).toBe('调查');
  });

  it('writes what is missing as no data, not as zero', () => {
    const intensity = tables().tables.find(({ title }) => title === 'intensity');
    const ratio = intensity?.rows.find(([name]) => /floor/i.test(name ?? ''));
    expect(ratio?.[1]).toBe('no data');
  });
});
