import { massingNote, massingOf, sampleMassingNote, type Massing } from '../../domain/drawing/massing.js';
import type { CoordinateFrame } from '../../domain/geometry/coordinate-frame.js';
import type { Parcel } from '../../domain/catalog/parcel.js';
import type { SceneFilm } from '../../engine/scene.js';

import type { MapStore } from './map-store.js';
import type { MapWorkbench } from './map-workbench.js';

type Blocks = Pick<SceneFilm, 'massing' | 'note'>;

const none: Blocks = { massing: [], note: null };

/** A layer of more parcels is no picture of blocks any more, and would hold up every frame. */
const mostParcels = 5_000;

/** The blocks of the layers of parcels that are shown. Loaded with the first tour. */
export class MapMassing {
  readonly #store: MapStore;
  readonly #ask: MapWorkbench['ask'];
  readonly #onChange: () => void;
  /** Of each layer, as far as they have been asked for. */
  readonly #layers = new Map<string, readonly Massing[]>();
  #revision = -1;
  #shown = '';
  #blocks = none;
  readonly #end: () => void;
  #drawn: { readonly of: Blocks; readonly frame: CoordinateFrame; readonly blocks: Blocks } | null = null;

  constructor(store: MapStore, ask: MapWorkbench['ask'], onChange: () => void) {
    this.#store = store;
    this.#ask = ask;
    this.#onChange = onChange;
    this.#end = store.subscribe(() => this.#follow());
    this.#follow();
  }

  /** The blocks in the frame of a base map; the same object as long as they are the same. */
  in(frame: CoordinateFrame): Blocks {
    if (this.#drawn?.of === this.#blocks && this.#drawn.frame === frame) return this.#drawn.blocks;
    const massing = this.#blocks.massing.map((block) => ({
      ...block,
      geometry: frame.drawn(block.geometry) as Massing['geometry'],
    }));
    const blocks = frame.id === 'wgs84' ? this.#blocks : { ...this.#blocks, massing };
    this.#drawn = { of: this.#blocks, frame, blocks };
    return blocks;
  }

  end(): void {
    this.#end();
  }

  #follow(): void {
    const { layers, revision } = this.#store.state;
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#layers.clear();
      this.#shown = '';
    }
    const shown = layers.filter(
      ({ role, visible, failure, isDeferred, featureCount }) =>
        role === 'parcel' && visible && !failure && !isDeferred && featureCount <= mostParcels,
    );
    const key = shown.map(({ id }) => id).join(' ');
    if (key === this.#shown) return;
    this.#shown = key;
    for (const { id } of shown) if (!this.#layers.has(id)) void this.#load(id, revision);
    this.#gather(shown);
  }

  async #load(layer: string, revision: number): Promise<void> {
    this.#layers.set(layer, []);
    const file = await this.#ask({ kind: 'layer-file', layer, ids: null, extent: 'all' }).catch(() => null);
    if (!file || revision !== this.#revision) return;
    this.#layers.set(layer, massingIn(await file.text()));
    const shown = new Set(this.#shown.split(' '));
    this.#gather(this.#store.state.layers.filter(({ id }) => shown.has(id)));
  }

  #gather(shown: readonly { readonly id: string; readonly sample: boolean }[]): void {
    const massing = shown.flatMap(({ id }) => this.#layers.get(id) ?? []);
    if (massing.length === 0 && this.#blocks.massing.length === 0) return;
    const isSample = shown.some(({ sample }) => sample);
    this.#blocks =
      massing.length === 0 ? none : { massing, note: isSample ? sampleMassingNote : massingNote };
    this.#onChange();
  }
}

/** The blocks of the parcels in a file that the data worker has written. */
function massingIn(text: string): readonly Massing[] {
  const { features } = JSON.parse(text) as {
    readonly features: readonly {
      readonly geometry: Parcel['geometry'];
      readonly properties: Partial<Pick<Parcel, 'status' | 'floorAreaM2' | 'footprintM2'>>;
    }[];
  };
  return features.flatMap(({ geometry, properties }) => {
    const { status = null, floorAreaM2 = null, footprintM2 = null } = properties;
    return massingOf({ geometry, status, floorAreaM2, footprintM2 }) ?? [];
  });
}
