import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { setEngineWorkerUrl } from 'parkscape';

const parameters = new URLSearchParams(location.search);

/** Whether the tags come after the page has rendered, as `autoload` brings them. */
export const isLate = parameters.get('define') === 'late';

/** On which engine the map is drawn. */
export const engine = parameters.get('engine') === 'webgl' ? 'webgl' : 'auto';

/** Registers the tags; on a late page when the event `define-tags` tells it to. */
export async function defineTags(): Promise<void> {
  // The pages are built from the sources; the built modules find the worker by themselves.
  setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const define = () => import('parkscape/define');
  if (isLate) document.addEventListener('define-tags', () => void define(), { once: true });
  else await define();
}
