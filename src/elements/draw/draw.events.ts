import type { AreaGeometry } from '../../domain/geometry/area-rings.js';

/** The area that the user has chosen. */
export interface AreaChangedDetail {
  /** Null where the area was cleared. */
  readonly geometry: AreaGeometry | null;
  /** By the survey rule, in m²; 0 where the area was cleared. */
  readonly areaM2: number;
  readonly origin: 'drawn' | 'typed' | 'features' | 'file' | null;
}

/** The user has finished a change of the area. */
export class ParkAreaChangedEvent extends CustomEvent<AreaChangedDetail> {
  constructor(detail: AreaChangedDetail) {
    super('park-area-changed', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-area-changed': ParkAreaChangedEvent;
  }
}
