import type { ExternalBasemap, TileSet } from './basemap.js';

/** Tianditu's two base maps, and the layers of each: the ground, and its lettering. */
const tiandituLayers = {
  'tianditu-vec': { ground: 'vec', lettering: 'cva' },
  'tianditu-img': { ground: 'img', lettering: 'cia' },
} as const;

export type TiandituName = keyof typeof tiandituLayers;

export function isTianditu(word: string): word is TiandituName {
  return Object.hasOwn(tiandituLayers, word);
}

/**
 * Tianditu (天地图), the national map service. It is in CGCS2000: nothing is shifted. Its approval number is stated
 * by the page, since it changes from year to year.
 */
export function tiandituBasemap(name: TiandituName, key: string): ExternalBasemap {
  const { ground, lettering } = tiandituLayers[name];
  return {
    kind: 'raster',
    ground: tileSetOf(ground, key),
    lettering: tileSetOf(lettering, key),
    attribution: [{ text: '天地图', href: 'https://www.tianditu.gov.cn/' }],
    frame: 'wgs84',
    service: 'tianditu',
  };
}

/** The tiles in Web Mercator (`w`); Tianditu's other matrix set (`c`) can't be drawn on a web map. */
function tileSetOf(layer: string, key: string): TileSet {
  const tile = [
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0',
    `LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`,
    `TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`,
  ].join('&');
  const hosts = Array.from({ length: 8 }, (_, index) => `https://t${String(index)}.tianditu.gov.cn`);
  return {
    tiles: hosts.map((host) => `${host}/${layer}_w/wmts?${tile}`),
    tileSize: 256,
    minzoom: 1,
    maxzoom: 18,
  };
}
