import type { LocalizedText } from '../statements/localized-text.js';
import type { JsonReader } from './json-reader.js';
import { isAsOf } from '../statements/as-of.js';

/** How a date is written, in words for findings. */
export const dateForm: LocalizedText = {
  zh: '2025、2025-12、2025-12-31 或 2025-Q3 形式的日期',
  en: 'a date as 2025, 2025-12, 2025-12-31 or 2025-Q3',
};

/** The date for which something holds, `asOf`; null where there is none, with a finding where it is no date. */
export function dateIn(reader: JsonReader): string | null {
  const asOf = reader.optionalText('asOf');
  return asOf === null || isAsOf(asOf) ? asOf : reader.refuse('schema/unknown-value', 'asOf', dateForm);
}

/** The id of a source that the catalog has, required; null with a finding otherwise. */
export function sourceIn(reader: JsonReader, sources: ReadonlySet<string>): string | null {
  const source = reader.text('source');
  return source === null ? null : known(reader, source, sources);
}

/** The id of a source that the catalog has; null where there is none, with a finding where it is unknown. */
export function optionalSourceIn(reader: JsonReader, sources: ReadonlySet<string>): string | null {
  const source = reader.optionalText('source');
  return source === null ? null : known(reader, source, sources);
}

function known(reader: JsonReader, source: string, sources: ReadonlySet<string>): string | null {
  return sources.has(source) ? source : reader.refuse('sense/unknown-source', 'source');
}
