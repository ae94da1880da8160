import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

import type { GeoJSON } from 'geojson';

import type { DrawnFeature, DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import { pointLayerOf, shapeLayerOf, tileMaxZoom } from '../../domain/drawing/tile-keys.js';

const extent = 4096;
/** In units of the extent: wide enough for the widest line at a tile's edge, no wider, since it costs memory. */
const buffer = 80;

/**
 * Slices what is drawn of a catalog into Mapbox Vector Tiles (specification 2.1), one tile layer for the shapes and
 * one for the points of each catalog layer.
 */
export class TileSlicer {
  readonly #indices = new Map<string, GeoJSONVT>();

  constructor(layers: readonly DrawnLayer[]) {
    for (const { layer, shapes, points } of layers) {
      this.#add(shapeLayerOf(layer), shapes);
      this.#add(pointLayerOf(layer), points);
    }
  }

  /** The tile as bytes; none where it is empty. */
  tile(z: number, x: number, y: number): Uint8Array<ArrayBuffer> {
    const layers = [...this.#indices].flatMap(([tileLayer, index]) => {
      const tile = index.getTile(z, x, y);
      return tile && tile.features.length > 0 ? [[tileLayer, tile] as const] : [];
    });
    return Uint8Array.from(fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent }));
  }

  #add(tileLayer: string, drawn: readonly DrawnFeature[]): void {
    if (drawn.length === 0) return;
    const features = drawn.map(({ number, geometry, keys }) => ({
      type: 'Feature',
      ...(number === null ? {} : { id: number }),
      geometry,
      properties: keys,
    }));
    const collection = { type: 'FeatureCollection', features } as unknown as GeoJSON;
    this.#indices.set(
      tileLayer,
      new GeoJSONVT(collection, { maxZoom: tileMaxZoom, extent, buffer, tolerance: 3 }),
    );
  }
}
