import type { LngLat } from './lng-lat.js';
import { stripOf, toPlane } from './gauss-kruger.js';
import { epsgOf } from './source-system.js';
import { toMercator } from './web-mercator.js';

/** From a position to the two numbers that are written, east or longitude first. Pure. */
export type PositionWriter = (position: LngLat) => readonly [number, number];

const equator = 2 * Math.PI * 6_378_137;

/**
 * What writes positions in a system: the inverse of `positionReader`. Conversions to the shifted Chinese systems are
 * loaded only where needed.
 *
 * @throws {RangeError} for a system that is not known.
 */
export async function positionWriter(id: string): Promise<PositionWriter> {
  if (id === 'EPSG:4326' || id === 'EPSG:4490') return (position) => position;
  if (id === 'EPSG:3857') {
    return (position) => {
      const [x, y] = toMercator(position);
      return [(x - 0.5) * equator, (0.5 - y) * equator];
    };
  }
  if (id === 'GCJ-02') return (await import('./gcj02-frame.js')).gcj02Frame.toDrawn;
  if (id === 'BD-09') return (await import('./bd09.js')).toBd09;
  const strip = stripOf(epsgOf(id) ?? 0);
  if (strip === null) throw new RangeError(`expected a known coordinate system, got ${id}`);
  return (position) => toPlane(position, strip);
}
