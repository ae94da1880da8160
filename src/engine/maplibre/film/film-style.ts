import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

import type { SceneFilm } from '../../scene.js';

import { styleLayerIdOf } from '../style-ids.js';

import { filmLooks } from './film-look.js';

const sourceId = 'park:film';

/** Zooms between which blocks rise out of the ground, as one comes nearer. */
export const rising = [12, 13.6] as const;

/** How long light and colours take to change, in milliseconds. */
const changeMs = 900;

/** The style of a scene with what a tour adds: time of day, blocks, and markers that make room for one another. */
export function filmStyle(own: StyleSpecification, { light, massing }: SceneFilm): StyleSpecification {
  const look = filmLooks[light];
  const [paper, ...layers] = own.layers.map(withRoom);
  const firstName = layers.findIndex(({ type }) => type === 'symbol' || type === 'circle');
  const namesAt = firstName < 0 ? layers.length : firstName;
  const { color, intensity, position } = look.light;
  return {
    ...own,
    transition: { duration: changeMs, delay: 0 },
    light: { anchor: 'map', color, intensity, position: [...position] },
    sources: { ...own.sources, ...(massing.length > 0 ? { [sourceId]: massingSource(massing) } : {}) },
    layers: [
      ...(paper ? [paper] : []),
      ...layers.slice(0, namesAt),
      {
        id: `${sourceId}:tint`,
        type: 'background',
        paint: {
          'background-color': look.tint?.color ?? '#ffffff',
          'background-opacity': look.tint?.opacity ?? 0,
        },
      },
      ...(massing.length > 0 ? [blocks(look.block)] : []),
      ...layers.slice(namesAt),
    ],
  };
}

/** Codes of parcels are for who comes near, not for who flies over them. */
const codesFrom = 16;

/** From high above one looks steeply down, and all markers have room. */
const givingWayFrom = 12;

/**
 * Lettering for tilted ground. Far away markers would pile up: the lesser ones give way. Names along lines would lie
 * flat there: their letters stand up.
 */
function withRoom(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol') return layer;
  const { id, layout } = layer;
  if (layout?.['symbol-placement'] === 'line')
    return { ...layer, layout: { ...layout, 'text-pitch-alignment': 'viewport' } };
  if (layout?.['icon-allow-overlap']) {
    const { 'icon-allow-overlap': _always, ...others } = layout;
    const overlap: ExpressionSpecification = ['step', ['zoom'], 'always', givingWayFrom, 'never'];
    return { ...layer, layout: { ...others, 'icon-overlap': overlap, 'icon-padding': 2 } };
  }
  return id === styleLayerIdOf(id.split(':')[1] ?? '', 'code') ? { ...layer, minzoom: codesFrom } : layer;
}

function blocks(color: string): LayerSpecification {
  const [from, to] = rising;
  return {
    id: `${sourceId}:massing`,
    type: 'fill-extrusion',
    source: sourceId,
    minzoom: from,
    paint: {
      'fill-extrusion-color': color,
      'fill-extrusion-height': ['interpolate', ['linear'], ['zoom'], from, 0, to, ['get', 'h']],
      'fill-extrusion-opacity': 1,
    },
  };
}

/** One object a list: MapLibre compares what it is given, and would lay the same blocks out again. */
const sources = new WeakMap<SceneFilm['massing'], NonNullable<StyleSpecification['sources'][string]>>();

function massingSource(massing: SceneFilm['massing']) {
  const known = sources.get(massing);
  if (known) return known;
  const source: StyleSpecification['sources'][string] = {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: massing.map(({ geometry, heightM }) => ({
        type: 'Feature',
        properties: { h: heightM },
        geometry: geometry as unknown as GeoJSON.Geometry,
      })),
    },
  };
  sources.set(massing, source);
  return source;
}
