import type { Place } from '../../domain/catalog/place.js';
import type { LngLat } from '../../domain/geometry/lng-lat.js';
import { inReadingOrder } from '../../domain/places/order.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { featureNumber } from '../../domain/drawing/tile-keys.js';
import type { Dataset } from '../../data/data-client.js';
import type { LoadedCatalog } from '../../data/loaded-catalog.js';
import { PlaceIndex } from '../../data/place-index.js';
import type { Scene, SceneFeature, SceneLayer, SketchFeature } from '../../engine/scene.js';

import type { DrawnBasemap } from './map-basemap.js';
import type { LayerOpacities } from './layer-opacities.js';
import { MapParcels } from './map-parcels.js';
import { noMapState, type LayerState, type MapState, type SelectableFeature } from './map-state.js';
import { sceneLayersOf } from './scene-layers.js';

/**
 * Owns what a map knows and wants: catalog, layers, selection. Everything drawn follows from it, so that it can be
 * drawn again after a change of style, a lost context or on another engine.
 */
export class MapStore {
  #state: MapState = noMapState;
  #dataset: Dataset | null = null;
  #highlighted: string | null = null;
  #opacities: LayerOpacities = {};
  #index = new PlaceIndex([]);
  #features = new Map<string, SceneFeature>();
  #sceneLayers: readonly SceneLayer[] = [];
  #placeLayers: { readonly of: unknown; readonly layers: readonly SceneLayer[] } = { of: null, layers: [] };
  /** Grows whenever what is drawn of the same dataset changes. */
  #drawing = 0;
  /** What tools draw, by tool. */
  readonly #sketches = new Map<string, readonly SketchFeature[]>();
  #sketch: readonly SketchFeature[] = [];
  #sketchDrawing: Scene['sketchDrawing'];
  #parcelDrawing: Scene['parcelDrawing'];
  readonly parcels = new MapParcels();
  readonly #listeners = new Set<() => void>();
  /** What a tour makes of a scene; while none plays, nothing. */
  staged = (scene: Scene): Scene => scene;

  get state(): MapState {
    return this.#state;
  }

  /** Calls `listener` after each new state; returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replaces part of the state. */
  update(change: Partial<MapState>): void {
    this.#state = Object.freeze({ ...this.#state, ...change });
    if (change.layers || change.theme || change.landUsePalette)
      this.#sceneLayers = sceneLayersOf(this.#state);
    for (const listener of this.#listeners) listener();
  }

  /** Loads what draws the parcels of a dataset, if it has any. */
  async prepare({ loaded }: Dataset): Promise<void> {
    if (!loaded.layers.some(({ declaration, isDeferred }) => declaration.role === 'parcel' && !isDeferred))
      return;
    this.#parcelDrawing = await import('../../engine/drawing/parcel-rules.js');
  }

  /** Takes a loaded dataset. Layers that were switched before keep their setting. */
  adopt(dataset: Dataset): void {
    const { loaded } = dataset;
    this.#dataset = dataset;
    this.parcels.follow(dataset);
    this.#index = new PlaceIndex(loaded.places);
    this.#features = new Map(
      loaded.places.map((place, index) => [place.id, { layer: place.layer, number: featureNumber(index) }]),
    );
    const { selection } = this.#state;
    this.update({
      // Parcels may be others: they are looked for again.
      selection: selection && this.#features.has(selection.id) ? selection : null,
      catalog: loaded.catalog,
      places: inReadingOrder(loaded.places),
      layers: layerStates(loaded, this.#state.layers, this.#opacities),
      findings: loaded.findings,
      revision: this.#state.revision + 1,
    });
  }

  /** Forgets the dataset; what the user has set stays for the next one. */
  release(): void {
    this.#dataset = null;
    this.parcels.follow(null);
  }

  /** A place, or a parcel that was asked for before. */
  selectable(id: string): SelectableFeature | null {
    const place = this.place(id);
    if (place) return { id, layer: place.layer, parcels: [] };
    const record = this.parcels.known(id);
    return record && { id, layer: record.parcel.layer, parcels: [record] };
  }

  place(id: string): Place | null {
    return this.#state.places.find((place) => place.id === id) ?? null;
  }

  /** Shows layers otherwise than the catalog says; those that are not there yet, when they come. */
  setOpacities(opacities: LayerOpacities): void {
    this.#opacities = opacities;
    for (const [id, opacity] of Object.entries(opacities)) this.setLayer(id, shownAs(opacity));
  }

  /** Shows what a tool draws; nothing takes it away. What draws the first one is loaded with it. */
  sketch(owner: string, features: readonly SketchFeature[]): Promise<void> | null {
    if (features.length > 0) this.#sketches.set(owner, features);
    else if (!this.#sketches.delete(owner)) return null;
    this.#sketch = [...this.#sketches.values()].flat();
    return this.#sketchDrawing ? null : this.#loadSketchDrawing();
  }

  async #loadSketchDrawing(): Promise<void> {
    this.#sketchDrawing = await import('../../engine/sketch-drawing.js');
  }

  /** What the worker draws has changed: tiles and shapes are to be asked for anew. */
  redraw(): void {
    this.#drawing += 1;
  }

  /** The layers that are wanted though the catalog leaves them off: they are switched on, or will be when they come. */
  get wantedLayers(): readonly string[] {
    const shown = this.#state.layers.filter(({ visible }) => visible).map(({ id }) => id);
    const asked = Object.entries(this.#opacities).flatMap(([id, opacity]) => (opacity > 0 ? [id] : []));
    return [...new Set([...shown, ...asked])];
  }

  /** The layers of parcels that are shown. */
  get parcelLayers(): readonly string[] {
    return this.#state.layers
      .filter(({ role, visible, failure }) => role === 'parcel' && visible && failure === null)
      .map(({ id }) => id);
  }

  /** The id of a drawn feature; null where the data no longer hold it. */
  idOf({ number }: SceneFeature): string | null {
    return this.#dataset?.loaded.places[number - 1]?.id ?? this.parcels.idOf(number);
  }

  setLayer(id: string, change: Partial<Pick<LayerState, 'visible' | 'opacity'>>): LayerState | null {
    let changed: LayerState | null = null;
    const layers = this.#state.layers.map((layer) => {
      if (layer.id !== id) return layer;
      const wanted = change.opacity ?? layer.opacity;
      const opacity = Number.isFinite(wanted) ? Math.min(1, Math.max(0, wanted)) : layer.opacity;
      changed = { ...layer, visible: change.visible ?? layer.visible, opacity };
      return changed;
    });
    if (changed) this.update({ layers });
    return changed;
  }

