/** Which rows a table shows: those that the filter leaves, all of the layer, or those in the chosen area. */
export const rowChoices = ['filtered', 'layer', 'report'] as const;
export type RowChoice = (typeof rowChoices)[number];

export function isRowChoice(text: string): text is RowChoice {
  return rowChoices.some((choice) => choice === text);
}

/** How a table shows its rows, in the words of its attributes. */
export interface TableView {
  readonly rows: RowChoice;
  /** Ids of columns, with commas; empty for the table's first choice. */
  readonly columns: string;
  /** By what rows are grouped; empty for not at all. */
  readonly group: string;
  /** The column by which rows stand, with a `-` before it for the largest first; empty for the order of the data. */
  readonly sort: string;
}
