import { decodePercent } from '../page/percent-text.js';

/** Reads terms with `;` between them, `key:value` or a key alone, by their keys; values are still encoded. */
export function parseTerms(written: string): ReadonlyMap<string, string> {
  return new Map(
    written.split(';').map((part) => [part.replace(/:.*$/s, ''), part.replace(/^[^:]*:?/s, '')]),
  );
}

/** Writes what {@link parseTerms} reads; empty terms are left out. */
export function formatTerms(terms: readonly string[]): string {
  return terms.filter((term) => term !== '').join(';');
}

/** A term with one text; empty for none. */
export function textTerm(key: string, text: string): string {
  return isText(text) ? `${key}:${encodeURIComponent(text.trim())}` : '';
}

/** A term with several texts; empty for none. */
export function listTerm(key: string, texts: readonly string[]): string {
  const list = formatList(texts);
  return list === '' ? '' : `${key}:${list}`;
}

/** Texts with commas between them. */
export function formatList(texts: readonly string[]): string {
  return texts
    .filter(isText)
    .map((text) => encodeURIComponent(text.trim()))
    .join(',');
}

/** Reads what {@link formatList} writes. What makes no sense is left out. */
export function parseList(written: string): readonly string[] {
  return written.split(',').map(decodePercent).filter(isText);
}

/** Whether a text says something. */
export function isText(text: string): boolean {
  return text.trim() !== '';
}
