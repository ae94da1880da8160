import type { ParkMap } from '../../elements/map/map.js';
import type { FrameCommand, FrameErrorCode } from '../../frame/frame-messages.js';

import type { FramePage } from './frame-page.js';

/** Why a command can't be carried out. */
export class CommandError extends Error {
  readonly code: FrameErrorCode;

  constructor(code: FrameErrorCode, message: string) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
  }
}

/**
 * Carries out what the page around has asked for. What needs the data waits for them, what moves the camera for the map.
 *
 * @throws {CommandError} where it can't be done.
 */
export async function carryOut(command: FrameCommand, page: FramePage): Promise<void> {
  const { map } = page;
  switch (command.name) {
    case 'connect':
      page.setFlow(command.flow);
      return;
    case 'state':
      return;
    case 'select':
      await whenLoaded(map);
      requirePlaces(map, [command.id]);
      map.select(command.id);
      return;
    case 'clear':
      map.clearSelection();
      return;
    case 'fly-to':
      await whenDrawn(map);
      if (typeof command.target === 'string') requirePlaces(map, [command.target], true);
      await map.flyTo(command.target, duration(command));
      return;
    case 'fit':
      await whenDrawn(map);
      if (isIds(command.target)) requirePlaces(map, command.target, true);
      await map.fit(command.target, duration(command));
      return;
    case 'set-layer': {
      await whenLoaded(map);
      const { id, visible, opacity } = command;
      if (!map.layers.some((layer) => layer.id === id)) {
        const known = map.layers.map((layer) => layer.id).join(', ');
        throw new CommandError('unknown-layer', `there is no layer "${id}"; there are ${known}`);
      }
      map.setLayer(id, { ...(visible !== null && { visible }), ...(opacity !== null && { opacity }) });
      return;
    }
    case 'set-language':
      page.setLanguage(command.language);
      return;
    case 'set-theme':
      page.setTheme(command.theme);
  }
}

/** Resolves when the places are there, drawn or not. */
function whenLoaded(map: ParkMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): boolean => {
      const { catalog, status } = map.state;
      if (catalog) resolve();
      else if (status === 'failed') reject(failed(map));
      else return false;
      return true;
    };
    if (settle()) return;
    const unsubscribe = map.subscribe(() => {
      if (settle()) unsubscribe();
    });
  });
}

/** Resolves when there is a camera to move, be it that of a poster. */
function whenDrawn(map: ParkMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const types = ['park-poster-drawn', 'park-map-status-changed'];
    const settle = (): void => {
      if (map.camera) resolve();
      else if (map.status === 'failed') reject(failed(map));
      else return;
      for (const type of types) map.removeEventListener(type, settle);
    };
    for (const type of types) map.addEventListener(type, settle);
    settle();
  });
}

function failed(map: ParkMap): CommandError {
  return new CommandError('map-failed', map.state.failure?.message.en ?? 'the map can’t be shown');
}

function requirePlaces(map: ParkMap, ids: readonly string[], located = false): void {
  for (const id of ids) {
    const place = map.state.places.find((known) => known.id === id);
    if (!place) throw new CommandError('unknown-place', `there is no place "${id}"`);
    if (located && !place.geometry) {
      throw new CommandError('unknown-place', `the place "${id}" has no position on the map`);
    }
  }
}

function isIds(target: readonly unknown[]): target is readonly string[] {
  return typeof target[0] === 'string';
}

function duration({ durationMs }: { readonly durationMs: number | null }): { readonly durationMs?: number } {
  return durationMs === null ? {} : { durationMs };
}
