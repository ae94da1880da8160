import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

import type { GeoJSON } from 'geojson';

import type { Place } from '../../domain/catalog/place.js';
import type { Reference } from '../../domain/catalog/reference.js';
import type { Geometry } from '../../domain/geometry/geometry.js';
import { labelPointOf } from '../../domain/geometry/label-point.js';
import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';
import { latestOf } from '../../domain/statements/series.js';
import {
  featureNumber,
  pointLayerOf,
  shapeLayerOf,
  tileMaxZoom,
  type StyleKeys,
} from '../../domain/tiles/tile-keys.js';

import type { CatalogContent } from '../catalog-loader.js';

const extent = 4096;
/** In characters. A name of many thousands would break MapLibre's drawing of all labels. */
const longestLabel = 120;
/** In units of the extent: wide enough for the widest line at a tile's edge, no wider, since it costs memory. */
const buffer = 80;

interface TileFeature {
  readonly type: 'Feature';
  readonly id?: number;
  readonly geometry: Geometry;
  readonly properties: StyleKeys;
}

/**
 * Slices the features of a catalog into Mapbox Vector Tiles (specification 2.1), one tile layer for the shapes and
 * one for the points of each catalog layer.
 */
export class TileSlicer {
  readonly #indices = new Map<string, GeoJSONVT>();

  constructor({ loaded, references }: CatalogContent) {
    const features = new Map<string, TileFeature[]>();
    const add = (tileLayer: string, feature: TileFeature) => {
      const list = features.get(tileLayer) ?? [];
      list.push(feature);
      features.set(tileLayer, list);
    };
    loaded.places.forEach((place, index) => {
      if (!place.geometry) return;
      for (const feature of placeFeatures(place, place.geometry, featureNumber(index))) {
        add(
          feature.geometry.type === 'Point' ? pointLayerOf(place.layer) : shapeLayerOf(place.layer),
          feature,
        );
      }
    });
    for (const reference of references) {
      const isPoint = reference.geometry.type === 'Point';
      add(isPoint ? pointLayerOf(reference.layer) : shapeLayerOf(reference.layer), {
        type: 'Feature',
        geometry: reference.geometry,
        properties: referenceKeys(reference),
      });
      if (isPoint || !/Polygon/.test(reference.geometry.type)) continue;
      add(pointLayerOf(reference.layer), {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: labelPointOf(reference.geometry) },
        properties: referenceKeys(reference),
      });
    }
    for (const [tileLayer, list] of features) {
      const collection = { type: 'FeatureCollection', features: list } as unknown as GeoJSON;
      this.#indices.set(
        tileLayer,
        new GeoJSONVT(collection, { maxZoom: tileMaxZoom, extent, buffer, tolerance: 3 }),
      );
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
}

function placeFeatures(place: Place, geometry: Geometry, id: number): TileFeature[] {
  const height = latestOf(place.statements, 'height');
  const properties: StyleKeys = {
    k: place.kind,
    s: place.location.precision === 'zone' ? 1 : 0,
    ...labelsOf(place.name),
    r: labelRank[place.kind] ?? 0,
    ...(height?.type === 'number' ? { h: height.value } : {}),
  };
  const shape: TileFeature = { type: 'Feature', id, geometry, properties };
  if (geometry.type === 'Point') return [shape];
  const coordinates = labelPointOf(geometry);
  return [shape, { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties }];
}

const labelRank: Partial<Record<Place['kind'], number>> = {
  'industrial-park': 5,
  'innovation-district': 5,
  'public-park': 5,
  zone: 4,
  building: 3,
  institute: 2,
  facility: 1,
};

function referenceKeys({ kind, roadClass, name }: Reference): StyleKeys {
  return {
    k: kind,
    ...(roadClass ? { c: roadClass } : {}),
    ...(name ? labelsOf(name) : {}),
  };
}

/** What labels show in each language: the name in the other one where it is missing. */
function labelsOf(name: LocalizedText): Pick<StyleKeys, 'zh' | 'en'> {
  const label = (language: Language) => textIn(name, language).slice(0, longestLabel);
  return { zh: label('zh-CN'), en: label('en') };
}
