import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

import { tileMaxZoom } from '../../domain/tiles/tile-keys.js';
import { atlasDark, atlasLight } from '../../../styles/atlas.js';
import type { Scene } from '../scene.js';

import { baseGroundLayers, baseLabelLayers, baseLineLayers } from './base-layers.js';
import { placeFillLayers, placeLabelLayers, placeLineLayers } from './place-layers.js';
import { sourceIdOf, tileProtocol } from './style-ids.js';

/**
 * The MapLibre style of a scene. Areas of places lie under water, ways and lettering, as on a printed map; their
 * outlines, markers and names lie over them. No `glyphs`: labels are drawn from the machine's own fonts.
 */
export function atlasStyle(scene: Scene): StyleSpecification {
  const palette = scene.theme === 'dark' ? atlasDark : atlasLight;
  const nameKey = scene.language === 'en' ? 'en' : 'zh';
  const source = sourceIdOf(scene.dataset);
  const bases = scene.layers
    .filter(({ role }) => role === 'reference')
    .map(({ id, visible }) => ({ layerId: id, source, palette, nameKey, visible }) as const);
  const places = scene.layers
    .filter(({ role }) => role === 'place')
    .map((layer) => ({ layer, source, palette, nameKey }) as const);
  const layers: LayerSpecification[] = [
    { id: 'park:paper', type: 'background', paint: { 'background-color': palette.paper } },
    ...bases.flatMap(baseGroundLayers),
    ...places.flatMap(placeFillLayers),
    ...bases.flatMap(baseLineLayers),
    ...places.flatMap(placeLineLayers),
    ...bases.flatMap(baseLabelLayers),
    ...places.flatMap(placeLabelLayers),
  ];
  return {
    version: 8,
    // Light and dark change at once, like the page around; fading would redraw for a third of a second.
    transition: { duration: 0, delay: 0 },
    sources: {
      [source]: {
        type: 'vector',
        tiles: [`${tileProtocol}://${scene.dataset}/{z}/{x}/{y}`],
        minzoom: 0,
        maxzoom: tileMaxZoom,
      },
    },
    layers,
  };
}
