import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { BasemapRequest } from '../../domain/basemap/parse-basemap.js';
import { boundsOf, widenBounds } from '../../domain/geometry/bounds.js';
import { labelPointOf } from '../../domain/geometry/label-point.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { CatalogRequest } from '../../data/catalog-loader.js';
import type {
  Camera,
  CameraTarget,
  EngineEvent,
  InitialView,
  Interaction,
  MapEngine,
} from '../../engine/map-engine.js';

import type { EngineWish } from './engine-stage.js';
import { finiteTarget, isBounds } from './finite-target.js';
import { MapBasemap, type DrawnBasemap } from './map-basemap.js';
import type { SelectionOptions } from './map-handle.js';
import { isInFullScreen } from './full-screen.js';
import { hitTolerance, MapSession, type SessionHost } from './map-session.js';
import type { MapFailure, MapStatus } from './map-state.js';
import { MapStore } from './map-store.js';
import {
  ParkBasemapFailedEvent,
  ParkCameraMovedEvent,
  ParkDataFoundFaultyEvent,
  ParkFeatureSelectedEvent,
  ParkFeatureSelectEvent,
  ParkLayerChangedEvent,
  ParkMapErrorEvent,
  ParkMapStatusChangedEvent,
  ParkPosterDrawnEvent,
  ParkSelectionClearedEvent,
} from './map.events.js';

/** What the conductor reads of its element. The element renders again after each call of `refresh`. */
export interface ConductedElement extends HTMLElement {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly interaction: Interaction;
  readonly engine: EngineWish;
  readonly view: CameraTarget | null;
  readonly selected: string | null;
  refresh(): void;
}

/** How near one comes to a place that has no extent. */
const placeZoom = 14;

/** Conducts one map: runs its session, turns what the engine tells into selections and events, moves the camera. */
export class MapConductor implements SessionHost {
  readonly store = new MapStore();
  readonly underlay = new MapBasemap(this.store, (failure) => {
    this.#element.dispatchEvent(new ParkBasemapFailedEvent(failure));
  });
  /** The share of the loading that is done, 0 to 1. */
  progress = 0;
  contextLost = false;
  /** Data are on their way. */
  isLoading = false;
  /** Why WebGL could not be had, where it was meant to be. */
  engineFault: MapFailure | null = null;
  readonly #element: ConductedElement;
  readonly #cameraListeners = new Set<() => void>();
  #session: MapSession | null = null;
  #request: CatalogRequest | null = null;
  /** Gestures are wanted, not the poster alone. */
  #isWanted = false;
  #isVisible = false;
  /** From a session that ended when the element was taken out of the page. */
  #cameraBefore: Camera | null = null;
  /** Resolves with the first `ready` or `partial`; rejects with the reason. */
  readonly ready: Promise<void>;
  #resolveReady: () => void = () => undefined;
  #rejectReady: (reason: Error) => void = () => undefined;

  constructor(element: ConductedElement) {
    this.#element = element;
    this.ready = new Promise((resolve, reject) => {
      this.#resolveReady = resolve;
      this.#rejectReady = reject;
    });
    this.ready.catch(() => undefined);
    this.store.subscribe(() => element.refresh());
  }

  get engine(): MapEngine | null {
    return this.#session?.engine ?? null;
  }

  get session(): MapSession | null {
    return this.#session;
  }

  get container(): HTMLElement {
    return this.#element.container;
  }

  get language(): Language {
    return this.#element.language;
  }

  get basemap(): DrawnBasemap {
    return this.underlay.drawn;
  }

  get wantsWebgl(): boolean {
    return this.underlay.wantsWebgl;
  }

