import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { CatalogRequest } from '../../data/catalog-loader.js';
import { openDataset, type Dataset } from '../../data/data-client.js';
import { LoadError } from '../../data/fetching/load-failure.js';
import type { ParcelAnswers, QuestionKind, QuestionOf } from '../../domain/planning/parcel-question.js';
import type { RequestRecord } from '../../data/loaded-catalog.js';
import {
  EngineStartError,
  type InitialView,
  type EngineEvent,
  type Interaction,
  type MapEngine,
} from '../../engine/map-engine.js';
import type { Scene } from '../../engine/scene.js';

import { messageText } from '../locale/messages.js';

import { EngineStage, type EngineWish, type StageHost } from './engine-stage.js';
import { engineWorkerUrl, isWorkerAtHome } from './engine-worker-url.js';
import type { DrawnBasemap } from './map-basemap.js';
import type { MapFailure } from './map-state.js';
import type { MapStore } from './map-store.js';
import { mapMessages } from './map.messages.js';
import { whenSized } from './when-sized.js';

/** What a session needs of its element. */
export interface SessionHost {
  readonly store: MapStore;
  readonly container: HTMLElement;
  readonly language: Language;
  readonly interaction: Interaction;
  readonly basemap: DrawnBasemap;
  readonly engineWish: EngineWish;
  readonly wantsWebgl: boolean;
  /** Where to look first; null for the region. */
  readonly view: InitialView | null;
  onEngineEvent(event: EngineEvent): void;
  onPosterDrawn(): void;
  onLive(draws: 'webgl' | 'plane'): void;
  /** MapLibre is being started. */
  onWebglStart(): void;
  /** WebGL can't be had, in words; the plane goes on. */
  onEngineFault(failure: MapFailure): void;
  readonly onProgress: (share: number) => void;
}

/**
 * One life of a map: the data that it draws, and the engines that draw them. Data can be loaded again or replaced
 * while the engines go on; what is shown stays until the new data are there, and stays for good where they can't be
 * had.
 */
export class MapSession implements StageHost {
  readonly #host: SessionHost;
  readonly #end = new AbortController();
  readonly stage = new EngineStage(this);
  #load = new AbortController();
  #dataset: Dataset | null = null;
  #isDrawDue = false;
  #requests: readonly RequestRecord[] = [];

  constructor(host: SessionHost) {
    this.#host = host;
  }

  /** Null until there is something to see. */
  get engine(): MapEngine | null {
    return this.stage.engine;
  }

  /** What loading asked the network for. */
  get requests(): readonly RequestRecord[] {
    return this.#requests;
  }

  get container(): HTMLElement {
    return this.#host.container;
  }

  get engineWish(): EngineWish {
    return this.#host.engineWish;
  }

  get wantsWebgl(): boolean {
    return this.#host.wantsWebgl;
  }

  get scene(): Scene | null {
    const { store, language, basemap } = this.#host;
    return store.scene(language, basemap);
  }

  get firstView(): InitialView {
    const { store, view } = this.#host;
    return view ?? { bounds: store.state.catalog?.region.bounds ?? wholeWorld };
  }

  get engineOptions(): StageHost['engineOptions'] {
    const { scene } = this;
    const { catalog } = this.#host.store.state;
    if (!scene || !catalog) return null;
    return {
      scene,
      interaction: this.#host.interaction,
      texts: {
        mapTitle: catalog.title,
        scrollHint: mapMessages.scrollHint,
        scrollHintMac: mapMessages.scrollHintMac,
        touchHint: mapMessages.touchHint,
      },
      tile: (key, frame, z, x, y) =>
        key === this.#dataset?.key ? this.#dataset.tile(frame, z, x, y) : Promise.resolve(new Uint8Array()),
      shapes: (key) => (key === this.#dataset?.key ? this.#dataset.shapes() : Promise.resolve([])),
    };
  }

  /** Asks the data worker about parcels; null where there are no data. */
  async ask<Kind extends QuestionKind>(
    question: QuestionOf<Kind>,
    signal?: AbortSignal,
  ): Promise<ParcelAnswers[Kind] | null> {
    return (await this.#dataset?.ask(question, signal)) ?? null;
  }

  /**
   * Loads data, in place of those that are still loading or shown, and draws the first ones as a poster. Returns
   * why the map can't be shown, if it can't; null also where another request has taken over.
   */
  async load(request: CatalogRequest): Promise<MapFailure | null> {
    this.#load.abort();
    this.#load = new AbortController();
    const signal = AbortSignal.any([this.#load.signal, this.#end.signal]);
    this.stage.prepare();
    try {
      const { onProgress } = this.#host;
      const dataset = await openDataset(request, { signal, onProgress, withoutBlob: isWorkerAtHome() });
      if (!signal.aborted) await this.#host.store.prepare(dataset);
      if (signal.aborted) {
        dataset.close();
        return null;
      }
      this.#adopt(dataset);
      // A map in a closed tab or dialog has no size: what it looks at first is found when it has one.
      await whenSized(this.container, signal);
      if (signal.aborted) return null;
      await this.stage.showPoster();
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
    const { scene } = this;
    if (scene) this.stage.show(scene);
  }

  end(): void {
    this.#end.abort();
    this.stage.end();
    this.#dataset?.close();
    this.#host.store.release();
  }

  onEngineEvent(event: EngineEvent): void {
    if (!this.#end.signal.aborted) this.#host.onEngineEvent(event);
  }

  onPosterDrawn(): void {
    if (!this.#end.signal.aborted) this.#host.onPosterDrawn();
  }

  onLive(draws: 'webgl' | 'plane'): void {
    if (!this.#end.signal.aborted) this.#host.onLive(draws);
  }

  onEngineFault(error: unknown): void {
    void webglFailureOf(error).then((failure) => this.#host.onEngineFault(failure));
  }

  prepareWebgl(use: (workerUrl: string) => void): void {
    if (!this.#end.signal.aborted) this.#host.onWebglStart();
    const url = engineWorkerUrl();
    if (!url) return;
    use(url);
    if (this.#requests.some((record) => record.url === url)) return;
    this.#requests = [...this.#requests, { url, reason: 'engine worker' }];
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
      void this.engine?.fit(loaded.catalog.region.bounds, { durationMs: 0 });
    }
    before?.close();
  }
}

const wholeWorld = [-180, -85, 180, 85] as const;

function failureOf(error: unknown): MapFailure {
  return error instanceof LoadError ? error.failure : engineFailure('engineFailed', error);
}

/** Why there is no WebGL: in words of its own where the reason is known. */
async function webglFailureOf(error: unknown): Promise<MapFailure> {
  try {
    if (error instanceof EngineStartError && error.code !== 'other')
      return (await import('./webgl-failure.js')).webglFailure(error.code);
  } catch {
    // Offline, say: then in general words.
  }
  return engineFailure('webglFailed', error);
}

function engineFailure(key: 'webglFailed' | 'engineFailed', error: unknown): MapFailure {
  const reason = error instanceof Error ? error.message : String(error);
  const text = (language: Language) => messageText(mapMessages, key, language, { reason });
  return {
    code: 'engine-failed',
    retryable: key === 'engineFailed',
    message: { zh: text('zh-CN'), en: text('en') },
  };
}

/** How far off a point still counts as hit, in degrees, for a finger or a pointer at a zoom. */
export function hitTolerance(zoom: number, lngLat: LngLat, pixels = 14): readonly [lng: number, lat: number] {
  const byLng = (pixels * 360) / (512 * 2 ** zoom);
  return [byLng, byLng * Math.cos((lngLat[1] * Math.PI) / 180)];
}
