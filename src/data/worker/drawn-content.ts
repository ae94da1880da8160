import { drawnLayersOf, type DrawnLayer } from '../../domain/drawing/drawn-layer.js';

import type { CatalogContent } from '../catalog-loader.js';
import { TileSlicer } from '../tiles/tile-slicer.js';

/** What is drawn of one dataset: as shapes for an engine that draws them itself, as tiles for one that wants those. */
export class DrawnContent {
  readonly #content: CatalogContent;
  #layers: readonly DrawnLayer[] | null = null;
  #slicer: TileSlicer | null = null;

  constructor(content: CatalogContent) {
    this.#content = content;
  }

  get layers(): readonly DrawnLayer[] {
    this.#layers ??= drawnLayersOf(this.#content.loaded.places, this.#content.references);
    return this.#layers;
  }

  /** The tile as bytes; none where it is empty. */
  tile(z: number, x: number, y: number): Uint8Array<ArrayBuffer> {
    this.#slicer ??= new TileSlicer(this.layers);
    return this.#slicer.tile(z, x, y);
  }
}
