import { decoderOf, usualName } from './decoded-text.js';
import { unreadable } from './reading-faults.js';

/** One record of a table: its values by field, or null where it is marked as deleted. */
export type DbfRecord = Readonly<Record<string, unknown>> | null;

/** A dBASE table as shapefiles have it. */
export interface DbfTable {
  readonly fields: readonly string[];
  readonly encoding: string;
  /** As many as the header says, or as the file has. */
  readonly count: number;
  record(index: number): DbfRecord;
}

interface Field {
  readonly name: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/** The language driver of tables in GBK. */
const chineseDriver = 0x4d;
const deleted = 0x2a;

/**
 * Opens a table. Its encoding is what the user chose, else what the `.cpg` file says, else the table's own mark, else
 * UTF-8 where all its texts are that, and GB 18030 where they are not.
 *
 * @throws {LoadError} where the header makes no sense.
 */
export function openDbf(
  bytes: Uint8Array,
  name: string,
  { encoding, cpg }: { readonly encoding: string | null; readonly cpg: string | null },
): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = bytes.length < 32 ? 0 : view.getUint16(8, true);
  const recordLength = bytes.length < 32 ? 0 : view.getUint16(10, true);
  if (headerLength < 33 || recordLength < 2 || headerLength > bytes.length) {
    throw unreadable(
      'dbf',
      `${name} 的属性表（.dbf）已损坏，请重新导出。`,
      `The attribute table (.dbf) of ${name} is broken: please export it again.`,
    );
  }
  const fields = fieldsOf(bytes, headerLength);
  const stored = Math.floor((bytes.length - headerLength) / recordLength);
  const count = Math.min(view.getUint32(4, true), stored);
  const cell = (index: number, { offset, length }: Field) => {
    const start = headerLength + index * recordLength + offset;
    return bytes.subarray(start, start + length);
  };
  const declared = encoding ?? (cpg === null || cpg.trim() === '' ? null : cpg);
  const chosen =
    declared === null
      ? bytes[29] === chineseDriver || !isUtf8(fields, count, cell)
        ? 'gb18030'
        : 'utf-8'
      : decoderOf(usualName(declared), name, declared).encoding;
  const decoder = new TextDecoder(chosen);
  const names = namesOf(fields, decoder);
  return {
    fields: names,
    encoding: chosen,
    count,
    record(index) {
      if (bytes[headerLength + index * recordLength] === deleted) return null;
      return Object.fromEntries(
        fields.map((field, at) => [names[at] ?? '', valueOf(cell(index, field), field.type, decoder)]),
      );
    },
  };
}

function fieldsOf(bytes: Uint8Array, headerLength: number): readonly Field[] {
  const fields: Field[] = [];
  let offset = 1;
  // Each field is described in 32 bytes; 0x0D ends them.
  for (let at = 32; at + 32 <= headerLength && bytes[at] !== 0x0d; at += 32) {
    const raw = bytes.subarray(at, at + 11);
    const end = raw.indexOf(0);
    const length = bytes[at + 16] ?? 0;
    const type = String.fromCharCode(bytes[at + 11] ?? 0x43);
    fields.push({ name: end < 0 ? raw : raw.subarray(0, end), type, offset, length });
    offset += length;
  }
  return fields;
}

/** Two fields whose names are cut to the same ten letters are told apart by a number. */
function namesOf(fields: readonly Field[], decoder: TextDecoder): readonly string[] {
  const seen = new Map<string, number>();
  return fields.map(({ name }) => {
    const text = decoder
      .decode(name)
      .replace(/\uFFFD+$/, '')
      .trim();
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text}_${String(times)}`;
  });
}

function isUtf8(
  fields: readonly Field[],
  count: number,
  cell: (index: number, field: Field) => Uint8Array,
): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts = fields.filter(({ type }) => type === 'C');
  try {
    for (const { name } of fields) decoder.decode(withoutCut(name, 10));
    for (let index = 0; index < count; index += 1) {
      for (const field of texts) decoder.decode(withoutCut(cell(index, field), field.length));
    }
    return true;
  } catch {
    return false;
  }
}

/** A text that fills its field may end in the middle of a character: that is no reason to doubt its encoding. */
function withoutCut(bytes: Uint8Array, width: number): Uint8Array {
  if (bytes.length < width || (bytes.at(-1) ?? 0) < 0x80) return bytes;
  let lead = bytes.length - 1;
  while (lead > 0 && bytes.length - lead < 4 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead -= 1;
  const first = bytes[lead] ?? 0;
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return bytes.length - lead < needed ? bytes.subarray(0, lead) : bytes;
}

/** Blank is null, not zero. Whole numbers that a number can't hold exactly stay texts. */
function valueOf(bytes: Uint8Array, type: string, decoder: TextDecoder): unknown {
  const text = decoder
    .decode(bytes)
    .replaceAll('\0', '')
    .replace(/\uFFFD$/, '')
    .trimEnd();
  const plain = text.trim();
  if (type === 'N' || type === 'F') {
    if (plain === '' || /^\*+$/.test(plain)) return null;
    const value = Number(plain);
    const isExact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    return isExact ? value : plain;
  }
  if (type === 'L') return /^[YT]$/i.test(plain) ? true : /^[NF]$/i.test(plain) ? false : null;
  if (type === 'D') {
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
    return year === undefined || year === '0000' ? null : `${year}-${month ?? ''}-${day ?? ''}`;
  }
  return text === '' ? null : text;
}
