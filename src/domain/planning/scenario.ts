import type { ParcelGeometry, ParcelStatus } from '../catalog/parcel.js';
import type { LngLat } from '../geometry/lng-lat.js';
import type { LocalizedText } from '../statements/localized-text.js';

/** The format of scenarios in files; a file of another one is refused. */
export const scenarioContract = 'parkscape-scenario/1';

/** One change of a scenario. Parcels go by their ids; the parts of a split one are `<id>/1`, `<id>/2`. */
export type ScenarioChange =
  | { readonly kind: 'class'; readonly parcel: string; readonly landUse: string }
  | { readonly kind: 'status'; readonly parcel: string; readonly status: ParcelStatus | null }
  /** What is not mentioned stays; null takes a figure away. */
  | {
      readonly kind: 'figures';
      readonly parcel: string;
      readonly floorAreaM2?: number | null;
      readonly footprintM2?: number | null;
    }
  | { readonly kind: 'split'; readonly parcel: string; readonly line: readonly LngLat[] }
  | {
      readonly kind: 'add';
      readonly id: string;
      readonly layer: string;
      readonly geometry: ParcelGeometry;
      readonly landUse: string;
      readonly status: ParcelStatus | null;
    };

/** What would be if some parcels were others. The data themselves stay as they are. Plain and cloneable. */
export interface Scenario {
  readonly contract: typeof scenarioContract;
  /** What the planner calls it; empty for one without a name. */
  readonly title: string;
  /** The data from which it starts. */
  readonly base: {
    /** The id of the catalog. */
    readonly catalog: string;
    /** The SHA-256 of its parcels, in hexadecimal; null where it is not known. */
    readonly sha256: string | null;
  };
  /** In the order in which they are applied. */
  readonly changes: readonly ScenarioChange[];
}

/** What kept a change from being applied. */
export type ScenarioFaultCode =
  'parcel-missing' | 'class-unknown' | 'layer-missing' | 'id-taken' | 'not-parted' | 'outline-faulty';

/** A change that no longer applies. It stays in the scenario. */
export interface ScenarioFault {
  /** Its place among the changes. */
  readonly change: number;
  readonly code: ScenarioFaultCode;
  readonly text: LocalizedText;
}

/** A scenario without changes on the data of a catalog. */
export function emptyScenario(catalog: string): Scenario {
  return { contract: scenarioContract, title: '', base: { catalog, sha256: null }, changes: [] };
}

/** The scenario with one more change. It replaces an earlier one of the same kind for the same parcel. */
export function withChange(scenario: Scenario, change: ScenarioChange): Scenario {
  const isReplaced = (other: ScenarioChange) =>
    other.kind === change.kind &&
    other.kind !== 'add' &&
    change.kind !== 'add' &&
    other.parcel === change.parcel;
  const earlier = scenario.changes.find(isReplaced);
  const kept = scenario.changes.filter((other) => !isReplaced(other));
  // What an earlier change said of another figure still holds.
  return { ...scenario, changes: [...kept, { ...earlier, ...change }] };
}

/** The scenario without the change at a place. */
export function withoutChange(scenario: Scenario, place: number): Scenario {
  return { ...scenario, changes: scenario.changes.filter((_, index) => index !== place) };
}

/** 1 cm: what files and links write, and so what is kept of a position from the start. */
const decimals = 7;

/** A position as files and links write it, so that figures are the same after either. */
export function keptPosition([lng, lat]: LngLat): LngLat {
  return [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))];
}

/** An outline as files and links write it. */
export function keptGeometry(geometry: ParcelGeometry): ParcelGeometry {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(keptPosition)) }
    : {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(keptPosition))),
      };
}
