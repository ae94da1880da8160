/** The user has removed or moved a site of the short list. */
export class ParkShortlistChangedEvent extends CustomEvent<{ readonly ids: readonly string[] }> {
  constructor(ids: readonly string[]) {
    super('park-shortlist-changed', { bubbles: true, composed: true, detail: { ids } });
  }
}

/** What shall be made of a short list. */
export interface ShortlistWish {
  /** The sites, in their order. */
  readonly ids: readonly string[];
  /** What was needed, as the attribute `query` takes it; empty for nothing. */
  readonly query: string;
}

/** The user wants to be flown through the sites of the short list. */
export class ParkTourRequestedEvent extends CustomEvent<ShortlistWish> {
  constructor(wish: ShortlistWish) {
    super('park-tour-requested', { bubbles: true, composed: true, detail: wish });
  }
}

/** The user wants the sites of the short list as a file to print. */
export class ParkDossierRequestedEvent extends CustomEvent<ShortlistWish> {
  constructor(wish: ShortlistWish) {
    super('park-dossier-requested', { bubbles: true, composed: true, detail: wish });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-shortlist-changed': ParkShortlistChangedEvent;
    'park-tour-requested': ParkTourRequestedEvent;
    'park-dossier-requested': ParkDossierRequestedEvent;
  }
}
