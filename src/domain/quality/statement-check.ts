import type { Indicator } from '../statements/indicator.js';
import type { NumberStatement, Statement } from '../statements/statement.js';
import type { FindingCode } from './finding-codes.js';
import { isAreaUnit, squareMetresIn } from '../statements/units.js';

/** Something odd about the statements of one place. */
export interface StatementFault {
  readonly code: FindingCode;
  /** The statement that it is about. */
  readonly statement: Statement;
  readonly found: unknown;
}

/** Indicators of which the first can't be more than the second, by their ids. */
const partsAndWholes: readonly (readonly [part: string, whole: string])[] = [
  ['occupied-area', 'floor-area'],
  ['occupied-area', 'lettable-area'],
  ['lettable-area', 'floor-area'],
  ['water-area', 'site-area'],
];

/** What is compared with what: figures of one date only. */
function keyOf(indicator: string, { dimension, asOf }: Statement): string {
  return JSON.stringify([indicator, dimension, asOf]);
}

function isSameValue(one: Statement, other: Statement): boolean {
  return comparable(one) === comparable(other);
}

function comparable(statement: Statement): string {
  if (statement.type === 'number')
    return `${amountOf(statement)} ${statement.qualifiers.toSorted().join(' ')}`;
  return JSON.stringify(statement.value);
}

/** The value, areas in m². */
function amountOf({ value, unit }: NumberStatement): number {
  return isAreaUnit(unit) ? value * squareMetresIn[unit] : value;
}

/** Checks that the figures of one place make sense, alone and beside one another. */
export function checkStatements(
  statements: readonly Statement[],
  indicators: ReadonlyMap<string, Indicator>,
): readonly StatementFault[] {
  const numbers = statements.filter((statement) => statement.type === 'number');
  return [
    ...numbers.flatMap((statement) => rangeFaults(statement, indicators.get(statement.indicator))),
    ...contradictions(statements, indicators),
    ...partsOverWholes(numbers),
  ];
}

function rangeFaults(
  statement: NumberStatement,
  indicator: Indicator | undefined,
): readonly StatementFault[] {
  const { value, unit } = statement;
  const fault = (code: FindingCode): StatementFault[] => [{ code, statement, found: value }];
  if (unit === 'ratio') return value < 0 || value > 1 ? fault('sense/ratio-out-of-range') : [];
  if (value < 0) return fault('sense/negative');
  if (indicator?.format === 'integer' && !Number.isInteger(value)) return fault('sense/not-whole');
  return [];
}

/** Words may stand side by side (two roles); figures and dates of one day may not differ. */
function contradictions(
  statements: readonly Statement[],
  indicators: ReadonlyMap<string, Indicator>,
): readonly StatementFault[] {
  const seen = new Map<string, Statement>();
  const faults: StatementFault[] = [];
  for (const statement of statements) {
    if (indicators.get(statement.indicator)?.format === 'text') continue;
    const key = keyOf(statement.indicator, statement);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, statement);
    else if (!isSameValue(known, statement))
      faults.push({ code: 'sense/contradiction', statement, found: [known.value, statement.value] });
  }
  return faults;
}

function partsOverWholes(numbers: readonly NumberStatement[]): readonly StatementFault[] {
  const byKey = new Map(numbers.map((statement) => [keyOf(statement.indicator, statement), statement]));
  const faults: StatementFault[] = [];
  for (const part of numbers) {
    const wholes = partsAndWholes
      .filter(([id]) => id === part.indicator)
      .map(([, whole]) => byKey.get(keyOf(whole, part)));
    if (part.dimension !== null) wholes.push(byKey.get(keyOf(part.indicator, { ...part, dimension: null })));
    const exceeded = wholes.find((whole) => whole !== undefined && isOver(part, whole));
    if (exceeded !== undefined)
      faults.push({ code: 'sense/part-over-whole', statement: part, found: [part.value, exceeded.value] });
  }
  return faults;
}

/** Whether a part is surely more than its whole; a whole of `at-least` may be any number above. */
function isOver(part: NumberStatement, whole: NumberStatement): boolean {
  const isComparable = part.unit === whole.unit || (isAreaUnit(part.unit) && isAreaUnit(whole.unit));
  if (!isComparable || part.unit === 'ratio' || whole.qualifiers.includes('at-least')) return false;
  return amountOf(part) > amountOf(whole);
}
