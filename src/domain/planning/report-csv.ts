import type { Source } from '../catalog/catalog.js';
import { parcelStatuses } from '../catalog/parcel.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import { assumedSource } from '../statements/assumed-source.js';
import { formatAsOf } from '../statements/as-of.js';
import { textIn, type Language, type LocalizedText } from '../statements/localized-text.js';
import { squareMetresIn } from '../statements/units.js';

import type { AreaReport, StatusRow } from './area-report.js';
import { csvText, type CsvCell } from './csv-text.js';
import { figureRules, type Figure } from './figure.js';
import { intensityStandard } from './intensity.js';
import { scenarioTitle, scenarioWords } from './scenario-words.js';
import { reportWords, type ReportWord } from './report-words.js';

/** What the file says besides the report. */
export interface ReportCsvOptions {
  readonly language: Language;
  /** The catalog's sources, by which keys become titles. */
  readonly sources: readonly Source[];
  /** The classes of the catalog. */
  readonly classes: LandUseTable;
}

/** The columns of the table, after the block of what holds for all of it. */
const columns = [
  'section',
  'code',
  'guideCode',
  'name',
  'areaM2',
  'areaHa',
  'areaMu',
  'share',
  'parcels',
  'value',
  'unit',
  'sources',
  'dates',
  'note',
] as const satisfies readonly ReportWord[];

type Row = Partial<Record<(typeof columns)[number], CsvCell>>;

/**
 * A report as CSV for spreadsheets: a block of area, sources, dates, rules and the mark of sample data, an empty line, then
 * one table with a row for each class, status, project and other figure. The first column says of which part a row is: rows
 * of one part add up, and those of `by class` and `by status` add up to the area. Numbers are written in full.
 */
