import Flatbush from 'flatbush';

import type { Parcel } from '../catalog/parcel.js';
import { boundsOf } from '../geometry/bounds.js';
import { clippedArea } from '../geometry/clipped-area.js';
import { PreparedArea } from '../geometry/prepared-area.js';
import { areParted } from '../geometry/separation.js';
import { doOnlyTouch, woundPolygon } from '../geometry/touching.js';
import { explainFindings, type ExplainedFindings } from '../quality/explain-findings.js';
import { FindingList } from '../quality/finding-list.js';

import type { Steps } from './steps.js';

/** What of a parcel the search for overlaps needs. */
export type OverlappingParcel = Pick<Parcel, 'id' | 'layer' | 'geometry'>;

/** Land that two parcels of one layer have in common. */
export interface ParcelOverlap {
  readonly layer: string;
  /** The ids, in the order of the data. */
  readonly one: string;
  readonly other: string;
  /** By the survey rule. */
  readonly m2: number;
}

/** What a search for overlaps has found. Plain and cloneable. */
export interface OverlapCheck extends ExplainedFindings {
  /** The largest overlaps, largest first. */
  readonly pairs: readonly ParcelOverlap[];
  /** Of all of them. */
  readonly pairCount: number;
  readonly m2: number;
}

/**
 * Shared land of less than this, in m², is no finding: a corner that is rounded to seven decimals of a degree lies up to 5 mm beside
 * the edge on which it should be, which along a street block is some tenths of a square metre. Reports count that once, too.
 */
export const leastOverlapM2 = 1;

/** Of one parcel at most so many overlaps are measured: a file that holds the same parcel a thousand times must come to its end. */
const mostOfOne = 50;

/** At most so many pairs are handed over; all are counted. */
const mostPairs = 200;

const parcelsAStep = 32;

/** What two shapes have in common, in m² by the survey rule; 0 for most at a glance. */
export function sharedLandM2(one: Pick<Parcel, 'geometry'>, other: Pick<Parcel, 'geometry'>): number {
  if (areParted(one.geometry, other.geometry)) return 0;
  return clippedArea(one.geometry, { within: [new PreparedArea(other.geometry)] });
}

/**
 * The overlaps among parcels of one layer, largest first: candidates by an index of their boxes, then exactly, by the same measurement
 * that reports make. Parcels whose outline is faulty have no reliable area, and are left out.
 */
export function* overlapSteps(
  parcels: readonly OverlappingParcel[],
  unreliable: ReadonlySet<string>,
): Steps<readonly ParcelOverlap[]> {
  const boxed = parcels.flatMap((parcel) => {
    const bounds = unreliable.has(parcel.id) ? null : boundsOf(parcel.geometry);
    return bounds === null ? [] : [{ parcel, bounds }];
  });
  if (boxed.length === 0) return [];
  const index = new Flatbush(boxed.length);
  for (const { bounds } of boxed) index.add(...bounds);
  index.finish();
  yield;

  const outlines = boxed.map(({ parcel }) => woundPolygon(parcel.geometry));
  yield;
  const overlaps: ParcelOverlap[] = [];
  for (const [number, { parcel, bounds }] of boxed.entries()) {
    if (number % parcelsAStep === 0) yield;
    const outline = outlines[number] ?? null;
    let found = 0;
    index.search(...bounds, (place) => {
      const other = boxed[place]?.parcel;
      if (place <= number || found >= mostOfOne || other?.layer !== parcel.layer) return false;
      const facing = outlines[place] ?? null;
      if (outline !== null && facing !== null && doOnlyTouch(outline, facing)) return false;
      const m2 = sharedLandM2(parcel, other);
      if (m2 < leastOverlapM2) return false;
      found += 1;
      overlaps.push({ layer: parcel.layer, one: parcel.id, other: other.id, m2 });
      return false;
    });
  }
  return overlaps.toSorted((one, other) => other.m2 - one.m2);
}

/**
 * Checks parcels for overlaps in their layers, with a finding for each pair.
 *
 * @param fileOf names the file of a layer by its id.
 */
export function* overlapCheckSteps(
  parcels: readonly OverlappingParcel[],
  unreliable: ReadonlySet<string>,
  fileOf: (layer: string) => string,
): Steps<OverlapCheck> {
  const overlaps = yield* overlapSteps(parcels, unreliable);
  const lists = new Map<string, FindingList>();
  for (const { layer, one, other, m2 } of overlaps) {
    const list = lists.get(layer) ?? new FindingList(fileOf(layer));
    lists.set(layer, list);
    list.report('sense/overlap', { feature: one, property: '/geometry' }, [other, `${m2.toFixed(2)} m²`]);
  }
  return {
    ...explainFindings(...lists.values()),
    pairs: overlaps.slice(0, mostPairs),
    pairCount: overlaps.length,
    m2: overlaps.reduce((sum, { m2 }) => sum + m2, 0),
  };
}
