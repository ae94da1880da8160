import Flatbush from 'flatbush';

import { bufferOf } from '../geometry/buffer.js';
import { clippedArea } from '../geometry/clipped-area.js';
import type { Bounds, LngLat } from '../geometry/lng-lat.js';
import type { LocalPlane, PlanePoint } from '../geometry/local-plane.js';
import { PlaneOutline } from '../geometry/plane-outline.js';
import { PreparedArea } from '../geometry/prepared-area.js';
import type { LandUseTable } from '../land-use/land-use-table.js';

import type { ParkService } from './area-report.js';
import type { Figure } from './figure.js';
import { isInGroup } from './land-use-group.js';
import { LandSum } from './land-sum.js';
import type { MeasuredParcel } from './measured-parcels.js';
import type { ServedLand } from './parcel-stock.js';
import type { NearPark, Park } from './parks.js';
import type { Steps } from './steps.js';

/** What the service of parks is measured in. */
export interface ServiceSetting {
  readonly area: PreparedArea;
  /** Near the area. */
  readonly plane: LocalPlane;
  readonly radiusM: number;
  /** What is known already of parcels that lie wholly in an area and overlap none; takes what is found. */
  readonly known: ServedLand;
  /** The classes of the catalog. */
  readonly table: LandUseTable;
}

/** How much of the residential land of an area lies within the service radius of parks, wherever these lie. */
export function* parkServiceSteps(
  parks: readonly NearPark[],
  parcels: readonly MeasuredParcel[],
  setting: ServiceSetting,
): Steps<{ readonly service: Omit<ParkService, 'leftOut'>; readonly used: readonly Park[] }> {
  const { radiusM, known } = setting;
  const used = parks.filter(({ leastM }) => leastM <= radiusM).map(({ park }) => park);
  const reach = new ParkReach(used, setting);
  const residential = new LandSum();
  const served = new LandSum();
  for (const measured of parcels) {
    if (!isInGroup(measured.stocked.parcel.landUse, 'residential', setting.table)) continue;
    const { stocked, relation, countedM2 } = measured;
    residential.add(stocked.parcel, countedM2);
    const isWhole = relation === 'inside' && stocked.before.length === 0;
    let servedM2 = isWhole ? known.get(stocked) : undefined;
    if (servedM2 === undefined) {
      servedM2 = reach.servedM2(measured);
      if (isWhole) known.set(stocked, servedM2);
      yield;
    }
    served.add(stocked.parcel, servedM2);
  }
  for (const park of used) served.add(park, 0);

  const noHousing =
    residential.m2 > 0 ? null : { zh: '范围内没有居住用地', en: 'no residential land inside' };
  const coverage: Figure = {
    value: noHousing === null ? Math.min(1, served.m2 / residential.m2) : null,
    unit: 'ratio',
    rule: 'park-coverage',
    ...served.evidence,
    missing: noHousing,
  };
  const service = {
    radiusM,
    residential: residential.figure('residential'),
    served: served.figure('park-service'),
    coverage,
    parks: used.map(({ mention }) => mention),
  };
  return { service, used };
}

/** A box in the plane, in metres. */
interface PlaneBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

interface BoxedPark {
  readonly park: Park;
  readonly box: PlaneBox;
}

/** What parks reach, kept as long as they are: an area that is drawn is reported on many times. */
const buffers = new WeakMap<Park, { readonly radiusM: number; readonly buffer: PreparedArea }>();

/** Answers how much of a parcel parks serve. Most parcels lie far inside the radius, or outside: only the rest are cut. */
class ParkReach {
  readonly #parks: readonly BoxedPark[];
  readonly #setting: ServiceSetting;
  readonly #index: Flatbush | null;
  readonly #outlines = new Map<Park, PlaneOutline>();
  /** The park that served the parcel before: neighbours are mostly served by the same. */
  #last: Park | null = null;

