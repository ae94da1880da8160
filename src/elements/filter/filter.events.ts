import type { RowFilter } from '../../domain/planning/row-filter.js';

/** The user has changed the conditions on parcels; null where none is left. */
export class ParkFilterChangedEvent extends CustomEvent<{ readonly filter: RowFilter | null }> {
  constructor(filter: RowFilter | null) {
    super('park-filter-changed', { bubbles: true, composed: true, detail: { filter } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-filter-changed': ParkFilterChangedEvent;
  }
}
