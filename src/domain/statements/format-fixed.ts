import type { Language } from './localized-text.js';

/** A number with a fixed number of decimals, so that a column lines up and its sum can be checked by eye. */
export function formatFixed(value: number, decimals: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}
