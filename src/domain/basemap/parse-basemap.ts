import { isJsonObject, memberOf, type JsonObject } from '../quality/json-object.js';

import { parseAttribution } from './attribution.js';
import { absoluteAddress, isTileTemplate } from './basemap-address.js';
import { refusalOf, type BasemapRefusal } from './basemap-refusal.js';
import type { Basemap } from './basemap.js';
import { frameOf } from './basemap-frame.js';
import { maskedAddress } from './masked-address.js';
import { isTianditu, tiandituBasemap } from './tianditu.js';

/** What a page says of its base map, as it came in. */
export interface BasemapRequest {
  readonly basemap: unknown;
  /** The system that is stated beside a URL; empty for none. */
  readonly crs: string;
  readonly tiandituKey: string;
  /** What relative addresses are resolved against. */
  readonly baseUrl: string;
}

/** A base map, or why there is none. */
export type BasemapReading =
  | { readonly basemap: Basemap; readonly refusal: null }
  | { readonly basemap: null; readonly refusal: BasemapRefusal };

/** In characters: a faulty value is shown no longer than this. */
const longestExcerpt = 80;

/** Reads what a page says of its base map. Nothing is asked of the network. */
export function parseBasemap(request: BasemapRequest): BasemapReading {
  const { basemap: wish } = request;
  if (wish === undefined || wish === null) return read({ kind: 'schematic' });
  if (typeof wish === 'string') return readWord(wish.trim(), request);
  if (!isJsonObject(wish)) return refuse('bad-object', excerpt(wish));
  const crs = memberOf(wish, 'crs') ?? request.crs;
  if (typeof crs !== 'string') return refuse('unknown-crs', excerpt(crs));
  switch (memberOf(wish, 'type')) {
    case 'style':
      return readStyle(memberOf(wish, 'url'), crs, request.baseUrl);
    case 'raster':
      return readRaster(wish, crs, request.baseUrl);
    default:
      return refuse('bad-object', `type ${excerpt(memberOf(wish, 'type'))}`);
  }
}

function readWord(word: string, { crs, tiandituKey, baseUrl }: BasemapRequest): BasemapReading {
  if (word === '' || word === 'schematic') return read({ kind: 'schematic' });
  if (word === 'none') return read({ kind: 'none' });
  if (isTianditu(word)) {
    const key = tiandituKey.trim();
    return key === '' ? refuse('missing-key') : read(tiandituBasemap(word, key));
  }
  if (!/[/.:]/.test(word)) return refuse('unknown', excerpt(word));
  if (!isTileTemplate(word)) return readStyle(word, crs, baseUrl);
  const host = URL.canParse(word, baseUrl) ? new URL(word, baseUrl).hostname : '';
  return readRaster({ tiles: [word], attribution: host }, crs, baseUrl);
}

function readStyle(url: unknown, crs: string, baseUrl: string): BasemapReading {
  const address = typeof url === 'string' ? absoluteAddress(url, baseUrl) : null;
  if (address === null) return refuse('bad-url', excerpt(url));
  const frame = frameOf([address], crs);
  return typeof frame === 'string' ? read({ kind: 'style', url: address, frame }) : refused(frame);
}

function readRaster(wish: JsonObject, crs: string, baseUrl: string): BasemapReading {
  const tiles = memberOf(wish, 'tiles');
  const attribution = memberOf(wish, 'attribution');
  if (!Array.isArray(tiles) || tiles.length === 0) return refuse('bad-object', 'tiles');
  if (typeof attribution !== 'string' || attribution.trim() === '')
    return refuse('bad-object', 'attribution');
  const templates: string[] = [];
  for (const tile of tiles as readonly unknown[]) {
    const address = typeof tile === 'string' ? absoluteAddress(tile, baseUrl) : null;
    if (address === null) return refuse('bad-url', excerpt(tile));
    if (!isTileTemplate(address)) return refuse('bad-template', maskedAddress(address));
    templates.push(address);
  }
  const tileSize = numberIn(wish, 'tileSize', 256, 64, 2_048);
  const minzoom = numberIn(wish, 'minzoom', 0, 0, 24);
  const maxzoom = numberIn(wish, 'maxzoom', 18, minzoom ?? 0, 24);
  if (tileSize === null) return refuse('bad-object', 'tileSize');
  if (minzoom === null) return refuse('bad-object', 'minzoom');
  if (maxzoom === null) return refuse('bad-object', 'maxzoom');
  const frame = frameOf(templates, crs);
  if (typeof frame !== 'string') return refused(frame);
  return read({
    kind: 'raster',
    ground: { tiles: templates, tileSize, minzoom, maxzoom },
    lettering: null,
    attribution: parseAttribution(attribution),
    frame,
    service: null,
  });
}

/** A number between two limits, the default where none is given; null for what is no such number. */
function numberIn(
  wish: JsonObject,
  key: string,
  standard: number,
  least: number,
  most: number,
): number | null {
  const value = memberOf(wish, key) ?? standard;
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

const read = (basemap: Basemap): BasemapReading => ({ basemap, refusal: null });
const refused = (refusal: BasemapRefusal): BasemapReading => ({ basemap: null, refusal });
const refuse = (...reason: Parameters<typeof refusalOf>): BasemapReading => refused(refusalOf(...reason));

/** What a faulty value looks like, without the keys that may stand in it. */
function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return maskedAddress(text).slice(0, longestExcerpt);
}
