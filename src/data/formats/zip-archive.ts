import { unzipSync } from 'fflate';

import { sizeLimits, unreadable } from './reading-faults.js';

/** The files of an archive by their paths. */
export type Unpacked = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const mostEntries = 10_000;

/**
 * Unpacks what is wanted of an archive. What it would unpack to is added up from its directory before anything is
 * unpacked, and no entry gets more room than it declares: an archive that lies about its sizes is cut off.
 *
 * @throws {LoadError} for archives that are broken, encrypted, or would unpack to more than `limit` bytes.
 */
export function unpack(
  archive: Uint8Array,
  name: string,
  isWanted: (path: string) => boolean,
  limit: number = sizeLimits.unpacked,
): Unpacked {
  let [size, entries] = [0, 0];
  const unpacked = new Map<string, Uint8Array<ArrayBuffer>>();
  try {
    const files = unzipSync(archive, {
      filter: (entry) => {
        entries += 1;
        if (entries > mostEntries) throw tooLarge(name);
        if (entry.name.includes('__MACOSX') || !isWanted(pathOf(entry.name))) return false;
        size += entry.originalSize;
        if (size > limit) throw tooLarge(name);
        return true;
      },
    });
    for (const [path, bytes] of Object.entries(files)) unpacked.set(pathOf(path), bytes);
  } catch (error) {
    if (error instanceof Error && 'failure' in error) throw error;
    throw unreadable(
      'archive',
      `${name} 不是完整的压缩包，或已加密。请重新打包（ZIP，不加密码）后再导入。`,
      `${name} is no whole archive, or is encrypted. Please pack it again (ZIP, without a password).`,
      error,
    );
  }
  return unpacked;
}

function tooLarge(name: string): Error {
  return unreadable(
    'archive-too-large',
    `${name} 解压后过大，已停止。请只打包需要的文件。`,
    `${name} would unpack to too much and was not unpacked. Please pack only what is needed.`,
  );
}

/** Archives made on Chinese Windows write names in GBK and do not say so: they arrive as Latin letters. */
function pathOf(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  try {
    const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return name;
  }
}
