import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { Finding } from '../../domain/quality/finding.js';
import type { Camera } from '../../engine/map-engine.js';

import type { MapFailure, MapStatus } from './map-state.js';

const up = { bubbles: true, composed: true } as const;

/** A feature that a user asks for or has been given. */
export interface FeatureSelection {
  readonly id: string;
  readonly layer: string;
  /** Where the user clicked; null for a selection from a list or a search. */
  readonly lngLat: LngLat | null;
}

/** Before a selection by the user; cancelable. */
export class ParkFeatureSelectEvent extends CustomEvent<FeatureSelection> {
  constructor(detail: FeatureSelection) {
    super('park-feature-select', { ...up, cancelable: true, detail });
  }
}

/** After a selection by the user. */
export class ParkFeatureSelectedEvent extends CustomEvent<FeatureSelection> {
  constructor(detail: FeatureSelection) {
    super('park-feature-selected', { ...up, detail });
  }
}

/** After the user has cleared the selection. */
export class ParkSelectionClearedEvent extends CustomEvent<null> {
  constructor() {
    super('park-selection-cleared', up);
  }
}

/** After the status has changed, with the reason where it failed. */
export class ParkMapStatusChangedEvent extends CustomEvent<{
  readonly status: MapStatus;
  readonly failure: MapFailure | null;
}> {
  constructor(status: MapStatus, failure: MapFailure | null) {
    super('park-map-status-changed', { ...up, detail: { status, failure } });
  }
}

/** After the own features have been drawn and can be clicked, whether or not the map follows gestures yet. */
export class ParkPosterDrawnEvent extends CustomEvent<null> {
  constructor() {
    super('park-poster-drawn', up);
  }
}

/** After the camera has come to rest. */
export class ParkCameraMovedEvent extends CustomEvent<Camera> {
  constructor(detail: Camera) {
    super('park-camera-moved', { ...up, detail });
  }
}

/** After the user has switched a layer or changed its opacity. */
export class ParkLayerChangedEvent extends CustomEvent<{
  readonly id: string;
  readonly visible: boolean;
  readonly opacity: number;
}> {
  constructor(detail: { readonly id: string; readonly visible: boolean; readonly opacity: number }) {
    super('park-layer-changed', { ...up, detail });
  }
}

/** The data contract has found faults in the data. */
export class ParkDataFoundFaultyEvent extends CustomEvent<{ readonly findings: readonly Finding[] }> {
  constructor(findings: readonly Finding[]) {
    super('park-data-found-faulty', { ...up, detail: { findings } });
  }
}

/** A base map was refused, can't be had, or lacks a part. */
export class ParkBasemapFailedEvent extends CustomEvent<MapFailure> {
  constructor({ code, message, retryable }: MapFailure) {
    super('park-basemap-failed', { ...up, detail: { code, message, retryable } });
  }
}

/** A fault of the map's engine that does not end it, such as a tile that could not be drawn. */
export class ParkMapErrorEvent extends CustomEvent<{ readonly message: string }> {
  constructor(message: string) {
    super('park-map-error', { ...up, detail: { message } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-feature-select': ParkFeatureSelectEvent;
    'park-feature-selected': ParkFeatureSelectedEvent;
    'park-selection-cleared': ParkSelectionClearedEvent;
    'park-map-status-changed': ParkMapStatusChangedEvent;
    'park-poster-drawn': ParkPosterDrawnEvent;
    'park-camera-moved': ParkCameraMovedEvent;
    'park-layer-changed': ParkLayerChangedEvent;
    'park-data-found-faulty': ParkDataFoundFaultyEvent;
    'park-basemap-failed': ParkBasemapFailedEvent;
    'park-map-error': ParkMapErrorEvent;
  }
}
