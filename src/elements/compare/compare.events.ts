/** The user has added, removed or moved what is compared. */
export class ParkCompareChangedEvent extends CustomEvent<{ readonly ids: readonly string[] }> {
  constructor(ids: readonly string[]) {
    super('park-compare-changed', { bubbles: true, composed: true, detail: { ids } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-compare-changed': ParkCompareChangedEvent;
  }
}
