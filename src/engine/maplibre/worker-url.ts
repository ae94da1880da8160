import { getVersion, getWorkerUrl, setWorkerUrl } from 'maplibre-gl';

import { loadWorkerText } from './worker-text.js';

/** Tells MapLibre where its worker script is, unless the page has done so already: MapLibre knows one by page. */
export function useWorkerUrl(url: string): void {
  if (!getWorkerUrl()) setWorkerUrl(url);
}

/**
 * Gives MapLibre its worker where nobody has said where that is and MapLibre can't know, because a bundler has put it into
 * another file. A page whose policy forbids `blob:` workers has to say where it is.
 */
export async function provideWorker(): Promise<void> {
  if (!loadWorkerText || getWorkerUrl() || isPublishedModule('maplibre-gl')) return;
  const { version, script } = await loadWorkerText();
  // The worker of another release would not understand this one's messages; MapLibre's own guess is the better one.
  if (version !== getVersion()) return;
  // Kept for the life of the page: MapLibre starts workers from it again and again.
  useWorkerUrl(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

/**
 * Whether MapLibre is here as published, by way of an import map: it then finds the worker beside itself. The name is an
 * argument, because webpack looks for what stands in the call itself, and does not find it.
 */
function isPublishedModule(name: string): boolean {
  try {
    return /\/maplibre-gl(-dev)?\.mjs$/.test(new URL(import.meta.resolve(name)).pathname);
  } catch {
    return false;
  }
}
