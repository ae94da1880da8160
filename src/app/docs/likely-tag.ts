/** The tag that a mistyped one most likely means; null where none is like it. */
export function likelyTag(typed: string, tags: readonly string[]): string | null {
  const [nearest] = tags
    .map((tag) => ({ tag, changes: changesBetween(typed, tag) }))
    .toSorted((a, b) => a.changes - b.changes);
  return nearest && nearest.changes <= 3 ? nearest.tag : null;
}

/** How many letters must be put in, taken out or replaced (Levenshtein). */
function changesBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of from.split('').entries()) {
    const next = [at + 1];
    for (const [other, wanted] of to.split('').entries()) {
      const replaced = (row[other] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