  /** The visible places at a position, topmost first. */
  placesAt(lngLat: LngLat, tolerance: readonly [lng: number, lat: number]): readonly Place[] {
    const visible = new Set(this.#state.layers.filter((layer) => layer.visible).map(({ id }) => id));
    return this.#index.at(lngLat, tolerance).filter(({ layer }) => visible.has(layer));
  }

  /** Lights up one feature; returns whether that changed anything. */
  highlight(id: string | null): boolean {
    if (id === this.#highlighted) return false;
    this.#highlighted = id;
    return true;
  }

  /** What shall be drawn; null as long as there are no data. */
  scene(language: Language, basemap: DrawnBasemap): Scene | null {
    if (!this.#dataset) return null;
    return this.staged({
      dataset: this.#dataset.key,
      revision: this.#drawing,
      layers: basemap.isSchematic ? this.#sceneLayers : this.#withoutBase(),
      base: basemap.base,
      frame: basemap.frame,
      theme: this.#state.theme,
      language,
      selected: this.#featureOf(this.#state.selection?.id ?? null),
      highlighted: this.#featureOf(this.#highlighted),
      sketch: this.#sketchDrawing ? this.#sketch : [],
      parcelDrawing: this.#parcelDrawing,
      sketchDrawing: this.#sketchDrawing,
    });
  }

  /** The same array for the same layers, so that an engine sees that nothing has changed. */
  #withoutBase(): readonly SceneLayer[] {
    if (this.#placeLayers.of !== this.#sceneLayers) {
      const layers = this.#sceneLayers.filter(({ role }) => role !== 'reference');
      this.#placeLayers = { of: this.#sceneLayers, layers };
    }
    return this.#placeLayers.layers;
  }

  #featureOf(id: string | null): SceneFeature | null {
    if (id === null) return null;
    const record = this.parcels.known(id);
    return this.#features.get(id) ?? (record && { layer: record.parcel.layer, number: record.number });
  }
}

/** Off, or on and see-through in part. A layer that is off keeps the opacity that it has when switched on. */
function shownAs(opacity: number): Partial<Pick<LayerState, 'visible' | 'opacity'>> {
  return opacity === 0 ? { visible: false } : { visible: true, opacity };
}

function layerStates(
  { layers }: LoadedCatalog,
  before: readonly LayerState[],
  opacities: LayerOpacities,
): readonly LayerState[] {
  return layers.map(({ declaration, featureCount, excludedCount, landUse, failure, isDeferred }) => {
    const { id, role, theme, title, sample, visible } = declaration;
    const wanted = Object.hasOwn(opacities, id) ? shownAs(opacities[id] ?? 1) : {};
    const kept = before.find((layer) => layer.id === id) ?? wanted;
    return {
      id,
      role,
      theme,
      title,
      sample,
      featureCount,
      excludedCount,
      landUse,
      failure,
      isDeferred,
      visible: kept.visible ?? visible,
      opacity: kept.opacity ?? 1,
    };
  });
}
