import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { CatalogRequest } from '../../data/catalog-loader.js';
import { openDataset, type Dataset } from '../../data/data-client.js';
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

import { engineWorkerUrl, isWorkerAtHome } from './engine-worker-url.js';
import type { Basemap, MapFailure } from './map-state.js';
import type { MapStore } from './map-store.js';
import { mapMessages, type MapMessageKey } from './map.messages.js';
import { whenSized } from './when-sized.js';

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
  readonly onProgress: (share: number) => void;
}

/**
 * One life of a map: its engine, and the data that it draws. Data can be loaded again or replaced while the engine
 * goes on; what is shown stays until the new data are there, and stays for good where they can't be had.
 */
export class MapSession {
  readonly #host: SessionHost;
  readonly #end = new AbortController();
  #load = new AbortController();
  #dataset: Dataset | null = null;
  #engine: MapEngine | null = null;
  #isDrawDue = false;
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
   * Loads data, in place of those that are still loading or shown, and starts the engine with the first. Returns
   * why the map can't be shown, if it can't; null also where another request has taken over.
   */
  async load(request: CatalogRequest): Promise<MapFailure | null> {
    this.#load.abort();
    this.#load = new AbortController();
    const signal = AbortSignal.any([this.#load.signal, this.#end.signal]);
    const engineModule = import('../../engine/maplibre/maplibre-engine.js');
    engineModule.catch(() => undefined);
    try {
      const { onProgress } = this.#host;
      const dataset = await openDataset(request, { signal, onProgress, withoutBlob: isWorkerAtHome() });
      if (signal.aborted) {
        dataset.close();
        return null;
      }
      this.#adopt(dataset);
      const { MapLibreEngine, provideWorker, useWorkerUrl } = await engineModule;
      if (signal.aborted || this.#engine) return null;
      const url = engineWorkerUrl();
      if (url) {
        useWorkerUrl(url);
        this.#requests = [...this.#requests, { url, reason: 'engine worker' }];
      }
      await Promise.all([provideWorker(), whenSized(this.#host.container, signal)]);
      if (signal.aborted) return null;
      this.#startEngine(MapLibreEngine);
      return null;
    } catch (error) {
      return signal.aborted ? null : failureOf(error);
    }
  }

  /**
   * Draws what the store holds, once the page has painted what it shows of the same change: a card comes before the
   * map's repaint, which can take several frames' time where graphics are drawn in software.
   */
  drawSoon(): void {
    if (this.#isDrawDue) return;
    this.#isDrawDue = true;
    requestAnimationFrame(() => {
      setTimeout(() => {
        if (this.#isDrawDue) this.draw();
      });
    });
  }

  /** Draws what the store holds now. */
  draw(): void {
    this.#isDrawDue = false;
    const { store, language, basemap } = this.#host;
    const scene = store.scene(language, basemap);
    if (scene) this.#engine?.show(scene);
  }

  end(): void {
    this.#end.abort();
    this.#engine?.destroy();
    this.#engine = null;
    this.#dataset?.close();
    this.#host.store.release();
  }

  #adopt(dataset: Dataset): void {
    const { workerUrl, loaded } = dataset;
    const before = this.#dataset;
    this.#dataset = dataset;
    this.#requests = [
      ...this.#requests.filter(({ reason }) => reason === 'engine worker'),
      ...(workerUrl ? [{ url: workerUrl, reason: 'data worker' } as const] : []),
      ...loaded.requests,
    ];
    this.#host.store.adopt(dataset);
    this.draw();
    if (before && before.loaded.catalog.id !== loaded.catalog.id) {
      void this.#engine?.fit(loaded.catalog.region.bounds, { durationMs: 0 });
    }
    before?.close();
  }

  #startEngine(Engine: new (options: EngineOptions) => MapEngine): void {
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
        if (!this.#end.signal.aborted) this.#host.onEngineEvent(event);
      },
      tile: (key, frame, z, x, y) =>
        key === this.#dataset?.key ? this.#dataset.tile(frame, z, x, y) : Promise.resolve(new Uint8Array()),
      shapes: (key) => (key === this.#dataset?.key ? this.#dataset.shapes() : Promise.resolve([])),
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
