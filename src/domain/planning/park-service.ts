import Flatbush from 'flatbush';

import { bufferOf } from '../geometry/buffer.js';
import { clippedArea } from '../geometry/clipped-area.js';
import type { Bounds, LngLat } from '../geometry/lng-lat.js';
import type { LocalPlane } from '../geometry/local-plane.js';
import { distanceTo } from '../geometry/nearest-distance.js';
import { PreparedArea } from '../geometry/prepared-area.js';

import type { ParkService } from './area-report.js';
import type { Figure } from './figure.js';
import { isInGroup } from './land-use-group.js';
import { LandSum } from './land-sum.js';
import type { MeasuredParcel } from './measured-parcels.js';
import { boxDistance, type Park, type Parks } from './parks.js';
import type { Steps } from './steps.js';

/** What the service of parks is measured in. */
export interface ServiceSetting {
  readonly area: PreparedArea;
  readonly bounds: Bounds;
  readonly plane: LocalPlane;
  readonly radiusM: number;
}

/** How much of the residential land of an area lies within the service radius of parks, wherever these lie. */
export function* parkServiceSteps(
  parks: Parks,
  parcels: readonly MeasuredParcel[],
  setting: ServiceSetting,
): Steps<{ readonly service: ParkService; readonly used: readonly Park[] }> {
  const { bounds, plane, radiusM } = setting;
  const used = parks.usable.filter((park) => boxDistance(park.bounds, bounds, plane) <= radiusM);
  const reach = new ParkReach(used, setting);
  const residential = new LandSum();
  const served = new LandSum();
  for (const measured of parcels) {
    if (!isInGroup(measured.stocked.parcel.landUse, 'residential')) continue;
    residential.add(measured.stocked.parcel, measured.countedM2);
    served.add(measured.stocked.parcel, reach.servedM2(measured));
    yield;
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
    leftOut: parks.leftOut,
  };
  return { service, used };
}

/** Answers how much of a parcel parks serve. Most parcels lie far inside the radius, or outside: only the rest are cut. */
class ParkReach {
  readonly #parks: readonly Park[];
  readonly #setting: ServiceSetting;
  readonly #index: Flatbush | null;
  readonly #buffers = new Map<Park, PreparedArea>();

  constructor(parks: readonly Park[], setting: ServiceSetting) {
    this.#parks = parks;
    this.#setting = setting;
    this.#index = parks.length === 0 ? null : new Flatbush(parks.length);
    for (const { bounds } of parks) this.#index?.add(...bounds);
    this.#index?.finish();
  }

  servedM2({ stocked, countedM2 }: MeasuredParcel): number {
    const { plane, radiusM, area } = this.#setting;
    const { bounds, parcel, before } = stocked;
    const near = this.#near(bounds);
    const centre: LngLat = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
    const [low, high] = [plane.toPlane([bounds[0], bounds[1]]), plane.toPlane([bounds[2], bounds[3]])];
    const half = Math.hypot(high[0] - low[0], high[1] - low[1]) / 2;
    // Arcs are drawn by chords: what is sure to be served lies a little nearer than the radius.
    const sure = radiusM * 0.998;
    if (near.some((park) => farthest(centre, park.bounds, plane) + half <= sure)) return countedM2;

    const reaching: Park[] = [];
    for (const park of near) {
      const metres = distanceTo(centre, park.geometry) ?? Infinity;
      if (metres + half <= sure) return countedM2;
      if (metres - half <= radiusM * 1.002) reaching.push(park);
    }
    if (reaching.length === 0) return 0;
    return clippedArea(parcel.geometry, {
      within: [area],
      withinOneOf: reaching.map((park) => this.#bufferOf(park)),
      without: before.map((other) => other.parcel.geometry),
    });
  }

  /** The parks whose box comes within the radius of a box. */
  #near(bounds: Bounds): readonly Park[] {
    const { plane, radiusM } = this.#setting;
    const [low, high] = [plane.toPlane([bounds[0], bounds[1]]), plane.toPlane([bounds[2], bounds[3]])];
    const margin = radiusM * 1.01;
    const [west, south] = plane.toLngLat([low[0] - margin, low[1] - margin]);
    const [east, north] = plane.toLngLat([high[0] + margin, high[1] + margin]);
    const found = this.#index?.search(west, south, east, north) ?? [];
    return found.flatMap((place) => this.#parks[place] ?? []);
  }

  #bufferOf(park: Park): PreparedArea {
    const known = this.#buffers.get(park);
    if (known !== undefined) return known;
    const coordinates = bufferOf(park.geometry, this.#setting.radiusM);
    const buffer = new PreparedArea({ type: 'MultiPolygon', coordinates });
    this.#buffers.set(park, buffer);
    return buffer;
  }
}

/** Metres from a position to the farthest corner of a box: no less than to what the box holds. */
function farthest(position: LngLat, [west, south, east, north]: Bounds, plane: LocalPlane): number {
  const [x, y] = plane.toPlane(position);
  const [left, bottom] = plane.toPlane([west, south]);
  const [right, top] = plane.toPlane([east, north]);
  return Math.hypot(Math.max(x - left, right - x), Math.max(y - bottom, top - y));
}
