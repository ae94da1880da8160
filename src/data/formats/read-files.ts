import { missingCodeText } from '../../domain/quality/missing-code.js';

import { LoadError } from '../fetching/load-failure.js';

import { formatOf } from './format-of.js';
import type { FormatId, FormatReading, ReadingOptions } from './format-reading.js';
import { unreadable } from './reading-faults.js';

type Reader = (files: readonly File[], options: ReadingOptions) => Promise<FormatReading>;

/** Each parser is downloaded when the first file of its format comes. */
const readers: Readonly<Record<FormatId, Reader>> = {
  geojson: async ([file], options) => (await import('./read-geojson.js')).readGeoJson(whole(file), options),
  'geojson-lines': async ([file], options) =>
    (await import('./read-geojson-lines.js')).readGeoJsonLines(whole(file), options),
  kml: async ([file], options) => (await import('./read-kml.js')).readKml(whole(file), options),
  kmz: async ([file], options) => (await import('./read-kml.js')).readKmz(whole(file), options),
  shapefile: async (files, options) => (await import('./read-shapefile.js')).readShapefile(files, options),
  csv: async ([file], options) => (await import('./read-csv.js')).readCsv(whole(file), options),
  xlsx: async ([file], options) => (await import('./read-xlsx.js')).readXlsx(whole(file), options),
  flatgeobuf: async ([file], options) =>
    (await import('./read-flatgeobuf.js')).readFlatGeobuf(whole(file), options),
};

/**
 * Reads the user's files, which are one layer: of which format, they tell themselves.
 *
 * @throws {LoadError} where nothing can be read of them; single bad rows are in the reading. Rejects with the signal's
 * reason when aborted.
 */
export async function readFiles(files: readonly File[], options: ReadingOptions): Promise<FormatReading> {
  const format = await formatOf(files);
  options.signal.throwIfAborted();
  try {
    const reading = await readers[format](files, options);
    options.onProgress(1);
    return reading;
  } catch (error) {
    if (options.signal.aborted || error instanceof LoadError) throw error;
    const missing = missingCodeText(error);
    if (missing)
      throw new LoadError({ code: 'network', message: missing, retryable: true }, { cause: error });
    const name = files.map((file) => file.name).join('、');
    const words = error instanceof Error ? error.message : String(error);
    throw unreadable(
      'unexpected',
      `${name} 无法读取：${words}。请检查文件是否完整。`,
      `${name} could not be read: ${words}. Please check that the file is whole.`,
      error,
    );
  }
}

function whole(file: File | undefined): File {
  if (file === undefined) throw new TypeError('expected a file, got none');
  return file;
}
