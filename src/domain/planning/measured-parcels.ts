import { classify, clippedArea } from '../geometry/clipped-area.js';
import { PreparedArea } from '../geometry/prepared-area.js';

import type { OverlapPair } from './area-report.js';
import type { ParcelShare } from './intensity.js';
import type { ParcelStock, StockedParcel } from './parcel-stock.js';
import type { Steps } from './steps.js';

/** A parcel in an area. What of it counts is what lies in the area, and in no parcel that counts before it. */
export interface MeasuredParcel extends ParcelShare {
  readonly stocked: StockedParcel;
  readonly relation: 'inside' | 'cut';
  /** What of it lies in the area, m². */
  readonly inAreaM2: number;
}

/** The parcels of an area. */
export interface MeasuredParcels {
  readonly parcels: readonly MeasuredParcel[];
  /** The pairs that overlap in the area, the largest first. */
  readonly overlaps: readonly OverlapPair[];
}

/** Shared land of less than this, in m², is not named. */
const leastOverlap = 1e-3;

/** Measures what of each parcel lies in an area, and counts what several cover once. */
export function* measuredSteps(stock: ParcelStock, area: PreparedArea): Steps<MeasuredParcels> {
  const parcels: MeasuredParcel[] = [];
  const overlaps: OverlapPair[] = [];
  if (area.bounds === null) return { parcels, overlaps };
  let steps = 0;
  for (const stocked of stock.near(area.bounds)) {
    steps += 1;
    if (steps % 16 === 0) yield;
    const { parcel, bounds, area: ownM2, before } = stocked;
    const clip = classify(parcel.geometry, bounds, ownM2, area);
    if (clip.relation === 'outside') continue;
    const { relation, area: inAreaM2 } = clip;
    if (before.length === 0) {
      parcels.push({ stocked, parcel, relation, ownM2, inAreaM2, countedM2: inAreaM2 });
      continue;
    }
    const without = before.map((other) => other.parcel.geometry);
    const countedM2 = clippedArea(parcel.geometry, { within: [area], without });
    parcels.push({ stocked, parcel, relation, ownM2, inAreaM2, countedM2 });
    for (const other of before) {
      yield;
      const within = [area, new PreparedArea(other.parcel.geometry)];
      const m2 = clippedArea(parcel.geometry, { within });
      if (m2 > leastOverlap) overlaps.push({ counted: other.parcel.id, other: parcel.id, m2 });
    }
  }
  return { parcels, overlaps: overlaps.toSorted((one, other) => other.m2 - one.m2) };
}
