/** How often a text stands where the class should be, and means none. */
export interface UnmatchedClass {
  readonly value: string;
  readonly count: number;
}

/** What the texts come to that stand where the classes of parcels should be. Plain and cloneable. */
export interface ClassTally {
  /** Those that mean a class by themselves. */
  readonly matched: number;
  /** Rows that say nothing there. */
  readonly empty: number;
  /** The most frequent first. */
  readonly unmatched: readonly UnmatchedClass[];
  /** How many different ones there are, also beyond those that are listed. */
  readonly unmatchedCount: number;
}

/** So many different texts are listed; a column with more is hardly one of classes. */
const mostListed = 100;

/** Counts texts that mean a class, and those that don't, each. `isClass` says which do; null stands for a row that says nothing. */
export function classTally(texts: Iterable<string | null>, isClass: (text: string) => boolean): ClassTally {
  const counts = new Map<string, number>();
  let empty = 0;
  for (const text of texts) {
    if (text === null) empty += 1;
    else counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const entries = [...counts];
  const unmatched = entries.filter(([text]) => !isClass(text));
  return {
    matched: entries.reduce((sum, [text, count]) => sum + (isClass(text) ? count : 0), 0),
    empty,
    unmatched: unmatched
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, mostListed)
      .map(([value, count]) => ({ value, count })),
    unmatchedCount: unmatched.length,
  };
}
