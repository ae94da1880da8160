import { isAsOf } from '../statements/as-of.js';

/**
 * How a bound figure is written. `value`: with qualifier and unit, as on the card. `number`: the number alone, where no
 * qualifier limits it. `date`: the date for which it holds. `source`: the title of its source. `change`: how much it grew
 * between two dates.
 */
export const bindingFormats = ['value', 'number', 'date', 'source', 'change'] as const;
export type BindingFormat = (typeof bindingFormats)[number];

/** Which statement of a series: the one of a date, the earliest, or the latest that is no plan. */
export type DateSelector =
  { readonly type: 'latest' } | { readonly type: 'first' } | { readonly type: 'date'; readonly asOf: string };

/**
 * What stands in the braces of `{{place.indicator:dimension@date|format}}`. All after the indicator may be left out:
 * then it is the whole, the latest date, the value. `@2025-01` names a date of the series, `@first` its earliest;
 * `@2025-01..2025-12|change` is the growth between two.
 */
export interface Binding {
  /** As written, braces included: findings name it so. */
  readonly written: string;
  readonly place: string;
  readonly indicator: string;
  readonly dimension: string | null;
  readonly date: DateSelector;
  /** The earlier date of a `change`; null for all other formats. */
  readonly since: DateSelector | null;
  readonly format: BindingFormat;
}

/** A piece of a sentence: words, a binding, or braces that hold none. */
export type SentencePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'binding'; readonly binding: Binding }
  | { readonly type: 'fault'; readonly written: string };

const braces = /\{\{(.*?)\}\}/gu;
const name = '[a-z0-9]+(?:-[a-z0-9]+)*';
const dates = String.raw`[0-9a-zQ-]+`;
const form = new RegExp(
  String.raw`^(${name})\.(${name})(?::(${name}))?(?:@(${dates})(?:\.\.(${dates}))?)?(?:\|([a-z]+))?$`,
  'u',
);

/** Takes a sentence apart. Braces that are not closed are words. */
export function parseSentence(sentence: string): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  let at = 0;
  for (const match of sentence.matchAll(braces)) {
    if (match.index > at) parts.push({ type: 'text', text: sentence.slice(at, match.index) });
    const [written, inner = ''] = match;
    const binding = parseBinding(written, inner.trim());
    parts.push(binding === null ? { type: 'fault', written } : { type: 'binding', binding });
    at = match.index + written.length;
  }
  if (at < sentence.length) parts.push({ type: 'text', text: sentence.slice(at) });
  return parts;
}

function parseBinding(written: string, inner: string): Binding | null {
  const match = form.exec(inner);
  if (match === null) return null;
  const [, place, indicator, dimension = null, from, to, format = 'value'] = match;
  const known = bindingFormats.find((candidate) => candidate === format);
  const [date, since] = [selectorOf(to ?? from), to === undefined ? null : selectorOf(from)];
  if (place === undefined || indicator === undefined || known === undefined || date === null) return null;
  // A span of dates is a change, and a change has a span.
  if ((known === 'change') !== (to !== undefined) || (to !== undefined && since === null)) return null;
  return { written, place, indicator, dimension, date, since, format: known };
}

function selectorOf(written: string | undefined): DateSelector | null {
  if (written === undefined || written === 'latest') return { type: 'latest' };
  if (written === 'first') return { type: 'first' };
  return isAsOf(written) ? { type: 'date', asOf: written } : null;
}
