import { boundsOf, boundsOverlap, widenBounds } from '../../domain/geometry/bounds.js';
import { polygonsOf } from '../../domain/geometry/geometry.js';
import type { Bounds, LngLat, Ring } from '../../domain/geometry/lng-lat.js';
import { snapTarget } from '../../domain/geometry/snap-target.js';
import type { MapHandle } from '../map/map-handle.js';

/** How near a corner must come, in CSS pixels. */
const reach = 12;
/** With more parcels on screen corners are nearer to one another than a pointer can tell. */
const mostParcels = 2_000;
/** How much more than what is seen is asked for, so that a small pan asks for nothing. */
const spare = 0.25;
/** How long the map rests before parcels are asked for again. */
const restMs = 150;

/** Knows the outlines that the map shows, and finds what a corner would snap to among them. */
export class SnapSource {
  readonly #map: MapHandle;
  readonly #unfollow: () => void;
  readonly #end = new AbortController();
  #rings: readonly Ring[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: MapHandle) {
    this.#map = map;
    this.#unfollow = map.subscribeCamera(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#collect(), restMs);
    });
    void this.#collect();
  }

  /** Null where nothing is near. */
  near(lngLat: LngLat): LngLat | null {
    const { camera } = this.#map;
    if (!camera) return null;
    const wide = (reach * 360) / (512 * 2 ** camera.zoom);
    return snapTarget(this.#rings, lngLat, [wide, wide * Math.cos((lngLat[1] * Math.PI) / 180)]);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#end.abort();
    this.#unfollow();
  }

  async #collect(): Promise<void> {
    const { camera, state, workbench } = this.#map;
    if (!camera) return;
    const bounds = widenBounds(camera.bounds, spare);
    const places = this.#placesIn(bounds);
    this.#rings = places;
    const layers = state.layers
      .filter(({ role, visible }) => role === 'parcel' && visible)
      .map(({ id }) => id);
    if (layers.length === 0) return;
    const question = { kind: 'outlines', bounds, layers, most: mostParcels } as const;
    const outlines = await workbench.ask<'outlines'>(question, this.#end.signal).catch(() => null);
    if (this.#end.signal.aborted || !outlines) return;
    this.#rings = [...places, ...outlines.flatMap((geometry) => polygonsOf(geometry).flat())];
  }

  #placesIn(bounds: Bounds): readonly Ring[] {
    const { places, layers } = this.#map.state;
    const visible = new Set(layers.filter((layer) => layer.visible).map(({ id }) => id));
    return places.flatMap(({ geometry, layer }) => {
      if (!geometry || !visible.has(layer)) return [];
      const box = boundsOf(geometry);
      return box && boundsOverlap(box, bounds) ? polygonsOf(geometry).flat() : [];
    });
  }
}
