import { addProtocol, removeProtocol } from 'maplibre-gl';

import type { EngineOptions } from '../map-engine.js';

import { tileProtocol } from './style-ids.js';

type TileReader = EngineOptions['tile'];

/** Who reads the tiles of a dataset. MapLibre knows protocols by page, so all maps share this one. */
const readers = new Map<string, TileReader>();

/** Serves a dataset's tiles to MapLibre; returns what ends it. */
export function serveTiles(dataset: string, reader: TileReader): () => void {
  if (readers.size === 0) addProtocol(tileProtocol, loadTile);
  readers.set(dataset, reader);
  return () => {
    if (readers.get(dataset) !== reader) return;
    readers.delete(dataset);
    if (readers.size === 0) removeProtocol(tileProtocol);
  };
}

async function loadTile({ url }: { url: string }): Promise<{ data: ArrayBuffer }> {
  const [dataset = '', frame, ...numbers] = url.slice(`${tileProtocol}://`.length).split('/');
  const [z = 0, x = 0, y = 0] = numbers.map(Number);
  const bytes = await readers.get(dataset)?.(dataset, frame === 'gcj02' ? frame : 'wgs84', z, x, y);
  return { data: bytes?.buffer ?? new ArrayBuffer(0) };
}
