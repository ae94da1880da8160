import type { Source } from '../catalog/catalog.js';
import { parcelStatuses } from '../catalog/parcel.js';
import { placeKinds } from '../catalog/place.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import { formatAsOf } from '../statements/as-of.js';
import { formatFixed } from '../statements/format-fixed.js';
import { textIn, type Language, type LocalizedText } from '../statements/localized-text.js';
import { squareMetresIn } from '../statements/units.js';

import type { AreaReport, StatusRow } from './area-report.js';
import { figureRules, type Figure } from './figure.js';
import { intensityStandard, type IntensityTerm } from './intensity.js';
import { reportWords, type ReportWord } from './report-words.js';
import { classText } from './row-words.js';

/** A column of a table on paper. */
export interface PaperColumn {
  readonly label: string;
  /** Of the width of the table, in parts. */
  readonly width: number;
  readonly isNumber: boolean;
}

/** A table as it stands on paper: texts, ready to be printed. */
export interface PaperTable {
  readonly title: string;
  /** What one must know of all of it; null for nothing. */
  readonly note: string | null;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, which adds the others up; null where they don't add up. */
  readonly total: readonly string[] | null;
}

export interface PaperOptions {
  readonly language: Language;
  /** The catalog's sources, by which keys become titles. */
  readonly sources: readonly Source[];
  /** The classes of the catalog. */
  readonly classes: LandUseTable;
}

