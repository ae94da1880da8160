import type { FormattedNumber } from './format-number.js';
import type { Indicator } from './indicator.js';
import type { Language } from './localized-text.js';
import type { NumberStatement, Statement } from './statement.js';
import type { UnitId } from './units.js';
import { formatAsOf } from './as-of.js';
import { formatCount, formatMoney, formatNumber, formatPercent } from './format-number.js';
import { textIn } from './localized-text.js';
import { qualifierWording } from './qualifier-wording.js';
import { isAreaUnit, squareMetresIn, units } from './units.js';

/** The value of a statement as it is written, whole and in its parts. */
export interface FormattedValue {
  /** All of it: 预计超过 900 家, `nearly 10,000`, `CNY 1.63 billion`. */
  readonly text: string;
  /** The number alone, without its qualifier: 900, 16.3, 53.6%. For words and dates, the words. */
  readonly number: string;
  /** What follows the number, or in English money goes before it: 亿元, 万人, CNY. Empty where there is none. */
  readonly unit: string;
  /** The qualifier in words: 预计超过, `nearly`. Empty for an exact figure. */
  readonly qualifier: string;
}

interface Quantity {
  readonly value: number;
  readonly unit: UnitId;
}

/** The figure in the unit that its indicator is written in, where both are units of area. */
function inUnitOf(indicator: Indicator, { value, unit }: Quantity): Quantity {
  const wanted = indicator.unit;
  if (wanted === null || wanted === unit || !isAreaUnit(wanted) || !isAreaUnit(unit)) return { value, unit };
  const converted = (value * squareMetresIn[unit]) / squareMetresIn[wanted];
  // The other units are powers of ten of one another; 亩 are fifteenths of a hectare, and seldom come out even.
  const digits = wanted === 'mu' || unit === 'mu' ? 5 : 12;
  return { value: Number(converted.toPrecision(digits)), unit: wanted };
}

function numberOf(value: number, indicator: Indicator, language: Language): FormattedNumber {
  if (indicator.format === 'percent') return { number: formatPercent(value, language), scale: '' };
  if (indicator.format === 'money') return formatMoney(value, language);
  if (indicator.format === 'decimal') return { number: formatNumber(value, language), scale: '' };
  return formatCount(value, language);
}

/** The ending of an English ordinal: 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinal(number: string, value: number): string {
  const ending = new Intl.PluralRules('en', { type: 'ordinal' }).select(value);
  return `${number}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ending]}`;
}

/** Number, scale and unit as one phrase, in the order of the language. */
function phrase(number: string, unit: string, figure: Quantity, language: Language) {
  if (figure.unit === 'rank') return language === 'en' ? ordinal(number, figure.value) : `第 ${number} 位`;
  const isMoney = figure.unit === 'CNY' || figure.unit === 'USD';
  const [first, second] = isMoney && language === 'en' ? [unit, number] : [number, unit];
  return second === '' ? first : `${first} ${second}`;
}

function withQualifier(qualifier: string, rest: string): string {
  return qualifier === '' ? rest : `${qualifier} ${rest}`;
}

function formatFigure(figure: NumberStatement, indicator: Indicator, language: Language): FormattedValue {
  const shown = inUnitOf(indicator, figure);
  const { number: digits, scale } = numberOf(shown.value, indicator, language);
  // Not by textIn: in English a count has no unit, and an empty one is meant.
  const name = language === 'en' ? units[shown.unit].en : units[shown.unit].zh;
  const number = language === 'en' && scale !== '' ? `${digits} ${scale}` : digits;
  const unit = language === 'en' ? name : `${scale}${name}`;
  const qualifier = qualifierWording(figure.qualifiers, language);
  return { text: withQualifier(qualifier, phrase(number, unit, shown, language)), number, unit, qualifier };
}

/**
 * The value of a statement in words: 53.6%, 16.3 亿元, `CNY 1.63 billion`, 超过 380 场, `more than 380`. Nothing is
 * rounded that the source states, unless 亩 are converted; the qualifier always goes with the number.
 */
export function formatValue(statement: Statement, indicator: Indicator, language: Language): FormattedValue {
  if (statement.type === 'number') return formatFigure(statement, indicator, language);
  const words =
    statement.type === 'text' ? textIn(statement.value, language) : formatAsOf(statement.value, language);
  const qualifier = qualifierWording(statement.qualifiers, language);
  return { text: withQualifier(qualifier, words), number: words, unit: '', qualifier };
}
