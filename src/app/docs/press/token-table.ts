import { textIn, type Language } from '../../../domain/statements/localized-text.js';

import { escaped } from '../../../cli/page-text.js';
import { table } from './markup.js';
import { pressWords, type PressWord } from './press.words.js';

/** A design token: what a page sets, and what it is where no page sets it. */
export interface DesignToken {
  readonly name: string;
  readonly value: string;
}

/** Reads the tokens out of their style sheet. */
export function designTokens(css: string): DesignToken[] {
  return [...css.matchAll(/--_[\w-]+:\s*var\(\s*(--park-[\w-]+),\s*([\s\S]*?)\s*\);/g)].map(
    ([, name = '', value = '']) => ({ name, value: value.replaceAll(/\s+/g, ' ') }),
  );
}

/** The table of the tokens, with light and dark beside each other and a swatch for each colour. */
export function tokenTable(tokens: readonly DesignToken[], language: Language): string {
  const word = (key: PressWord) => textIn(pressWords[key], language);
  return table(
    word('token'),
    [word('token'), word('light'), word('dark')],
    tokens.map(({ name, value }) => {
      const [, light = '', dark = ''] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
      const shown = light ? [colour(light), colour(dark)] : [`<code>${escaped(value)}</code>`, '—'];
      return [`<code>${name}</code>`, ...shown];
    }),
  );
}

/** The swatch is drawn as SVG: its colour is an attribute, so the page needs no inline style. */
function colour(value: string): string {
  const swatch = `<svg class="swatch" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" fill="${value}"/></svg>`;
  return `<span class="colour">${swatch}<code>${value}</code></span>`;
}
