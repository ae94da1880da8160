import type { LocalizedText } from './localized-text.js';
import type { UnitId } from './units.js';

/**
 * How a figure is meant, as its source words it: `at-least` (more than, 余), `nearly` (近), `about` (约),
 * `forecast` (预计), `planned` (计划). No qualifier means exact.
 */
export const qualifiers = ['at-least', 'nearly', 'about', 'forecast', 'planned'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What every statement carries besides its value. */
interface Evidence {
  /** Unique in the catalog, and stable: links, stories and tests name it. */
  readonly id: string;
  readonly indicator: string;
  /** `2025`, `2025-12`, `2025-12-31` or `2025-Q3`; null where the source gives no date. */
  readonly asOf: string | null;
  /** Empty for an exact figure. Several may hold: a forecast of more than 900. */
  readonly qualifiers: readonly Qualifier[];
  /** Which part of a breakdown, one of the indicator's dimensions; null for the whole. */
  readonly dimension: string | null;
  /** A key of the catalog's `sources`. */
  readonly source: string;
  readonly note: LocalizedText | null;
}

/** A figure: a number in a unit. */
export interface NumberStatement extends Evidence {
  readonly type: 'number';
  readonly value: number;
  readonly unit: UnitId;
}

/** A fact in words, such as a status or a role. */
export interface TextStatement extends Evidence {
  readonly type: 'text';
  readonly value: LocalizedText;
}

/** A date, such as an opening, to the precision of the source (`2026-03`). */
export interface DateStatement extends Evidence {
  readonly type: 'date';
  readonly value: string;
}

/** One figure or one fact, with its evidence. */
export type Statement = NumberStatement | TextStatement | DateStatement;
