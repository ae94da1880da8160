import type { RejectedRow } from '../../data/formats/format-reading.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

const headers = { 'zh-CN': ['行', '原因', '内容'], en: ['Row', 'Reason', 'Content'] } as const;

/** The rows that can't be imported, as a CSV that Excel opens rightly: with a byte order mark, and no cell that is a formula. */
export function rejectsCsv(rejected: readonly RejectedRow[], language: Language): string {
  const rows = rejected.map(({ row, reason, content }) => [String(row), textIn(reason, language), content]);
  return `\uFEFF${[headers[language], ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Hands a text to the user as a file. */
export function downloadText(text: string, name: string, owner: Document): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = owner.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then, and keeps what it needs.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