  get interaction(): Interaction {
    return isInFullScreen(this.#element) ? 'full' : this.#element.interaction;
  }

  get engineWish(): EngineWish {
    return this.#element.engine;
  }

  /** Where to look first: where one looked before, as the page asks, at the place it selects, or at the region. */
  get view(): InitialView | null {
    if (this.#cameraBefore) {
      const { center, zoom, bearing, pitch } = this.#cameraBefore;
      return { center, zoom, bearing, pitch };
    }
    const { view, selected } = this.#element;
    const geometry = selected === null ? null : this.store.place(selected)?.geometry;
    if (view || !geometry) return view;
    if (geometry.type === 'Point') return { center: geometry.coordinates, zoom: placeZoom - 1 };
    const bounds = boundsOf(geometry);
    return bounds && { bounds: widenBounds(bounds, 0.4) };
  }

  /** Loads a catalog and shows it, in place of what was shown before. */
  async start(request: CatalogRequest): Promise<void> {
    this.#request = request;
    this.progress = 0;
    this.isLoading = true;
    this.#setStatus(this.#isWanted ? 'loading' : 'idle', null);
    this.#session ??= new MapSession(this);
    const session = this.#session;
    session.stage.setVisible(this.#isVisible);
    if (this.#isWanted) void session.stage.activate();
    const failure = await session.load(request);
    if (this.#session !== session || this.#request !== request) return;
    this.isLoading = false;
    this.#element.refresh();
    if (failure) this.fail(failure);
    else this.#tellFindings();
  }

  /** Loads the same data again, unless the base map alone has failed: then that. The camera stays. */
  restart(): void {
    const { layers, failure } = this.store.state;
    const isBasemapAlone = failure === null && layers.every((layer) => layer.failure === null);
    const isBasemapTried = this.underlay.retry();
    if (isBasemapTried && this.#isWanted) void this.#session?.stage.activate();
    if (isBasemapTried && isBasemapAlone) return;
    if (this.#request) void this.start({ ...this.#request });
  }

  /** Lets the map follow gestures as soon as it can; `isUsed` where someone reaches for it. */
  activate(isUsed: boolean): void {
    if (!this.#isWanted) {
      this.#isWanted = true;
      if (this.#session && this.store.state.status === 'idle') this.#setStatus('loading', null);
    }
    void this.#session?.stage.activate(isUsed);
  }

  /** Takes what the page says of the base map: one from elsewhere may need another engine. */
  setBasemap(request: BasemapRequest): void {
    const isNew = this.underlay.want(request);
    const stage = this.#session?.stage;
    if (!isNew || !stage || !this.underlay.wantsWebgl || !this.#isWanted) return;
    if (stage.isPlaneMeant) this.underlay.standAside();
    else void stage.activate();
  }

  setVisible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    this.#session?.stage.setVisible(isVisible);
  }

  /** Gestures after a change of `interaction`, or of the screen. */
  applyInteraction(): void {
    this.engine?.setInteraction(this.interaction);
  }

  /** Ends the session and frees the graphics; settings, selection and camera stay for the next one. */
  stop(): void {
    this.#cameraBefore = this.engine?.camera ?? this.#cameraBefore;
    this.#session?.end();
    this.#session = null;
    this.underlay.stop();
    this.contextLost = false;
    this.isLoading = false;
    this.#isWanted = false;
    if (this.store.state.status !== 'idle') this.#setStatus('idle', null);
  }

  fail(failure: MapFailure): void {
    this.#setStatus('failed', failure);
    this.#rejectReady(new Error(failure.message.en));
  }

  readonly onProgress = (share: number): void => {
    this.progress = share;
    this.#element.refresh();
  };

  onEngineEvent(event: EngineEvent): void {
    switch (event.type) {
      case 'moving':
        for (const listener of this.#cameraListeners) listener();
        return;
      case 'moved':
        for (const listener of this.#cameraListeners) listener();
        this.#element.refresh();
        if (this.engine) this.#element.dispatchEvent(new ParkCameraMovedEvent(this.engine.camera));
        return;
      case 'clicked':
        this.#handleClick(event.lngLat);
        return;
      case 'hovered':
        this.#handleHover(event.lngLat);
        return;
      case 'chosen': {
        const id = this.store.idOf(event.feature);
        if (id !== null) this.requestSelection(id);
        return;
      }
      case 'focused':
        this.highlight(event.feature && this.store.idOf(event.feature));
        return;
      case 'context-lost':
      case 'context-restored':
        this.contextLost = event.type === 'context-lost';
        this.#element.refresh();
        return;
      case 'basemap-drawn':
      case 'basemap-failed':
        this.underlay.handleEngine(event);
        return;
      case 'fault':
        this.#element.dispatchEvent(new ParkMapErrorEvent(event.message));
        return;
      // The stage's own.
      case 'drawn':
      case 'stalled':
    }
  }

  onPosterDrawn(): void {
    this.#element.refresh();
    this.#element.dispatchEvent(new ParkPosterDrawnEvent());
  }

  onWebglStart(): void {
    this.underlay.start();
  }

  onLive(draws: 'webgl' | 'plane'): void {
    if (draws === 'plane') this.underlay.standAside();
    this.applyInteraction();
    this.#tellDrawn();
  }

  onEngineFault(failure: MapFailure): void {
    this.engineFault = failure;
    this.#element.refresh();
    this.#element.dispatchEvent(new ParkMapErrorEvent(failure.message.en));
  }

  /** The ids of the places at a position, topmost first. */
  idsAt(lngLat: LngLat): string[] {
    const tolerance = hitTolerance(this.engine?.camera.zoom ?? 0, lngLat);
    return this.store.placesAt(lngLat, tolerance).map(({ id }) => id);
  }

  /** Selects as the page's doing: no event. An id that the data do not hold clears the selection. */
  select(id: string | null): void {
    if (id === (this.store.state.selection?.id ?? null)) return;
    const known = id !== null && this.store.place(id) !== null;
    this.store.update({ selection: known ? { id, lngLat: null, candidates: [id] } : null });
  }

  /** Selects as the user's doing: the page is asked first, and told afterwards. */
  requestSelection(id: string, options: SelectionOptions = {}): void {
    const place = this.store.place(id);
    if (!place) return;
    const { lngLat = null, candidates = [id] } = options;
    const detail = { id, layer: place.layer, lngLat };
    if (!this.#element.dispatchEvent(new ParkFeatureSelectEvent(detail))) return;
    this.store.update({ selection: { id, lngLat, candidates } });
    if (options.fly) void this.flyTo(id);
    this.#element.dispatchEvent(new ParkFeatureSelectedEvent(detail));
  }

  requestClear(): void {
    if (!this.store.state.selection) return;
    this.store.update({ selection: null });
    this.#element.dispatchEvent(new ParkSelectionClearedEvent());
  }

  /** Switches a layer as the user's doing. */
  requestLayer(id: string, change: { readonly visible?: boolean; readonly opacity?: number }): void {
    const layer = this.store.setLayer(id, change);
    if (!layer) return;
    const { visible, opacity } = layer;
    this.#element.dispatchEvent(new ParkLayerChangedEvent({ id, visible, opacity }));
  }

  highlight(id: string | null): void {
    if (this.store.highlight(id)) this.#session?.drawSoon();
  }

  /** Flies to a place as near as its precision allows, or to a camera. Resolves on arrival. */
  async flyTo(target: string | CameraTarget, durationMs?: number): Promise<void> {
    if (typeof target !== 'string') {
      await this.engine?.flyTo(finiteTarget(target), durationMs);
      return;
    }
    const geometry = this.store.place(target)?.geometry;
    if (!geometry) return;
    if (geometry.type !== 'Point') await this.fit([target], durationMs);
    else await this.engine?.flyTo({ center: labelPointOf(geometry), zoom: placeZoom }, durationMs);
  }

  /** Brings places or a box into view. Resolves on arrival. */
  async fit(target: readonly string[] | Bounds, durationMs?: number): Promise<void> {
    const bounds = isBounds(target)
      ? target
      : boundsOf(target.map((id) => this.store.place(id)?.geometry ?? null));
    if (bounds) await this.engine?.fit(bounds, durationMs === undefined ? {} : { durationMs });
  }

  subscribeCamera(listener: () => void): () => void {
    this.#cameraListeners.add(listener);
    return () => this.#cameraListeners.delete(listener);
  }

  #handleClick(lngLat: LngLat): void {
    const candidates = this.idsAt(lngLat);
    const [id] = candidates;
    if (id === undefined) this.requestClear();
    else this.requestSelection(id, { lngLat, candidates });
  }

  #handleHover(lngLat: LngLat | null): void {
    const [id] = lngLat ? this.idsAt(lngLat) : [];
    this.engine?.setClickable(id !== undefined);
    this.highlight(id ?? null);
  }

  #tellDrawn(): void {
    const { layers, findings } = this.store.state;
    const isPartial =
      layers.some(({ failure, excludedCount }) => failure !== null || excludedCount > 0) ||
      findings.some(({ severity }) => severity === 'error');
    this.#setStatus(isPartial ? 'partial' : 'ready', null);
    this.#resolveReady();
  }

  #tellFindings(): void {
    const { findings } = this.store.state;
    if (findings.some(({ severity }) => severity !== 'note')) {
      this.#element.dispatchEvent(new ParkDataFoundFaultyEvent(findings));
    }
  }

  #setStatus(status: MapStatus, failure: MapFailure | null): void {
    this.store.update({ status, failure });
    this.#element.dispatchEvent(new ParkMapStatusChangedEvent(status, failure));
  }
}
