import {
  frameProtocol,
  type FrameAnswerMessage,
  type FrameEvent,
  type FrameEventMessage,
} from '../../frame/frame-messages.js';
import { readCommand, type ReadCommand } from '../../frame/read-command.js';

import { carryOut, CommandError } from './frame-commands.js';
import type { FramePage } from './frame-page.js';

/**
 * Speaks with the page around the frame, if its origin is one of those that the frame's address lists. Nothing is
 * sent before that page has asked to be connected, and then to its exact origin alone.
 */
export function connectParent(page: FramePage, origins: readonly string[]): void {
  // Without a list, and without a page around, there is nobody to speak with: no message is even listened to.
  if (origins.length === 0 || parent === window) return;
  let told: string | null = null;

  const tell = (event: FrameEvent): void => {
    if (told === null) return;
    parent.postMessage({ parkscape: frameProtocol, event } satisfies FrameEventMessage, told);
  };
  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== parent || !origins.includes(origin)) return;
    const read = readCommand(data);
    if (!read) return;
    if ('command' in read && read.command.name === 'connect') told = origin;
    void answer(read, page).then((message) => parent.postMessage(message, origin));
  });
  tellOfMap(page, tell);
  tellOfHeight(tell);
}

async function answer(read: ReadCommand, page: FramePage): Promise<FrameAnswerMessage> {
  const { call } = read;
  if ('error' in read) return { parkscape: frameProtocol, call, error: read.error };
  try {
    await carryOut(read.command, page);
    return { parkscape: frameProtocol, call, state: page.state };
  } catch (error) {
    const code = error instanceof CommandError ? error.code : 'map-failed';
    const message = error instanceof Error ? error.message : String(error);
    return { parkscape: frameProtocol, call, error: { code, message } };
  }
}

function tellOfMap({ map }: FramePage, tell: (event: FrameEvent) => void): void {
  map.addEventListener('park-map-status-changed', ({ detail: { status, failure } }) =>
    tell({ name: 'status', status, failure: failure && { code: failure.code, message: failure.message } }),
  );
  map.addEventListener('park-feature-selected', ({ detail: { id, layer, lngLat } }) =>
    tell({ name: 'selected', id, layer, lngLat }),
  );
  map.addEventListener('park-selection-cleared', () => tell({ name: 'cleared' }));
  map.addEventListener('park-camera-moved', ({ detail: camera }) => tell({ name: 'camera', camera }));
  map.addEventListener('park-layer-changed', ({ detail: { id, visible, opacity } }) =>
    tell({ name: 'layer', id, visible, opacity }),
  );
}

/** Tells the height of the page whenever it changes, as long as the page flows. */
function tellOfHeight(tell: (event: FrameEvent) => void): void {
  const root = document.documentElement;
  const tellHeight = (): void => {
    if (root.dataset['layout'] !== 'flow') return;
    tell({ name: 'resized', height: Math.ceil(document.body.getBoundingClientRect().height) });
  };
  new ResizeObserver(tellHeight).observe(document.body);
  new MutationObserver(tellHeight).observe(root, { attributeFilter: ['data-layout'] });
}
