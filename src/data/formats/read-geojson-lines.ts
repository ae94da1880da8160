import { isJsonObject, memberOf } from '../../domain/quality/json-object.js';

import { mostRows, ReadingList, type FormatReading, type ReadingOptions } from './format-reading.js';
import { addGeoJsonFeature } from './read-geojson.js';
import { refuseLargerThan, sizeLimits, tooMany, unreadable } from './reading-faults.js';

/** A line of a feature may be long, but not without end: then it is another format. */
const longestLine = 64 * 1024 * 1024;

/**
 * Reads newline-delimited GeoJSON, also with the record separators of RFC 8142, line by line as it comes from the disk:
 * the file as a whole never stands in memory.
 */
export async function readGeoJsonLines(file: File, options: ReadingOptions): Promise<FormatReading> {
  refuseLargerThan(file, file.name, sizeLimits['geojson-lines']);
  const list = new ReadingList();
  let line = 0;
  for await (const { text, done } of linesOf(file, options)) {
    line += 1;
    const plain = text.replaceAll('\u001E', '').trim();
    if (plain === '') continue;
    addLine(list, line, plain);
    if (list.length > mostRows) throw tooMany(file.name);
    await list.breathe(done, file.size, options);
  }
  return list.reading('geojson-lines', { encoding: options.encoding ?? 'utf-8' });
}

function addLine(list: ReadingList, line: number, text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    list.reject(line, { zh: '这一行不是有效的 JSON', en: 'this line is not valid JSON' }, text);
    return;
  }
  const features =
    isJsonObject(value) && memberOf(value, 'type') === 'FeatureCollection'
      ? memberOf(value, 'features')
      : null;
  // Some programs write a collection a line.
  for (const input of Array.isArray(features) ? (features as unknown[]) : [value])
    addGeoJsonFeature(list, line, input);
}

async function* linesOf(
  file: File,
  { signal, encoding }: ReadingOptions,
): AsyncGenerator<{ readonly text: string; readonly done: number }> {
  const decoder = new TextDecoder(encoding ?? 'utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let [rest, done] = ['', 0];
  try {
    for (;;) {
      signal.throwIfAborted();
      const chunk = await reader.read();
      done += chunk.value?.length ?? 0;
      rest += decoded(decoder, chunk.value, file.name);
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) throw tooLong(file.name);
      for (const text of lines) yield { text, done };
      if (chunk.done) break;
    }
    if (rest !== '') yield { text: rest, done };
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined, name: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (error) {
    throw unreadable(
      'encoding',
      `${name} 不是 UTF-8 编码。请另存为 UTF-8，或选择其编码。`,
      `${name} is not UTF-8. Please save it as UTF-8, or choose its encoding.`,
      error,
    );
  }
}

function tooLong(name: string): Error {
  return unreadable(
    'not-geojson-lines',
    `${name} 有一行超过 64 MB：这不是每行一个要素的 GeoJSON。请改名为 .geojson 或重新导出。`,
    `${name} has a line of more than 64 MB: this is no GeoJSON with a feature in each line. Please name it .geojson, or export it again.`,
  );
}
