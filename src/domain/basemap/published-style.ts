import { isJsonObject, memberOf, type JsonObject } from '../quality/json-object.js';

import { parseAttribution, type AttributionPart } from './attribution.js';
import { absoluteAddress } from './basemap-address.js';
import { frameOf } from './basemap-frame.js';
import { refusalOf, type BasemapRefusal } from './basemap-refusal.js';
import type { ExternalBasemap } from './basemap.js';
import { maskedAddress } from './masked-address.js';

/** A source of a style whose addresses are all known and checked. */
export interface StyleSource {
  readonly id: string;
  /** As in the style specification, with absolute addresses and without a `url` to a TileJSON. */
  readonly specification: JsonObject;
  readonly attribution: readonly AttributionPart[];
  /** What will be asked of the network for it, as templates. */
  readonly addresses: readonly string[];
}

/** A source that a TileJSON describes; it is not known before that has been read. */
export interface DescribedSource {
  readonly id: string;
  readonly specification: JsonObject;
  readonly tileJsonUrl: string;
}

/** Where the icons of a style lie: an address without its ending, and the prefix of their names. */
export interface StyleSprite {
  readonly prefix: string;
  readonly url: string;
}

/** A MapLibre style as far as a base map needs it. Camera, terrain, sky, projection and fonts of it are not used. */
export interface PublishedStyle {
  readonly sources: readonly StyleSource[];
  readonly described: readonly DescribedSource[];
  readonly layers: readonly JsonObject[];
  readonly sprites: readonly StyleSprite[];
  /** The members of the style that its layers may refer to. */
  readonly light: JsonObject | null;
  readonly state: JsonObject | null;
}

type StyleBasemap = Extract<ExternalBasemap, { kind: 'style' }>;
type Reading<T> = T | { readonly refusal: BasemapRefusal };

const tiledTypes = new Set(['vector', 'raster', 'raster-dem']);

/** Reads a MapLibre style. What its values mean is checked by MapLibre itself; here it is where they lead to. */
export function parseStyle(json: unknown, basemap: StyleBasemap): Reading<PublishedStyle> {
  if (!isJsonObject(json) || memberOf(json, 'version') !== 8) return faulty('version ≠ 8');
  const sources = memberOf(json, 'sources');
  const layers = memberOf(json, 'layers');
  if (!isJsonObject(sources)) return faulty('sources');
  if (!Array.isArray(layers) || !layers.every(isStyleLayer)) return faulty('layers');

  const known: StyleSource[] = [];
  const described: DescribedSource[] = [];
  for (const [id, specification] of Object.entries(sources)) {
    const source = parseSource(id, specification, basemap.url);
    if ('refusal' in source) return source;
    if ('tileJsonUrl' in source) described.push(source);
    else known.push(source);
  }
  const sprites = parseSprites(memberOf(json, 'sprite'), basemap.url);
  if (!Array.isArray(sprites)) return faulty('sprite');
  const refusal = shiftRefusal(
    [...known.flatMap(({ addresses }) => addresses), ...described.map(({ tileJsonUrl }) => tileJsonUrl)],
    basemap,
  );
  if (refusal) return { refusal };
  const [light, state] = [memberOf(json, 'light'), memberOf(json, 'state')];
  return {
    sources: known,
    described,
    layers,
    sprites,
    light: isJsonObject(light) ? light : null,
    state: isJsonObject(state) ? state : null,
  };
}

/** Completes a source with what its TileJSON says. */
export function describedBy(
  { id, specification, tileJsonUrl }: DescribedSource,
  tileJson: unknown,
  basemap: StyleBasemap,
): Reading<StyleSource> {
  if (!isJsonObject(tileJson)) return faulty(`TileJSON ${maskedAddress(tileJsonUrl)}`);
  const described = Object.fromEntries(
    ['tiles', 'minzoom', 'maxzoom', 'bounds', 'scheme', 'attribution', 'encoding'].flatMap((key) => {
      const value = memberOf(tileJson, key);
      return value === undefined || value === null ? [] : [[key, value]];
    }),
  );
  const { url: _url, ...own } = specification;
  const source = parseSource(id, { ...described, ...own }, tileJsonUrl);
  if ('refusal' in source) return source;
  if ('tileJsonUrl' in source) return faulty(`sources.${id}.tiles`);
  const refusal = shiftRefusal(source.addresses, basemap);
  return refusal ? { refusal } : source;
}

