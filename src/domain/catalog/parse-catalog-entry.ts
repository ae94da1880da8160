import type { Indicator } from '../statements/indicator.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { UnitId } from '../statements/units.js';
import type {
  LayerDeclaration,
  LayerDefaults,
  LayerSource,
  Source,
  Theme,
  TourDeclaration,
} from './catalog.js';
import type { JsonReader } from './json-reader.js';
import type { ServiceSource } from './service-source.js';
import { dateIn, optionalSourceIn } from './evidence.js';
import { webAddressOf } from './web-address.js';
import { aggregations, indicatorFormats } from '../statements/indicator.js';
import { units } from '../statements/units.js';
import { layerRoles } from './catalog.js';

const unitIds = Object.keys(units) as readonly UnitId[];
const hexColor = /^#[0-9a-f]{6}$/i;
const figureFormats: readonly string[] = ['integer', 'decimal', 'percent', 'money', 'area'];

/** One source of the catalog, by its key. */
export function parseSource(id: string, reader: JsonReader): Source | null {
  const title = reader.localized('title');
  const url = webAddress(reader, 'url');
  const licence = reader.optionalText('licence');
  const note = reader.optionalLocalized('note');
  reader.known();
  return reader.isSound && title !== null ? { id, title, url, licence, note } : null;
}

/** A link to show: http or https, else null with a finding. */
function webAddress(reader: JsonReader, key: string): string | null {
  const text = reader.optionalText(key);
  if (text === null) return null;
  return webAddressOf(text) === null ? reader.remark('schema/url', key) : text;
}

/** One theme of the catalog. */
export function parseTheme(reader: JsonReader): Theme | null {
  const id = reader.text('id');
  const label = reader.localized('label');
  const colors = reader.optionalObject('color');
  const color = colors === null ? null : colorsOf(colors);
  reader.known();
  return reader.isSound && id !== null && label !== null ? { id, label, color } : null;
}

function colorsOf(reader: JsonReader): Theme['color'] {
  const [light, dark] = ['light', 'dark'].map((key) => {
    const value = reader.value(key);
    return typeof value === 'string' && hexColor.test(value) ? value : reader.remark('schema/color', key);
  });
  reader.known();
  return typeof light === 'string' && typeof dark === 'string' ? { light, dark } : null;
}

/** A theme that the catalog should have. */
function themeOf(reader: JsonReader, themes: ReadonlySet<string>): string | null {
  const theme = reader.text('theme');
  if (theme !== null && !themes.has(theme)) reader.remark('sense/unknown-theme', 'theme');
  return theme;
}

/** One indicator of the catalog. */
export function parseIndicator(reader: JsonReader, themes: ReadonlySet<string>): Indicator | null {
  const id = reader.text('id');
  const label = reader.localized('label');
  const theme = themeOf(reader, themes);
  const format = reader.oneOf('format', indicatorFormats);
  const unit = reader.optionalOneOf('unit', unitIds);
  if (unit === null && format !== null && figureFormats.includes(format) && reader.isSound) {
    reader.refuse('schema/missing', 'unit', { zh: '单位', en: 'a unit' });
  }
  const aggregation = reader.optionalOneOf('aggregation', aggregations) ?? 'none';
  const dimensions = dimensionsOf(reader.optionalObject('dimensions'));
  const definition = reader.optionalLocalized('definition');
  reader.known();
  if (!reader.isSound || id === null || label === null || theme === null || format === null) return null;
  return { id, label, theme, format, unit, aggregation, dimensions, definition };
}

function dimensionsOf(reader: JsonReader | null): Readonly<Record<string, LocalizedText>> {
  if (reader === null) return {};
  const labels = reader.keys.flatMap((key) => {
    const label = reader.localized(key);
    return label === null ? [] : [[key, label] as const];
  });
  return Object.fromEntries(labels);
}

/** What a layer may refer to: the ids of the catalog's themes and sources. */
export interface LayerTerms {
  readonly themes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Reads what is no GeoJSON file: handed in because most catalogs have nothing else. */
  readonly readService: ServiceReader | null;
}

/** Reads the source of a layer that is no GeoJSON file. */
export type ServiceReader = (reader: JsonReader) => ServiceSource | null;

/** One layer of the catalog. */
export function parseLayer(
  reader: JsonReader,
  { themes, sources, readService }: LayerTerms,
): LayerDeclaration | null {
  const id = reader.text('id');
  const role = reader.oneOf('role', layerRoles);
  const theme = themeOf(reader, themes);
  const title = reader.localized('title');
  const sourceReader = reader.object('source');
  const source = sourceReader === null ? null : layerSourceOf(sourceReader, readService);
  const visible = reader.flag('visible', true);
  const sample = reader.flag('sample', false);
  const defaults = defaultsOf(reader.optionalObject('defaults'), sources);
  const attribution = reader.optionalLocalized('attribution');
  reader.known();
  if (!reader.isSound || id === null || role === null || theme === null) return null;
  if (title === null || source === null) return null;
  return { id, role, theme, title, source, visible, sample, defaults, attribution };
}

/** A faulty default is none: then each parcel that relies on it is reported. */
function defaultsOf(reader: JsonReader | null, sources: ReadonlySet<string>): LayerDefaults | null {
  if (reader === null) return null;
  const defaults = { source: optionalSourceIn(reader, sources), asOf: dateIn(reader) };
  reader.known();
  return defaults;
}

function layerSourceOf(reader: JsonReader, readService: ServiceReader | null): LayerSource | null {
  if (readService && reader.value('type') !== 'geojson') {
    const source = readService(reader);
    return source && !isFetchable(source.url) ? reader.refuse('schema/layer-url', 'url') : source;
  }
  const type = reader.oneOf('type', ['geojson']);
  const url = reader.optionalText('url');
  const data = reader.value('data');
  reader.known();
  if (!reader.isSound || type === null) return null;
  if (data !== undefined) return { type, data };
  if (url === null) return reader.refuse('schema/missing', 'url');
  return isFetchable(url) ? { type, url } : reader.refuse('schema/layer-url', 'url');
}

/** Against any base: a relative path stays http, `javascript:` and `data:` do not. */
function isFetchable(url: string): boolean {
  const base = 'https://base.invalid/';
  return URL.canParse(url, base) && webAddressOf(new URL(url, base).href) !== null;
}

/** One tour of the catalog: where its file is. The file is read when the tour is asked for. */
export function parseTourDeclaration(reader: JsonReader): TourDeclaration | null {
  const id = reader.text('id');
  const title = reader.localized('title');
  const src = reader.text('src');
  if (src !== null && !isFetchable(src)) reader.refuse('schema/layer-url', 'src');
  reader.known();
  return reader.isSound && id !== null && title !== null && src !== null ? { id, title, src } : null;
}
