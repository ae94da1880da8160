import Flatbush from 'flatbush';

import type { Parcel } from '../../domain/catalog/parcel.js';
import { boundsOf } from '../../domain/geometry/bounds.js';
import { polygonsOf } from '../../domain/geometry/geometry.js';
import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import { polygonContains } from '../../domain/geometry/point-in-polygon.js';

/** Finds parcels by where they are: by their boxes first, then exactly. Parcels go by their place in the array. */
export class ParcelIndex {
  readonly #parcels: readonly Parcel[];
  readonly #boxes: Flatbush | null;

  constructor(parcels: readonly Parcel[]) {
    this.#parcels = parcels;
    // Flatbush takes no empty index.
    this.#boxes = parcels.length > 0 ? boxesOf(parcels) : null;
  }

  /** The parcels whose boxes overlap a box, in the order of the array. */
  within([west, south, east, north]: Bounds): readonly number[] {
    return this.#boxes?.search(west, south, east, north).sort((one, other) => one - other) ?? [];
  }

  /** The parcels that cover a position, the last one drawn first. */
  at(lngLat: LngLat): readonly number[] {
    const [lng, lat] = lngLat;
    return this.within([lng, lat, lng, lat])
      .filter((index) => {
        const parcel = this.#parcels[index];
        return parcel && polygonsOf(parcel.geometry).some((rings) => polygonContains(rings, lngLat));
      })
      .toReversed();
  }
}

function boxesOf(parcels: readonly Parcel[]): Flatbush {
  const boxes = new Flatbush(parcels.length);
  for (const { geometry } of parcels) {
    const [west, south, east, north] = boundsOf(geometry) ?? [0, 0, 0, 0];
    boxes.add(west, south, east, north);
  }
  boxes.finish();
  return boxes;
}
