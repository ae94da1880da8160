import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Plugin } from 'vite';

import { picture, type Color } from './picture.js';

const size = 256;
const ground: Color = [20, 160, 220];
const west: Color = [250, 60, 60];
const east: Color = [60, 60, 250];

/** Requests that wait for an answer which never comes. */
let hanging = 0;

/** Keys that have been used up once: what answers an error first, and then as it should. */
const seen = new Set<string>();

/**
 * Serves base maps to the tests below `/map-services/`, as services do, faults of theirs included:
 *
 * - `tiles/{z}/{x}/{y}.png`: tiles of one colour; `meridian/<lng>/…`: of two, which meet at a meridian
 * - `status/<code>/…`: that status; `hang/…`: no answer at all, `hanging` says to how many; `once/<key>/…`: 503 the first time
 * - `closed/…`: for pages of its own site alone
 * - `style.json`, `broken-style.json`, `hanging-icons.json`: MapLibre styles; `tiles.json`: a TileJSON
 */
export function mapServices(): Plugin {
  return {
    name: 'map-services',
    configureServer({ middlewares }) {
      middlewares.use('/map-services', (request, response) => answer(request, response));
    },
  };
}

function answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const [path = ''] = url.split('?');
  const [, first = '', second = '', ...rest] = path.split('/');
  response.setHeader('Cache-Control', 'no-store');
  switch (first) {
    case 'hang':
      hanging += 1;
      response.on('close', () => (hanging -= 1));
      return;
    case 'hanging':
      response.end(String(hanging));
      return;
    case 'status':
      response.writeHead(Number(second)).end();
      return;
    case 'closed':
      response.removeHeader('Access-Control-Allow-Origin');
      serve(`/${[second, ...rest].join('/')}`, response);
      return;
    case 'once':
      if (!seen.has(second)) {
        seen.add(second);
        response.writeHead(503).end();
        return;
      }
      serve(`/${rest.join('/')}`, response);
      return;
    default:
      serve(path, response);
  }
}

function serve(path: string, response: ServerResponse): void {
  const style = styles[path];
  if (style) {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(style));
    return;
  }
  if (path === '/icons.png' || path === '/icons@2x.png') {
    response.setHeader('Content-Type', 'image/png').end(picture(24, 24, () => [255, 0, 255]));
    return;
  }
  const meridian = /^\/meridian\/([\d.]+)\/(\d+)\/(\d+)\/\d+\.png$/.exec(path);
  if (meridian) {
    const [lng = 0, z = 0, x = 0] = meridian.slice(1).map(Number);
    const border = (((lng + 180) / 360) * 2 ** z - x) * size;
    const tile = picture(size, size, (column) => (column + 0.5 < border ? west : east));
    response.setHeader('Content-Type', 'image/png').end(tile);
    return;
  }
  if (/^\/tiles\/\d+\/\d+\/\d+\.png$/.test(path)) {
    response.setHeader('Content-Type', 'image/png').end(picture(size, size, () => ground));
    return;
  }
  response.writeHead(404).end();
}

const style = {
  version: 8,
  sprite: './icons',
  glyphs: './hang/{fontstack}/{range}.pbf',
  sources: {
    ground: { type: 'raster', url: './tiles.json', tileSize: 256 },
    place: {
      type: 'geojson',
      data: {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [125.31, 43.99] },
        properties: { name: 'A Town' },
      },
    },
  },
  layers: [
    { id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } },
    { id: 'ground', type: 'raster', source: 'ground' },
    { id: 'town', type: 'symbol', source: 'place', layout: { 'icon-image': 'square' } },
  ],
};

const icon = { x: 0, y: 0, width: 24, height: 24, pixelRatio: 1 };

const styles: Readonly<Record<string, unknown>> = {
  '/style.json': style,
  '/hanging-icons.json': { ...style, sprite: './hang/icons' },
  '/broken-style.json': {
    ...style,
    layers: [{ id: 'ground', type: 'raster', source: 'ground', paint: { 'raster-sparkle': 1 } }],
  },
  '/shifted-style.json': {
    ...style,
    sources: { ground: { type: 'raster', url: './shifted-tiles.json', tileSize: 256 } },
    layers: [{ id: 'ground', type: 'raster', source: 'ground' }],
  },
  '/tiles.json': {
    tilejson: '3.0.0',
    tiles: ['./tiles/{z}/{x}/{y}.png'],
    attribution: '<a href="https://maps.example/">&copy; Maps</a><img src=x onerror="window.attacked=1">',
  },
  '/shifted-tiles.json': {
    tilejson: '3.0.0',
    tiles: ['https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}'],
  },
  '/icons.json': { square: icon },
  '/icons@2x.json': { square: icon },
};
