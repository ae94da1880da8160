/** MapLibre's worker as text, and the release that it belongs to. */
export interface WorkerText {
  readonly version: string;
  readonly script: string;
}

/**
 * Loads the text of MapLibre's worker. The build of the modules puts it here, for pages whose bundler does not know that
 * MapLibre has a worker; null in the sources and in `dist/cdn/`, where the worker lies beside MapLibre.
 */
export const loadWorkerText: (() => Promise<WorkerText>) | null = null;
