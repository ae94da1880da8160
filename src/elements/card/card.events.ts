/** A page's own card could not be drawn, and ours stands in its place. */
export class ParkCardFailedEvent extends CustomEvent<{ readonly id: string; readonly message: string }> {
  constructor(detail: { readonly id: string; readonly message: string }) {
    super('park-card-failed', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-card-failed': ParkCardFailedEvent;
  }
}
