/** Where a figure comes from, in the words of one language. */
export interface FigureEvidence {
  readonly source: { readonly title: string; readonly url: string | null };
  /** "Dec 2025"; says so where the source gives no date. */
  readonly asOf: string;
  /** How the figure is meant: exact, a lower bound, a forecast; null for words and dates that are none of these. */
  readonly meaning: string | null;
  /** The rule behind the indicator. */
  readonly definition: string | null;
  readonly note: string | null;
}
