import Flatbush from 'flatbush';

import type { Parcel } from '../catalog/parcel.js';
import { boundsOf } from '../geometry/bounds.js';
import type { Bounds } from '../geometry/lng-lat.js';
import { surveyAreaOf } from '../geometry/survey-area.js';
import { doOnlyTouch, woundPolygon } from '../geometry/touching.js';
import { guideTable, type LandUseTable } from '../land-use/land-use-table.js';
import { checkRings, isAreaUnreliable } from '../quality/ring-check.js';
import { compareAsOf } from '../statements/as-of.js';

import { isInGroup } from './land-use-group.js';
import { sharedLandM2 } from './parcel-overlaps.js';
import { parkOfParcel, type Park } from './parks.js';
import type { Steps } from './steps.js';

/** A parcel with what is measured of it once. */
export interface StockedParcel {
  readonly parcel: Parcel;
  readonly bounds: Bounds;
  /** m² by the survey rule. */
  readonly area: number;
  /** The parcels that overlap it and count before it. */
  readonly before: readonly StockedParcel[];
}

/** How much of each parcel parks serve, in m². */
export type ServedLand = Map<StockedParcel, number>;

/** A parcel whose area can't be relied on, so that it is in no sum. */
export interface UnreliableParcel {
  readonly parcel: Parcel;
  readonly bounds: Bounds;
  /** A code of the findings. */
  readonly code: string;
}

/** Shared land of less than this, in m², is a trace of rounded corners and no overlap. */
const leastOverlap = 1e-3;

/** How many parcels are looked at between two looks at the clock. */
const parcelsAStep = 32;

/** All parcels of a catalog, measured and indexed, ready for any number of reports. */
export class ParcelStock {
  readonly parcels: readonly StockedParcel[];
  readonly unreliable: readonly UnreliableParcel[];
  /** The classes of the catalog. */
  readonly table: LandUseTable;
  readonly #index: Flatbush | null;
  #parks: readonly Park[] | null = null;
  #served: { readonly radiusM: number; readonly places: unknown; readonly land: ServedLand } | null = null;

  /** Use `stockSteps`, which measures what this only holds. */
  constructor(
    parcels: readonly StockedParcel[],
    unreliable: readonly UnreliableParcel[],
    index: Flatbush | null,
    table: LandUseTable,
  ) {
    this.table = table;
    this.parcels = parcels;
    this.unreliable = unreliable;
    this.#index = index;
  }

  /** The parcels whose box overlaps a box, in the order of the data. */
  near(bounds: Bounds): readonly StockedParcel[] {
    const places = new Uint32Array(this.#index?.search(...bounds) ?? []).sort();
    const found: StockedParcel[] = [];
    for (const place of places) {
      const parcel = this.parcels[place];
      if (parcel !== undefined) found.push(parcel);
    }
    return found;
  }

  /**
   * What parks serve of parcels that lie wholly in an area, as far as it has been found. It hangs on the radius and on
   * the places that are parks, not on the area: one that is drawn is reported on many times.
   */
  servedLand(radiusM: number, places: unknown): ServedLand {
    const known = this.#served;
    if (known?.radiusM === radiusM && known.places === places) return known.land;
    const land: ServedLand = new Map();
    this.#served = { radiusM, places, land };
    return land;
  }

  /** The parcels of public parks, as parks. */
  get parks(): readonly Park[] {
    this.#parks ??= this.parcels
      .filter(({ parcel }) => isInGroup(parcel.landUse, 'public-park', this.table))
      .map(({ parcel, bounds }) => parkOfParcel(parcel, bounds));
    return this.#parks;
  }
}

/**
 * Measures and indexes parcels, and finds those that overlap. Of two that do, the one with the later date counts, and
 * with equal dates the one whose id sorts first.
 *
 * @param suspects the ids of parcels whose area can't be relied on, where the checks of the data have told already;
 * null to check each here.
 * @param table the classes of the catalog.
 */
export function* stockSteps(
  parcels: readonly Parcel[],
  suspects: ReadonlySet<string> | null = null,
  table: LandUseTable = guideTable,
): Steps<ParcelStock> {
  const stocked: (StockedParcel & { readonly before: StockedParcel[] })[] = [];
  const unreliable: UnreliableParcel[] = [];
  for (const [number, parcel] of parcels.entries()) {
    if (number % parcelsAStep === 0) yield;
    const bounds = boundsOf(parcel.geometry);
    if (bounds === null) continue;
    const code = suspects === null || suspects.has(parcel.id) ? faultOf(parcel) : null;
    if (code === null) stocked.push({ parcel, bounds, area: surveyAreaOf(parcel.geometry), before: [] });
    else unreliable.push({ parcel, bounds, code });
  }
  if (stocked.length === 0) return new ParcelStock([], unreliable, null, table);

  const index = new Flatbush(stocked.length);
  for (const { bounds } of stocked) index.add(...bounds);
  index.finish();
  yield;

  const outlines = stocked.map(({ parcel }) => woundPolygon(parcel.geometry));
  yield;
  for (const [number, one] of stocked.entries()) {
    if (number % parcelsAStep === 0) yield;
    const outline = outlines[number] ?? null;
    index.search(...one.bounds, (place) => {
      const other = stocked[place];
      if (place <= number || other === undefined) return false;
      const facing = outlines[place] ?? null;
      if (outline !== null && facing !== null && doOnlyTouch(outline, facing)) return false;
      if (sharedLandM2(one.parcel, other.parcel) <= leastOverlap) return false;
      if (countsBefore(other.parcel, one.parcel)) one.before.push(other);
      else other.before.push(one);
      return false;
    });
  }
  return new ParcelStock(stocked, unreliable, index, table);
}

function faultOf({ geometry }: Parcel): string | null {
  return checkRings(geometry).find((fault) => isAreaUnreliable([fault]))?.code ?? null;
}

function countsBefore(one: Parcel, other: Parcel): boolean {
  const byDate = compareAsOf(one.asOf, other.asOf);
  return byDate === 0 ? one.id < other.id : byDate > 0;
}
