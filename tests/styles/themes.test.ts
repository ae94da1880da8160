import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { contrast } from './color.js';

const folder = resolve(import.meta.dirname, '../../styles');
const elements = resolve(import.meta.dirname, '../../src/elements');
const themes = readdirSync(resolve(folder, 'themes')).map((file) => file.replace('.css', ''));
const tokenSource = readFileSync(resolve(folder, 'tokens.ts'), 'utf8');

/** The shared custom properties with their defaults, as the elements read them. */
const defaults = new Map(
  [...tokenSource.matchAll(/var\(\s*(--park-[\w-]+),/g)].map(({ 0: head, 1: name = '', index }) => [
    name,
    tidy(untilClosed(tokenSource, index + head.length).replaceAll('var(--_rem)', 'var(--park-unit)')),
  ]),
);

function untilClosed(text: string, from: number): string {
  let depth = 1;
  let to = from;
  for (; depth > 0; to += 1) depth += text[to] === '(' ? 1 : text[to] === ')' ? -1 : 0;
  return text.slice(from, to - 1);
}

function tidy(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}

function cssOf(theme: string): string {
  return readFileSync(resolve(folder, 'themes', `${theme}.css`), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
}

function declared(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--park-[\w-]+|color-scheme):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      tidy(value),
    ]),
  );
}

/** A colour of a theme as `#rrggbb`, in the light or the dark scheme. */
function colorOf(theme: string, token: string, scheme: 'light' | 'dark'): string {
  const name = `--park-color-${token}`;
  const value = declared(cssOf(theme)).get(name) ?? defaults.get(name) ?? '';
  const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? [];
  const color = (scheme === 'light' ? light : dark) ?? value;
  if (!/^#[\da-f]{6}$/.test(color)) throw new Error(`${theme}: ${name} is "${value}", expected #rrggbb`);
  return color;
}

const cases = themes.flatMap((theme) => {
  const own = declared(cssOf(theme)).get('color-scheme');
  return (['light', 'dark'] as const)
    .filter((scheme) => own === undefined || own === scheme)
    .map((scheme) => [theme, scheme] as const);
});

const grounds = ['surface', 'surface-raised', 'surface-sunken'];

/** What is read on what. */
const texts = [
  ...grounds.flatMap((ground) => [
    ['text', ground],
    ['text-quiet', ground],
    ['accent', ground],
  ]),
  ['text', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['warning', 'surface'],
  ['text', 'warning-soft'],
  ['warning', 'warning-soft'],
  ['danger', 'surface'],
] as const;

/** What must be seen, not read. */
const marks = [
  ...grounds.flatMap((ground) => [
    ['line-strong', ground],
    ['focus', ground],
  ]),
  ['focus', 'accent-soft'],
] as const;

describe('the themes', () => {
  it('are the four that are documented', () => {
    expect(themes.toSorted()).toEqual(['atlas', 'dark', 'enterprise', 'government-red']);
  });

  it.each(themes)('set only what is documented: %s', (theme) => {
    const names = [...declared(cssOf(theme)).keys()].filter((name) => name !== 'color-scheme');
    expect(names.filter((name) => !defaults.has(name))).toEqual([]);
  });

  it.each(themes)('style only parts that are documented: %s', (theme) => {
    const parts = cssOf(theme).matchAll(/park-(\w+)(?::is\([^)]*\))?::part\(([\w-]+)\)/g);
    for (const [, tag = '', part = ''] of parts) {
      const [inner = '', of] = part.split('__').toReversed();
      const source = readFileSync(resolve(elements, of ?? tag, `${of ?? tag}.ts`), 'utf8');
      expect(source, part).toContain(` * @csspart ${inner} - `);
    }
  });

  it.each(themes)('keep to their class, so that they change nothing else: %s', (theme) => {
    const selectors = [...cssOf(theme).matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) =>
      list.split(/,(?![^(]*\))/),
    );
    expect(selectors.filter((selector) => !selector.includes(`.park-${theme}`))).toEqual([]);
  });

  it('list every shared custom property with its default in atlas', () => {
    expect(Object.fromEntries(declared(cssOf('atlas')))).toEqual(Object.fromEntries(defaults));
  });

  it.each(cases)('let text be read: %s, %s', (theme, scheme) => {
    const poor = texts
      .map(([one = '', other = '']) => ({
        pair: `${one} on ${other}`,
        ratio: contrast(colorOf(theme, one, scheme), colorOf(theme, other, scheme)),
      }))
      .filter(({ ratio }) => ratio < 4.5);
    expect(poor).toEqual([]);
  });

  it.each(cases)('let lines and the focus be seen: %s, %s', (theme, scheme) => {
    const poor = marks
      .map(([one = '', other = '']) => ({
        pair: `${one} on ${other}`,
        ratio: contrast(colorOf(theme, one, scheme), colorOf(theme, other, scheme)),
      }))
      .filter(({ ratio }) => ratio < 3);
    expect(poor).toEqual([]);
  });
});
