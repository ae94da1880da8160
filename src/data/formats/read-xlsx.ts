import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';

import { ReadingList, type FormatReading, type ReadingOptions } from './format-reading.js';
import { refuseLargerThan, sizeLimits, unreadable } from './reading-faults.js';
import { addTable, type Cell } from './table-features.js';
import { unpack } from './zip-archive.js';

/** What a sheet may unpack to: its cells take ten times as much once they are read. */
const unpackedLimit = 200 * 1024 * 1024;

/** Reads a sheet of an Excel workbook: values, not formulas. */
export async function readXlsx(file: File, options: ReadingOptions): Promise<FormatReading> {
  refuseLargerThan(file, file.name, sizeLimits.xlsx);
  const sheets = await sheetsOf(file);
  options.signal.throwIfAborted();
  const sheet =
    sheets.find((each) => each.sheet === options.layer) ?? sheets.find((each) => each.data.length > 0);
  if (sheet === undefined) {
    throw unreadable(
      'empty',
      `${file.name} 的工作表都是空的。请填入数据，或选择其他文件。`,
      `All sheets of ${file.name} are empty. Please fill one in, or choose another file.`,
    );
  }
  const list = new ReadingList();
  const rows = sheet.data.map((row) => row.map(cellOf));
  const { fields, declared } = await addTable(list, rows, `${file.name}/${sheet.sheet}`, options);
  return list.reading('xlsx', {
    layers: sheets.map((each) => each.sheet),
    layer: sheet.sheet,
    fields,
    declared,
  });
}

/**
 * The library unpacks large parts in workers that it makes of texts, which strict policies forbid, and knows no limit.
 * So the parts are unpacked here, and handed to it in an archive that is not packed.
 */
async function sheetsOf(file: File): ReturnType<typeof readXlsxFile> {
  const parts = unpack(
    new Uint8Array(await file.arrayBuffer()),
    file.name,
    (path) => /\.(?:xml|rels)$/i.test(path),
    unpackedLimit,
  );
  try {
    const plain = zipSync(Object.fromEntries(parts), { level: 0 });
    return await readXlsxFile(plain.buffer, { trim: false });
  } catch (error) {
    throw unreadable(
      'xlsx',
      `${file.name} 不是完整的 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。`,
      `${file.name} is no whole Excel workbook (.xlsx). Please save it as .xlsx in Excel or WPS and import it again.`,
      error,
    );
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
