import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

import { precisions } from '../../domain/catalog/place.js';
import { pointLayerOf, shapeLayerOf } from '../../domain/tiles/tile-keys.js';
import { labelFonts, type AtlasPalette } from '../../../styles/atlas.js';
import type { SceneLayer } from '../scene.js';

import { markerImageId } from './marker-images.js';
import { styleLayerIdOf } from './style-ids.js';

export interface PlaceLayerInput {
  readonly layer: SceneLayer;
  readonly source: string;
  readonly palette: AtlasPalette;
  readonly nameKey: 'zh' | 'en';
}

const regular = [...labelFonts.regular];
const isSchematic: ExpressionSpecification = ['==', ['get', 's'], 1];
const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];

/** A value for a selected, a highlighted and any other feature. */
function byState(selected: number, highlighted: number, other: number): ExpressionSpecification {
  return [
    'case',
    ['boolean', ['feature-state', 'selected'], false],
    selected,
    ['boolean', ['feature-state', 'highlighted'], false],
    highlighted,
    other,
  ];
}

/** The ground of a layer's areas. */
export function placeFillLayers({ layer, source }: PlaceLayerInput): LayerSpecification[] {
  const common = { source, 'source-layer': shapeLayerOf(layer.id) } as const;
  const layout = { visibility: layer.visible ? 'visible' : 'none' } as const;
  const { color, opacity } = layer;
  return [
    {
      ...common,
      id: styleLayerIdOf(layer.id, 'fill'),
      type: 'fill',
      filter: ['all', isArea, ['!', ['has', 'h']]],
      layout,
      paint: {
        'fill-color': color,
        'fill-opacity': ['*', opacity, byState(0.38, 0.32, 0.22)],
      },
    },
  ];
}

/** The outlines of a layer's areas, its buildings, and the halo of the selected one. */
export function placeLineLayers({ layer, source, palette }: PlaceLayerInput): LayerSpecification[] {
  const common = { source, 'source-layer': shapeLayerOf(layer.id) } as const;
  const layout = {
    visibility: layer.visible ? 'visible' : 'none',
    'line-join': 'round',
  } as const;
  const { color, opacity } = layer;
  const outline = {
    'line-color': color,
    'line-opacity': opacity,
    'line-width': byState(3, 2.4, 1.5),
  };
  return [
    {
      ...common,
      id: styleLayerIdOf(layer.id, 'halo'),
      type: 'line',
      filter: isArea,
      layout,
      paint: {
        'line-color': palette.selection,
        'line-width': 8,
        'line-blur': 1,
        'line-opacity': ['*', opacity, byState(0.9, 0.6, 0)],
      },
    },
    {
      ...common,
      id: styleLayerIdOf(layer.id, 'outline'),
      type: 'line',
      filter: ['all', isArea, ['!', isSchematic]],
      layout,
      paint: outline,
    },
    {
      ...common,
      id: styleLayerIdOf(layer.id, 'outline-schematic'),
      type: 'line',
      filter: ['all', isArea, isSchematic],
      layout,
      paint: { ...outline, 'line-dasharray': [3, 2] },
    },
    {
      ...common,
      id: styleLayerIdOf(layer.id, 'building'),
      type: 'fill-extrusion',
      filter: ['all', isArea, ['has', 'h']],
      layout: { visibility: layer.visible ? 'visible' : 'none' },
      paint: {
        'fill-extrusion-color': color,
        'fill-extrusion-height': ['get', 'h'],
        'fill-extrusion-opacity': opacity * 0.85,
      },
    },
  ];
}

