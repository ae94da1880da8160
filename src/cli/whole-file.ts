import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Language } from '../domain/statements/localized-text.js';
import type { CommandOutput } from './command-output.js';
import { textIn } from '../domain/statements/localized-text.js';
import { exitCodes } from './command-output.js';
import { UnreadableFile } from './read-json.js';

/** Characters that are gathered before they are written. */
const chunkLength = 1_000_000;

/**
 * Writes a file piece by piece: under a name of its own at first, so that what breaks off leaves no half file and the
 * file that was there before stays.
 *
 * @throws {UnreadableFile} that says why the file can't be written.
 * @throws the reason of `signal` where it ends the writing.
 */
export async function writeWhole(
  path: string,
  pieces: Iterable<string | Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      for (const piece of pieces) {
        // Only between two pieces can a signal be heard: what makes them does so without a pause.
        await file.writeFile(piece);
        await new Promise(setImmediate);
        signal.throwIfAborted();
      }
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw whyUnwritable(path, error) ?? error;
  }
}

/** Runs what can be broken off by Ctrl-C, and gives its exit code; files that can't be read or written are named. */
export async function interruptible(
  run: (signal: AbortSignal) => Promise<number>,
  language: Language,
  io: CommandOutput,
): Promise<number> {
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    return await run(interruption.signal);
  } catch (error) {
    if (interruption.signal.aborted) return exitCodes.interrupted;
    if (!(error instanceof UnreadableFile)) throw error;
    io.error(textIn(error.description, language));
    return exitCodes.unreadable;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** Lines put together to pieces of about a megabyte, each line with its end. */
export function* chunksOf(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '文件夹不存在', en: 'its folder does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of its path is no folder' },
  EACCES: { zh: '没有写入权限', en: 'it may not be written' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
};

/** Why a file or folder can't be written; null for what is no fault of the file system. */
export function whyUnwritable(path: string, error: unknown): UnreadableFile | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  const code = String(error.code);
  const reason = reasons[code] ?? { zh: `无法写入（${code}）`, en: `it can't be written (${code})` };
  return new UnreadableFile(
    { zh: `${path}：${reason.zh}。`, en: `${path}: ${reason.en}.` },
    { cause: error },
  );
}
