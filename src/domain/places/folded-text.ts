/**
 * A text made ready to be searched: NFKC (full-width letters become plain), lower case, and only letters and
 * digits, so that spaces, quotes and hyphens neither help nor hinder.
 */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  /** For each UTF-16 unit of `text`, where in `original` its character begins. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`, where in `original` its character ends. */
  readonly ends: readonly number[];
  /** Where in `text` a word begins. */
  readonly wordStarts: ReadonlySet<number>;
}

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const han = /\p{Script=Han}/u;

/** Folds a text for searching, and remembers where each character came from. */
export function foldText(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const wordStarts = new Set<number>();
  let text = '';
  let at = 0;
  let before: 'gap' | 'han' | 'letter' = 'gap';
  for (const character of original) {
    for (const folded of character.normalize('NFKC').toLowerCase()) {
      if (!letterOrDigit.test(folded)) {
        before = 'gap';
        continue;
      }
      const script = han.test(folded) ? 'han' : 'letter';
      if (script !== before) wordStarts.add(text.length);
      before = script;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(at);
        ends.push(at + character.length);
      }
    }
    at += character.length;
  }
  return { original, text, starts, ends, wordStarts };
}

/** A range of the original text, end excluded, by its first and last unit in the folded one. */
export function originalRange(folded: FoldedText, first: number, last: number): readonly [number, number] {
  return [folded.starts[first] ?? 0, folded.ends[last] ?? folded.original.length];
}
