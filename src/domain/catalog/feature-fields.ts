import type { LandUseTable } from '../land-use/land-use-table.js';
import type { JsonReader } from './json-reader.js';
import {
  areaUnits,
  parcelFields,
  readParcelFields,
  type FieldSuggestion,
  type ParcelField,
} from './parcel-fields.js';

/** A figure that stands in a column: of which indicator, and for which date. */
export interface StatementField {
  readonly indicator: string;
  readonly field: string;
  /** The date itself, or the column that holds it. */
  readonly asOf: string | { readonly field: string } | null;
}

/**
 * Which columns of a table hold what the contract asks for. Tables of an office have names of their own, and one value a
 * column: statements are put together from them.
 */
export interface FeatureFields {
  readonly id: string | null;
  readonly parcel: readonly FieldSuggestion[];
  readonly name: { readonly zh: string; readonly en: string } | null;
  /** One of the kinds of place, for all features. */
  readonly kind: string | null;
  /** How well the positions of the places are known. */
  readonly precision: string;
  readonly statements: readonly StatementField[];
}

/** Reads the mapping of a layer's source; null without one. */
export function readFeatureFields(reader: JsonReader | null): FeatureFields | null {
  if (reader === null) return null;
  const fields: FeatureFields = {
    id: reader.optionalText('id'),
    parcel: parcelFieldsIn(reader),
    name: nameIn(reader),
    kind: reader.optionalText('kind'),
    precision: reader.optionalText('precision') ?? 'published',
    statements: (reader.optionalObjects('statements') ?? []).flatMap((entry) => statementIn(entry) ?? []),
  };
  reader.known();
  return fields;
}

const parcelTargets = (Object.keys(parcelFields) as readonly ParcelField[]).filter(
  (target) => target !== 'id' && target !== 'name',
);

/** `"landUse": "DLBM"`, or for an area `"declaredAreaM2": { "field": "ZDMJ", "unit": "mu" }`. */
function parcelFieldsIn(reader: JsonReader): readonly FieldSuggestion[] {
  return parcelTargets.flatMap((target) => {
    const isArea = target.endsWith('M2');
    const isText = typeof reader.value(target) === 'string';
    const entry = isArea && !isText ? reader.optionalObject(target) : null;
    const field = entry ? entry.text('field') : reader.optionalText(target);
    const unit = entry?.oneOf('unit', Object.keys(areaUnits)) ?? 'm2';
    entry?.known();
    return field === null ? [] : [{ target, field, squareMetres: isArea ? (areaUnits[unit] ?? 1) : null }];
  });
}

/** One column for both languages, or one for each. */
function nameIn(reader: JsonReader): FeatureFields['name'] {
  if (typeof reader.value('name') !== 'object') {
    const field = reader.optionalText('name');
    return field === null ? null : { zh: field, en: field };
  }
  return reader.optionalLocalized('name');
}

function statementIn(reader: JsonReader): StatementField | null {
  const indicator = reader.text('indicator');
  const field = reader.text('field');
  const isColumn = typeof reader.value('asOf') === 'object';
  const column = isColumn ? (reader.optionalObject('asOf')?.text('field') ?? null) : null;
  const asOf = column === null ? reader.optionalText('asOf') : { field: column };
  reader.known();
  return reader.isSound && indicator !== null && field !== null ? { indicator, field, asOf } : null;
}

/** What places of a table have in common. */
export interface PlaceDefaults {
  /** The source of their figures and positions; null where the layer names none. */
  readonly source: string | null;
  /** The place that they lie in. */
  readonly within: string;
  /** The indicators whose values are numbers; some servers send all values as texts. */
  readonly figures: ReadonlySet<string>;
}

type Row = Readonly<Record<string, unknown>>;

/** A row as a place of the contract. What the columns do not hold is left out: missing is not zero. */
export function placeProperties(
  row: Row,
  { name, kind, precision, statements }: FeatureFields,
  { source, within, figures }: PlaceDefaults,
): Row {
  return {
    name: name && { zh: textOf(row[name.zh]), en: textOf(row[name.en]) },
    kind,
    within,
    location: { precision, source },
    statements: statements.flatMap(({ indicator, field, asOf }) => {
      const value = figures.has(indicator) ? figureOf(row[field]) : row[field];
      if (value === undefined || value === null || value === '') return [];
      const date = typeof asOf === 'object' && asOf !== null ? dateOf(row[asOf.field]) : asOf;
      return [{ id: `${indicator}-${field}`, indicator, value, asOf: date, source }];
    }),
  };
}

function figureOf(value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : value;
}

/** Texts of a table that would have to be told apart by hand. */
const noClasses: ReadonlyMap<string, string> = new Map();

/** A row as a parcel of the contract; its class by the table of the catalog. */
export function parcelProperties(row: Row, { name, parcel }: FeatureFields, table: LandUseTable): Row {
  const chosen: readonly FieldSuggestion[] =
    name === null ? parcel : [...parcel, { target: 'name', field: name.zh, squareMetres: null }];
  return readParcelFields(row, { fields: chosen, classes: noClasses }, table).properties;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A day, month or year as tables write it: `2026-11-24T08:00:00Z`, `2026/11/24`, `20261124`, or milliseconds. */
function dateOf(value: unknown): string | null {
  if (typeof value === 'number' && value > 10_000_000_000) return new Date(value).toISOString().slice(0, 10);
  const text = textOf(value).trim();
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})?[-/.]?(\d{2})?(?:[T ].*)?$/.exec(text) ?? [];
  return year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join('-');
}
