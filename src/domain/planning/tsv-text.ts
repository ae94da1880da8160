import { numberText, withoutFormula, type CsvCell } from './csv-text.js';

/**
 * Rows as text with tabs, which spreadsheets take from the clipboard: numbers in full, texts so that none is taken
 * for a formula and none breaks a row.
 */
export function tsvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join('\t')}\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  return withoutFormula(cell.replaceAll(/[\t\r\n]+/g, ' '));
}
