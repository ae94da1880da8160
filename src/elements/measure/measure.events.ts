import type { LngLat } from '../../domain/geometry/lng-lat.js';

import type { MeasureFigures, MeasureKind } from './measure-kinds.js';

/** A measurement that the user has finished. */
export interface MeasureDetail extends MeasureFigures {
  readonly kind: MeasureKind;
  readonly points: readonly LngLat[];
}

/** The user has finished a measurement. */
export class ParkMeasureFinishedEvent extends CustomEvent<MeasureDetail> {
  constructor(detail: MeasureDetail) {
    super('park-measure-finished', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-measure-finished': ParkMeasureFinishedEvent;
  }
}
