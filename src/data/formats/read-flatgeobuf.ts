import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';

import { refused, systemByCode } from './declared-system.js';
import {
  ReadingList,
  type DeclaredSystem,
  type FormatReading,
  type ReadingOptions,
} from './format-reading.js';
import { refuseLargerThan, sizeLimits, unreadable } from './reading-faults.js';

/** The magic bytes and the length of the header stand before it. */
const prefixBytes = 12;

/** Reads FlatGeobuf, all of it. */
export async function readFlatGeobuf(file: File, options: ReadingOptions): Promise<FormatReading> {
  refuseLargerThan(file, file.name, sizeLimits.flatgeobuf);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = await headerOf(bytes, file.name);
  const list = new ReadingList();
  let row = 0;
  try {
    for await (const { geometry, properties } of deserialize(wholeFeatures(bytes, header))) {
      row += 1;
      list.add(row, { type: 'Feature', properties: plainValues(properties ?? {}), geometry });
      await list.breathe(row, header.featuresCount, options);
    }
  } catch (error) {
    options.signal.throwIfAborted();
    if (row === 0) throw notFlatGeobuf(file.name, error);
  }
  // Files written as a stream say 0.
  const missing = header.featuresCount - row;
  if (missing > 0) {
    const reason = {
      zh: `文件在此中断，缺少 ${String(missing)} 个要素`,
      en: `the file breaks off here: ${String(missing)} features are missing`,
    };
    list.reject(row + 1, reason, '');
  }
  const fields = (header.columns ?? []).map(({ name }) => name);
  return list.reading('flatgeobuf', { declared: declaredIn(header), fields });
}

async function headerOf(bytes: Uint8Array, name: string): Promise<HeaderMeta> {
  if (!isPlausible(bytes)) throw notFlatGeobuf(name);
  let header: HeaderMeta | null = null;
  try {
    const features = deserialize(bytes, {
      headerMetaFn: (meta: HeaderMeta) => {
        // The library counts the levels of an index over nothing without end.
        if (meta.indexNodeSize > 0 && !(meta.featuresCount >= 1))
          throw new RangeError('an index over nothing');
        header = meta;
      },
    });
    await features.next();
  } catch (error) {
    if (header === null) throw notFlatGeobuf(name, error);
  }
  if (header === null) throw notFlatGeobuf(name);
  return header;
}

/** The magic bytes, and a header that lies within the file. */
function isPlausible(bytes: Uint8Array): boolean {
  if (bytes.length < prefixBytes || String.fromCharCode(...bytes.subarray(0, 4)) !== 'fgb\u0003')
    return false;
  const headerLength = lengthAt(bytes, 8);
  return headerLength >= 8 && headerLength <= bytes.length - prefixBytes;
}

/** The file up to the end of its last whole feature: the library reads half a feature as if it were one. */
function wholeFeatures(bytes: Uint8Array, { featuresCount, indexNodeSize }: HeaderMeta): Uint8Array {
  const tree = indexNodeSize > 0 ? calcTreeSize(featuresCount, indexNodeSize) : 0;
  let end = prefixBytes + lengthAt(bytes, 8) + tree;
  while (end + 4 <= bytes.length && end + 4 + lengthAt(bytes, end) <= bytes.length)
    end += 4 + lengthAt(bytes, end);
  return bytes.subarray(0, Math.min(end, bytes.length));
}

function lengthAt(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(offset, true);
}

function declaredIn({ crs }: HeaderMeta): DeclaredSystem | null {
  if (crs === null) return null;
  if (crs.code !== 0) return systemByCode(crs.code, crs.name ?? undefined);
  return crs.name === null ? null : refused(crs.name);
}

function notFlatGeobuf(name: string, cause?: unknown): Error {
  return unreadable(
    'flatgeobuf',
    `${name} 不是 FlatGeobuf（版本 3），或已损坏，或没有要素。请重新导出。`,
    `${name} is no FlatGeobuf of version 3, or is broken, or has no features. Please export it again.`,
    cause,
  );
}

/** Whole numbers of 64 bits become numbers where those hold them exactly, and texts where not. */
function plainValues(properties: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]: [string, unknown]) => {
      if (typeof value !== 'bigint') return [key, value];
      return [key, Number.isSafeInteger(Number(value)) ? Number(value) : String(value)];
    }),
  );
}
