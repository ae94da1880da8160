import { drawnLayersOf, movedLayers, type DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import type { CoordinateFrame, FrameId } from '../../domain/geometry/coordinate-frame.js';

import type { CatalogContent } from '../catalog-loader.js';
import type { ParcelDesk } from '../parcels/parcel-desk.js';
import type { TileSlicer } from '../tiles/tile-slicer.js';

/** What is drawn of one dataset: as shapes for an engine that draws them itself, as tiles for one that wants those. */
export class DrawnContent {
  readonly #content: CatalogContent;
  #layers: readonly DrawnLayer[] | null = null;
  readonly #slicers = new Map<FrameId, TileSlicer>();

  /** Owns the parcels; null where there are none. */
  readonly desk: ParcelDesk | null;

  constructor(content: CatalogContent, desk: ParcelDesk | null) {
    this.#content = content;
    this.desk = desk;
  }

  get layers(): readonly DrawnLayer[] {
    this.#layers ??= [
      ...drawnLayersOf(this.#content.loaded.places, this.#content.references),
      ...(this.desk?.layers ?? []),
    ];
    return this.#layers;
  }

  /** The tile as bytes, its features moved to where the frame has them; none where it is empty. */
  async tile(frame: CoordinateFrame, z: number, x: number, y: number): Promise<Uint8Array<ArrayBuffer>> {
    // The plane asks for no tiles, and whoever sees only that does not download what slices them.
    const { TileSlicer } = await import('../tiles/tile-slicer.js');
    const slicer = this.#slicers.get(frame.id) ?? new TileSlicer(movedLayers(this.layers, frame));
    this.#slicers.set(frame.id, slicer);
    return slicer.tile(z, x, y);
  }
}
