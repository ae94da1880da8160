/** Where a line may end: after a space, and after any Chinese character. */
const breakable = /[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|[\u2e80-\u9fff\uff00-\uffef]\s*|\s+/g;

/** Breaks a text into lines of about the same width, none much wider than `most`. */
export function textLines(text: string, most: number, widthOf: (text: string) => number): readonly string[] {
  const width = widthOf(text);
  if (!(width > most)) return [text];
  const wanted = width / Math.ceil(width / most);
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(breakable) ?? []) {
    const longer = line + part;
    // A part stays where that brings the line nearer to the width that all should have.
    if (line !== '' && widthOf(longer.trimEnd()) - wanted > wanted - widthOf(line.trimEnd())) {
      lines.push(line.trimEnd());
      line = part;
    } else line = longer;
  }
  return [...lines, line.trimEnd()].filter((part) => part !== '');
}
