import { formatAsOf } from '../../domain/statements/as-of.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { squareMetresIn, units } from '../../domain/statements/units.js';

import type { ReportMessageKey } from './report.messages.js';

/** What every part of a report is written with. */
export interface ReportWriter {
  readonly language: Language;
  readonly text: (key: ReportMessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** A number with a fixed number of decimals, so that a column lines up and its sum can be checked by eye. */
export function fixed(value: number, decimals: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** An area in hectares, to a square metre: 12.3456. */
export function hectares(m2: number, language: Language): string {
  return fixed(m2 / squareMetresIn.ha, 4, language);
}

/** An area in 亩, to 0.01. */
export function mu(m2: number, language: Language): string {
  return fixed(m2 / squareMetresIn.mu, 2, language);
}

/** A share as per cent, to 0.01. */
export function share(part: number, whole: number, language: Language): string {
  return whole > 0 ? `${fixed((part / whole) * 100, 2, language)}%` : '–';
}

/** An area in words: 12.35 公顷, `12.35 ha`. */
export function areaText(m2: number, language: Language): string {
  return `${fixed(m2 / squareMetresIn.ha, 2, language)} ${units.ha[language === 'en' ? 'en' : 'zh']}`;
}

/** Dates in words, the undated named as such. */
export function datesText(dates: readonly (string | null)[], { language, text }: ReportWriter): string {
  return dates
    .map((date) => (date === null ? text('undated') : formatAsOf(date, language)))
    .join(language === 'en' ? ', ' : '、');
}
