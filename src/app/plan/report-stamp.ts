import type { AreaReport } from '../../domain/planning/area-report.js';
import type { ParkMap } from '../../elements/map/map.js';
import type { ParkReport } from '../../elements/report/report.js';

import type { LinkNotice } from './link-notice.js';
import { stampOf, type LinkStamp } from './link-stamp.js';
import type { LinkedArea } from './plan-link.js';

/** Keeps what the next link says of the report, and says what has changed since the link that was opened. */
export class ReportStamp {
  readonly #map: ParkMap;
  readonly #report: ParkReport;
  readonly #notice: LinkNotice;
  #sent: { readonly stamp: LinkStamp; readonly area: LinkedArea } | null = null;
  #stamp: LinkStamp | null = null;

  constructor(map: ParkMap, report: ParkReport, notice: LinkNotice) {
    this.#map = map;
    this.#report = report;
    this.#notice = notice;
  }

  /** Null until the report for the chosen area is there. */
  get stamp(): LinkStamp | null {
    return this.#stamp;
  }

  /** A link has been opened that says this of the report for its area. */
  expect(stamp: LinkStamp | null, area: LinkedArea | null): void {
    this.#sent = stamp && area && { stamp, area };
    this.#notice.hide();
    if (this.#stamp) this.#say(this.#stamp);
  }

  /** Another area is chosen: what was known holds for it no more. */
  forget(): void {
    this.#stamp = null;
    if (!this.#isSent) this.#notice.hide();
  }

  /** Takes a new report; resolves when it can be told in a link. */
  async take(report: AreaReport): Promise<void> {
    const digest = await this.#map.workbench.ask<'digest'>({ kind: 'digest' });
    // Meanwhile another one may have come.
    if (digest === null || this.#report.report !== report) return;
    this.#stamp = stampOf(report, digest);
    this.#say(this.#stamp);
  }

  /** Whether the area is still the one of the link, and no other that was drawn afterwards. */
  get #isSent(): boolean {
    return this.#sent !== null && this.#map.state.area?.geometry === this.#sent.area.geometry;
  }

  #say(now: LinkStamp): void {
    if (this.#sent && this.#isSent) this.#notice.show(this.#sent.stamp, now);
  }
}
