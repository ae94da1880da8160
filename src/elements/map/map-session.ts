import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { CatalogRequest } from '../../data/catalog-loader.js';
import { openDataset } from '../../data/data-client.js';
import { LoadError } from '../../data/fetching/load-failure.js';
import type { RequestRecord } from '../../data/loaded-catalog.js';
import {
  EngineStartError,
  type InitialView,
  type EngineEvent,
  type EngineOptions,
  type Interaction,
  type MapEngine,
} from '../../engine/map-engine.js';

import { messageText } from '../locale/messages.js';

import { engineWorkerUrl } from './engine-worker-url.js';
import type { Basemap, MapFailure } from './map-state.js';
import type { MapStore } from './map-store.js';
import { mapMessages, type MapMessageKey } from './map.messages.js';

/** What a session needs of its element. */
export interface SessionHost {
  readonly store: MapStore;
  readonly container: HTMLElement;
  readonly language: Language;
  readonly interaction: Interaction;
  readonly basemap: Basemap;
  /** Where to look first; null for the region. */
  readonly view: InitialView | null;
  onEngineEvent(event: EngineEvent): void;
  onProgress(share: number): void;
}

/** One run of a map: its data loaded, its engine at work. Ended as a whole; a new one follows after a change of `src`. */
export class MapSession {
  readonly #host: SessionHost;
  readonly #abort = new AbortController();
  #engine: MapEngine | null = null;
  #requests: readonly RequestRecord[] = [];

  constructor(host: SessionHost) {
    this.#host = host;
  }

  /** Null until the engine has started, and where it can't. */
  get engine(): MapEngine | null {
    return this.#engine;
  }

  /** What loading asked the network for. */
  get requests(): readonly RequestRecord[] {
    return this.#requests;
  }

  /**
   * Loads the data and starts the engine beside it. Returns why the map can't be shown, if it can't; the store
   * keeps what did load.
   */
  async start(request: CatalogRequest): Promise<MapFailure | null> {
    const { signal } = this.#abort;
    const engineModule = import('../../engine/maplibre/maplibre-engine.js');
    engineModule.catch(() => undefined);
    try {
      const dataset = await openDataset(request, {
        signal,
        onProgress: (share) => this.#host.onProgress(share),
      });
      if (signal.aborted) {
        dataset.close();
        return null;
      }
      this.#requests = [
        ...(dataset.workerUrl ? [{ url: dataset.workerUrl, reason: 'data worker' } as const] : []),
        ...dataset.loaded.requests,
      ];
      this.#host.store.release();
      this.#host.store.adopt(dataset);
      const { MapLibreEngine, useWorkerUrl } = await engineModule;
      if (signal.aborted) return null;
      const url = engineWorkerUrl();
      if (url) {
        useWorkerUrl(url);
        this.#requests = [...this.#requests, { url, reason: 'engine worker' }];
      }
      this.#startEngine(MapLibreEngine, dataset.tile);
      return null;
    } catch (error) {
      return signal.aborted ? null : failureOf(error);
    }
  }

  /** Draws what the store holds now. */
  draw(): void {
    const { store, language, basemap } = this.#host;
    const scene = store.scene(language, basemap);
    if (scene) this.#engine?.show(scene);
  }

  end(): void {
    this.#abort.abort();
    this.#engine?.destroy();
    this.#engine = null;
    this.#host.store.release();
  }

  #startEngine(
    Engine: new (options: EngineOptions) => MapEngine,
    tile: (z: number, x: number, y: number) => Promise<Uint8Array<ArrayBuffer>>,
  ): void {
    const { store, container, interaction, language, basemap } = this.#host;
    const scene = store.scene(language, basemap);
    const { catalog } = store.state;
    if (!scene || !catalog) return;
    this.#engine = new Engine({
      container,
      scene,
      interaction,
      view: this.#host.view ?? { bounds: catalog.region.bounds },
      texts: {
        mapTitle: catalog.title,
        scrollHint: mapMessages.scrollHint,
        scrollHintMac: mapMessages.scrollHintMac,
        touchHint: mapMessages.touchHint,
      },
      onEvent: (event) => {
        if (!this.#abort.signal.aborted) this.#host.onEngineEvent(event);
      },
      tile: (_dataset, z, x, y) => tile(z, x, y),
    });
  }
}

function failureOf(error: unknown): MapFailure {
  if (error instanceof LoadError) return error.failure;
  const reason = error instanceof Error ? error.message : String(error);
  const key: MapMessageKey =
    error instanceof EngineStartError && error.code === 'missing-webgl' ? 'webglMissing' : 'engineFailed';
  return {
    code: key === 'webglMissing' ? 'webgl-missing' : 'engine-failed',
    retryable: key !== 'webglMissing',
    message: {
      zh: messageText(mapMessages, key, 'zh-CN', { reason }),
      en: messageText(mapMessages, key, 'en', { reason }),
    },
  };
}

/** How far off a point still counts as hit, in degrees, for a finger or a pointer at a zoom. */
export function hitTolerance(zoom: number, lngLat: LngLat, pixels = 14): readonly [lng: number, lat: number] {
  const byLng = (pixels * 360) / (512 * 2 ** zoom);
  return [byLng, byLng * Math.cos((lngLat[1] * Math.PI) / 180)];
}
