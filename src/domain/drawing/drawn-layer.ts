import type { Place } from '../catalog/place.js';
import type { Reference } from '../catalog/reference.js';
import type { CoordinateFrame } from '../geometry/coordinate-frame.js';
import { polygonsOf, type Geometry } from '../geometry/geometry.js';
import { labelPointOf } from '../geometry/label-point.js';
import { textIn, type Language, type LocalizedText } from '../statements/localized-text.js';
import { latestOf } from '../statements/series.js';

import { featureNumber, type StyleKeys } from './tile-keys.js';

/** A feature as an engine draws it: which one it is, where, and by which keys it is styled. */
export interface DrawnFeature {
  /** Its number in the dataset; null for features of the base map, which nothing refers to. */
  readonly number: number | null;
  readonly geometry: Geometry;
  readonly keys: StyleKeys;
}

/** All that an engine draws of one catalog layer. Plain and cloneable. */
export interface DrawnLayer {
  /** The id of the catalog layer. */
  readonly layer: string;
  /** Lines and areas. */
  readonly shapes: readonly DrawnFeature[];
  /** What is a point, and the label points of areas. */
  readonly points: readonly DrawnFeature[];
}

/** In characters. A name of many thousands would break the drawing of all labels. */
const longestLabel = 120;

const labelRank: Partial<Record<Place['kind'], number>> = {
  'industrial-park': 5,
  'innovation-district': 5,
  'public-park': 5,
  zone: 4,
  building: 3,
  institute: 2,
  facility: 1,
};

/**
 * What is drawn of checked places and base map features, by layer. The number of a place is its position in
 * `places`, plus one; what is not located is not drawn.
 */
export function drawnLayersOf(
  places: readonly Place[],
  references: readonly Reference[],
): readonly DrawnLayer[] {
  const layers = new Map<string, { layer: string; shapes: DrawnFeature[]; points: DrawnFeature[] }>();
  const layerOf = (layer: string) => {
    const drawn = layers.get(layer) ?? { layer, shapes: [], points: [] };
    layers.set(layer, drawn);
    return drawn;
  };
  places.forEach((place, index) => {
    const { geometry } = place;
    if (!geometry) return;
    const { shapes, points } = layerOf(place.layer);
    const feature = { number: featureNumber(index), geometry, keys: placeKeys(place) };
    if (geometry.type === 'Point') points.push(feature);
    else {
      shapes.push(feature);
      points.push(labelled(feature));
    }
  });
  for (const reference of references) {
    const { geometry } = reference;
    const { shapes, points } = layerOf(reference.layer);
    const feature = { number: null, geometry, keys: referenceKeys(reference) };
    if (geometry.type === 'Point') points.push(feature);
    else shapes.push(feature);
    // Lines are lettered along their course.
    if (polygonsOf(geometry).length > 0) points.push(labelled(feature));
  }
  return [...layers.values()];
}

/** The feature as the point where its name is best written. */
function labelled(feature: DrawnFeature): DrawnFeature {
  return { ...feature, geometry: { type: 'Point', coordinates: labelPointOf(feature.geometry) } };
}

function placeKeys(place: Place): StyleKeys {
  const height = latestOf(place.statements, 'height');
  return {
    k: place.kind,
    s: place.location.precision === 'zone' ? 1 : 0,
    ...labelsOf(place.name),
    r: labelRank[place.kind] ?? 0,
    ...(height?.type === 'number' ? { h: height.value } : {}),
  };
}

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

/** What is drawn, moved to where a base map has it; the same layers where nothing is moved. */
export function movedLayers(layers: readonly DrawnLayer[], frame: CoordinateFrame): readonly DrawnLayer[] {
  if (frame.id === 'wgs84') return layers;
  const moved = (features: readonly DrawnFeature[]) =>
    features.map((feature) => ({ ...feature, geometry: frame.drawn(feature.geometry) }));
  return layers.map(({ layer, shapes, points }) => ({
    layer,
    shapes: moved(shapes),
    points: moved(points),
  }));
}
