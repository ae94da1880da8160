import type { LocalizedText } from './localized-text.js';
import type { UnitId } from './units.js';

/** How the value of an indicator is written. */
export const indicatorFormats = ['integer', 'decimal', 'percent', 'money', 'area', 'date', 'text'] as const;
export type IndicatorFormat = (typeof indicatorFormats)[number];

/**
 * How the values of several places may be put together. `sum` for counts of the same date; `none` for ratios
 * and ranks, which can't be added.
 */
export const aggregations = ['sum', 'none'] as const;
export type Aggregation = (typeof aggregations)[number];

/** What a statement is about: its name, unit and way of writing, once for all statements. */
export interface Indicator {
  /**
   * Ids that begin with `occupancy` (unit `ratio`) are rates of occupancy, those that begin with `projects` counts
   * of projects: cards show them first, with a dial and bars. Buildings rise to the figure of `height` (unit `m`).
   */
  readonly id: string;
  readonly label: LocalizedText;
  /** A key of the catalog's themes. */
  readonly theme: string;
  readonly format: IndicatorFormat;
  /** The unit that figures are written in; null for dates and words. */
  readonly unit: UnitId | null;
  readonly aggregation: Aggregation;
  /** The parts of a breakdown by id: `industrial`, `pilot`, `small-scale`. */
  readonly dimensions: Readonly<Record<string, LocalizedText>>;
  /** How the figure comes about, where its name does not say it. */
  readonly definition: LocalizedText | null;
}
