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
