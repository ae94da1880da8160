import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { Language } from '../../domain/statements/localized-text.js';
import {
  formatLayerOpacities,
  parseLayerOpacities,
  type LayerOpacities,
} from '../../elements/map/layer-opacities.js';

import { decodePercent } from './percent-text.js';

/** What the address of a page holds, so that a link opens what its sender saw. */
export interface PageState {
  readonly view: {
    readonly center: LngLat;
    readonly zoom: number;
    readonly bearing: number;
    readonly pitch: number;
  } | null;
  readonly language: Language | null;
  readonly selected: string | null;
  readonly layers: LayerOpacities;
  /** What else a page keeps in its address, by key: texts that hold no `&`. */
  readonly more?: ReadonlyMap<string, string>;
}

/** The keys that every page reads; what `more` holds goes by others. */
const ownKeys: readonly string[] = ['view', 'lang', 'select', 'layers'];

/**
 * The fragment of an address: `#view=125.3700,43.9700,12.5&lang=en&select=beihu-park&layers=zones:0,places:0.5`.
 *
 * The decimals of a position follow from the zoom: half a pixel of 512 px × 2^z / 360° must not be lost.
 */
export function formatFragment({ view, language, selected, layers, more }: PageState): string {
  const parts: string[] = [];
  if (view) {
    const decimals = Math.max(0, Math.ceil(Math.log10((512 * 2 ** view.zoom) / 360 / 0.5)));
    const turned = view.bearing !== 0 || view.pitch !== 0;
    parts.push(
      `view=${[
        ...view.center.map((degrees) => degrees.toFixed(decimals)),
        trim(view.zoom),
        ...(turned ? [trim(view.bearing), trim(view.pitch)] : []),
      ].join(',')}`,
    );
  }
  if (language) parts.push(`lang=${language}`);
  if (selected) parts.push(`select=${encodeURIComponent(selected)}`);
  const switched = formatLayerOpacities(layers);
  if (switched) parts.push(`layers=${switched}`);
  for (const [key, value] of more ?? []) if (value !== '') parts.push(`${key}=${value}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Reads a fragment. What makes no sense is left out, so that an old or a mangled link still opens the map. */
export function parseFragment(fragment: string): PageState {
  const values = new Map(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((part) => [part.replace(/=.*$/s, ''), part.replace(/^[^=]*=?/s, '')]),
  );
  const lang = values.get('lang');
  return {
    view: parseView(decodePercent(values.get('view') ?? '')),
    language: lang === 'en' || lang === 'zh-CN' ? lang : null,
    selected: decodePercent(values.get('select') ?? '') || null,
    layers: parseLayerOpacities(values.get('layers') ?? ''),
    more: new Map([...values].filter(([key]) => key !== '' && !ownKeys.includes(key))),
  };
}

function parseView(text: string): PageState['view'] {
  const [lng, lat, zoom, bearing = 0, pitch = 0] = text
    .split(',')
    .map((part) => (part === '' ? NaN : Number(part)));
  if (lng === undefined || lat === undefined || zoom === undefined) return null;
  const sensible =
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 85 &&
    zoom >= 0 &&
    zoom <= 24 &&
    Math.abs(bearing) <= 360 &&
    pitch >= 0 &&
    pitch <= 85;
  return sensible ? { center: [lng, lat], zoom, bearing, pitch } : null;
}

/** At most two decimals, without trailing zeros. */
function trim(number: number): string {
  return String(Number(number.toFixed(2)));
}
