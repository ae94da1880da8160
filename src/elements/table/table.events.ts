import type { TableView } from './table-view.js';

/** The user has chosen other rows, columns, groups, or another order. */
export class ParkTableChangedEvent extends CustomEvent<TableView> {
  constructor(detail: TableView) {
    super('park-table-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-table-changed': ParkTableChangedEvent;
  }
}
