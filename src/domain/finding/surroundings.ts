import type { LayerDeclaration } from '../catalog/catalog.js';
import type { Parcel } from '../catalog/parcel.js';
import type { Place, PlaceKind } from '../catalog/place.js';
import type { Reference } from '../catalog/reference.js';
import { boundsOf } from '../geometry/bounds.js';
import { geodesicBetween } from '../geometry/geodesic.js';
import type { Bounds } from '../geometry/lng-lat.js';
import { LocalPlane } from '../geometry/local-plane.js';
import { nearestPositions } from '../geometry/nearest-distance.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import type { LocalizedText } from '../statements/localized-text.js';

import { countedProjects, type ProjectCount } from './chain-projects.js';
import type { ChainNeed, TargetKind } from './needs.js';
import { positionOf, type UncertainPosition } from './position.js';
import type { RangeFact, Site } from './site.js';

/** What distances are measured to. */
interface Target extends UncertainPosition {
  readonly id: string;
  readonly name: LocalizedText | null;
  readonly bounds: Bounds;
  readonly source: string | null;
}

/** The base map's lines are drawn anew from key points: they lie within so many metres of the real ones. */
export const baseMapShiftM = 60;

/** The plane in which boxes are compared bends away from the ellipsoid by less than this share. */
const planeShare = 0.01;

/** The kinds of place that are projects of a chain. */
const projectKinds: ReadonlySet<PlaceKind> = new Set([
  'industrial-park',
  'innovation-district',
  'building',
  'institute',
  'facility',
  'enterprise',
]);

/** What there is around sites. */
export interface SurroundingsData {
  readonly table: LandUseTable;
  readonly places: readonly Place[];
  readonly layers: readonly Pick<LayerDeclaration, 'id' | 'theme'>[];
  /** The features of the base map. */
  readonly references: readonly Reference[];
  /** The parcels that are public parks. */
  readonly parkParcels: readonly Parcel[];
}

/**
 * Measures how far sites are from what there is around them: the shortest geodesic between the nearest positions of
 * both, widened by how far either may lie from where it is drawn. Roads and railways are those of the base map, whose
 * lines may end where its data do; parks that are not located can't be measured to.
 */
export class Surroundings {
  readonly #data: SurroundingsData;
  readonly #byId: ReadonlyMap<string, Place>;
  readonly #targets = new Map<TargetKind, readonly Target[]>();
  readonly #distances = new Map<TargetKind, WeakMap<Site, { readonly fact: RangeFact | null }>>();

  constructor(data: SurroundingsData) {
    this.#data = data;
    this.#byId = new Map(data.places.map((place) => [place.id, place]));
  }

  /** The classes of land use that the catalog knows. */
  get table(): LandUseTable {
    return this.#data.table;
  }

  /** The distance of a site from the nearest of a kind; null where either is not located. */
  distance(site: Site, kind: TargetKind): RangeFact | null {
    const known = this.#distances.get(kind) ?? new WeakMap<Site, { readonly fact: RangeFact | null }>();
    this.#distances.set(kind, known);
    const before = known.get(site);
    if (before) return before.fact;
    const fact = this.#measure(site, kind);
    known.set(site, { fact });
    return fact;
  }

  /**
   * How many projects of an industry there are within a distance of a site: the published ones of places of that theme;
   * a place that publishes none counts as one. What may lie within or outside, and what is planned, may or may not count.
   * Null where the site is not located.
   */
  chain(site: Site, { theme, withinM }: ChainNeed): RangeFact | null {
    const from = this.#positionOf(site);
    const around = this.#placesAround(site);
    let [low, high] = [0, 0];
    const counted: ProjectCount[] = [];
    for (const count of countedProjects(this.#placesOf(theme), this.#byId)) {
      const range = around.has(count.place.id) ? hereM : this.#between(from, count.place);
      if (range.low > withinM) continue;
      high += count.high;
      if (range.high <= withinM) low += count.low;
      counted.push(count);
    }
    if (from === null && counted.length === 0) return null;
    return {
      type: 'range',
      low,
      high,
      unit: 'projects',
      nearest: null,
      rule: 'counted-projects',
      sources: [...new Set(counted.flatMap(({ sources }) => sources))],
      asOf: [...new Set(counted.flatMap(({ asOf }) => asOf))],
      qualifiers: counted.some(({ isPlanned }) => isPlanned) ? ['planned'] : [],
    };
  }

  #measure(site: Site, kind: TargetKind): RangeFact | null {
    const from = this.#positionOf(site);
    const bounds = from && boundsOf(from.geometry);
    const targets = this.#targetsOf(kind);
    if (from === null || bounds === null || targets.length === 0) return null;
    const plane = new LocalPlane([bounds[0], bounds[1]]);
    let [low, high] = [Infinity, Infinity];
    let nearest: Target | null = null;
    // Those with the nearest boxes first: hardly any other is then worth measuring.
    const near = targets
      .map((target) => ({ target, leastM: boxDistance(bounds, target.bounds, plane) * (1 - planeShare) }))
      .toSorted((one, other) => one.leastM - other.leastM);
    for (const { target, leastM } of near) {
      const least = widened(leastM, from, target);
      if (least.low >= low && least.high >= high) continue;
      const ends = nearestPositions(from.geometry, target.geometry);
      if (ends === null) continue;
      const range = widened(geodesicBetween(...ends).lengthM, from, target);
      low = Math.min(low, range.low);
      if (range.high >= high) continue;
      high = range.high;
      nearest = target;
    }
    if (nearest === null) return null;
    const { id, name, source } = nearest;
    return {
      type: 'range',
      low,
      high,
      unit: 'm',
      nearest: { id, name },
      rule: 'straight-line',
      sources: source === null ? [] : [source],
      asOf: [],
      qualifiers: [],
    };
  }

