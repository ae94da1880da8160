import type { Language } from './localized-text.js';
import type { Qualifier } from './statement.js';

/** How each qualifier is worded before a figure, in the order in which several are written. */
const wordings: readonly (readonly [Qualifier, { readonly zh: string; readonly en: string }])[] = [
  ['forecast', { zh: '预计', en: 'forecast:' }],
  ['planned', { zh: '计划', en: 'planned:' }],
  ['at-least', { zh: '超过', en: 'more than' }],
  ['nearly', { zh: '近', en: 'nearly' }],
  ['about', { zh: '约', en: 'about' }],
];

/** The words that go before a qualified figure: 预计超过, `forecast: more than`. Empty for an exact one. */
export function qualifierWording(qualifiers: readonly Qualifier[], language: Language): string {
  const chosen = wordings.filter(([qualifier]) => qualifiers.includes(qualifier));
  if (language === 'en') return chosen.map(([, wording]) => wording.en).join(' ');
  return chosen.map(([, wording]) => wording.zh).join('');
}
