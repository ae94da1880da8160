import type { Catalog } from '../catalog/catalog.js';
import { knownIndicator } from '../catalog/known-indicator.js';
import { placeKinds, precisions, type Place, type PlaceKind } from '../catalog/place.js';
import { mainFigureOf, isArea, isOccupancy, isProjectCount } from '../places/main-figure.js';
import { formatValue } from '../statements/format-value.js';
import { textIn, type Language, type LocalizedText } from '../statements/localized-text.js';
import { latestOf } from '../statements/series.js';
import { statementLabel } from '../statements/statement-label.js';
import type { NumberStatement, Statement } from '../statements/statement.js';
import { isAreaUnit, squareMetresIn } from '../statements/units.js';

import type { LineOrder, TableColumn } from './table-lines.js';

/** A place as a row of a table. */
export interface PlaceRow {
  readonly place: Place;
  /** The zone in which it stands. */
  readonly zone: Place | null;
}

/** The columns of a table of places. Figures are shown as their sources qualify them, and never added up. */
export function placeColumns(catalog: Pick<Catalog, 'indicators'>): readonly TableColumn<PlaceRow>[] {
  const kinds = Object.keys(placeKinds) as PlaceKind[];
  const written = (statement: Statement, language: Language) =>
    formatValue(statement, knownIndicator(statement, catalog), language).text;
  const figure = (
    id: string,
    label: LocalizedText,
    statementOf: (place: Place) => NumberStatement | null,
    inUnit: (statement: NumberStatement) => number,
  ): TableColumn<PlaceRow> => ({
    id,
    label,
    kind: 'number',
    plain: ({ place }) => {
      const statement = statementOf(place);
      return statement && inUnit(statement);
    },
    text: ({ place }, { language }) => {
      const statement = statementOf(place);
      return statement ? written(statement, language) : '';
    },
  });
  return [
    text('name', { zh: '名称', en: 'Name' }, ({ place }, { language }) => textIn(place.name, language)),
    text('id', { zh: '编号', en: 'Id' }, ({ place }) => place.id),
    {
      ...text('kind', { zh: '类型', en: 'Kind' }, ({ place }, { language }) =>
        textIn(placeKinds[place.kind], language),
      ),
      rank: ({ place }) => kinds.indexOf(place.kind),
    },
    text(
      'zone',
      { zh: '开发区', en: 'Zone' },
      ({ zone }, { language }) => zone && textIn(zone.name, language),
    ),
    text('main', { zh: '主要数字', en: 'Main figure' }, ({ place }, { language }) => {
      const statement = mainFigureOf(place);
      if (!statement) return null;
      const indicator = knownIndicator(statement, catalog);
      return `${statementLabel(statement, indicator, language)} ${written(statement, language)}`;
    }),
    figure(
      'occupancy',
      { zh: '入驻率', en: 'Occupancy' },
      (place) => latestWhole(place, isOccupancy),
      ({ value }) => value,
    ),
    figure(
      'projects',
      { zh: '项目数', en: 'Projects' },
      (place) => latestWhole(place, isProjectCount),
      ({ value }) => value,
    ),
    figure(
      'area',
      { zh: '面积（公顷）', en: 'Area (ha)' },
      (place) => latestWhole(place, isArea),
      ({ value, unit }) => (isAreaUnit(unit) ? (value * squareMetresIn[unit]) / squareMetresIn.ha : value),
    ),
    text('precision', { zh: '位置精度', en: 'Position' }, ({ place }, { language }) =>
      textIn(precisions[place.location.precision], language),
    ),
  ];
}

/** The columns that a table of places shows at first. */
export const firstPlaceColumns: readonly string[] = [
  'name',
  'kind',
  'zone',
  'occupancy',
  'projects',
  'area',
  'precision',
];

/** By what rows of places can be grouped. */
export type PlaceGrouping = 'kind' | 'zone';

/** The groups of rows of places; those in no zone come under an empty key. */
export function placeGroups(grouping: PlaceGrouping): NonNullable<LineOrder<PlaceRow>['group']> {
  return grouping === 'kind'
    ? { keyOf: ({ place }) => place.kind, order: Object.keys(placeKinds) }
    : { keyOf: ({ zone }) => zone?.id ?? '', order: [] };
}

/** The latest statement about the whole of a place. */
function latestWhole(
  { statements }: Place,
  isMeant: (statement: Statement) => statement is NumberStatement,
): NumberStatement | null {
  const first = statements.find((statement) => isMeant(statement) && statement.dimension === null);
  const latest = first ? latestOf(statements, first.indicator, null) : null;
  return latest && isMeant(latest) ? latest : null;
}

function text(
  id: string,
  label: LocalizedText,
  valueOf: (...input: Parameters<TableColumn<PlaceRow>['plain']>) => string | null,
): TableColumn<PlaceRow> {
  return { id, label, kind: 'text', plain: valueOf, text: (row, terms) => valueOf(row, terms) ?? '' };
}
