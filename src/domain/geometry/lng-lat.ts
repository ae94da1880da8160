/** A position on the ellipsoid: longitude first, degrees, as in RFC 7946. The one order used everywhere. */
export type LngLat = readonly [lng: number, lat: number];

/** A bounding box in degrees: west, south, east, north, as in RFC 7946 section 5. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A closed ring: at least four positions, the last equal to the first. */
export type Ring = readonly LngLat[];

/** A polygon: the outer ring, then its holes. */
export type PolygonRings = readonly Ring[];
