import type { AreaReport } from '../../domain/planning/area-report.js';

/** A report for the chosen area is there. */
export class ParkReportUpdatedEvent extends CustomEvent<AreaReport> {
  constructor(detail: AreaReport) {
    super('park-report-updated', { bubbles: true, composed: true, detail });
  }
}

/** The user has set another service radius of parks, in metres. */
export class ParkReportRadiusChangedEvent extends CustomEvent<{ readonly parkRadius: number }> {
  constructor(parkRadius: number) {
    super('park-report-radius-changed', { bubbles: true, composed: true, detail: { parkRadius } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-report-radius-changed': ParkReportRadiusChangedEvent;
    'park-report-updated': ParkReportUpdatedEvent;
  }
}