export function reportCsv(report: AreaReport, { language, sources, classes }: ReportCsvOptions): string {
  const say = (text: LocalizedText): string => textIn(text, language);
  const word = (key: ReportWord): string => say(reportWords[key]);
  const titles = new Map([assumedSource, ...sources].map((source) => [source.id, say(source.title)]));
  const titlesOf = (keys: readonly string[]): string => keys.map((key) => titles.get(key) ?? key).join('; ');
  const datesOf = (dates: readonly (string | null)[]): string =>
    dates.map((asOf) => (asOf === null ? word('undated') : asOf)).join('; ');
  const total = report.total.value ?? 0;

  const evidence = ({ sources: keys, asOf, rule, missing }: Figure): Row => ({
    sources: titlesOf(keys),
    dates: datesOf(asOf),
    note: missing === null ? say(figureRules[rule]) : `${word('noData')}: ${say(missing)}`,
  });
  const land = (figure: Figure): Row => ({ ...evidence(figure), ...areaCells(figure.value, total) });

  const rows: Row[] = [
    ...report.byClass.map(({ landUse, area, parcelCount }) => ({
      section: word('byClass'),
      code: landUse,
      guideCode: landUse === null ? null : classes.countedAs(landUse),
      name: landUse === null ? word('unclassified') : say(classes.read(landUse)?.nameAsWritten ?? unnamed),
      parcels: parcelCount,
      ...land(area),
    })),
    ...report.byStatus.map(({ status, area, parcelCount }) => ({
      section: word('byStatus'),
      code: status,
      name: say(statusName(status)),
      parcels: parcelCount,
      ...land(area),
    })),
    ...report.projects.map(({ project, parcels, area }) => ({
      section: word('byProject'),
      name: project,
      parcels: parcels.length,
      ...land(area),
    })),
    { section: word('occupancy'), name: word('occupied'), ...land(report.occupied) },
    { section: word('occupancy'), name: word('vacant'), ...land(report.vacant) },
    ...parkRows(),
    ...report.intensity.map(({ id, label, value, missing, formula, ...one }) => ({
      section: word('intensity'),
      code: id,
      name: say(label),
      value,
      unit: word('ratio'),
      sources: titlesOf(one.sources),
      dates: datesOf(one.asOf),
      note: [
        ...(missing === null ? [] : [`${word('noData')}: ${say(missing)}`]),
        say(formula),
        say(intensityStandard),
      ].join('; '),
    })),
    ...report.places.map(({ id, name, area, share }) => ({
      section: word('places'),
      code: id,
      name: say(name),
      value: share.value,
      unit: word('ratio'),
      ...evidence(share),
      ...areaCells(area.value, total),
    })),
    ...report.overlaps.pairs.map(({ counted, other, m2 }) => ({
      section: word('overlap'),
      code: `${counted}; ${other}`,
      ...areaCells(m2, total),
      note: say(figureRules['clipped-area']),
    })),
    ...report.excluded.map(({ id, reason }) => ({
      section: word('excluded'),
      code: id,
      note: say(reason),
    })),
  ];
  return csvText([
    ...headBlock(),
    [],
    columns.map(word),
    ...rows.map((row) => columns.map((column) => row[column] ?? null)),
  ]);

  function headBlock(): readonly (readonly CsvCell[])[] {
    const { request, outline, dates, sources: rowsBySource, excluded, overlaps, parkService } = report;
    const stated = dates.map(({ asOf, m2 }) => [formatAsOf(asOf, language), m2] as const);
    return [
      [word('title')],
      ...(report.sample ? [[word('sample'), word('sampleNote')]] : []),
      ...(report.scenario
        ? [
            [say(scenarioWords.label), scenarioTitle(report.scenario, language), say(scenarioWords.note)],
            [say(scenarioWords.changes), report.scenario.changeCount],
          ]
        : []),
      [word('area'), request.name === null ? word('drawn') : say(request.name)],
      [word('areaM2'), total],
      [word('areaHa'), total / squareMetresIn.ha],
      [word('areaMu'), total / squareMetresIn.mu],
      [word('rule'), say(figureRules['survey-area'])],
      [word('rule'), say(figureRules['clipped-area'])],
      ...outline.map(({ text }) => [word('outline'), say(text)]),
      ...rowsBySource.map(({ source, m2 }) => [
        word('sources'),
        titles.get(source) ?? source,
        m2,
        word('areaM2'),
        sources.find(({ id }) => id === source)?.url ?? null,
      ]),
      ...(dates.length > 1 ? [[word('dates'), word('mixedDates')]] : []),
      ...stated.map(([asOf, m2]) => [word('dates'), asOf, m2, word('areaM2')]),
      [word('doubled'), overlaps.doubled.value, word('areaM2')],
      [word('excludedCount'), excluded.length],
      [word('radius'), parkService.radiusM],
    ];
  }

  function parkRows(): readonly Row[] {
    const { nearestPark, parkService } = report;
    const { residential, served, coverage } = parkService;
    const nearest =
      nearestPark === null
        ? { note: word('noData') }
        : {
            code: nearestPark.id,
            name: `${word('nearestPark')}: ${nearestPark.name === null ? nearestPark.id : say(nearestPark.name)}`,
            value: nearestPark.distance.value,
            unit: 'm',
            ...evidence(nearestPark.distance),
          };
    const section = word('parks');
    return [
      { section, name: word('nearestPark'), ...nearest },
      { section, name: word('residential'), ...land(residential) },
      { section, name: word('served'), ...land(served) },
      { section, name: word('coverage'), value: coverage.value, unit: word('ratio'), ...evidence(coverage) },
    ];
  }
}

/** What stands as the name of a code that no table knows. */
const unnamed: LocalizedText = { zh: '', en: '' };

function statusName(status: StatusRow['status']): LocalizedText {
  if (status === 'unstated') return reportWords.unstated;
  return status === 'no-parcel' ? reportWords.unclassified : parcelStatuses[status];
}

function areaCells(m2: number | null, totalM2: number): Row {
  if (m2 === null) return {};
  return {
    areaM2: m2,
    areaHa: m2 / squareMetresIn.ha,
    areaMu: m2 / squareMetresIn.mu,
    share: totalM2 === 0 ? null : (m2 / totalM2) * 100,
  };
}
