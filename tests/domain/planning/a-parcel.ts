import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import type { Ring } from '../../../src/domain/geometry/lng-lat.js';

/** A box in thousandths of a degree from 125.3 E, 43.9 N: a unit is some 80 m to the east and 111 m to the north. */
export function box(west: number, south: number, east: number, north: number): Ring {
  const [w, s, e, n] = [125.3 + west / 1000, 43.9 + south / 1000, 125.3 + east / 1000, 43.9 + north / 1000];
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
}

export function polygon(...coordinates: Ring[]): Parcel['geometry'] {
  return { type: 'Polygon', coordinates };
}

/** A built parcel of industrial land that states nothing else. */
export function parcel(id: string, ring: Ring, changes: Partial<Parcel> = {}): Parcel {
  return {
    type: 'parcel',
    id,
    layer: 'parcels',
    name: null,
    landUse: '1001',
    status: 'built',
    declaredAreaM2: null,
    floorAreaM2: null,
    footprintM2: null,
    tenants: [],
    project: null,
    within: null,
    asOf: '2026-06',
    source: 'survey',
    geometry: polygon(ring),
    ...changes,
  };
}