  #positionOf(site: Site): UncertainPosition | null {
    if (site.type === 'plot') return site.geometry && { geometry: site.geometry, shiftM: 0, reachM: 0 };
    const place = this.#byId.get(site.id);
    return place ? positionOf(place, this.#byId) : null;
  }

  /** The site itself and the places in which it stands: from them it is no distance, wherever they are. */
  #placesAround(site: Site): ReadonlySet<string> {
    const found = new Set([site.id]);
    for (let at = site.within; at !== null && !found.has(at); at = this.#byId.get(at)?.within ?? null)
      found.add(at);
    return found;
  }

  /** Between which distances a place lies; one that is not located may be anywhere. */
  #between(from: UncertainPosition | null, place: Place): { readonly low: number; readonly high: number } {
    const to = positionOf(place, this.#byId);
    const ends = from && to && nearestPositions(from.geometry, to.geometry);
    if (!from || !to || !ends) return { low: 0, high: Infinity };
    return widened(geodesicBetween(...ends).lengthM, from, to);
  }

  #placesOf(theme: string): readonly Place[] {
    const layers = new Set(this.#data.layers.filter((layer) => layer.theme === theme).map(({ id }) => id));
    return this.#data.places.filter(({ layer, kind }) => layers.has(layer) && projectKinds.has(kind));
  }

  #targetsOf(kind: TargetKind): readonly Target[] {
    const known = this.#targets.get(kind) ?? this.#find(kind);
    this.#targets.set(kind, known);
    return known;
  }

  #find(kind: TargetKind): readonly Target[] {
    if (kind !== 'park') {
      const found = this.#data.references.filter((reference) => isTarget(reference, kind));
      // A runway bears no name: it goes by that of its airport, where there is one alone.
      const names = found.flatMap(({ kind: what, name }) => (what === 'airport' && name ? [name] : []));
      const name = names.length === 1 ? (names[0] ?? null) : null;
      return found.flatMap((reference) => referenceTarget(reference, reference.name ?? name));
    }
    const places = this.#data.places.flatMap((place): Target[] => {
      const position = place.kind === 'public-park' ? positionOf(place, this.#byId) : null;
      const bounds = position && boundsOf(position.geometry);
      const { id, name, location } = place;
      return position && bounds ? [{ ...position, id, name, bounds, source: location.source }] : [];
    });
    const parcels = this.#data.parkParcels.flatMap(({ id, name, geometry, source }): Target[] => {
      const bounds = boundsOf(geometry);
      return bounds ? [{ id, name, geometry, bounds, source, shiftM: 0, reachM: 0 }] : [];
    });
    return [...places, ...parcels];
  }
}

const hereM = { low: 0, high: 0 };

function referenceTarget({ id, geometry }: Reference, name: LocalizedText | null): readonly Target[] {
  const bounds = boundsOf(geometry);
  return bounds ? [{ id, name, geometry, bounds, source: null, shiftM: baseMapShiftM, reachM: 0 }] : [];
}

function isTarget({ kind, roadClass }: Reference, target: Exclude<TargetKind, 'park'>): boolean {
  if (target === 'rail') return kind === 'rail';
  if (target === 'airport') return kind === 'airport' || kind === 'runway';
  return kind === 'ring' || (kind === 'road' && roadClass !== null && roadClass !== 'secondary');
}

/** A measured distance, as far as the positions at both ends can be trusted. */
function widened(
  metres: number,
  one: Omit<UncertainPosition, 'geometry'>,
  other: Omit<UncertainPosition, 'geometry'>,
): { readonly low: number; readonly high: number } {
  const shift = one.shiftM + other.shiftM;
  return { low: Math.max(0, metres - shift - one.reachM - other.reachM), high: metres + shift };
}

function boxDistance(one: Bounds, other: Bounds, plane: LocalPlane): number {
  const [perLng, perLat] = plane.metresPerDegree;
  const byLng = Math.max(other[0] - one[2], one[0] - other[2], 0) * perLng;
  const byLat = Math.max(other[1] - one[3], one[1] - other[3], 0) * perLat;
  return Math.hypot(byLng, byLat);
}
