import { LoadError } from '../fetching/load-failure.js';

const mebibyte = 1024 * 1024;

/** A file that can't be read at all, in words that say what to do. */
export function unreadable(code: string, zh: string, en: string, cause?: unknown): LoadError {
  return new LoadError({ code, retryable: false, message: { zh, en } }, { cause });
}

/** @throws {LoadError} for a file over the limit, before it is read. */
export function refuseLargerThan(file: Blob, name: string, limit: number): void {
  if (file.size === 0) {
    throw unreadable(
      'empty',
      `${name} 是空的，没有数据。请重新导出，或选择其他文件。`,
      `${name} is empty: there are no data in it. Please export it again, or choose another file.`,
    );
  }
  if (file.size <= limit) return;
  const [size, most] = [Math.ceil(file.size / mebibyte), Math.floor(limit / mebibyte)].map(String);
  throw unreadable(
    'too-large',
    `${name} 有 ${size ?? ''} MB，超过了此格式 ${most ?? ''} MB 的上限。请拆分文件，或转换为 FlatGeobuf 或 PMTiles。`,
    `${name} has ${size ?? ''} MB, more than the ${most ?? ''} MB that this format may have. Please split it, or convert it to FlatGeobuf or PMTiles.`,
  );
}

/** The largest files by what reading them takes of memory. */
export const sizeLimits = {
  geojson: 300 * mebibyte,
  'geojson-lines': 1024 * mebibyte,
  kml: 50 * mebibyte,
  kmz: 50 * mebibyte,
  shapefile: 500 * mebibyte,
  csv: 200 * mebibyte,
  xlsx: 50 * mebibyte,
  flatgeobuf: 500 * mebibyte,
  /** What an archive may unpack to. */
  unpacked: 500 * mebibyte,
} as const;

/** More rows than the page can hold. */
export function tooMany(name: string): LoadError {
  return unreadable(
    'too-many-rows',
    `${name} 超过 200 万行，请拆分，或转换为 PMTiles。`,
    `${name} has over two million rows: please split it, or convert it to PMTiles.`,
  );
}
