/** A fenced block of code in the documentation. */
export interface CodeBlock {
  /** Unique in a language's texts; the same block has the same name in the other language. */
  readonly name: string;
  /** `html`, `ts`, `json`, `sh`, … */
  readonly language: string;
  readonly code: string;
  /** Can be edited on the page, with a preview beside it. */
  readonly live: boolean;
  /** Why no test runs it; null where one does. */
  readonly notRun: string | null;
  /** The file of the project in which a test runs it; null where it is run by itself. */
  readonly partOf: string | null;
}

/**
 * Reads what follows the fence: a language, then `name`, and further words: `live`, `part-of="file"`,
 * `not-run="reason"`.
 *
 * @throws {Error} where language or name is missing, or a word is unknown.
 */
export function parseCodeBlock(info: string, code: string): CodeBlock {
  const [, language = '', name = '', rest = ''] = /^([a-z]+)\s+([a-z0-9-]+)(.*)$/.exec(info.trim()) ?? [];
  if (!language || !name) throw new Error(`a block needs a language and a name, but says: \`${info}\``);
  const words = new Map(
    [...rest.matchAll(/\s+([a-z-]+)(?:="([^"]*)")?/g)].map(([, word = '', value = '']) => [word, value]),
  );
  for (const word of words.keys()) {
    if (!['live', 'part-of', 'not-run'].includes(word)) throw new Error(`${name}: unknown word ${word}`);
  }
  return {
    name,
    language,
    code,
    live: words.has('live'),
    notRun: words.get('not-run') ?? null,
    partOf: words.get('part-of') ?? null,
  };
}