/** The tables of a report for print, in the order of its sections; those without rows are left out. */
export function paperTables(
  report: AreaReport,
  { language, sources, classes }: PaperOptions,
): readonly PaperTable[] {
  const say = (text: LocalizedText): string => textIn(text, language);
  const word = (key: ReportWord): string => say(reportWords[key]);
  const total = report.total.value ?? 0;
  const titles = new Map(sources.map(({ id, title }) => [id, say(title)]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const dateOf = (asOf: string | null): string =>
    asOf === null ? word('undated') : formatAsOf(asOf, language);
  const fixed = (value: number, decimals: number): string => formatFixed(value, decimals, language);
  const hectares = (m2: number | null): string =>
    m2 === null ? word('noData') : fixed(m2 / squareMetresIn.ha, 4);
  const percent = (part: number, whole: number): string =>
    whole > 0 ? `${fixed((part / whole) * 100, 2)}%` : '–';
  const count = (value: number): string => (value === 0 ? '–' : fixed(value, 0));
  const rest = { note: null, total: null };

  const landColumns = (first: ReportWord): readonly PaperColumn[] => [
    text(word(first), 44),
    number(word('areaHa'), 16),
    number(word('areaMu'), 14),
    number(word('share'), 14),
    number(word('parcels'), 12),
  ];
  const landRow = (name: string, m2: number, parcels: number): readonly string[] => [
    name,
    hectares(m2),
    fixed(m2 / squareMetresIn.mu, 2),
    percent(m2, total),
    count(parcels),
  ];
  const landTotal = (rows: readonly { readonly parcelCount: number }[]): readonly string[] =>
    landRow(
      word('total'),
      total,
      rows.reduce((sum, { parcelCount }) => sum + parcelCount, 0),
    );
  const reason = ({ rule, missing }: Figure): string =>
    missing ? `${word('noData')}: ${say(missing)}` : say(figureRules[rule]);
  const term = ({ label, value, missing }: IntensityTerm): string =>
    `${say(label)} ${value === null ? word('noData') : `${fixed(value, 2)} m²`}${missing ? ` (${say(missing)})` : ''}`;

  const { nearestPark, parkService, overlaps } = report;
  const tables: readonly PaperTable[] = [
    {
      title: word('byClass'),
      note: say(figureRules['clipped-area']),
      columns: landColumns('byClass'),
      rows: report.byClass.map(({ landUse, area, parcelCount }) =>
        landRow(className(landUse), area.value ?? 0, parcelCount),
      ),
      total: landTotal(report.byClass),
    },
    {
      ...rest,
      title: word('byStatus'),
      columns: landColumns('byStatus'),
      rows: report.byStatus.map(({ status, area, parcelCount }) =>
        landRow(say(statusName(status)), area.value ?? 0, parcelCount),
      ),
      total: landTotal(report.byStatus),
    },
    {
      ...rest,
      title: word('occupancy'),
      columns: [text(word('occupancy'), 20), number(word('areaHa'), 16), text(word('rule'), 64)],
      rows: [
        [word('occupied'), hectares(report.occupied.value), reason(report.occupied)],
        [word('vacant'), hectares(report.vacant.value), reason(report.vacant)],
      ],
    },
    {
      ...rest,
      title: word('byProject'),
      columns: [
        text(word('byProject'), 40),
        text(word('tenants'), 32),
        number(word('areaHa'), 16),
        number(word('parcels'), 12),
      ],
      rows: report.projects.map(({ project, tenants, area, parcels }) => [
        project,
        tenants.join(language === 'en' ? ', ' : '、'),
        hectares(area.value),
        count(parcels.length),
      ]),
    },
    {
      ...rest,
      title: word('places'),
      columns: [
        text(word('name'), 50),
        text(word('kind'), 20),
        number(word('areaHa'), 16),
        number(word('shareOfPlace'), 14),
      ],
      rows: report.places.map(({ name, kind, relation, area, share }) => [
        say(name),
        `${say(placeKinds[kind])} · ${word(relation)}`,
        area.value === null ? '–' : hectares(area.value),
        share.value === null ? '–' : percent(share.value, 1),
      ]),
    },
    {
      ...rest,
      title: word('parks'),
      columns: [text(word('parks'), 30), number(word('value'), 18), text(word('rule'), 52)],
      rows: [
        nearestPark
          ? [
              `${word('nearestPark')}: ${nearestPark.name === null ? nearestPark.id : say(nearestPark.name)}`,
              `${fixed(nearestPark.distance.value ?? 0, 0)} m`,
              reason(nearestPark.distance),
            ]
          : [word('nearestPark'), word('noData'), ''],
        [
          word('residential'),
          `${hectares(parkService.residential.value)} ha`,
          reason(parkService.residential),
        ],
        [
          word('served'),
          `${hectares(parkService.served.value)} ha`,
          `${word('radius')} ${fixed(parkService.radiusM, 0)}`,
        ],
        [
          word('coverage'),
          parkService.coverage.value === null ? word('noData') : percent(parkService.coverage.value, 1),
          reason(parkService.coverage),
        ],
      ],
    },
    {
      title: word('intensity'),
      note: say(intensityStandard),
      columns: [text(word('name'), 26), number(word('value'), 12), text(word('formula'), 62)],
      rows: report.intensity.map(({ label, value, format, formula, numerator, denominator }) => [
        say(label),
        value === null ? word('noData') : format === 'percent' ? percent(value, 1) : fixed(value, 3),
        `${say(formula)} — ${term(numerator)} ÷ ${term(denominator)}`,
      ]),
      total: null,
    },
    {
      title: word('overlap'),
      note: `${word('doubled')}: ${hectares(overlaps.doubled.value)} ha`,
      columns: [text(word('counted'), 40), text(word('notCounted'), 40), number(word('areaM2'), 20)],
      rows: overlaps.pairs.map(({ counted, other, m2 }) => [counted, other, fixed(m2, 2)]),
      total: null,
    },
    {
      ...rest,
      title: word('excluded'),
      columns: [text(word('code'), 30), text(word('note'), 70)],
      rows: report.excluded.map(({ id, reason: why }) => [id, say(why)]),
    },
    {
      title: word('sources'),
      note: report.dates.length > 1 ? word('mixedDates') : null,
      columns: [text(word('sources'), 68), number(word('areaHa'), 18), number(word('parcels'), 14)],
      rows: [
        ...report.sources.map(({ source, m2, parcelCount }) => [
          titleOf(source),
          hectares(m2),
          count(parcelCount),
        ]),
        ...report.dates.map(({ asOf, m2, parcelCount }) => [
          `${word('dates')}: ${dateOf(asOf)}`,
          hectares(m2),
          count(parcelCount),
        ]),
      ],
      total: null,
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);

  function className(landUse: string | null): string {
    return landUse === null ? word('unclassified') : classText(landUse, language, classes);
  }
}

function text(label: string, width: number): PaperColumn {
  return { label, width, isNumber: false };
}

function number(label: string, width: number): PaperColumn {
  return { label, width, isNumber: true };
}

function statusName(status: StatusRow['status']): LocalizedText {
  if (status === 'unstated') return reportWords.unstated;
  return status === 'no-parcel' ? reportWords.unclassified : parcelStatuses[status];
}
