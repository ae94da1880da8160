import type { Catalog } from '../../domain/catalog/catalog.js';

import type { SelectionOptions } from './map-handle.js';
import type { SelectableFeature, Selection } from './map-state.js';
import type { MapStore } from './map-store.js';

/** Keeps what shall be selected: the selection, or what is looked for to be selected, also while data are loaded anew. */
export class MapSelection {
  readonly #store: MapStore;
  #wished: string | null = null;
  #catalog: Catalog | null = null;

  constructor(store: MapStore) {
    this.#store = store;
  }

  get wished(): string | null {
    return this.#wished;
  }

  /** Selects what an id names; where only the worker knows it, as soon as it is found, and nothing until then. */
  select(id: string | null): void {
    this.#wished = id;
    if (id === (this.#store.state.selection?.id ?? null)) return;
    const feature = id === null ? null : this.#store.selectable(id);
    if (feature) this.take(feature);
    else this.#store.update({ selection: null });
    if (id !== null && !feature) void this.#find(id);
  }

  take(feature: SelectableFeature, options: SelectionOptions = {}): void {
    this.#wished = feature.id;
    this.#store.update({ selection: selectionOf(feature, options) });
  }

  /** Looks for what is wished in other data, once they have come. */
  seek(): void {
    const { catalog } = this.#store.state;
    if (catalog === this.#catalog) return;
    this.#catalog = catalog;
    this.select(this.#wished);
  }

  async #find(id: string): Promise<void> {
    const { catalog, layers } = this.#store.state;
    if (!catalog || !this.#store.parcels.isOpen) return;
    const record = await this.#store.parcels.find(id);
    if (this.#wished !== id || this.#store.state.catalog !== catalog) return;
    if (record) this.take({ id, layer: record.parcel.layer, parcels: [record] });
    // It may be among what is still to come.
    if (record || layers.some(({ isDeferred }) => isDeferred)) return;
    this.#wished = null;
    this.#store.update({ selection: null });
  }
}

function selectionOf({ id, parcels }: SelectableFeature, options: SelectionOptions): Selection {
  const { lngLat = null, candidates = [id], parcels: others = [] } = options;
  const known = [...parcels, ...others];
  return {
    id,
    lngLat,
    candidates,
    parcels: known.filter((record, index) => known.indexOf(record) === index),
  };
}
