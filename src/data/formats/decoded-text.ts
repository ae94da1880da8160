import { unreadable } from './reading-faults.js';

/** A text, and the encoding in which it was read. */
export interface DecodedText {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `gb18030`, or what was asked for. */
  readonly encoding: string;
}

/**
 * Reads bytes as text: by their byte order mark, else as UTF-8, and where they are not, as GB 18030, of which GBK and
 * GB 2312 are parts. `encoding` is what the user or the file itself says, and is then not doubted.
 *
 * @throws {LoadError} where they are neither, and for an encoding that does not exist.
 */
export function decodeText(bytes: Uint8Array, name: string, encoding: string | null = null): DecodedText {
  const marked = encodingByMark(bytes);
  const chosen = marked ?? (encoding === null ? null : usualName(encoding));
  if (chosen !== null) return { text: decoderOf(chosen, name).decode(bytes), encoding: chosen };
  for (const guess of ['utf-8', 'gb18030']) {
    try {
      return { text: new TextDecoder(guess, { fatal: true }).decode(bytes), encoding: guess };
    } catch {
      // The next is tried.
    }
  }
  throw unreadable(
    'encoding',
    `${name} 既不是 UTF-8，也不是 GB 18030 编码。请另存为 UTF-8 后再导入。`,
    `${name} is neither UTF-8 nor GB 18030. Please save it as UTF-8 and import it again.`,
  );
}

/** The name that decoders know for an encoding as `.cpg` files and XML name it: 936, GBK, GB2312, OEM 936, UTF8. */
export function usualName(encoding: string): string {
  const plain = encoding.trim().toLowerCase();
  if (/^(?:(?:cp|oem|ansi|windows-?)?\s*936|gbk|gb2312|gb_2312-80|gb18030|hz)$/.test(plain)) return 'gb18030';
  if (/^(?:utf-?8|65001)$/.test(plain)) return 'utf-8';
  const digits = /^(?:cp|ansi|oem|windows-?)?\s*(125\d)$/.exec(plain)?.[1];
  return digits === undefined ? plain : `windows-${digits}`;
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/**
 * The decoder of an encoding, by the name that `usualName` gives it or by another.
 *
 * @throws {LoadError} for an encoding that does not exist, which is named as it was `asked` for.
 */
export function decoderOf(encoding: string, file: string, asked = encoding): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    throw unreadable(
      'encoding',
      `${file} 的编码“${asked}”无法识别。请选择 UTF-8 或 GB 18030。`,
      `The encoding “${asked}” of ${file} is not known. Please choose UTF-8 or GB 18030.`,
      error,
    );
  }
}
