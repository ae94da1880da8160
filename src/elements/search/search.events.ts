/** What the user chose in a search. */
export interface SearchChosenDetail {
  /** The id of the place. */
  readonly id: string;
  /** What had been typed. */
  readonly query: string;
}

/** A place has been chosen from the results of a search; the map has been asked to select it. */
export class ParkSearchChosenEvent extends CustomEvent<SearchChosenDetail> {
  constructor(detail: SearchChosenDetail) {
    super('park-search-chosen', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-search-chosen': ParkSearchChosenEvent;
  }
}
