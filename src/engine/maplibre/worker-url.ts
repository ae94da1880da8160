import { getWorkerUrl, setWorkerUrl } from 'maplibre-gl';

/** Tells MapLibre where its worker script is, unless the page has done so already: MapLibre knows one by page. */
export function useWorkerUrl(url: string): void {
  if (!getWorkerUrl()) setWorkerUrl(url);
}
