/** Where a line may end: after a space, and after any Chinese character. */
const breakable = /[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|[\u2e80-\u9fff\uff00-\uffef]\s*|\s+/g;

/** Breaks a text into as few lines as fit, all as much of one width as can be. */
export function textLines(text: string, most: number, widthOf: (text: string) => number): readonly string[] {
  const width = widthOf(text);
  const parts = text.match(breakable) ?? [];
  if (!(width > most) || parts.length < 2) return [text];
  const count = Math.min(parts.length, Math.ceil(width / most));
  const wanted = width / count;
  /** For the first part, the first two, …: the best lines of them, and how far those are from the wanted width. */
  let rows: (readonly [raggedness: number, lines: readonly string[]])[] = parts.map((_, end) =>
    withLine(0, [], parts.slice(0, end + 1)),
  );
  for (let lines = 2; lines <= count; lines += 1) {
    const before = rows;
    rows = parts.map((_, end) => {
      let best: (typeof rows)[number] = [Infinity, []];
      for (let start = lines - 1; start <= end; start += 1) {
        const [raggedness, above] = before[start - 1] ?? [Infinity, []];
        if (raggedness > best[0]) continue;
        const longer = withLine(raggedness, above, parts.slice(start, end + 1));
        // Of two that are equal, the one with its longer lines above.
        if (longer[0] <= best[0] + 1e-6) best = longer;
      }
      return best;
    });
  }
  return rows.at(-1)?.[1] ?? [text];

  function withLine(raggedness: number, above: readonly string[], line: readonly string[]) {
    const written = line.join('').trimEnd();
    return [raggedness + (widthOf(written) - wanted) ** 2, [...above, written]] as const;
  }
}
