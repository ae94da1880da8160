import type { AreaReport } from '../../domain/planning/area-report.js';

/** A report for the chosen area is there. */
export class ParkReportUpdatedEvent extends CustomEvent<AreaReport> {
  constructor(detail: AreaReport) {
    super('park-report-updated', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-report-updated': ParkReportUpdatedEvent;
  }
}
