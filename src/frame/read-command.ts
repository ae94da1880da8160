import type { CameraTarget } from '../engine/map-engine.js';

import { frameProtocol, frameThemes, type FrameCommand, type FrameErrorCode } from './frame-messages.js';
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

/** A message that means the frame: a command, or why it is none. */
export type ReadCommand =
  | { readonly call: number; readonly command: FrameCommand }
  | { readonly call: number; readonly error: { readonly code: FrameErrorCode; readonly message: string } };

const longestFlightMs = 60_000;
const mostPlaces = 1_000;

/** How each command is read from what came with it; undefined where that makes no sense. */
const readers: {
  readonly [Name in FrameCommand['name']]: (
    given: Readonly<Record<string, unknown>>,
  ) => Extract<FrameCommand, { readonly name: Name }> | undefined;
} = {
  connect: ({ flow }) => {
    const isFlow = orNull(flow, asBoolean);
    return isFlow === undefined ? undefined : { name: 'connect', flow: isFlow ?? false };
  },
  state: () => ({ name: 'state' }),
  select: (given) => {
    const id = asText(given['id']);
    return id ? { name: 'select', id } : undefined;
  },
  clear: () => ({ name: 'clear' }),
  'fly-to': ({ target, durationMs }) => {
    const to = asText(target) ?? asCameraTarget(target);
    const duration = orNull(durationMs, asDuration);
    return to === undefined || duration === undefined
      ? undefined
      : { name: 'fly-to', target: to, durationMs: duration };
  },
  fit: ({ target, durationMs }) => {
    const to = asBounds(target) ?? asIds(target);
    const duration = orNull(durationMs, asDuration);
    return to === undefined || duration === undefined
      ? undefined
      : { name: 'fit', target: to, durationMs: duration };
  },
  'set-layer': (given) => {
    const id = asText(given['id']);
    const visible = orNull(given['visible'], asBoolean);
    const opacity = orNull(given['opacity'], (value) => asNumber(value, 0, 1));
    return id === undefined || visible === undefined || opacity === undefined
      ? undefined
      : { name: 'set-layer', id, visible, opacity };
  },
  'set-language': (given) => {
    const language = asChoice(given['language'], ['zh-CN', 'en'] as const);
    return language && { name: 'set-language', language };
  },
  'set-theme': (given) => {
    const theme = asChoice(given['theme'], frameThemes);
    return theme && { name: 'set-theme', theme };
  },
};

/** Reads what a page has sent. Null for anything that is not meant for a frame: that is left unanswered. */
export function readCommand(data: unknown): ReadCommand | null {
  const message = asRecord(data);
  const version = message?.['parkscape'];
  const call = asNumber(message?.['call'], 0);
  if (!message || version === undefined || call === undefined) return null;
  if (version !== frameProtocol) {
    const spoken = `this frame speaks version ${String(frameProtocol)} of the messages`;
    return { call, error: { code: 'unsupported-version', message: spoken } };
  }
  const given = asRecord(message['command']);
  const name = asText(given?.['name']) ?? '';
  const reader = Object.hasOwn(readers, name) ? readers[name as FrameCommand['name']] : undefined;
  if (!given || !reader) {
    const known = `unknown command "${name}"; known are ${Object.keys(readers).join(', ')}`;
    return { call, error: { code: 'bad-command', message: known } };
  }
  const command = reader(given);
  if (!command) {
    return { call, error: { code: 'bad-command', message: `a value of "${name}" makes no sense` } };
  }
  return { call, command };
}

function asDuration(value: unknown): number | undefined {
  return asNumber(value, 0, longestFlightMs);
}

function asIds(value: unknown): readonly string[] | undefined {
  const ids = asList(value, (id) => asText(id));
  return ids && ids.length > 0 && ids.length <= mostPlaces ? ids : undefined;
}

function asCameraTarget(value: unknown): CameraTarget | undefined {
  const given = asRecord(value);
  const center = orNull(given?.['center'], asLngLat);
  const zoom = orNull(given?.['zoom'], (level) => asNumber(level, 0, 22));
  const bearing = orNull(given?.['bearing'], (degrees) => asNumber(degrees, -360, 360));
  const pitch = orNull(given?.['pitch'], (degrees) => asNumber(degrees, 0, 75));
  if (!given || center === undefined || zoom === undefined || bearing === undefined || pitch === undefined) {
    return undefined;
  }
  return {
    ...(center && { center }),
    ...(zoom !== null && { zoom }),
    ...(bearing !== null && { bearing }),
    ...(pitch !== null && { pitch }),
  };
}