  constructor(parks: readonly Park[], setting: ServiceSetting) {
    const { plane } = setting;
    this.#parks = parks.map((park) => {
      const [west, south] = plane.toPlane([park.bounds[0], park.bounds[1]]);
      const [east, north] = plane.toPlane([park.bounds[2], park.bounds[3]]);
      return { park, box: { west, south, east, north } };
    });
    this.#setting = setting;
    this.#index = parks.length === 0 ? null : new Flatbush(parks.length);
    for (const { bounds } of parks) this.#index?.add(...bounds);
    this.#index?.finish();
  }

  servedM2({ stocked, countedM2 }: MeasuredParcel): number {
    const { plane, radiusM, area } = this.#setting;
    const { bounds, parcel, before } = stocked;
    const [west, south] = plane.toPlane([bounds[0], bounds[1]]);
    const [east, north] = plane.toPlane([bounds[2], bounds[3]]);
    const half = Math.hypot(east - west, north - south) / 2;
    const centre: PlanePoint = [(west + east) / 2, (south + north) / 2];
    // Arcs are drawn by chords: what is sure to be served lies a little nearer than the radius.
    const sure = radiusM * 0.998 - half;
    const position = plane.toLngLat(centre);
    const nearest = this.#nearest(position);
    if (nearest !== null && farthest(centre, nearest.box) <= sure) return countedM2;

    if (this.#last !== null && this.#outlineOf(this.#last).distanceFrom(position) <= sure) return countedM2;
    const near = this.#near(bounds, radiusM * 1.01);
    if (near.some(({ box }) => farthest(centre, box) <= sure)) return countedM2;
    const reaching: Park[] = [];
    for (const { park } of near) {
      const metres = this.#outlineOf(park).distanceFrom(position);
      if (metres <= sure) {
        this.#last = park;
        return countedM2;
      }
      if (metres - half <= radiusM * 1.002) reaching.push(park);
    }
    if (reaching.length === 0) return 0;
    return clippedArea(parcel.geometry, {
      within: [area],
      withinOneOf: reaching.map((park) => this.#bufferOf(park)),
      without: before.map((other) => other.parcel.geometry),
    });
  }

  /** A park that is probably near: degrees are no metres, but most parcels need no other. */
  #nearest([lng, lat]: LngLat): BoxedPark | null {
    const [place] = this.#index?.neighbors(lng, lat, 1) ?? [];
    return place === undefined ? null : (this.#parks[place] ?? null);
  }

  /** The parks whose box comes so near to a box. */
  #near(bounds: Bounds, metres: number): readonly BoxedPark[] {
    const { plane } = this.#setting;
    const [perLng, perLat] = plane.metresPerDegree;
    const [byLng, byLat] = [metres / perLng, metres / perLat];
    const found = this.#index?.search(
      bounds[0] - byLng,
      bounds[1] - byLat,
      bounds[2] + byLng,
      bounds[3] + byLat,
    );
    return (found ?? []).flatMap((place) => this.#parks[place] ?? []);
  }

  #outlineOf(park: Park): PlaneOutline {
    const known = this.#outlines.get(park);
    if (known !== undefined) return known;
    const outline = new PlaneOutline(park.geometry);
    this.#outlines.set(park, outline);
    return outline;
  }

  #bufferOf(park: Park): PreparedArea {
    const { radiusM } = this.#setting;
    const known = buffers.get(park);
    if (known?.radiusM === radiusM) return known.buffer;
    const coordinates = bufferOf(park.geometry, radiusM);
    const buffer = new PreparedArea({ type: 'MultiPolygon', coordinates });
    buffers.set(park, { radiusM, buffer });
    return buffer;
  }
}

/** Metres from a point to the farthest corner of a box: no less than to what the box holds. */
function farthest([x, y]: PlanePoint, { west, south, east, north }: PlaneBox): number {
  return Math.hypot(Math.max(x - west, east - x), Math.max(y - south, north - y));
}
