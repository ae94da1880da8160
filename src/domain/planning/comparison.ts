import type { Catalog } from '../catalog/catalog.js';
import { knownIndicator } from '../catalog/known-indicator.js';
import { parcelStatuses } from '../catalog/parcel.js';
import { factText } from '../finding/fact-words.js';
import type { SiteTerms } from '../finding/need-words.js';
import type { SiteFact } from '../finding/site.js';
import { placeKinds, precisions, type Place } from '../catalog/place.js';
import { zoneOf } from '../places/zone-of.js';
import { classTableOf } from '../catalog/class-table.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import type { Indicator } from '../statements/indicator.js';
import type { LocalizedText } from '../statements/localized-text.js';
import { latestOf } from '../statements/series.js';
import { statementLabel } from '../statements/statement-label.js';
import type { Statement } from '../statements/statement.js';
import { isAreaUnit, squareMetresIn } from '../statements/units.js';

import { parcelFigures } from './parcel-figures.js';
import type { ParcelRecord } from './parcel-question.js';

/** How many can stand side by side. */
export const mostCompared = 5;

/** What is compared. */
export type Compared =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'parcel'; readonly record: ParcelRecord };

/** What one of them states in a row. */
export type ComparedCell =
  | { readonly type: 'figure'; readonly statement: Statement; readonly indicator: Indicator }
  | { readonly type: 'words'; readonly text: LocalizedText }
  | { readonly type: 'fact'; readonly fact: SiteFact };

/** A row of a comparison. */
export interface ComparedRow {
  readonly key: string;
  readonly label: LocalizedText;
  /** In the order of what is compared; null where it is not stated, which is no difference but unknown. */
  readonly cells: readonly (ComparedCell | null)[];
  /** Whether two of them state what is not the same. */
  readonly differs: boolean;
  /** The columns that are better, or worse, than all others; missing where nothing says which end is the good one. */
  readonly best?: readonly number[];
  readonly worst?: readonly number[];
}

interface Fact {
  readonly key: string;
  readonly label: LocalizedText;
  readonly cell: ComparedCell | null;
}

/** What places and parcels state, side by side: their facts, then figures in the order of the catalog. */
export function comparisonOf(
  compared: readonly Compared[],
  catalog: Pick<Catalog, 'indicators' | 'landUseClasses'>,
  places: readonly Place[],
): readonly ComparedRow[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const table = classTableOf(catalog);
  const columns = compared.map((one) =>
    one.type === 'place' ? placeFacts(one.place, byId, catalog) : parcelFacts(one.record, byId, table),
  );
  const labels = new Map(columns.flat().map(({ key, label }) => [key, label]));
  return [...labels]
    .map(([key, label]): ComparedRow => {
      const cells = columns.map((facts) => facts.find((fact) => fact.key === key)?.cell ?? null);
      return { key, label, cells, differs: doDiffer(cells) };
    })
    .toSorted((one, other) => rankOf(one.key, catalog) - rankOf(other.key, catalog));
}

function placeFacts(
  place: Place,
  byId: ReadonlyMap<string, Place>,
  catalog: Pick<Catalog, 'indicators'>,
): readonly Fact[] {
  const { kind, location, statements } = place;
  const latest = new Map(
    statements.map(({ indicator, dimension }) => [
      `${indicator}|${dimension ?? ''}`,
      latestOf(statements, indicator, dimension),
    ]),
  );
  return [
    words('kind', placeKinds[kind]),
    words('zone', zoneOf(place, byId)?.name ?? null),
    words('position', precisions[location.precision]),
    ...[...latest].flatMap(([key, statement]): Fact[] => {
      if (!statement) return [];
      const indicator = knownIndicator(statement, catalog);
      const label = {
        zh: statementLabel(statement, indicator, 'zh-CN'),
        en: statementLabel(statement, indicator, 'en'),
      };
      return [{ key, label, cell: { type: 'figure', statement, indicator } }];
    }),
  ];
}

function parcelFacts(
  { parcel, measuredAreaM2 }: ParcelRecord,
  byId: ReadonlyMap<string, Place>,
  table: LandUseTable,
): readonly Fact[] {
  const { landUse, status, tenants, project, within } = parcel;
  const found = table.read(landUse);
  const above = within === null ? undefined : byId.get(within);
  const zone = above?.kind === 'zone' ? above : above && zoneOf(above, byId);
  return [
    words('kind', { zh: '地块', en: 'Parcel' }),
    words('zone', zone?.name ?? null),
    words('landUse', {
      zh: found ? `${landUse} ${found.nameAsWritten.zh}` : landUse,
      en: found ? `${landUse} ${found.nameAsWritten.en}` : landUse,
    }),
    words('status', status && parcelStatuses[status]),
    ...parcelFigures(parcel, measuredAreaM2).map(({ indicator, statement }): Fact => ({
      key: indicator.id,
      label: indicator.label,
      cell: statement && { type: 'figure', statement, indicator },
    })),
    words('tenants', tenants.length > 0 ? { zh: tenants.join('、'), en: tenants.join(', ') } : null),
    words('project', project === null ? null : { zh: project, en: project }),
  ];
}

const factLabels = {
  kind: { zh: '类型', en: 'Kind' },
  zone: { zh: '开发区', en: 'Zone' },
  position: { zh: '位置精度', en: 'Position' },
  landUse: { zh: '用地分类', en: 'Land use' },
  status: { zh: '建设状态', en: 'Status' },
  tenants: { zh: '使用单位', en: 'Occupants' },
  project: { zh: '项目', en: 'Project' },
} as const satisfies Record<string, LocalizedText>;

function words(key: keyof typeof factLabels, text: LocalizedText | null): Fact {
  return { key, label: factLabels[key], cell: text && { type: 'words', text } };
}

/** Facts first, then what the catalog declares, in its order, then all else. */
function rankOf(key: string, { indicators }: Pick<Catalog, 'indicators'>): number {
  const fact = Object.keys(factLabels).indexOf(key);
  if (fact >= 0 && fact < 5) return fact;
  const indicator = indicators.findIndex(({ id }) => id === key.replace(/\|.*$/s, ''));
  return indicator < 0 ? 10_000 + fact : 10 + indicator;
}

/** Facts are told apart by what one reads of them. */
const plainTerms: SiteTerms = { language: 'en', theme: (id) => id, landUse: (code) => code };

export function doDiffer(cells: readonly (ComparedCell | null)[]): boolean {
  return new Set(cells.flatMap((cell) => (cell ? [comparable(cell)] : []))).size > 1;
}

/** Areas in square metres, whatever their unit. */
function comparable(cell: ComparedCell): string {
  if (cell.type === 'words') return `${cell.text.zh} ${cell.text.en}`;
  if (cell.type === 'fact') return factText(cell.fact, plainTerms);
  const { statement } = cell;
  const meant = statement.qualifiers.join();
  if (statement.type !== 'number') return `${meant} ${JSON.stringify(statement.value)}`;
  const { value, unit } = statement;
  return isAreaUnit(unit)
    ? `${meant} ${(value * squareMetresIn[unit]).toPrecision(12)} m2`
    : `${meant} ${value} ${unit}`;
}
