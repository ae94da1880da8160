import type { Geometry } from './geometry.js';
import type { LngLat } from './lng-lat.js';

/** The systems in which a web map may be drawn: WGS 84 (and CGCS2000, which equals it on screen), and the shifted GCJ-02. */
export type FrameId = 'wgs84' | 'gcj02';

/**
 * Where positions stand on a drawn map. Data, attributes, events and API always speak WGS 84; only what is drawn on a
 * shifted base map is moved, and what is read off it is moved back.
 */
export interface CoordinateFrame {
  readonly id: FrameId;
  /** From WGS 84 to the map that is drawn. */
  toDrawn(lngLat: LngLat): LngLat;
  /** From the map that is drawn to WGS 84. */
  fromDrawn(lngLat: LngLat): LngLat;
  /** A geometry from WGS 84 to the map that is drawn. */
  drawn(geometry: Geometry): Geometry;
}

/** The frame of maps that are drawn where things are. */
export const plainFrame: CoordinateFrame = {
  id: 'wgs84',
  toDrawn: (lngLat) => lngLat,
  fromDrawn: (lngLat) => lngLat,
  drawn: (geometry) => geometry,
};
