import type { ExternalBasemap } from '../../domain/basemap/basemap.js';
import type { LoadedBasemap, SpriteSheet } from '../../domain/basemap/loaded-basemap.js';
import { parseSpriteIndex } from '../../domain/basemap/sprite-index.js';
import type { BasemapRefusal } from '../../domain/basemap/basemap-refusal.js';
import {
  describedBy,
  parseStyle,
  type DescribedSource,
  type StyleSource,
  type StyleSprite,
} from '../../domain/basemap/published-style.js';

import { fetchPicture } from '../fetching/fetch-picture.js';
import { fetchText } from '../fetching/fetch-text.js';
import { LoadError, type LoadFailure } from '../fetching/load-failure.js';
import { parseJson } from '../fetching/parse-json.js';

export interface BasemapLoadOptions {
  readonly signal: AbortSignal;
  /** Device pixels a CSS pixel: sharp icons are fetched where it is over 1. */
  readonly pixelRatio: number;
  /** Called with each address before it is asked for, and with the templates of what the map will ask for. */
  readonly onRequest: (address: string) => void;
}

/** A base map, and what of it could not be had. */
export interface BasemapOutcome {
  readonly basemap: LoadedBasemap;
  /** Why part of it is missing, if it is. */
  readonly failure: LoadFailure | null;
}

type StyleBasemap = Extract<ExternalBasemap, { kind: 'style' }>;

/**
 * Loads what describes a base map: of a style, the style and its TileJSONs. Tiles are asked for by the map itself.
 *
 * @throws {LoadError} where it can't be had, is faulty, or does not stand where the page says.
 */
export async function loadBasemap(
  basemap: ExternalBasemap,
  options: BasemapLoadOptions,
): Promise<BasemapOutcome> {
  if (basemap.kind === 'style') return loadStyle(basemap, options);
  const { kind, ground, lettering, attribution, frame } = basemap;
  for (const { tiles } of [ground, ...(lettering ? [lettering] : [])]) tiles.forEach(options.onRequest);
  return { basemap: { kind, ground, lettering, attribution, frame }, failure: null };
}

async function loadStyle(basemap: StyleBasemap, options: BasemapLoadOptions): Promise<BasemapOutcome> {
  const style = parseStyle(await readJson(basemap.url, options), basemap);
  if ('refusal' in style) throw refused(style.refusal);
  const described = await Promise.all(style.described.map((source) => describe(source, basemap, options)));
  options.signal.throwIfAborted();
  const sources = [...style.sources, ...described.flatMap(({ source }) => source ?? [])];
  const failure = described.find((outcome) => outcome.failure !== null)?.failure ?? null;
  if (failure && sources.length === 0) throw new LoadError(failure);
  for (const { addresses } of sources) addresses.forEach(options.onRequest);
  const attributions = new Map(sources.map(({ attribution }) => [JSON.stringify(attribution), attribution]));
  return {
    failure,
    basemap: {
      kind: 'style',
      frame: basemap.frame,
      attribution: [...attributions.values()]
        .filter((parts) => parts.length > 0)
        .flatMap((parts, index) => (index === 0 ? parts : [{ text: ' · ', href: null }, ...parts])),
      sources,
      layers: style.layers,
      light: style.light,
      state: style.state,
      icons: loadIcons(style.sprites, options),
    },
  };
}

/** One source that can't be had leaves the others alone; one that must be refused refuses them all. */
async function describe(
  source: DescribedSource,
  basemap: StyleBasemap,
  options: BasemapLoadOptions,
): Promise<{ source: StyleSource | null; failure: LoadFailure | null }> {
  let tileJson: unknown;
  try {
    tileJson = await readJson(source.tileJsonUrl, options);
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    return { source: null, failure: error.failure };
  }
  const reading = describedBy(source, tileJson, basemap);
  if ('refusal' in reading) throw refused(reading.refusal);
  return { source: reading, failure: null };
}

/** The icons of those sprites that come; the map stands without the others. */
async function loadIcons(
  sprites: readonly StyleSprite[],
  options: BasemapLoadOptions,
): Promise<readonly SpriteSheet[]> {
  const sheets = await Promise.allSettled(
    sprites.map(async ({ prefix, url }): Promise<SpriteSheet> => {
      const base = options.pixelRatio > 1 ? withEnding(url, '@2x') : url;
      const pictureUrl = withEnding(base, '.png');
      options.onRequest(pictureUrl);
      const [index, picture] = await Promise.all([
        readJson(withEnding(base, '.json'), options),
        fetchPicture(pictureUrl, options.signal),
      ]);
      return { prefix, picture, icons: parseSpriteIndex(index, picture) };
    }),
  );
  return sheets.flatMap((sheet) => (sheet.status === 'fulfilled' ? [sheet.value] : []));
}

/** Puts an ending after the path of an address, before its query. */
function withEnding(url: string, ending: string): string {
  const path = /^[^?#]*/.exec(url)?.[0] ?? url;
  return `${path}${ending}${url.slice(path.length)}`;
}

async function readJson(url: string, { signal, onRequest }: BasemapLoadOptions): Promise<unknown> {
  onRequest(url);
  return parseJson(await fetchText(url, signal), url);
}

function refused({ code, message }: BasemapRefusal): LoadError {
  return new LoadError({ code, message, retryable: false });
}
