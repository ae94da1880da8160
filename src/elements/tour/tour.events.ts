const up = { bubbles: true, composed: true } as const;

/** Where a tour stands. */
export interface TourPosition {
  /** The id of the tour. */
  readonly tour: string;
  /** The id of the stop, and its number from 0. */
  readonly stop: string;
  readonly index: number;
  /** Milliseconds from the start. */
  readonly ms: number;
}

/** A tour has begun to play, or goes on. */
export class ParkTourPlayedEvent extends CustomEvent<TourPosition> {
  constructor(detail: TourPosition) {
    super('park-tour-played', { ...up, detail });
  }
}

/** A tour has been paused: by its button, or because someone reached for the map. */
export class ParkTourPausedEvent extends CustomEvent<
  TourPosition & { readonly reason: 'button' | 'gesture' }
> {
  constructor(detail: TourPosition & { readonly reason: 'button' | 'gesture' }) {
    super('park-tour-paused', { ...up, detail });
  }
}

/** A tour is at another stop, or on its way to it. */
export class ParkTourStopChangedEvent extends CustomEvent<TourPosition> {
  constructor(detail: TourPosition) {
    super('park-tour-stop-changed', { ...up, detail });
  }
}

/** A tour has come to its end, or has been ended. */
export class ParkTourEndedEvent extends CustomEvent<TourPosition> {
  constructor(detail: TourPosition) {
    super('park-tour-ended', { ...up, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-tour-played': ParkTourPlayedEvent;
    'park-tour-paused': ParkTourPausedEvent;
    'park-tour-stop-changed': ParkTourStopChangedEvent;
    'park-tour-ended': ParkTourEndedEvent;
  }
}
