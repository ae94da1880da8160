import type { RejectedRow } from '../../data/formats/format-reading.js';
import { csvText } from '../../domain/planning/csv-text.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

const headers = { 'zh-CN': ['行', '原因', '内容'], en: ['Row', 'Reason', 'Content'] } as const;

/** The rows that can't be imported, as a CSV that Excel opens rightly: with a byte order mark, and no cell that is a formula. */
export function rejectsCsv(rejected: readonly RejectedRow[], language: Language): string {
  const rows = rejected.map(({ row, reason, content }) => [String(row), textIn(reason, language), content]);
  return csvText([headers[language], ...rows]);
}
