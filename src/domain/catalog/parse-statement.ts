import type { Indicator } from '../statements/indicator.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { Qualifier, Statement } from '../statements/statement.js';
import type { UnitId } from '../statements/units.js';
import type { JsonReader } from './json-reader.js';
import { isAsOf } from '../statements/as-of.js';
import { qualifiers } from '../statements/statement.js';
import { isAreaUnit, isUnit, units } from '../statements/units.js';
import { dateForm, dateIn, sourceIn } from './evidence.js';

/** What a statement may refer to. */
export interface StatementTerms {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The ids of the catalog's sources. */
  readonly sources: ReadonlySet<string>;
}

const numberForm: LocalizedText = { zh: '有限的数', en: 'a finite number' };

const moneyUnits: readonly string[] = ['CNY', 'USD'];

/** Whether a figure in one unit may stand under an indicator that is written in the other. */
function areOfOneKind(one: UnitId, other: UnitId): boolean {
  if (one === other || (isAreaUnit(one) && isAreaUnit(other))) return true;
  return moneyUnits.includes(one) && moneyUnits.includes(other);
}

/**
 * Reads one statement; null, with findings, where anything in it can't be relied on: then the statement is left out
 * and its place stays. The errors carry a pointer below `/properties/statements/`.
 */
export function parseStatement(
  reader: JsonReader,
  { indicators, sources }: StatementTerms,
): Statement | null {
  const id = reader.text('id');
  const source = sourceIn(reader, sources);
  const indicatorId = reader.text('indicator');
  const indicator = indicatorId === null ? undefined : indicators.get(indicatorId);
  if (indicatorId !== null && indicator === undefined) reader.refuse('sense/unknown-indicator', 'indicator');
  const asOf = dateIn(reader);
  const dimension = reader.optionalText('dimension');
  if (dimension !== null && indicator !== undefined && !Object.hasOwn(indicator.dimensions, dimension)) {
    reader.refuse('sense/unknown-dimension', 'dimension', {
      zh: Object.keys(indicator.dimensions).join('、') || '不写 dimension',
      en: Object.keys(indicator.dimensions).join(', ') || 'no dimension',
    });
  }
  const qualified = qualifiersOf(reader);
  const note = reader.optionalLocalized('note');
  const value = indicator === undefined ? null : valueOf(reader, indicator);
  reader.known('value', 'unit');

  if (!reader.isSound || id === null || source === null || indicator === undefined || value === null)
    return null;
  const evidence = { id, indicator: indicator.id, asOf, qualifiers: qualified, dimension, source, note };
  return { ...evidence, ...value };
}

function qualifiersOf(reader: JsonReader): readonly Qualifier[] {
  const value = reader.value('qualifier');
  if (value === undefined) return [];
  const expected = { zh: `${qualifiers.join('、')} 的数组`, en: `an array of ${qualifiers.join(', ')}` };
  if (!Array.isArray(value)) {
    reader.refuse('schema/type', 'qualifier', expected);
    return [];
  }
  const known = qualifiers.filter((qualifier) => value.includes(qualifier));
  const isAllKnown = value.every((member) => known.some((qualifier) => qualifier === member));
  if (!isAllKnown) reader.refuse('schema/unknown-value', 'qualifier', expected);
  return known;
}

type Value =
  | { readonly type: 'number'; readonly value: number; readonly unit: UnitId }
  | { readonly type: 'text'; readonly value: LocalizedText }
  | { readonly type: 'date'; readonly value: string };

/** The value as its indicator says that it is to be written. */
function valueOf(reader: JsonReader, indicator: Indicator): Value | null {
  if (indicator.format === 'text') {
    const value = reader.localized('value');
    return value === null ? null : { type: 'text', value };
  }
  if (indicator.format === 'date') {
    const value = reader.text('value');
    if (value === null) return null;
    return isAsOf(value) ? { type: 'date', value } : reader.refuse('schema/unknown-value', 'value', dateForm);
  }
  const unit = unitOf(reader, indicator);
  const value = reader.value('value');
  if (value === undefined) return reader.refuse('schema/missing', 'value', numberForm);
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return reader.refuse('schema/type', 'value', numberForm);
  }
  return unit === null ? null : { type: 'number', value, unit };
}

/** The unit that the statement names, else that of its indicator. */
function unitOf(reader: JsonReader, indicator: Indicator): UnitId | null {
  const named = reader.optionalText('unit');
  if (named === null && !reader.isSound) return null;
  const unit = named ?? indicator.unit;
  if (unit === null) return reader.refuse('schema/missing', 'unit', unitList);
  if (!isUnit(unit)) return reader.refuse('schema/unknown-value', 'unit', unitList);
  if (indicator.unit === null || areOfOneKind(unit, indicator.unit)) return unit;
  return reader.refuse('sense/unit-of-other-kind', 'unit', { zh: indicator.unit, en: indicator.unit });
}

const unitList: LocalizedText = {
  zh: Object.keys(units).join('、'),
  en: `one of ${Object.keys(units).join(', ')}`,
};
