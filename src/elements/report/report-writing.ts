import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import { formatAsOf } from '../../domain/statements/as-of.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { squareMetresIn } from '../../domain/statements/units.js';

import type { ReportMessageKey } from './report.messages.js';

/** What every part of a report is written with. */
export interface ReportWriter {
  readonly language: Language;
  /** The classes of the catalog. */
  readonly classes: LandUseTable;
  readonly text: (key: ReportMessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** An area in hectares, to a square metre: 12.3456. */
export function hectares(m2: number, language: Language): string {
  return formatFixed(m2 / squareMetresIn.ha, 4, language);
}

/** An area in 亩, to 0.01. */
export function mu(m2: number, language: Language): string {
  return formatFixed(m2 / squareMetresIn.mu, 2, language);
}

/** A share as per cent, to 0.01. */
export function share(part: number, whole: number, language: Language): string {
  return whole > 0 ? `${formatFixed((part / whole) * 100, 2, language)}%` : '–';
}

/** Dates in words, the undated named as such. */
export function datesText(dates: readonly (string | null)[], { language, text }: ReportWriter): string {
  return dates
    .map((date) => (date === null ? text('undated') : formatAsOf(date, language)))
    .join(language === 'en' ? ', ' : '、');
}
