import { describe, expect, it } from 'vitest';

import type { FrameCommand, FrameEvent, FrameState } from '../../src/frame/frame-messages.js';
import { readCommand } from '../../src/frame/read-command.js';
import { readReport } from '../../src/frame/read-report.js';

const commands: readonly FrameCommand[] = [
  { name: 'connect', flow: true },
  { name: 'state' },
  { name: 'select', id: 'beihu-park' },
  { name: 'clear' },
  { name: 'fly-to', target: 'beihu-park', durationMs: null },
  { name: 'fly-to', target: { center: [125, 44], zoom: 12, bearing: 0, pitch: 0 }, durationMs: 0 },
  { name: 'fit', target: ['a', 'b'], durationMs: 300 },
  { name: 'fit', target: [125, 43, 126, 44], durationMs: null },
  { name: 'set-layer', id: 'zones', visible: false, opacity: null },
  { name: 'set-layer', id: 'zones', visible: null, opacity: 0.5 },
  { name: 'set-language', language: 'en' },
  { name: 'set-theme', theme: 'dark' },
];

const camera = { center: [125, 44], zoom: 12, bearing: 0, pitch: 0, bounds: [124, 43, 126, 45] } as const;

const state: FrameState = {
  status: 'failed',
  failure: { code: 'catalog-not-json', message: { zh: '不是 JSON', en: 'not JSON' } },
  language: 'en',
  theme: 'auto',
  selected: null,
  camera,
  layers: [{ id: 'zones', title: { zh: '开发区', en: 'Zones' }, visible: true, opacity: 1 }],
  faults: [{ parameter: 'zom', value: '3', expected: null }],
};

const events: readonly FrameEvent[] = [
  { name: 'status', status: 'ready', failure: null },
  { name: 'selected', id: 'a', layer: 'zones', lngLat: [125, 44] },
  { name: 'selected', id: 'a', layer: 'zones', lngLat: null },
  { name: 'cleared' },
  { name: 'camera', camera },
  { name: 'layer', id: 'zones', visible: false, opacity: 0.5 },
  { name: 'resized', height: 640 },
];

describe('readCommand', () => {
  it.each(commands)('reads $name as it was sent', (command) => {
    const sent = structuredClone({ parkscape: 1, call: 7, command });
    expect(readCommand(sent)).toEqual({ call: 7, command });
  });

  it.each([
    null,
    'connect',
    7,
    [],
    {},
    { type: 'webpackOk' },
    { parkscape: 1 },
    { parkscape: 1, call: 'x', command: commands[0] },
    { call: 1, command: commands[0] },
  ])('leaves %j alone, which is not meant for a frame', (data) => {
    expect(readCommand(data)).toBeNull();
  });

  it('names the version that it speaks to one that it does not', () => {
    expect(readCommand({ parkscape: 2, call: 1, command: commands[0] })).toMatchObject({
      call: 1,
      error: { code: 'unsupported-version', message: expect.stringContaining('version 1') as string },
    });
  });

  it.each([
    { name: 'evaluate', code: '1' },
    { name: 'constructor' },
    { name: '__proto__' },
    { name: 'select' },
    { name: 'select', id: '' },
    { name: 'select', id: 7 },
    { name: 'select', id: 'x'.repeat(501) },
    { name: 'fly-to', target: { center: [44] } },
    { name: 'fly-to', target: { center: [999, 44] } },
    { name: 'fly-to', target: { zoom: Infinity } },
    { name: 'fly-to', target: 'a', durationMs: -1 },
    { name: 'fly-to', target: 'a', durationMs: 1e9 },
    { name: 'fit', target: [] },
    { name: 'fit', target: [126, 44, 125, 43] },
    { name: 'fit', target: ['a', 1] },
    { name: 'set-layer', id: 'zones', opacity: 2 },
    { name: 'set-layer', id: 'zones', visible: 'yes' },
    { name: 'set-language', language: 'fr' },
    { name: 'set-theme', theme: 'pink' },
    { name: 'connect', flow: 1 },
    undefined,
    [],
  ])('refuses %j', (command) => {
    expect(readCommand({ parkscape: 1, call: 3, command })).toMatchObject({
      call: 3,
      error: { code: 'bad-command' },
    });
  });
});

describe('readReport', () => {
  it.each(events)('reads the event $name as it was sent', (event) => {
    expect(readReport(structuredClone({ parkscape: 1, event }))).toEqual({ event });
  });

  it('reads a state and an error as they were sent', () => {
    expect(readReport(structuredClone({ parkscape: 1, call: 2, state }))).toEqual({ call: 2, state });
    const error = { code: 'unknown-place', message: 'there is no place "x"' };
    expect(readReport({ parkscape: 1, call: 2, error })).toEqual({ call: 2, error });
  });

  it.each([
    null,
    { parkscape: 2, event: events[0] },
    { parkscape: 1, event: { name: 'status', status: 'excellent' } },
    { parkscape: 1, event: { name: 'resized', height: 1e9 } },
    { parkscape: 1, event: { name: 'resized', height: '100px' } },
    { parkscape: 1, event: { name: 'camera', camera: { ...camera, zoom: NaN } } },
    { parkscape: 1, event: { name: 'toString' } },
    { parkscape: 1, call: 1, state: { ...state, layers: [{ id: 1 }] } },
    { parkscape: 1, call: 1, error: { code: 'oops' } },
    { parkscape: 1, call: 1 },
  ])('believes nothing of %j', (data) => {
    expect(readReport(data)).toBeNull();
  });
});
