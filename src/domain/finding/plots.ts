import Flatbush from 'flatbush';

import type { Parcel } from '../catalog/parcel.js';
import { boundsOf } from '../geometry/bounds.js';
import { polygonsOf } from '../geometry/geometry.js';
import { adjoiningBorderM } from '../geometry/adjoining-border.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import { squareMetresIn } from '../statements/units.js';

import type { RangeFact, Site } from './site.js';

/** A parcel with the land of it that counts. */
export interface PlotParcel {
  readonly parcel: Parcel;
  /** By the survey rule, in m²; what another parcel covers too is counted there or here, not in both. */
  readonly areaM2: number;
}

/** Parcels that share less of a border than this do not make one site, in metres. */
const leastBorderM = 1;

/** How many parcels are looked at between two looks at the clock. */
const parcelsAStep = 32;

/**
 * The plots among parcels: vacant ones of one class of the second level that share borders, each as one site, in the
 * order of the data. Parcels whose area can't be relied on must not be among them.
 */
export function* plotSteps(
  parcels: readonly PlotParcel[],
  table: LandUseTable,
  isSample: (layer: string) => boolean,
): Generator<void, readonly Site[]> {
  const vacant = parcels.filter(({ parcel }) => parcel.status === 'vacant');
  if (vacant.length === 0) return [];
  const index = new Flatbush(vacant.length);
  const boxes = vacant.map(({ parcel }) => boundsOf(parcel.geometry) ?? ([0, 0, 0, 0] as const));
  for (const [west, south, east, north] of boxes) index.add(west, south, east, north);
  index.finish();

  const groups = new Groups(vacant.length);
  for (const [at, one] of vacant.entries()) {
    if (at % parcelsAStep === 0) yield;
    const [west, south, east, north] = boxes[at] ?? [0, 0, 0, 0];
    // A micrometre of a degree is 0.1 m: boxes of parcels that adjoin need not touch to the last digit.
    for (const next of index.search(west - 1e-6, south - 1e-6, east + 1e-6, north + 1e-6)) {
      const other = vacant[next];
      if (next <= at || other === undefined || groups.isOne(at, next)) continue;
      if (one.parcel.layer !== other.parcel.layer || !isLike(one.parcel, other.parcel, table)) continue;
      if (adjoiningBorderM(one.parcel.geometry, other.parcel.geometry) >= leastBorderM) groups.join(at, next);
    }
  }
  return groups.lists.map((places) =>
    plotOf(
      places.flatMap((place) => vacant[place] ?? []),
      isSample,
    ),
  );
}

/** Numbers from 0 that are put together. */
class Groups {
  readonly #leaders: number[];

  constructor(count: number) {
    this.#leaders = Array.from({ length: count }, (_, index) => index);
  }

  isOne(one: number, other: number): boolean {
    return this.#leaderOf(one) === this.#leaderOf(other);
  }

  join(one: number, other: number): void {
    const [first, second] = [this.#leaderOf(one), this.#leaderOf(other)];
    this.#leaders[Math.max(first, second)] = Math.min(first, second);
  }

  get lists(): readonly (readonly number[])[] {
    const lists = new Map<number, number[]>();
    for (const at of this.#leaders.keys()) {
      const leader = this.#leaderOf(at);
      lists.set(leader, [...(lists.get(leader) ?? []), at]);
    }
    return [...lists.values()];
  }

  #leaderOf(at: number): number {
    let leader = at;
    for (
      let next = this.#leaders[leader];
      next !== undefined && next !== leader;
      next = this.#leaders[leader]
    )
      leader = next;
    this.#leaders[at] = leader;
    return leader;
  }
}

/** Whether two parcels are of the same class of the second level: industrial land of class 1 and 2 is one site. */
function isLike(one: Parcel, other: Parcel, table: LandUseTable): boolean {
  return levelTwo(one.landUse, table) === levelTwo(other.landUse, table);
}

function levelTwo(landUse: string, table: LandUseTable): string {
  const found = table.read(landUse)?.class;
  if (found === undefined) return landUse;
  return found.level === 3 ? (found.parent ?? found.code) : found.code;
}

function plotOf(members: readonly PlotParcel[], isSample: (layer: string) => boolean): Site {
  const [first] = members;
  if (first === undefined) throw new RangeError('expected a plot of one parcel or more, got none');
  const { id, name, layer, within } = first.parcel;
  const parcels = members.map(({ parcel }) => parcel);
  const landM2 = sumOf(members.map(({ areaM2 }) => areaM2));
  const evidence = {
    sources: [...new Set(parcels.map(({ source }) => source))],
    asOf: [...new Set(parcels.map(({ asOf }) => asOf))],
    qualifiers: [],
  };
  const exact = (value: number, unit: RangeFact['unit'], rule: RangeFact['rule']): RangeFact => ({
    type: 'range',
    low: value,
    high: value,
    unit,
    nearest: null,
    rule,
    ...evidence,
  });
  const floors = parcels.flatMap(({ floorAreaM2 }) => floorAreaM2 ?? []);
  const floorM2 = sumOf(floors);
  const others = parcels.length - 1;
  const own = name ?? { zh: id, en: id };
  return {
    type: 'plot',
    id,
    kind: 'plot',
    name:
      others === 0 ? own : { zh: `${own.zh} 等 ${parcels.length} 宗`, en: `${own.en} and ${others} more` },
    layer,
    within: parcels.every((parcel) => parcel.within === within) ? within : null,
    isSample: isSample(layer),
    precision: null,
    geometry: geometryOf(parcels),
    parcels: parcels.map((parcel) => parcel.id),
    statements: [],
    industry: null,
    area: exact(landM2 / squareMetresIn.ha, 'ha', 'survey-area'),
    classes: { type: 'classes', rule: 'parcel-class', ...evidence, classes: classesOf(members) },
    // With nothing built the ratio that matters is the permitted one, which parcels do not state.
    floorAreaRatio:
      floors.length === parcels.length && floorM2 > 0 && landM2 > 0
        ? exact(floorM2 / landM2, 'ratio', 'floor-by-land')
        : null,
    occupancy: exact(0, 'share', 'parcel-status'),
    opening: null,
  };
}

function classesOf(
  members: readonly PlotParcel[],
): readonly { readonly landUse: string; readonly ha: number }[] {
  const sums = new Map<string, number>();
  for (const { parcel, areaM2 } of members)
    sums.set(parcel.landUse, (sums.get(parcel.landUse) ?? 0) + areaM2 / squareMetresIn.ha);
  return [...sums]
    .map(([landUse, ha]) => ({ landUse, ha }))
    .toSorted((one, other) => other.ha - one.ha || (one.landUse < other.landUse ? -1 : 1));
}

function geometryOf(parcels: readonly Parcel[]): Parcel['geometry'] {
  const polygons = parcels.flatMap(({ geometry }) => polygonsOf(geometry));
  const [only, second] = polygons;
  return only && !second
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
