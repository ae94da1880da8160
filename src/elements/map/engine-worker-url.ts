let url: string | null = null;

/** Where the page has put MapLibre's worker script; null where it lies beside MapLibre's own module. */
export const engineWorkerUrl = (): string | null => url;

/**
 * Says where MapLibre's worker script is, for pages whose bundler renames it. To be called before the first map
 * starts; a page that calls MapLibre's own `setWorkerUrl` need not.
 */
export function setEngineWorkerUrl(workerUrl: string): void {
  url = workerUrl;
}

/**
 * Reads `worker-url`: null for what is no web address. Others are left out, because the attribute may come from a
 * content system that checks less than a script would.
 */
export function parseWorkerUrl(text: string | null): string | null {
  if (text === null || text.trim() === '' || !URL.canParse(text, document.baseURI)) return null;
  const { protocol, href } = new URL(text, document.baseURI);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** Whether the page has put the worker on its own origin: it then need not allow `blob:`, and may well not. */
export function isWorkerAtHome(): boolean {
  return url !== null && new URL(url, document.baseURI).origin === location.origin;
}
