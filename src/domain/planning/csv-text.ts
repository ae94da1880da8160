/** A cell of a table: a number is written in full, a text so that no spreadsheet takes it for a formula, null as nothing. */
export type CsvCell = string | number | null;

/** What Excel needs to read a file as UTF-8. */
const byteOrderMark = '\u{FEFF}';

/** What begins a formula in some spreadsheet, full-width forms included, or lets one begin in the next cell. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV by RFC 4180, with CRLF, and a byte order mark so that Excel reads Chinese. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  const text = withoutFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that no spreadsheet takes for a formula. */
export function withoutFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** All digits, never as 1e-7, which some readers take for a text. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
