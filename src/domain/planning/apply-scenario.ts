import type { Parcel, ParcelGeometry } from '../catalog/parcel.js';
import { polygonsOf } from '../geometry/geometry.js';
import type { LngLat } from '../geometry/lng-lat.js';
import { splitPolygon } from '../geometry/split-polygon.js';
import { checkRings, isAreaUnreliable } from '../quality/ring-check.js';
import { assumedSource } from '../statements/assumed-source.js';
import type { LocalizedText } from '../statements/localized-text.js';

import {
  type Scenario,
  type ScenarioChange,
  type ScenarioFault,
  type ScenarioFaultCode,
} from './scenario.js';

/** What changes may refer to. */
export interface ScenarioTerms {
  readonly isLandUse: (code: string) => boolean;
  /** The ids of the layers of parcels. */
  readonly layers: ReadonlySet<string>;
}

/** The parcels as a scenario has them. */
export interface AppliedScenario {
  readonly parcels: readonly Parcel[];
  /** For each of them its place in the base; null for parts and for added ones, which come last. */
  readonly origins: readonly (number | null)[];
  /** The changes that do not apply, in their order. */
  readonly faults: readonly ScenarioFault[];
}

/** Applies a scenario to parcels, which stay as they are. A change that does not apply is named and passed over. */
export function applyScenario(
  parcels: readonly Parcel[],
  { changes }: Scenario,
  terms: ScenarioTerms,
): AppliedScenario {
  const draft = new Draft(parcels, changes, terms);
  const faults: ScenarioFault[] = [];
  for (const [place, change] of changes.entries()) {
    const fault = draft.apply(change);
    if (fault !== null) faults.push({ change: place, ...fault });
  }
  return { ...draft.result, faults };
}

type Fault = Omit<ScenarioFault, 'change'>;

/** The parcels that changes touch, as they are at the moment; all others are looked at once, and not copied. */
class Draft {
  readonly #base: readonly Parcel[];
  readonly #terms: ScenarioTerms;
  /** The touched ones by their ids. */
  readonly #now = new Map<string, Parcel>();
  /** The ids of those that the base has. */
  readonly #touched = new Set<string>();
  #ids: Set<string> | null = null;

  constructor(base: readonly Parcel[], changes: readonly ScenarioChange[], terms: ScenarioTerms) {
    this.#base = base;
    this.#terms = terms;
    const named = new Set(changes.map((change) => ('parcel' in change ? change.parcel : change.id)));
    for (const parcel of base) {
      if (!named.has(parcel.id)) continue;
      this.#now.set(parcel.id, parcel);
      this.#touched.add(parcel.id);
    }
  }

  apply(change: ScenarioChange): Fault | null {
    if (change.kind === 'add') return this.#add(change);
    const parcel = this.#now.get(change.parcel);
    if (parcel === undefined) return faultOf('parcel-missing', change.parcel);
    if (change.kind === 'split') return this.#split(parcel, change.line);
    if (change.kind === 'class') {
      if (!this.#terms.isLandUse(change.landUse)) return faultOf('class-unknown', change.landUse);
      this.#now.set(parcel.id, { ...parcel, landUse: change.landUse });
      return null;
    }
    if (change.kind === 'status') {
      this.#now.set(parcel.id, { ...parcel, status: change.status });
      return null;
    }
    const { floorAreaM2 = parcel.floorAreaM2, footprintM2 = parcel.footprintM2 } = change;
    this.#now.set(parcel.id, { ...parcel, floorAreaM2, footprintM2 });
    return null;
  }

  get result(): Pick<AppliedScenario, 'parcels' | 'origins'> {
    const parcels: Parcel[] = [];
    const origins: (number | null)[] = [];
    for (const [place, parcel] of this.#base.entries()) {
      const now = this.#touched.has(parcel.id) ? this.#now.get(parcel.id) : parcel;
      if (now === undefined) continue;
      parcels.push(now);
      origins.push(place);
    }
    for (const [id, parcel] of this.#now) {
      if (this.#touched.has(id)) continue;
      parcels.push(parcel);
      origins.push(null);
    }
    return { parcels, origins };
  }

  /** Figures that were stated of the whole are not stated of its parts. */
  #split(parcel: Parcel, line: readonly LngLat[]): Fault | null {
    const { id, name, geometry } = parcel;
    if (isFaulty(geometry)) return faultOf('outline-faulty', id);
    const shapes = polygonsOf(geometry).map((rings) => splitPolygon(rings, line) ?? [rings]);
    // A parcel of several pieces that the line passes by is not parted.
    if (shapes.every(({ length }) => length === 1)) return faultOf('not-parted', id);
    const parts = shapes.flat().map((coordinates, index): Parcel => {
      const mark = `/${index + 1}`;
      return {
        ...parcel,
        id: id + mark,
        name: name && { zh: name.zh + mark, en: name.en + mark },
        declaredAreaM2: null,
        floorAreaM2: null,
        footprintM2: null,
        geometry: { type: 'Polygon', coordinates },
      };
    });
    if (parts.some((part) => isFaulty(part.geometry))) return faultOf('not-parted', id);
    const taken = parts.find((part) => this.#isTaken(part.id));
    if (taken) return faultOf('id-taken', taken.id);
    this.#now.delete(id);
    for (const part of parts) this.#now.set(part.id, part);
    return null;
  }

  #add({ id, layer, geometry, landUse, status }: Extract<ScenarioChange, { kind: 'add' }>): Fault | null {
    if (!this.#terms.layers.has(layer)) return faultOf('layer-missing', layer);
    if (!this.#terms.isLandUse(landUse)) return faultOf('class-unknown', landUse);
    if (this.#isTaken(id)) return faultOf('id-taken', id);
    if (isFaulty(geometry)) return faultOf('outline-faulty', id);
    this.#now.set(id, {
      type: 'parcel',
      id,
      layer,
      name: null,
      landUse,
      status,
      declaredAreaM2: null,
      floorAreaM2: null,
      footprintM2: null,
      tenants: [],
      project: null,
      within: null,
      asOf: null,
      source: assumedSource.id,
      geometry,
    });
    return null;
  }

  #isTaken(id: string): boolean {
    this.#ids ??= new Set(this.#base.map((parcel) => parcel.id));
    return this.#ids.has(id) || this.#now.has(id);
  }
}

function isFaulty(geometry: ParcelGeometry): boolean {
  return isAreaUnreliable(checkRings(geometry));
}

function faultOf(code: ScenarioFaultCode, name: string): Fault {
  return { code, text: faultTexts[code](name) };
}

const faultTexts: Readonly<Record<ScenarioFaultCode, (name: string) => LocalizedText>> = {
  'parcel-missing': (id) => ({
    zh: `没有编号为 ${id} 的地块：数据已变，或它已被分割`,
    en: `There is no parcel ${id}: the data have changed, or it was split.`,
  }),
  'class-unknown': (code) => ({
    zh: `${code} 不是已知的用地代码`,
    en: `${code} is no known code of land use.`,
  }),
  'layer-missing': (layer) => ({ zh: `没有地块图层 ${layer}`, en: `There is no layer of parcels ${layer}.` }),
  'id-taken': (id) => ({ zh: `编号 ${id} 已被占用`, en: `The id ${id} is taken.` }),
  'not-parted': (id) => ({
    zh: `这条线没有把 ${id} 分成几块`,
    en: `The line does not part ${id}.`,
  }),
  'outline-faulty': (id) => ({
    zh: `${id} 的边界有误（如自相交），面积不可靠`,
    en: `The outline of ${id} is faulty, such as one that crosses itself: its area can't be relied on.`,
  }),
};
