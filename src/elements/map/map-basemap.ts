import type { Basemap } from '../../domain/basemap/basemap.js';
import type { LoadedBasemap } from '../../domain/basemap/loaded-basemap.js';
import type { BasemapRequest } from '../../domain/basemap/parse-basemap.js';
import { plainFrame, type CoordinateFrame } from '../../domain/geometry/coordinate-frame.js';
import { frameById } from '../../domain/geometry/frame-by-id.js';
import { LoadError } from '../../data/fetching/load-failure.js';
import type { RequestRecord } from '../../data/loaded-catalog.js';
import type { BasemapFault, EngineEvent } from '../../engine/map-engine.js';

import type * as externalBasemap from './external-basemap.js';
import type { BasemapState, MapFailure } from './map-state.js';
import type { MapStore } from './map-store.js';

/** What a scene takes from the base map. */
export interface DrawnBasemap {
  /** Whether the reference layers of the catalog are drawn. */
  readonly isSchematic: boolean;
  readonly base: LoadedBasemap | null;
  readonly frame: CoordinateFrame;
}

const schematic: DrawnBasemap = { isSchematic: true, base: null, frame: plainFrame };
const paper: DrawnBasemap = { isSchematic: false, base: null, frame: plainFrame };

/**
 * Owns the base map of one map: reads what the page says of it, loads it once the map may ask the network, and has
 * the catalog's own in its place where it can't be had. The own layers never wait for it.
 */
export class MapBasemap {
  readonly #store: MapStore;
  readonly #tell: (failure: MapFailure) => void;
  #request: BasemapRequest | null = null;
  #drawn = schematic;
  #isStarted = false;
  #isWished = false;
  #load = new AbortController();
  #requests: readonly RequestRecord[] = [];
  #failureOf: ((fault: BasemapFault) => MapFailure) | null = null;

  constructor(store: MapStore, tell: (failure: MapFailure) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  get drawn(): DrawnBasemap {
    return this.#drawn;
  }

  /** What the base map asks of the network, without the keys. */
  get requests(): readonly RequestRecord[] {
    return this.#requests;
  }

  /** Whether a base map is asked for that WebGL alone can draw, and not yet known to be of no use. */
  get wantsWebgl(): boolean {
    return this.#isWished && !isOfTiles(this.#request?.basemap);
  }

  /** Takes what the page says; returns whether it is anything new. */
  want(request: BasemapRequest): boolean {
    const before = this.#request;
    const isSame =
      before !== null &&
      before.basemap === request.basemap &&
      before.crs === request.crs &&
      before.tiandituKey === request.tiandituKey &&
      before.baseUrl === request.baseUrl;
    if (isSame) return false;
    this.#request = request;
    this.#begin();
    return true;
  }

  /** The map is wanted, and there is an engine for its base map: from now on the network may be asked. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#begin();
  }

  /** Tries a base map again that failed for a passing reason; returns whether there was one. */
  retry(): boolean {
    if (!this.#store.state.basemap.failure?.retryable) return false;
    this.#begin();
    return true;
  }

  /** The map is drawn in the plane, which knows no base maps from elsewhere but those of image tiles. */
  startOnPlane(): void {
    if (!this.wantsWebgl) {
      this.start();
      return;
    }
    this.#isStarted = false;
    if (this.#store.state.basemap.failure === needsWebgl) return;
    this.#fail(needsWebgl);
    this.#isWished = true;
  }

  /** Stops asking the network. */
  stop(): void {
    this.#isStarted = false;
    this.#load.abort();
  }

  handleEngine(event: Extract<EngineEvent, { type: 'basemap-drawn' | 'basemap-failed' }>): void {
    if (!this.#drawn.base) return;
    if (event.type === 'basemap-drawn') this.#change({ isLoading: false });
    else if (this.#failureOf) this.#fail(this.#failureOf(event.fault));
  }

  #begin(): void {
    const request = this.#request;
    this.#load.abort();
    this.#load = new AbortController();
    this.#requests = [];
    if (!request) return;
    const wish = typeof request.basemap === 'string' ? request.basemap.trim() : (request.basemap ?? '');
    const isSchematic = wish === '' || wish === 'schematic';
    const isExternal = !isSchematic && wish !== 'none';
    this.#isWished = isExternal;
    this.#drawn = isSchematic ? schematic : paper;
    this.#change({ isSchematic, isExternal, isLoading: isExternal, attribution: [], failure: null });
    if (isExternal && this.#isStarted) void this.#loadExternal(request, this.#load.signal);
  }

  async #loadExternal(request: BasemapRequest, signal: AbortSignal): Promise<void> {
    try {
      const external = await import('./external-basemap.js');
      if (signal.aborted) return;
      const { basemap, refusal } = external.parseBasemap(request);
      if (refusal) this.#fail({ ...refusal, retryable: false });
      else if (basemap.kind === 'style' || basemap.kind === 'raster') {
        await this.#show(basemap, external, signal);
      }
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof LoadError ? error.failure : unreachable);
    }
  }

  async #show(
    basemap: Extract<Basemap, { kind: 'style' | 'raster' }>,
    { loadBasemap, maskedAddress, basemapFailureOf }: typeof externalBasemap,
    signal: AbortSignal,
  ): Promise<void> {
    this.#failureOf = (fault) => basemapFailureOf(fault, basemap);
    const [frame, { basemap: base, failure }] = await Promise.all([
      frameById(basemap.frame),
      loadBasemap(basemap, {
        signal,
        pixelRatio: globalThis.devicePixelRatio,
        onRequest: (address) => {
          if (signal.aborted) return;
          this.#requests = [...this.#requests, { url: maskedAddress(address), reason: 'base map' }];
        },
      }),
    ]);
    if (signal.aborted) return;
    this.#drawn = { isSchematic: false, base, frame };
    this.#change({ attribution: base.attribution, failure });
    if (failure) this.#tell(failure);
  }

  /** Says why, and shows the catalog's own base map. */
  #fail(failure: MapFailure): void {
    this.#load.abort();
    this.#isWished = false;
    this.#drawn = schematic;
    this.#change({ isSchematic: true, isExternal: false, isLoading: false, attribution: [], failure });
    this.#tell(failure);
  }

  #change(change: Partial<BasemapState>): void {
    this.#store.update({ basemap: { ...this.#store.state.basemap, ...change } });
  }
}

/** Whether what the page asks for is image tiles; what it means in full is known once it is read. */
function isOfTiles(wish: unknown): boolean {
  if (typeof wish === 'string') return /^\s*tianditu-|\{(?:z|quadkey|bbox-epsg-3857)\}/.test(wish);
  return typeof wish === 'object' && wish !== null && 'type' in wish && wish.type === 'raster';
}

const needsWebgl: MapFailure = {
  code: 'basemap-needs-webgl',
  retryable: false,
  message: {
    zh: '所选底图需要 WebGL 才能绘制。',
    en: 'The base map that was chosen needs WebGL.',
  },
};

/** Our own code for base maps did not come. */
const unreachable: MapFailure = {
  code: 'basemap-network',
  retryable: true,
  message: {
    zh: '底图无法读取：网络中断。',
    en: 'The base map could not be loaded: the network failed.',
  },
};
