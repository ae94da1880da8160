import type { ParcelGeometry } from '../../domain/catalog/parcel.js';
import type { LngLat, PolygonRings, Ring } from '../../domain/geometry/lng-lat.js';

/**
 * A hundredth of a millimetre: finer than areas are drawn, so that the figures for typed and measured ones come out of a
 * link as they went in too.
 */
const decimals = 10;
/** Longer addresses are cut off by some programs; a drawing of so many corners is saved as a file instead. */
const longest = 6000;

/**
 * An area in an address: positions `lng,lat` one after the other with `;`, rings with `/`, polygons with `+`. The last
 * position of a ring, which repeats the first, is left out. Null for an area that is too long.
 */
export function formatArea(geometry: ParcelGeometry): string | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const text = polygons.map((rings) => rings.map(formatRing).join('/')).join('+');
  return text.length <= longest ? text : null;
}

/** Null for what is no area. */
export function parseArea(text: string): ParcelGeometry | null {
  if (text === '') return null;
  const polygons: PolygonRings[] = [];
  for (const polygon of text.split('+')) {
    const rings = polygon.split('/').map(parseRing);
    if (rings.some((ring) => ring === null)) return null;
    polygons.push(rings.flatMap((ring) => (ring ? [ring] : [])));
  }
  const [first] = polygons;
  if (!first) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function formatRing(ring: Ring): string {
  return ring
    .slice(0, -1)
    .map((lngLat) => lngLat.map((degrees) => String(Number(degrees.toFixed(decimals)))).join(','))
    .join(';');
}

function parseRing(text: string): Ring | null {
  const positions = text.split(';').map((pair): LngLat | null => {
    const [lng, lat, ...more] = pair.split(',').map((part) => (part === '' ? NaN : Number(part)));
    if (lng === undefined || lat === undefined || more.length > 0) return null;
    return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
  });
  const [first] = positions;
  if (!first || positions.length < 3 || positions.includes(null)) return null;
  return [...positions.flatMap((position) => (position ? [position] : [])), first];
}
