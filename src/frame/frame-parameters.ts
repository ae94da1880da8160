import type { LngLat } from '../domain/geometry/lng-lat.js';
import type { Language } from '../domain/statements/localized-text.js';
import {
  formatLayerOpacities,
  parseLayerOpacities,
  type LayerOpacities,
} from '../elements/map/layer-opacities.js';
import { parseLngLat, parseNumber } from '../elements/map/map-attributes.js';
import { basemaps } from '../elements/map/map-state.js';
import { interactions } from '../engine/map-engine.js';

import { accentNames } from './accents.js';
import { frameThemes } from './frame-messages.js';
import { isOrigin } from './origin.js';

/** How one parameter of a frame's address is read and written. */
interface Parameter<Value> {
  /** In force where the address says nothing, or nothing that makes sense. */
  readonly fallback: Value;
  /** What would have made sense, for whoever wrote the address. */
  readonly expected: string;
  /** Undefined where the text makes no sense. */
  read(text: string, page: FramesPage): Value | undefined;
  write(value: Value): string;
}

/** The page that the parameters are for. */
export interface FramesPage {
  readonly url: string;
  /** The origins, besides its own, from which it takes styles of base maps. */
  readonly basemapOrigins: readonly string[];
}

/** A parameter that an address can't set to what the frame takes here. */
export interface FrameFault {
  readonly parameter: string;
  readonly value: string;
  /** What the frame would have taken; null where it knows no such parameter. */
  readonly expected: string | null;
}

const longestText = 120;

const basemapNames = [...basemaps, 'tianditu-vec', 'tianditu-img'] as const;

function choice<Choice extends string>(choices: readonly [Choice, ...Choice[]], fallback = choices[0]) {
  return parameter<Choice>({
    fallback,
    expected: choices.join(', '),
    read: (text) => choices.find((known) => known === text),
    write: (value) => value,
  });
}

function onOff(fallback: boolean) {
  return parameter<boolean>({
    fallback,
    expected: 'on, off',
    read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
    write: (value) => (value ? 'on' : 'off'),
  });
}

function number(least: number, most: number) {
  return parameter<number | null>({
    fallback: null,
    expected: `a number from ${String(least)} to ${String(most)}`,
    read: (text) => parseNumber(text, least, most) ?? undefined,
    write: (value) => (value === null ? '' : String(Number(value.toFixed(2)))),
  });
}

/** Words for people: never markup, and never so long that they push the map away. */
function words() {
  return parameter<string>({
    fallback: '',
    expected: `at most ${String(longestText)} characters`,
    read: (text) => (text.length <= longestText ? text.trim() : undefined),
    write: (value) => value,
  });
}

function parameter<Value>(description: Parameter<Value>): Parameter<Value> {
  return description;
}

/** Every parameter of `frame.html`, in the order in which addresses are written. */
const table = {
  src: parameter<string | null>({
    fallback: null,
    expected: 'a catalog on the host of the frame',
    read: (text, { url }) => catalogOnSameHost(text, url) ?? undefined,
    write: (value) => value ?? '',
  }),
  lang: parameter<Language | null>({
    fallback: null,
    expected: 'zh-CN, en',
    read: (text) => (['zh-CN', 'en'] as const).find((language) => language === text),
    write: (value) => value ?? '',
  }),
  theme: choice(frameThemes),
  center: parameter<LngLat | null>({
    fallback: null,
    expected: 'longitude,latitude in degrees',
    read: (text) => parseLngLat(text) ?? undefined,
    write: (value) => value?.map((degrees) => String(Number(degrees.toFixed(6)))).join(',') ?? '',
  }),
  zoom: number(0, 22),
  bearing: number(-360, 360),
  pitch: number(0, 75),
  select: parameter<string>({
    fallback: '',
    expected: 'the id of a place',
    read: (text) => (text.length <= longestText ? text : undefined),
    write: (value) => value,
  }),
  layers: parameter<LayerOpacities>({
    fallback: {},
    expected: 'layer:opacity pairs such as zones:0,places:0.5',
    read: (text) => {
      const layers = parseLayerOpacities(text);
      return Object.keys(layers).length === text.split(',').length ? layers : undefined;
    },
    write: formatLayerOpacities,
  }),
  legend: onOff(true),
  list: onOff(false),
  search: onOff(false),
  interaction: choice(interactions),
  loading: choice(['lazy', 'eager', 'manual']),
  engine: choice(['auto', 'webgl', 'plane']),
  basemap: parameter<string>({
    fallback: 'schematic',
    expected: `${basemapNames.join(', ')}, or the https address of a style from a host that the frame lists`,
    read: (text, page) => basemapNames.find((known) => known === text) ?? styleOnListedHost(text, page),
    write: (value) => value,
  }),
  'tianditu-key': parameter<string>({
    fallback: '',
    expected: 'a browser key of Tianditu: letters and digits',
    read: (text) => (/^[\da-z]{1,64}$/i.test(text) ? text : undefined),
    write: (value) => value,
  }),
  'map-approval': words(),
  accent: choice(['teal', ...accentNames]),
  title: words(),
  origin: parameter<readonly string[]>({
    fallback: [],
    expected: 'origins such as https://portal.example, separated by commas',
    read: (text) => {
      const origins = text.split(',').map((origin) => origin.trim());
      return origins.every(isOrigin) ? origins : undefined;
    },
    write: (value) => value.join(','),
  }),
};

