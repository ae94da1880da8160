import type { IncomingMessage, ServerResponse } from 'node:http';
import { deflateSync } from 'node:zlib';

import type { Plugin } from 'vite';

type Color = readonly [red: number, green: number, blue: number];

const size = 256;
const ground: Color = [20, 160, 220];
const west: Color = [250, 60, 60];
const east: Color = [60, 60, 250];

/** Keys that have been used up once: what answers an error first, and then as it should. */
const seen = new Set<string>();

/**
 * Serves base maps to the tests below `/map-services/`, as services do, faults of theirs included:
 *
 * - `tiles/{z}/{x}/{y}.png`: tiles of one colour; `meridian/<lng>/…`: of two, which meet at a meridian
 * - `status/<code>/…`: that status; `hang/…`: no answer at all; `once/<key>/…`: 503 the first time
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
      return;
    case 'status':
      response.writeHead(Number(second)).end();
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

/** A picture as PNG: 8 bits a channel, no alpha. */
function picture(width: number, height: number, colorOf: (column: number, row: number) => Color): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      rows.set(colorOf(column, row), row * (1 + width * 3) + 1 + column * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(rows));
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const whole = Buffer.alloc(content.length + 8);
  whole.writeUInt32BE(body.length, 0);
  content.copy(whole, 4);
  whole.writeUInt32BE(crc32(content), content.length + 4);
  return whole;
}

/** The check sum of PNG (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
