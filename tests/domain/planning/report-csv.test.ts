import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import type { Source } from '../../../src/domain/catalog/catalog.js';
import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import type { AreaReport } from '../../../src/domain/planning/area-report.js';
import { csvText } from '../../../src/domain/planning/csv-text.js';
import { stockSteps } from '../../../src/domain/planning/parcel-stock.js';
import { reportArea } from '../../../src/domain/planning/report-area.js';
import { reportCsv } from '../../../src/domain/planning/report-csv.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';
import type { Language } from '../../../src/domain/statements/localized-text.js';

import { box, parcel, polygon } from './a-parcel.js';

const sources: readonly Source[] = [
  {
    id: 'survey',
    title: { zh: '示例调查, 2026', en: 'Sample survey, 2026' },
    url: 'https://example.org/survey',
    licence: null,
    note: null,
  },
];

function report(parcels: readonly Parcel[], sample = true): AreaReport {
  return reportArea(
    { area: polygon(box(0, 0, 10, 10)), name: { zh: '北湖一期', en: 'Beihu, phase 1' } },
    {
      stock: finishSteps(stockSteps(parcels)),
      places: [],
      layers: [{ id: 'parcels', sample }],
      rejected: [
        {
          id: 'broken',
          layer: 'parcels',
          code: 'geojson/ring-short',
          reason: { zh: '环不足', en: 'short ring' },
        },
      ],
    },
  );
}

const parcels = [
  parcel('a', box(-3, 0, 3.3, 10), { project: '=HYPERLINK("https://example.org","新材料")' }),
  parcel('b', box(3, 1, 7, 9.7), { landUse: '0701', status: 'vacant', project: 'Homes, "north"\nphase 2' }),
  parcel('c', box(8, 8, 12, 12), { landUse: 'M1', status: null, asOf: '2024' }),
];

interface ReadBack {
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly Record<string, string>[];
}

/** Reads a report as a spreadsheet would: the block before the empty line, and the table after it. */
function readBack(text: string): ReadBack {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\u{FEFF}/u, ''));
  expect(errors).toEqual([]);
  const gap = data.findIndex((cells) => cells.length === 1 && cells[0] === '');
  const [columns = [], ...rows] = data.slice(gap + 1).filter((cells) => cells.length > 1);
  return {
    head: data.slice(0, gap),
    rows: rows.map((cells) =>
      Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
    ),
  };
}

function english(made: AreaReport): ReadBack {
  return readBack(reportCsv(made, { language: 'en', sources, classes: guideTable }));
}

describe('reportCsv', () => {
  it('can be summed: the rows by class, and those by status, are the area', () => {
    const made = report(parcels);
    const { rows, head } = english(made);
    const total = Number(head.find(([key]) => key === 'area (m²)')?.[1]);
    expect(total).toBe(made.total.value);
    for (const section of ['by class', 'by status']) {
      const sum = rows
        .filter((row) => row.section === section)
        .reduce((all, row) => all + Number(row['area (m²)']), 0);
      expect(Math.abs(sum - total)).toBeLessThan(0.01);
    }
  });

  it('writes numbers in full, in m², hectares and mu', () => {
    const made = report(parcels);
    const row = english(made).rows.find(({ code }) => code === '0701');
    const m2 = made.byClass.find(({ landUse }) => landUse === '0701')?.area.value ?? Number.NaN;
    expect(Number(row?.['area (m²)'])).toBe(m2);
    expect(Number(row?.['area (ha)'])).toBe(m2 / 10_000);
    expect(Number(row?.['area (mu)'])).toBeCloseTo((m2 * 15) / 10_000, 10);
  });

  it('has a row for each project', () => {
    const made = report(parcels);
    const projects = english(made).rows.filter(({ section }) => section === 'by project');
    expect(projects.map((row) => Number(row['area (m²)']))).toEqual(
      made.projects.map(({ area }) => area.value),
    );
    expect(projects.map(({ name }) => name)).toContain('Homes, "north"\nphase 2');
  });

  it('begins no cell as a formula', () => {
    const { data } = Papa.parse<string[]>(
      reportCsv(report(parcels), { language: 'zh-CN', sources, classes: guideTable }),
    );
    const cells = data.flat();
    expect(cells).toContain('\'=HYPERLINK("https://example.org","新材料")');
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  });

  it('begins with a byte order mark and ends lines with CRLF', () => {
    const text = reportCsv(report([]), { language: 'en', sources, classes: guideTable });
    expect(text.startsWith('\u{FEFF}')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('tells area, sources, mixed dates, rule and what is excluded before the table', () => {
    const { head } = english(report(parcels));
    const lines = head.map((cells) => cells.join('|'));
    expect(lines).toContain('Area|Beihu, phase 1');
    expect(lines.filter((line) => line.startsWith('Sources|Sample survey, 2026|'))).toHaveLength(1);
    expect(lines).toContain('Dates|The report mixes data of different dates');
    expect(lines.some((line) => line.startsWith('Rule|area on the CGCS2000 ellipsoid'))).toBe(true);
    expect(lines).toContain('Features excluded|1');
  });

  it.each([
    ['zh-CN', '示例数据'],
    ['en', 'Sample data'],
  ] as const)('marks sample data in %s, and only those', (language: Language, mark) => {
    const firstCells = (sample: boolean) =>
      readBack(reportCsv(report(parcels, sample), { language, sources, classes: guideTable })).head.map(
        ([first]) => first,
      );
    expect(firstCells(true)).toContain(mark);
    expect(firstCells(false)).not.toContain(mark);
  });

  it('leaves a figure that is missing empty, and says why', () => {
    const { rows } = english(report([parcel('a', box(0, 0, 1, 1), { status: null })]));
    const occupied = rows.find(({ name }) => name === 'occupied');
    expect(occupied?.['area (m²)']).toBe('');
    expect(occupied?.note).toContain('no data');
    const ratio = rows.find(({ code }) => code === 'floor-area-ratio');
    expect([ratio?.value, ratio?.note?.startsWith('no data')]).toEqual(['', true]);
  });

  it('names classes of either standard', () => {
    const { rows } = readBack(
      reportCsv(report(parcels), { language: 'zh-CN', sources, classes: guideTable }),
    );
    const names = rows.filter((row) => row['部分'] === '用地分类').map((row) => [row['代码'], row['名称']]);
    expect(names).toEqual([
      ['0701', '城镇住宅用地'],
      ['1001', '工业用地'],
      ['M1', '一类工业用地'],
      ['', '无地块数据'],
    ]);
  });
});

describe('csvText', () => {
  it('neutralises texts alone, and writes all digits of numbers', () => {
    expect(csvText([[-1.5, '-1.5', '＝1', '\tx', 1e-7, 123456.789012345, null]])).toBe(
      "\u{FEFF}-1.5,'-1.5,'＝1,'\tx,0.0000001,123456.789012345,\r\n",
    );
  });

  it('quotes what would break a row', () => {
    expect(csvText([['a,b', 'say "x"', 'two\nlines', ' edge']])).toBe(
      '\u{FEFF}"a,b","say ""x""","two\nlines"," edge"\r\n',
    );
  });
});
