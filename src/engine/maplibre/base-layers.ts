import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

import { roadClasses } from '../../domain/catalog/reference.js';
import { pointLayerOf, shapeLayerOf } from '../../domain/tiles/tile-keys.js';
import { labelFonts, type AtlasPalette } from '../../../styles/atlas.js';

import { styleLayerIdOf } from './style-ids.js';

/** What the style of a base map layer is made from. */
export interface BaseLayerInput {
  readonly layerId: string;
  readonly source: string;
  readonly palette: AtlasPalette;
  /** The key under which names stand in the tiles. */
  readonly nameKey: 'zh' | 'en';
  readonly visible: boolean;
}

type Ramp = readonly (readonly [zoom: number, value: number])[];

/** A value that grows with the zoom, smoothly in between. */
export function ramp(stops: Ramp): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.4], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

const roadWidths: Readonly<Record<(typeof roadClasses)[number], Ramp>> = {
  motorway: [
    [8, 1.2],
    [11, 2.6],
    [14, 6],
    [18, 26],
  ],
  trunk: [
    [8, 0.8],
    [11, 2],
    [14, 5.4],
    [18, 26],
  ],
  primary: [
    [9, 0.5],
    [11, 1.5],
    [14, 4.6],
    [18, 22],
  ],
  secondary: [
    [9, 0.3],
    [11, 0.9],
    [14, 3.6],
    [18, 18],
  ],
};

const kindIs = (...kinds: string[]): ExpressionSpecification => ['match', ['get', 'k'], kinds, true, false];

/** Base map areas that lie under the places: the extents of zones. */
export function baseGroundLayers(input: BaseLayerInput): LayerSpecification[] {
  const { layerId, palette } = input;
  return [
    shape(input, 'zone-tint', kindIs('zone-extent'), {
      type: 'fill',
      paint: { 'fill-color': palette.zoneTint, 'fill-opacity': 0.09 },
    }),
    shape(input, 'zone-line', kindIs('zone-extent'), {
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.zoneLine,
        'line-width': 1.2,
        'line-dasharray': [0.2, 3.2],
        'line-opacity': 0.8,
      },
    }),
  ].map((layer) => ({ ...layer, id: styleLayerIdOf(layerId, layer.id) }));
}

/** Base map water and ways, which lie over the areas of places so that parks keep their lakes and streets. */
export function baseLineLayers(input: BaseLayerInput): LayerSpecification[] {
  const { layerId, palette } = input;
  const rivers: Ramp = [
    [8, 1],
    [11, 2.6],
    [14, 9],
    [18, 60],
  ];
  const layers: LayerSpecification[] = [
    shape(input, 'lake', kindIs('lake'), {
      type: 'fill',
      paint: { 'fill-color': palette.water, 'fill-outline-color': palette.waterLine },
    }),
    shape(input, 'lake-line', kindIs('lake'), {
      type: 'line',
      paint: {
        'line-color': palette.waterLine,
        'line-width': ramp([
          [10, 0.5],
          [15, 1.4],
        ]),
      },
    }),
    shape(input, 'river-casing', kindIs('river'), {
      type: 'line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.waterLine, 'line-width': ramp(rivers.map(([z, w]) => [z, w + 1])) },
    }),
    shape(input, 'river', kindIs('river'), {
      type: 'line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.water, 'line-width': ramp(rivers) },
    }),
    shape(input, 'runway', kindIs('runway'), {
      type: 'line',
      paint: {
        'line-color': palette.runway,
        'line-width': ramp([
          [9, 2],
          [12, 5],
          [16, 40],
        ]),
      },
    }),
    ...[...roadClasses].reverse().flatMap((roadClass) => roadPair(input, roadClass)),
    shape(input, 'rail', kindIs('rail'), {
      type: 'line',
      paint: {
        'line-color': palette.rail,
        'line-width': ramp([
          [8, 0.8],
          [11, 1.6],
          [14, 2.6],
          [18, 6],
        ]),
      },
    }),
    shape(input, 'rail-gap', kindIs('rail'), {
      type: 'line',
      minzoom: 10,
      paint: {
        'line-color': palette.railGap,
        'line-width': ramp([
          [8, 0.2],
          [11, 0.8],
          [14, 1.4],
          [18, 3.4],
        ]),
        'line-dasharray': [5, 5],
      },
    }),
  ];
  return layers.map((layer) => ({ ...layer, id: styleLayerIdOf(layerId, layer.id) }));
}

function roadPair(input: BaseLayerInput, roadClass: (typeof roadClasses)[number]): LayerSpecification[] {
  const { palette } = input;
  const widths = roadWidths[roadClass];
  // The ring expressway is drawn as the motorway that it is.
  const filter: FilterSpecification =
    roadClass === 'motorway'
      ? ['any', ['==', ['get', 'c'], 'motorway'], ['==', ['get', 'k'], 'ring']]
      : ['==', ['get', 'c'], roadClass];
  const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    shape(input, `road-${roadClass}-casing`, filter, {
      type: 'line',
      layout,
      paint: {
        'line-color': palette.roadCasing[roadClass],
        'line-width': ramp(widths.map(([z, width]) => [z, width + (z < 12 ? 0.9 : 1.6)])),
      },
    }),
    shape(input, `road-${roadClass}`, filter, {
      type: 'line',
      layout,
      paint: { 'line-color': palette.road[roadClass], 'line-width': ramp(widths) },
    }),
  ];
}

