import papaparse from 'papaparse';

import { decodeText } from './decoded-text.js';
import { mostRows, ReadingList, type FormatReading, type ReadingOptions } from './format-reading.js';
import { refuseLargerThan, sizeLimits, tooMany } from './reading-faults.js';
import { addTable } from './table-features.js';

/** Reads a table with commas, semicolons or tabs between its cells, in UTF-8 or GB 18030. */
export async function readCsv(file: File, options: ReadingOptions): Promise<FormatReading> {
  refuseLargerThan(file, file.name, sizeLimits.csv);
  const bytes = new Uint8Array(await file.arrayBuffer());
  options.signal.throwIfAborted();
  const { text, encoding } = decodeText(bytes, file.name, options.encoding);
  const { data, errors } = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  if (data.length > mostRows) throw tooMany(file.name);
  const list = new ReadingList();
  for (const { code, row } of errors) {
    if (code !== 'MissingQuotes' || row === undefined) continue;
    const content = (data[row] ?? []).join(', ');
    list.reject(
      row + 1,
      {
        zh: '引号没有结束：其后的行可能并入此行',
        en: 'a quote is not closed: the lines after it may be part of this row',
      },
      content,
    );
    data[row] = [];
  }
  const { fields, declared } = await addTable(list, data, file.name, options);
  return list.reading('csv', { encoding, fields, declared });
}