type ParameterName = keyof typeof table;

/** What an address asks of a frame, by the names of its parameters. */
export type FrameParameters = {
  readonly [Name in ParameterName]: (typeof table)[Name] extends Parameter<infer Value> ? Value : never;
};

/** The names of all parameters. */
export const frameParameterNames = Object.keys(table) as readonly ParameterName[];

/**
 * Reads the query of a frame's address. What makes no sense has its default instead, and is told as a fault; of a
 * name given twice, the first counts.
 */
export function readFrameParameters(
  query: string,
  page: FramesPage,
): { readonly parameters: FrameParameters; readonly faults: readonly FrameFault[] } {
  const given = new URLSearchParams(query);
  const faults: FrameFault[] = [];
  const parameters = Object.fromEntries(
    Object.entries<Parameter<unknown>>(table).map(([name, { fallback, expected, read }]) => {
      const text = given.get(name);
      if (text === null || text === '') return [name, fallback];
      const value = read(text, page);
      if (value === undefined) faults.push({ parameter: name, value: excerpt(text), expected });
      return [name, value ?? fallback];
    }),
  ) as FrameParameters;
  for (const name of new Set(given.keys())) {
    if (!Object.hasOwn(table, name)) {
      faults.push({ parameter: excerpt(name), value: excerpt(given.get(name) ?? ''), expected: null });
    }
  }
  return { parameters, faults };
}

/** The query that asks for these parameters, without what a frame does anyway; empty where that is everything. */
export function formatFrameParameters(wanted: Partial<FrameParameters>): string {
  const query = Object.entries<Parameter<unknown>>(table).flatMap(([name, { fallback, write }]) => {
    if (!Object.hasOwn(wanted, name)) return [];
    const text = write(wanted[name as ParameterName]);
    return text === write(fallback) ? [] : [`${name}=${encoded(text)}`];
  });
  return query.length === 0 ? '' : `?${query.join('&')}`;
}

/** A catalog's URL, if it lies on the host of the page: a link must not show a stranger's data under its name. */
function catalogOnSameHost(text: string, pageUrl: string): string | null {
  if (!URL.canParse(text, pageUrl)) return null;
  const url = new URL(text, pageUrl);
  return url.origin === new URL(pageUrl).origin && /^https?:$/.test(url.protocol) ? url.href : null;
}

/**
 * The URL of a style that the frame may show under its name: from its own host, or by https from a host that it lists.
 * What park-map itself refuses of such a base map it refuses here too.
 */
function styleOnListedHost(text: string, { url: pageUrl, basemapOrigins }: FramesPage): string | undefined {
  // A bare word is a mistake in a name, not a file beside the page.
  if (!/[/.:]/.test(text) || !URL.canParse(text, pageUrl)) return undefined;
  const { origin, protocol, href } = new URL(text, pageUrl);
  if (origin === new URL(pageUrl).origin && /^https?:$/.test(protocol)) return href;
  return protocol === 'https:' && basemapOrigins.includes(origin) ? href : undefined;
}

/** Percent-encoded where it must be; commas, colons and slashes stay readable. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/%(?:2C|3A|2F)/g, decodeURIComponent);
}

function excerpt(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}