/** The lettering of the base map: names along roads, rails and rivers, and of lakes, districts and zones. */
export function baseLabelLayers(input: BaseLayerInput): LayerSpecification[] {
  const { layerId, palette, nameKey } = input;
  const name: ExpressionSpecification = ['coalesce', ['get', nameKey], ''];
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.4 };
  const along = {
    'symbol-placement': 'line',
    'symbol-spacing': 380,
    'text-field': name,
    'text-letter-spacing': 0.04,
  } as const;
  const layers: LayerSpecification[] = [
    shape(input, 'road-name', ['all', ['has', 'c'], kindIs('road')], {
      type: 'symbol',
      minzoom: 12,
      layout: {
        ...along,
        'text-font': [...labelFonts.regular],
        'text-size': ramp([
          [12, 10.5],
          [16, 13.5],
        ]),
      },
      paint: { ...halo, 'text-color': palette.roadText },
    }),
    shape(
      input,
      'main-road-name',
      ['all', kindIs('road', 'ring'), ['match', ['get', 'c'], ['primary', 'secondary'], false, true]],
      {
        type: 'symbol',
        minzoom: 10.5,
        maxzoom: 12,
        layout: { ...along, 'text-font': [...labelFonts.regular], 'text-size': 10 },
        paint: { ...halo, 'text-color': palette.roadText },
      },
    ),
    shape(input, 'rail-name', kindIs('rail'), {
      type: 'symbol',
      minzoom: 12,
      layout: { ...along, 'text-font': [...labelFonts.regular], 'text-size': 10.5, 'text-offset': [0, 0.9] },
      paint: { ...halo, 'text-color': palette.rail },
    }),
    shape(input, 'river-name', kindIs('river'), {
      type: 'symbol',
      minzoom: 9.5,
      layout: {
        ...along,
        'symbol-spacing': 300,
        'text-font': [...labelFonts.italic],
        'text-size': ramp([
          [9, 11],
          [14, 15],
        ]),
        'text-letter-spacing': 0.18,
        'text-offset': [0, -1],
      },
      paint: { ...halo, 'text-color': palette.waterText },
    }),
    point(input, 'lake-name', kindIs('lake'), {
      type: 'symbol',
      minzoom: 11.5,
      layout: {
        'text-field': name,
        'text-font': [...labelFonts.italic],
        'text-size': ramp([
          [11, 11.5],
          [15, 16],
        ]),
        'text-letter-spacing': 0.2,
      },
      paint: { 'text-color': palette.waterText, 'text-halo-color': palette.water, 'text-halo-width': 1.2 },
    }),
    point(input, 'junction-name', kindIs('junction'), {
      type: 'symbol',
      minzoom: 12.5,
      layout: { 'text-field': name, 'text-font': [...labelFonts.regular], 'text-size': 11 },
      paint: { ...halo, 'text-color': palette.roadText },
    }),
    point(input, 'airport-name', kindIs('airport'), {
      type: 'symbol',
      layout: {
        'text-field': name,
        'text-font': [...labelFonts.regular],
        'text-size': 11.5,
        'text-offset': [0, 1],
      },
      paint: { ...halo, 'text-color': palette.districtText },
    }),
    point(input, 'district-name', kindIs('district-label'), {
      type: 'symbol',
      maxzoom: 13,
      layout: {
        'text-field': name,
        'text-font': [...labelFonts.serif],
        'text-size': ramp([
          [8, 12],
          [12, 17],
        ]),
        'text-letter-spacing': 0.28,
        'text-padding': 6,
      },
      paint: { ...halo, 'text-color': palette.districtText },
    }),
  ];
  return layers.map((layer) => ({ ...layer, id: styleLayerIdOf(layerId, layer.id) }));
}

type Drawing<T extends LayerSpecification['type']> = Omit<
  Extract<LayerSpecification, { type: T }>,
  'id' | 'source' | 'source-layer' | 'filter'
>;

function shape<T extends 'fill' | 'line' | 'symbol'>(
  input: BaseLayerInput,
  aspect: string,
  filter: FilterSpecification,
  drawing: Drawing<T>,
): LayerSpecification {
  return styleLayer(input, aspect, shapeLayerOf(input.layerId), filter, drawing);
}

function point<T extends 'symbol'>(
  input: BaseLayerInput,
  aspect: string,
  filter: FilterSpecification,
  drawing: Drawing<T>,
): LayerSpecification {
  return styleLayer(input, aspect, pointLayerOf(input.layerId), filter, drawing);
}

function styleLayer<T extends LayerSpecification['type']>(
  { source, visible }: BaseLayerInput,
  id: string,
  sourceLayer: string,
  filter: FilterSpecification,
  drawing: Drawing<T>,
): LayerSpecification {
  const layer = {
    ...drawing,
    id,
    source,
    'source-layer': sourceLayer,
    filter,
    layout: { ...('layout' in drawing ? drawing.layout : {}), visibility: visible ? 'visible' : 'none' },
  };
  // The type parameter ties the drawing to its type; what is added is common to all types of layer.
  return layer as unknown as LayerSpecification;
}