/** The markers and names of a layer's places. */
export function placeLabelLayers(input: PlaceLayerInput): LayerSpecification[] {
  const { layer, source, palette, nameKey } = input;
  const common = { source, 'source-layer': pointLayerOf(layer.id) } as const;
  const visibility = layer.visible ? 'visible' : 'none';
  const { color, opacity } = layer;
  return [
    {
      ...common,
      id: styleLayerIdOf(layer.id, 'marker-halo'),
      type: 'circle',
      layout: { visibility },
      paint: {
        'circle-color': color,
        'circle-radius': byState(24, 20, 0),
        'circle-opacity': ['*', opacity, byState(0.22, 0.16, 0)],
        'circle-stroke-color': color,
        'circle-stroke-width': byState(2, 1, 0),
        'circle-stroke-opacity': opacity,
      },
    },
    {
      ...common,
      id: styleLayerIdOf(layer.id, 'marker'),
      type: 'symbol',
      layout: {
        visibility,
        'icon-image': [
          'concat',
          markerImageId('', '', color),
          ['get', 'k'],
          ':',
          ['to-string', ['get', 's']],
        ],
        // Where only parks are named, the others are dots that don't crowd them.
        'icon-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          9,
          markerSize(0.45, 0.26),
          12,
          markerSize(0.86, 0.56),
          13,
          markerSize(1, 1),
        ],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        // Far away, only parks and zones are named; near by, schematic positions say so. (By whole zooms: layout is by tile.)
        'text-field': [
          'step',
          ['zoom'],
          nameOf(nameKey, true),
          12,
          nameOf(nameKey, false),
          13,
          nameWithPrecision(nameKey, palette),
        ],
        'text-font': labelFont(),
        'text-size': labelSize(),
        'text-max-width': nameKey === 'en' ? 9 : 8,
        'text-line-height': 1.15,
        'text-letter-spacing': nameKey === 'zh' ? 0.04 : 0,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.35,
        'text-justify': 'auto',
        'text-optional': true,
        'text-padding': 3,
        'symbol-sort-key': ['-', 0, ['get', 'r']],
      },
      paint: {
        'icon-opacity': opacity,
        'text-opacity': opacity,
        'text-color': ['match', ['get', 'k'], 'zone', palette.zoneText, palette.placeText],
        'text-halo-color': palette.halo,
        'text-halo-width': 1.8,
      },
    },
  ];
}

const namedFirst = ['industrial-park', 'innovation-district', 'public-park', 'zone'];

function nameOf(nameKey: 'zh' | 'en', namedFirstOnly: boolean): ExpressionSpecification {
  const name: ExpressionSpecification = ['coalesce', ['get', nameKey], ''];
  return namedFirstOnly ? ['match', ['get', 'k'], namedFirst, name, ''] : name;
}

/** The name, and under it that the position is schematic, where it is. */
function nameWithPrecision(nameKey: 'zh' | 'en', palette: AtlasPalette): ExpressionSpecification {
  const mark = {
    'font-scale': 0.78,
    'text-color': palette.roadText,
    'text-font': ['literal', regular] satisfies ExpressionSpecification,
  };
  const name: ExpressionSpecification = ['coalesce', ['get', nameKey], ''];
  return [
    'case',
    isSchematic,
    ['format', name, {}, '\n', {}, precisions.zone[nameKey], mark],
    ['format', name, {}],
  ];
}

/** The share of a marker's full size: of a park or zone, and of any other place. */
function markerSize(park: number, other: number): ExpressionSpecification {
  return ['match', ['get', 'k'], namedFirst, park, other];
}

/** Parks in bold; what is in them lighter. */
function labelFont(): ExpressionSpecification {
  return [
    'match',
    ['get', 'k'],
    ['industrial-park', 'innovation-district', 'public-park'],
    ['literal', [...labelFonts.bold]],
    'zone',
    ['literal', [...labelFonts.serif]],
    ['literal', [...labelFonts.regular]],
  ];
}

function labelSize(): ExpressionSpecification {
  const parks = ['industrial-park', 'innovation-district', 'public-park'];
  const size = (zone: number, park: number, other: number): ExpressionSpecification => [
    'match',
    ['get', 'k'],
    'zone',
    zone,
    parks,
    park,
    other,
  ];
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    9,
    size(12, 12, 10),
    13,
    size(17, 15, 12),
    17,
    size(20, 18, 14),
  ];
}
