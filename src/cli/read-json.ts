import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import type { LocalizedText } from '../domain/statements/localized-text.js';
import { LoadError } from '../data/fetching/load-failure.js';
import { parseJson } from '../data/fetching/parse-json.js';

/** A file that can't be read or is not JSON, in words for the user. */
export class UnreadableFile extends Error {
  readonly description: LocalizedText;

  constructor(description: LocalizedText, options?: ErrorOptions) {
    super(description.en, options);
    this.description = description;
  }
}

const reasons: Readonly<Record<string, LocalizedText>> = {
  ENOENT: { zh: '文件不存在', en: 'there is no such file' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
  ERR_ENCODING_INVALID_ENCODED_DATA: {
    zh: '不是 UTF-8 编码，请转换',
    en: 'it is not UTF-8; convert it first',
  },
  EACCES: { zh: '没有读取权限', en: 'it may not be read' },
};

/**
 * The value of a JSON file.
 *
 * @throws {UnreadableFile} that says why not: no such file, a web page, or the line and column of the fault.
 */
export async function readJson(path: string): Promise<unknown> {
  const text = await textOf(path);
  try {
    return await parseJson(text, path);
  } catch (error) {
    throw asUnreadable(error);
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    throw whyUnreadable(path, error);
  }
}

/** A fault of reading as commands tell it; other errors as they are. */
export function asUnreadable(error: unknown): unknown {
  return error instanceof LoadError ? new UnreadableFile(error.failure.message, { cause: error }) : error;
}

/** A file as pages have it, not read yet. @throws {UnreadableFile} where there is none. */
export async function fileAt(path: string): Promise<File> {
  try {
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    return new File([await openAsBlob(path)], basename(path));
  } catch (error) {
    throw whyUnreadable(path, error);
  }
}

/** Why a file can't be read, by the code of the fault. */
export function whyUnreadable(path: string, error: unknown): UnreadableFile {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? { zh: `无法读取（${code}）`, en: `it can't be read (${code})` };
  return new UnreadableFile(
    { zh: `${path}：${reason.zh}。`, en: `${path}: ${reason.en}.` },
    { cause: error },
  );
}
