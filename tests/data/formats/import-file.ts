import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { FormatReading, ReadingOptions } from '../../../src/data/formats/format-reading.js';
import { readFiles } from '../../../src/data/formats/read-files.js';
import { LoadError } from '../../../src/data/fetching/load-failure.js';

const folder = join(import.meta.dirname, '../../fixtures/import');

/** The bytes of a fixture. */
export async function fixtureBytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(folder, name)));
}

/** A fixture as a file that was dropped, under its own or another name. */
export async function fixture(name: string, as = basename(name)): Promise<File> {
  return new File([await fixtureBytes(name)], as);
}

/** Reads files as the worker does. */
export function read(
  files: File | readonly File[],
  options: Partial<ReadingOptions> = {},
): Promise<FormatReading> {
  return readFiles(Array.isArray(files) ? (files as readonly File[]) : [files as File], {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    encoding: null,
    layer: null,
    ...options,
  });
}

/** The code of the failure that a reading ends with, and its words. */
export async function failureOf(
  reading: Promise<unknown>,
): Promise<{ code: string; zh: string; en: string }> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof LoadError) return { code: error.failure.code, ...error.failure.message };
    throw error;
  }
  throw new Error('expected a failure, and it was read');
}
