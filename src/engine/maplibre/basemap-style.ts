import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';

import type { TileSet } from '../../domain/basemap/basemap.js';
import type { LoadedBasemap } from '../../domain/basemap/loaded-basemap.js';

import { basemapIdOf } from './style-ids.js';

/** The layers of a base map: its ground, and the lettering that is drawn over the places' areas. */
interface BasemapLayers {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly ground: readonly LayerSpecification[];
  readonly lettering: readonly LayerSpecification[];
}

/**
 * Our own style with a base map under it: ground, the places' areas and outlines, the lettering of the base map, and
 * on top the places' markers and names. Fonts of the base map are not asked for: a server that hangs would hold our
 * own names back, and local fonts draw all of them.
 */
export function withBasemap(own: StyleSpecification, basemap: LoadedBasemap): StyleSpecification {
  const { sources, ground, lettering } =
    basemap.kind === 'raster' ? rasterLayers(basemap) : styleLayers(basemap);
  const [paper, ...layers] = own.layers;
  const firstMark = layers.findIndex(({ type }) => type === 'symbol' || type === 'circle');
  const marksAt = firstMark < 0 ? layers.length : firstMark;
  return {
    ...own,
    ...(basemap.kind === 'style' && basemap.state
      ? { state: basemap.state as NonNullable<StyleSpecification['state']> }
      : {}),
    sources: { ...sources, ...own.sources },
    layers: [
      ...(paper ? [paper] : []),
      ...ground,
      ...layers.slice(0, marksAt),
      ...lettering,
      ...layers.slice(marksAt),
    ],
  };
}

function rasterLayers({ ground, lettering }: Extract<LoadedBasemap, { kind: 'raster' }>): BasemapLayers {
  const layer = (name: string): LayerSpecification => ({
    id: basemapIdOf(name),
    type: 'raster',
    source: basemapIdOf(name),
    paint: { 'raster-fade-duration': 0 },
  });
  return {
    sources: {
      [basemapIdOf('ground')]: rasterSource(ground),
      ...(lettering ? { [basemapIdOf('lettering')]: rasterSource(lettering) } : {}),
    },
    ground: [layer('ground')],
    lettering: lettering ? [layer('lettering')] : [],
  };
}

function rasterSource({ tiles, tileSize, minzoom, maxzoom }: TileSet): SourceSpecification {
  return { type: 'raster', tiles: [...tiles], tileSize, minzoom, maxzoom };
}

function styleLayers(basemap: Extract<LoadedBasemap, { kind: 'style' }>): BasemapLayers {
  const sources = Object.fromEntries(
    basemap.sources.map(({ id, specification }) => [
      basemapIdOf(id),
      specification as unknown as SourceSpecification,
    ]),
  );
  const layers = basemap.layers
    // A layer of a source that could not be had is left out with it.
    .filter(({ source }) => typeof source !== 'string' || Object.hasOwn(sources, basemapIdOf(source)))
    .map(({ metadata: _metadata, ...layer }) => ({
      ...layer,
      id: basemapIdOf(String(layer['id'])),
      ...(typeof layer['source'] === 'string' ? { source: basemapIdOf(layer['source']) } : {}),
      ...(typeof layer['ref'] === 'string' ? { ref: basemapIdOf(layer['ref']) } : {}),
    })) as unknown as LayerSpecification[];
  // Lettering is what stands on top of all flat things; buildings stay with the ground wherever they are listed.
  const lastFlat = layers.findLastIndex(({ type }) => type !== 'symbol' && type !== 'fill-extrusion');
  const isLettering = ({ type }: LayerSpecification, index: number) => index > lastFlat && type === 'symbol';
  return {
    sources,
    ground: layers.filter((layer, index) => !isLettering(layer, index)),
    lettering: layers.filter(isLettering),
  };
}
