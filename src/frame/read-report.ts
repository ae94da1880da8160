import type { LocalizedText } from '../domain/statements/localized-text.js';
import type { MapStatus } from '../elements/map/map-state.js';
import type { Camera } from '../engine/map-engine.js';

import {
  frameErrorCodes,
  frameProtocol,
  frameThemes,
  type FrameErrorCode,
  type FrameEvent,
  type FrameFailure,
  type FrameLayer,
  type FrameState,
} from './frame-messages.js';
import type { FrameFault } from './frame-parameters.js';
import {
  asBoolean,
  asBounds,
  asChoice,
  asList,
  asLngLat,
  asNumber,
  asRecord,
  asText,
  orNull,
} from './plain-values.js';

/** What a frame has sent: the answer to a call, or an event. */
export type ReadReport =
  | { readonly call: number; readonly state: FrameState }
  | { readonly call: number; readonly error: { readonly code: FrameErrorCode; readonly message: string } }
  | { readonly event: FrameEvent };

const statuses = Object.keys({
  idle: true,
  loading: true,
  ready: true,
  partial: true,
  failed: true,
} satisfies Record<MapStatus, true>) as MapStatus[];

/** The tallest that a frame is believed to be, in CSS pixels. */
const greatestHeight = 50_000;

/** How each event is read; undefined where it makes no sense. */
const readers: {
  readonly [Name in FrameEvent['name']]: (
    given: Readonly<Record<string, unknown>>,
  ) => Extract<FrameEvent, { readonly name: Name }> | undefined;
} = {
  status: (given) => {
    const status = asChoice(given['status'], statuses);
    const failure = orNull(given['failure'], asFailure);
    return status && failure !== undefined ? { name: 'status', status, failure } : undefined;
  },
  selected: (given) => {
    const id = asText(given['id']);
    const layer = asText(given['layer']);
    const lngLat = orNull(given['lngLat'], asLngLat);
    return id === undefined || layer === undefined || lngLat === undefined
      ? undefined
      : { name: 'selected', id, layer, lngLat };
  },
  cleared: () => ({ name: 'cleared' }),
  camera: (given) => {
    const camera = asCamera(given['camera']);
    return camera && { name: 'camera', camera };
  },
  layer: (given) => {
    const id = asText(given['id']);
    const visible = asBoolean(given['visible']);
    const opacity = asNumber(given['opacity'], 0, 1);
    return id === undefined || visible === undefined || opacity === undefined
      ? undefined
      : { name: 'layer', id, visible, opacity };
  },
  resized: (given) => {
    const height = asNumber(given['height'], 1, greatestHeight);
    return height === undefined ? undefined : { name: 'resized', height };
  },
};

/** Reads what a frame has sent. Null for anything else, and for what makes no sense. */
export function readReport(data: unknown): ReadReport | null {
  const message = asRecord(data);
  if (message?.['parkscape'] !== frameProtocol) return null;
  const given = asRecord(message['event']);
  if (given) {
    const name = asText(given['name']) ?? '';
    const event = Object.hasOwn(readers, name) ? readers[name as FrameEvent['name']](given) : undefined;
    return event ? { event } : null;
  }
  const call = asNumber(message['call'], 0);
  if (call === undefined) return null;
  const error = asRecord(message['error']);
  if (error) {
    const code = asChoice(error['code'], frameErrorCodes);
    return code ? { call, error: { code, message: asText(error['message']) ?? '' } } : null;
  }
  const state = asState(message['state']);
  return state ? { call, state } : null;
}

function asState(value: unknown): FrameState | undefined {
  const given = asRecord(value);
  const status = asChoice(given?.['status'], statuses);
  const failure = orNull(given?.['failure'], asFailure);
  const language = asChoice(given?.['language'], ['zh-CN', 'en'] as const);
  const theme = asChoice(given?.['theme'], frameThemes);
  const selected = orNull(given?.['selected'], (id) => asText(id));
  const camera = orNull(given?.['camera'], asCamera);
  const layers = asList(given?.['layers'], asLayer);
  const faults = asList(given?.['faults'], asFault);
  if (!status || !language || !theme || !layers || !faults) return undefined;
  if (failure === undefined || selected === undefined || camera === undefined) return undefined;
  return { status, failure, language, theme, selected, camera, layers, faults };
}

function asCamera(value: unknown): Camera | undefined {
  const given = asRecord(value);
  const center = asLngLat(given?.['center']);
  const zoom = asNumber(given?.['zoom']);
  const bearing = asNumber(given?.['bearing']);
  const pitch = asNumber(given?.['pitch']);
  const bounds = asBounds(given?.['bounds']);
  if (!center || !bounds || zoom === undefined || bearing === undefined || pitch === undefined)
    return undefined;
  return { center, zoom, bearing, pitch, bounds };
}

function asLayer(value: unknown): FrameLayer | undefined {
  const given = asRecord(value);
  const id = asText(given?.['id']);
  const title = asLocalizedText(given?.['title']);
  const visible = asBoolean(given?.['visible']);
  const opacity = asNumber(given?.['opacity'], 0, 1);
  return id === undefined || !title || visible === undefined || opacity === undefined
    ? undefined
    : { id, title, visible, opacity };
}

function asFailure(value: unknown): FrameFailure | undefined {
  const given = asRecord(value);
  const code = asText(given?.['code']);
  const message = asLocalizedText(given?.['message']);
  return code === undefined || !message ? undefined : { code, message };
}

function asFault(value: unknown): FrameFault | undefined {
  const given = asRecord(value);
  const parameter = asText(given?.['parameter']);
  const text = asText(given?.['value']);
  const expected = orNull(given?.['expected'], (words) => asText(words));
  return parameter === undefined || text === undefined || expected === undefined
    ? undefined
    : { parameter, value: text, expected };
}

function asLocalizedText(value: unknown): LocalizedText | undefined {
  const given = asRecord(value);
  const zh = asText(given?.['zh'], 2_000);
  const en = asText(given?.['en'], 2_000);
  return zh === undefined || en === undefined ? undefined : { zh, en };
}
