import type { Indicator } from './indicator.js';
import type { Language } from './localized-text.js';
import type { Statement } from './statement.js';
import { textIn } from './localized-text.js';

/**
 * What a statement is called: the name of its indicator and, so that no part is taken for the whole, of its part of
 * the breakdown: 用地面积（一期）, `Site area (Phase 1)`.
 */
export function statementLabel(
  { dimension }: Statement,
  { label, dimensions }: Indicator,
  language: Language,
): string {
  const name = textIn(label, language);
  const part = dimension === null ? undefined : dimensions[dimension];
  if (part === undefined) return name;
  return language === 'en' ? `${name} (${textIn(part, language)})` : `${name}（${textIn(part, language)}）`;
}
