import { ringsOf, type AreaGeometry } from '../../domain/geometry/area-rings.js';
import { boundsOf, widenBounds } from '../../domain/geometry/bounds.js';
import type { Geometry } from '../../domain/geometry/geometry.js';
import type { SourceSystem } from '../../domain/geometry/source-system.js';
import type { TypedCoordinates } from '../../domain/geometry/typed-coordinates.js';
import type { SketchFeature } from '../../engine/scene.js';
import type { MapHandle } from '../map/map-handle.js';

import { drawnArea, type AreaFault } from './area-fault.js';

const sketchOwner = 'draw-typed';
/** Larger files are imported, by a worker; this one is read in the page. */
const largestFile = 1_000_000;

/** The systems that one may choose besides those that were recognised. */
export const offeredSystems: readonly SourceSystem[] = [
  'EPSG:4326',
  'EPSG:4490',
  'EPSG:4530',
  'EPSG:4551',
  'GCJ-02',
  'BD-09',
].flatMap((id) => [
  { id, swapped: false },
  { id, swapped: true },
]);

/** What became of a text, a file, or a word of the user. */
export type TypedOutcome =
  | { readonly kind: 'nothing' }
  /** Nothing in it could be read, or the numbers fit no system. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'not-area'; readonly geometry: Geometry; readonly count: number }
  | { readonly kind: 'fault'; readonly fault: AreaFault }
  | { readonly kind: 'too-large'; readonly name: string; readonly megabytes: number }
  /** It is shown on the map, and waits for the user's word. */
  | { readonly kind: 'shown'; readonly geometry: AreaGeometry };

/** An area that was typed, pasted or chosen as a file: read, shown on the map, and taken when the user says so. */
export class TypedArea {
  readonly #map: MapHandle;
  readonly #onChange: () => void;
  #reading = 0;
  typed: TypedCoordinates | null = null;
  system: SourceSystem | null = null;
  outcome: TypedOutcome = { kind: 'nothing' };
  origin: 'typed' | 'file' = 'typed';

  constructor(map: MapHandle, onChange: () => void) {
    this.#map = map;
    this.#onChange = onChange;
  }

  /** Reads a text, and shows what it most likely means. */
  async read(text: string, origin: 'typed' | 'file' = 'typed'): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const { readTypedCoordinates } = await import('../../domain/geometry/typed-coordinates.js');
    if (reading !== this.#reading) return;
    this.origin = origin;
    this.typed = readTypedCoordinates(text, this.#map.state.catalog?.region.bounds ?? null);
    this.system = this.typed.candidates[0]?.system ?? null;
    await this.#place();
  }

  /** Reads a file of GeoJSON, WKT or lines of coordinates. */
  async readFile(file: File): Promise<void> {
    if (file.size > largestFile) {
      this.forget();
      this.outcome = { kind: 'too-large', name: file.name, megabytes: file.size / 1e6 };
      this.#onChange();
      return;
    }
    await this.read(await file.text(), 'file');
  }

  /** Reads the same numbers in another system. */
  async choose(system: SourceSystem): Promise<void> {
    this.system = system;
    this.#reading += 1;
    await this.#place();
  }

  forget(): void {
    this.#reading += 1;
    this.typed = null;
    this.system = null;
    this.outcome = { kind: 'nothing' };
    this.#map.workbench.sketch(sketchOwner, []);
  }

  async #place(): Promise<void> {
    const reading = this.#reading;
    const shape = this.typed?.shape ?? null;
    const { system } = this;
    if (!shape || !system) {
      this.#show({ kind: 'unread' }, null);
      return;
    }
    const { placeTypedShape } = await import('../../domain/geometry/typed-coordinates.js');
    const placed = await placeTypedShape(shape, system);
    if (reading !== this.#reading) return;
    this.#show(outcomeOf(placed), placed);
  }

  #show(outcome: TypedOutcome, placed: Geometry | null): void {
    this.outcome = outcome;
    this.#map.workbench.sketch(sketchOwner, placed ? sketchOf(placed, outcome) : []);
    const bounds = placed && boundsOf(placed);
    if (bounds && isOnEarth(bounds)) this.#map.workbench.fit(widenBounds(bounds, 0.4, 0.002));
    this.#onChange();
  }
}

function outcomeOf(geometry: Geometry): TypedOutcome {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    const count = geometry.type === 'Point' ? 1 : geometry.coordinates.length;
    return { kind: 'not-area', geometry, count };
  }
  const drawn = drawnArea(ringsOf(geometry));
  return drawn.geometry ? { kind: 'shown', geometry: drawn.geometry } : { kind: 'fault', fault: drawn.fault };
}

function sketchOf(geometry: Geometry, outcome: TypedOutcome): readonly SketchFeature[] {
  const at = outcome.kind === 'fault' ? outcome.fault.at : null;
  const fault: readonly SketchFeature[] = at
    ? [{ geometry: { type: 'Point', coordinates: at }, role: 'fault' }]
    : [];
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
    return [{ geometry, role: 'area' }, ...fault];
  return [{ geometry, role: geometry.type === 'Point' ? 'vertex' : 'line' }];
}

function isOnEarth([west, south, east, north]: readonly number[]): boolean {
  return [west, south, east, north].every(
    (degrees, index) => Math.abs(degrees ?? Number.NaN) <= (index % 2 === 0 ? 180 : 85),
  );
}
