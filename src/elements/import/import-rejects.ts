import type { RejectedRow } from '../../data/formats/format-reading.js';
import { csvText } from '../../domain/planning/csv-text.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

const headers = { 'zh-CN': ['行', '原因', '内容'], en: ['Row', 'Reason', 'Content'] } as const;

/** The formats in which rejected rows can be had. */
export const rejectsFormats = ['csv', 'geojson'] as const;
export type RejectsFormat = (typeof rejectsFormats)[number];

/** The rows that can't be imported, as a CSV that Excel opens rightly: with a byte order mark, and no cell that is a formula. */
export function rejectsCsv(rejected: readonly RejectedRow[], language: Language): string {
  const rows = rejected.map(({ row, reason, content }) => [String(row), textIn(reason, language), content]);
  return csvText([headers[language], ...rows]);
}

/**
 * The same as GeoJSON: each row with its own attributes, and with its shape where that is sound. Row, reason and content stand in
 * attributes of our own, which begin with `rejected:`.
 */
export function rejectsGeoJson(rejected: readonly RejectedRow[], language: Language): string {
  const features = rejected.map(({ row, reason, content, properties = null, geometry = null }) => ({
    type: 'Feature',
    geometry,
    properties: {
      ...properties,
      'rejected:row': row,
      'rejected:reason': textIn(reason, language),
      ...(properties === null ? { 'rejected:content': content } : {}),
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** A file of the rejected rows. */
export function rejectsFile(
  rejected: readonly RejectedRow[],
  language: Language,
  format: RejectsFormat,
): Blob {
  return format === 'csv'
    ? new Blob([rejectsCsv(rejected, language)], { type: 'text/csv;charset=utf-8' })
    : new Blob([rejectsGeoJson(rejected, language)], { type: 'application/geo+json' });
}
