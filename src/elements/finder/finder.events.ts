import type { NeedWeights, SiteNeeds } from '../../domain/finding/needs.js';

/** What the user needs, and how much each need counts. */
export interface FinderChange {
  /** Both as a text for a link, which the attribute `query` takes. */
  readonly query: string;
  readonly needs: SiteNeeds;
  readonly weights: NeedWeights;
}

/** The user has changed what is needed, or how much it counts. */
export class ParkFinderChangedEvent extends CustomEvent<FinderChange> {
  constructor(change: FinderChange) {
    super('park-finder-changed', { bubbles: true, composed: true, detail: change });
  }
}

/** The user has put a site on the short list, or taken it off. */
export class ParkFinderShortlistedEvent extends CustomEvent<{
  readonly id: string;
  /** All that is on the list now. */
  readonly ids: readonly string[];
}> {
  constructor(id: string, ids: readonly string[]) {
    super('park-finder-shortlisted', { bubbles: true, composed: true, detail: { id, ids } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-finder-changed': ParkFinderChangedEvent;
    'park-finder-shortlisted': ParkFinderShortlistedEvent;
  }
}