function parseSource(id: string, source: unknown, baseUrl: string): Reading<StyleSource | DescribedSource> {
  if (!isJsonObject(source)) return faulty(`sources.${id}`);
  const type = memberOf(source, 'type');
  const attribution = memberOf(source, 'attribution');
  const { attribution: _markup, ...specification } = source;
  const complete = (addresses: readonly string[], change: JsonObject): StyleSource => ({
    id,
    specification: { ...specification, ...change },
    attribution: typeof attribution === 'string' ? parseAttribution(attribution) : [],
    addresses,
  });
  const one = (key: string): Reading<StyleSource> => {
    const value = memberOf(source, key);
    const address = typeof value === 'string' ? absoluteAddress(value, baseUrl) : null;
    return address === null ? badAddress(value) : complete([address], { [key]: address });
  };

  if (typeof type === 'string' && tiledTypes.has(type)) {
    const tiles = memberOf(source, 'tiles');
    if (tiles === undefined) return parseDescribed(id, source, baseUrl);
    if (!Array.isArray(tiles) || tiles.length === 0) return faulty(`sources.${id}.tiles`);
    const addresses: string[] = [];
    for (const tile of tiles as readonly unknown[]) {
      const address = typeof tile === 'string' ? absoluteAddress(tile, baseUrl) : null;
      if (address === null) return badAddress(tile);
      addresses.push(address);
    }
    return complete(addresses, { tiles: addresses });
  }
  if (type === 'geojson')
    return typeof memberOf(source, 'data') === 'string' ? one('data') : complete([], {});
  if (type === 'image') return one('url');
  return faulty(`sources.${id}.type`);
}

function parseDescribed(id: string, source: JsonObject, baseUrl: string): Reading<DescribedSource> {
  const url = memberOf(source, 'url');
  const tileJsonUrl = typeof url === 'string' ? absoluteAddress(url, baseUrl) : null;
  return tileJsonUrl === null ? badAddress(url) : { id, specification: source, tileJsonUrl };
}

function parseSprites(sprite: unknown, baseUrl: string): StyleSprite[] | null {
  if (sprite === undefined || sprite === null) return [];
  const entries: unknown[] = Array.isArray(sprite) ? sprite : [{ id: 'default', url: sprite }];
  const sprites: StyleSprite[] = [];
  for (const entry of entries) {
    if (!isJsonObject(entry)) return null;
    const [id, url] = [memberOf(entry, 'id'), memberOf(entry, 'url')];
    const address = typeof url === 'string' ? absoluteAddress(url, baseUrl) : null;
    if (typeof id !== 'string' || address === null) return null;
    // By the style specification, icons of the sprite `default` have no prefix.
    sprites.push({ prefix: id === 'default' ? '' : `${id}:`, url: address });
  }
  return sprites;
}

function isStyleLayer(layer: unknown): layer is JsonObject {
  return isJsonObject(layer) && typeof memberOf(layer, 'id') === 'string';
}

function shiftRefusal(addresses: readonly string[], { frame }: StyleBasemap): BasemapRefusal | null {
  const found = frameOf(addresses, frame === 'gcj02' ? 'gcj02' : '');
  return typeof found === 'string' ? null : found;
}

const faulty = (what: string) => ({ refusal: refusalOf('bad-style', what) });

function badAddress(value: unknown) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return { refusal: refusalOf('bad-style', maskedAddress(text).slice(0, 120)) };
}
