import type { Bounds } from '../geometry/lng-lat.js';
import type { FindingList } from '../quality/finding-list.js';
import type { Catalog } from './catalog.js';
import { isJsonObject } from '../quality/json-object.js';
import { JsonReader } from './json-reader.js';
import {
  parseIndicator,
  parseLayer,
  parseSource,
  parseTheme,
  parseTourDeclaration,
  type ServiceReader,
} from './parse-catalog-entry.js';

/** What reads the parts that most catalogs do not have: handed in by those who need it. */
export interface CatalogReaders {
  /** Reads the classes of land use that a catalog adds. */
  readonly readClasses?: ((catalog: JsonReader) => Catalog['landUseClasses']) | undefined;
  readonly readService?: ServiceReader | undefined;
}

/** The version of the contract that this code reads. */
export const contractVersion = '1';

/**
 * Reads a catalog. A faulty source, theme, indicator, layer or tour is left out, with findings, and the rest is kept; without
 * a contract, id, title or region there is no catalog.
 */
export function readCatalog(
  value: unknown,
  list: FindingList,
  { readClasses, readService }: CatalogReaders = {},
): Catalog | null {
  if (!isJsonObject(value)) {
    list.report('schema/type', { feature: null, property: '' }, value, {
      zh: '目录对象',
      en: 'a catalog object',
    });
    return null;
  }
  const reader = new JsonReader(value, { feature: null, pointer: '' }, list.report);
  reader.oneOf('contract', [contractVersion]);
  const id = reader.text('id');
  const title = reader.localized('title');
  const region = reader.object('region');
  const place = region?.text('place') ?? null;
  const bounds = region === null ? null : boundsIn(region);
  region?.known();

  const themes = kept(reader.objects('themes'), parseTheme);
  const themeIds = new Set(themes.map((theme) => theme.id));
  const sources = reader.entries('sources').flatMap(([key, entry]) => parseSource(key, entry) ?? []);
  const indicators = kept(reader.objects('indicators'), (entry) => parseIndicator(entry, themeIds));
  const sourceIds = new Set(sources.map((source) => source.id));
  const terms = { themes: themeIds, sources: sourceIds, readService: readService ?? null };
  const layers = kept(reader.objects('layers'), (entry) => parseLayer(entry, terms));
  const tours = kept(reader.optionalObjects('tours') ?? [], parseTourDeclaration);
  const landUseClasses = readClasses?.(reader) ?? [];
  reader.known('$schema', 'landUseClasses');

  if (!reader.isSound || id === null || title === null || place === null || bounds === null) return null;
  return { id, title, region: { place, bounds }, sources, themes, indicators, landUseClasses, layers, tours };
}

/** The sound entries of a list. A second one of the same id is refused. */
function kept<Entry extends { readonly id: string }>(
  readers: readonly JsonReader[],
  parse: (reader: JsonReader) => Entry | null,
): readonly Entry[] {
  const byId = new Map<string, Entry>();
  for (const reader of readers) {
    const entry = parse(reader);
    if (entry === null) continue;
    if (byId.has(entry.id)) reader.refuse('schema/repeated-id', 'id');
    else byId.set(entry.id, entry);
  }
  return [...byId.values()];
}

function boundsIn(region: JsonReader): Bounds | null {
  const value = region.value('bounds');
  const expected = {
    zh: '[西, 南, 东, 北] 四个经纬度',
    en: '[west, south, east, north] in degrees',
  };
  if (value === undefined) return region.refuse('schema/missing', 'bounds', expected);
  if (!isBounds(value)) return region.refuse('schema/type', 'bounds', expected);
  return value;
}

function isBounds(value: unknown): value is Bounds {
  if (!Array.isArray(value) || value.length !== 4 || !value.every((part) => Number.isFinite(part)))
    return false;
  const [west, south, east, north] = value as [number, number, number, number];
  return west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
}
