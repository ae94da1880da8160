import { plainSigns, readTypedNumber } from '../../domain/geometry/typed-position.js';
import { readWellKnownText } from '../../domain/geometry/well-known-text.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

import { systemByCode } from './declared-system.js';
import type { DeclaredSystem, ReadingList, ReadingOptions } from './format-reading.js';
import { unreadable } from './reading-faults.js';
import { positionColumns, type PositionColumns } from './table-columns.js';

/** A cell as tables give it. */
export type Cell = string | number | boolean | null;

/** A title and an empty row may stand above the names of the columns. */
const headerWithin = 10;

/** What was told of a table besides its rows. */
export interface TableHead {
  readonly fields: readonly string[];
  readonly declared: DeclaredSystem | null;
}

/**
 * Adds the rows of a table as features. The row with the names is the first that names columns of positions. Texts stay
 * texts: `0701` keeps its zero, and what looks like a formula is not one.
 *
 * @throws {LoadError} where no column of positions is named, with the names that there are.
 */
export async function addTable(
  list: ReadingList,
  rows: readonly (readonly Cell[])[],
  name: string,
  options: ReadingOptions,
): Promise<TableHead> {
  const start = rows.slice(0, headerWithin).findIndex((row) => positionColumns(row.map(String)) !== null);
  const fields = namesOf(rows[start] ?? []);
  const columns = start < 0 ? null : positionColumns((rows[start] ?? []).map(String));
  if (columns === null) throw withoutPositions(rows, name);
  const codes = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (index <= start || row.every(isBlank)) continue;
    addRow(list, index + 1, row, { fields, columns, codes });
    await list.breathe(index, rows.length, options);
  }
  const [code] = codes;
  if (columns.kind === 'pair' && columns.isDegrees) {
    const named = `${fields[columns.first] ?? ''} / ${fields[columns.second] ?? ''}`;
    return { fields, declared: systemByCode(4326, named) };
  }
  return { fields, declared: codes.size === 1 && code !== undefined ? systemByCode(code) : null };
}

interface TableShape {
  readonly fields: readonly string[];
  readonly columns: PositionColumns;
  /** The SRIDs that well-known texts name. */
  readonly codes: Set<number>;
}

function addRow(
  list: ReadingList,
  row: number,
  cells: readonly Cell[],
  { fields, columns, codes }: TableShape,
): void {
  const content = cells.map((cell) => (cell === null ? '' : String(cell))).join(', ');
  if (cells.slice(fields.length).some((cell) => !isBlank(cell))) {
    list.reject(
      row,
      {
        zh: '单元格比表头多：可能有未加引号的逗号',
        en: 'more cells than columns: perhaps a comma without quotes',
      },
      content,
    );
    return;
  }
  const read =
    columns.kind === 'pair' ? pointIn(cells, columns) : shapeIn(cells[columns.column] ?? null, codes);
  if ('fault' in read) {
    list.reject(row, read.fault, content);
    return;
  }
  const isShape = (index: number) => columns.kind === 'shape' && index === columns.column;
  const properties = Object.fromEntries(
    fields.flatMap((field, index) =>
      isShape(index) ? [] : [[field, isBlank(cells[index]) ? null : (cells[index] ?? null)]],
    ),
  );
  list.add(row, { type: 'Feature', properties, geometry: read.geometry });
}

type Read = { readonly geometry: unknown } | { readonly fault: LocalizedText };

function pointIn(
  cells: readonly Cell[],
  { first, second }: Extract<PositionColumns, { kind: 'pair' }>,
): Read {
  const words = [cells[first] ?? null, cells[second] ?? null];
  if (words.some(isBlank)) return { fault: { zh: '缺少坐标', en: 'a coordinate is missing' } };
  const [x, y] = words.map((word) =>
    typeof word === 'number' ? { value: word } : readTypedNumber(plainSigns(String(word)).trim()),
  );
  if (!x || !y) return { fault: { zh: '坐标不是数', en: 'a coordinate is not a number' } };
  return { geometry: { type: 'Point', coordinates: [x.value, y.value] } };
}

function shapeIn(cell: Cell, codes: Set<number>): Read {
  if (isBlank(cell)) return { fault: { zh: '缺少图形', en: 'the geometry is missing' } };
  const text = String(cell);
  if (text.trimStart().startsWith('{')) {
    try {
      return { geometry: JSON.parse(text) };
    } catch {
      return { fault: { zh: '图形不是有效的 GeoJSON', en: 'the geometry is not valid GeoJSON' } };
    }
  }
  const read = readWellKnownText(text);
  if (read.fault !== null) {
    const at = String(read.offset + 1);
    return {
      fault: { zh: `WKT 第 ${at} 个字符：${read.fault.zh}`, en: `WKT, character ${at}: ${read.fault.en}` },
    };
  }
  if (read.epsg !== null) codes.add(read.epsg);
  return { geometry: read.geometry };
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** Columns without a name, or with one that has been given, get one that tells them apart. */
function namesOf(header: readonly Cell[]): readonly string[] {
  const seen = new Map<string, number>();
  const last = header.findLastIndex((cell) => !isBlank(cell));
  return header.slice(0, last + 1).map((cell, index) => {
    const text = isBlank(cell) ? `列${String(index + 1)}` : String(cell).trim();
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text}_${String(times)}`;
  });
}

function withoutPositions(rows: readonly (readonly Cell[])[], name: string): Error {
  const header = rows.find((row) => row.filter((cell) => !isBlank(cell)).length > 1) ?? rows[0] ?? [];
  const names = header.slice(0, 12).map(String).join('、');
  return unreadable(
    'no-position-columns',
    `${name} 没有坐标列。现有的列：${names}。请用“经度/纬度”“东坐标/北坐标”“X/Y”或“WKT”作列名。`,
    `${name} has no columns of coordinates. Its columns: ${names}. Please name them lng/lat, easting/northing, x/y or wkt.`,
  );
}
