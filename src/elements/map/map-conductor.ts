import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { BasemapRequest } from '../../domain/basemap/parse-basemap.js';
import type { Geometry } from '../../domain/geometry/geometry.js';
import type { LayerAddition } from '../../domain/catalog/layer-addition.js';
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

import type { AdditionPacker } from './addition-packer.js';
import type { EngineWish } from './engine-stage.js';
import { FindingWords } from './finding-words.js';
import { finiteTarget, isBounds } from './finite-target.js';
import { MapBasemap, type DrawnBasemap } from './map-basemap.js';
import type { SelectionOptions } from './map-handle.js';
import { isInFullScreen } from './full-screen.js';
import { hitTolerance, MapSession, type SessionHost } from './map-session.js';
import type { Hits } from './map-parcels.js';
import { isPartial, type MapFailure, type MapStatus } from './map-state.js';
import { MapSelection } from './map-selection.js';
import { MapStore } from './map-store.js';
import { MapTools } from './map-tools.js';
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
  readonly tools = new MapTools(this);
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
  readonly words = new FindingWords();
  readonly #element: ConductedElement;
  readonly #selection = new MapSelection(this.store);
  readonly #cameraListeners = new Set<() => void>();
  #session: MapSession | null = null;
  #request: CatalogRequest | null = null;
  /** Gestures are wanted, not the poster alone. */
  #isWanted = false;
  #isVisible = false;
  readonly #additions = new Map<string, LayerAddition>();
  #packer: AdditionPacker | null = null;
  readonly #askedLayers = new Set<string>();
  #hovered: LngLat | null = null;
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
    this.store.subscribe(() => {
      this.#selection.seek();
      element.refresh();
      this.#loadDeferred();
    });
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
    const additions = this.#additions.size > 0 ? await this.#handedOver() : [];
    if (this.#session !== session || this.#request !== request) return;
    const { wantedLayers: wanted } = this.store;
    const failure = await session.load({ ...request, wanted, additions });
    if (this.#session !== session || this.#request !== request) return;
    this.isLoading = false;
    this.#element.refresh();
    if (failure) this.fail(failure);
    else this.tellFindings();
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

  /** Loads what was left aside and is switched on now. */
  #loadDeferred(): void {
    const due = this.store.state.layers.find(({ isDeferred, visible }) => isDeferred && visible);
    // Asked for once: where loading fails, the reader tries again.
    if (!due || this.isLoading || !this.#request || this.#askedLayers.has(due.id)) return;
    this.#askedLayers.add(due.id);
    void this.start({ ...this.#request });
  }

  /** The added layers as the data worker takes them; what packs large ones is loaded with the first. */
  async #handedOver(): Promise<readonly LayerAddition[]> {
    try {
      const { AdditionPacker } = await import('./addition-packer.js');
      this.#packer ??= new AdditionPacker();
      return await this.#packer.pack(this.#additions);
    } catch {
      return this.additions;
    }
  }

  /** The layers that were added to those of the catalog. */
  get additions(): readonly LayerAddition[] {
    return [...this.#additions.values()];
  }

  /** Shows another layer over those of the catalog, in place of an added one of the same id. */
  addLayer(id: string, addition: LayerAddition): Promise<void> {
    this.#additions.set(id, addition);
    this.#packer?.forget(id);
    return this.#request ? this.start({ ...this.#request }) : Promise.resolve();
  }

  /** Takes an added layer away; what the catalog holds stays. */
  removeLayer(id: string): Promise<void> {
    this.#packer?.forget(id);
    const isKnown = this.#additions.delete(id);
    return isKnown && this.#request ? this.start({ ...this.#request }) : Promise.resolve();
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
    if (!isNew || !stage || !this.#isWanted) return;
    if (this.underlay.wantsWebgl && !stage.isPlaneMeant) void stage.activate();
    else if (stage.isOnPlane) this.underlay.startOnPlane();
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
        if (this.tools.isFilming) return;
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
    if (draws === 'plane') this.underlay.startOnPlane();
    this.applyInteraction();
    this.#tellDrawn();
  }

  /** A reader need not know of WebGL: the plane is a whole map. Who asked for it by hand is told in words. */
  onEngineFault(failure: MapFailure): void {
    if (this.engineWish === 'webgl') this.engineFault = failure;
    this.#element.refresh();
    this.#element.dispatchEvent(new ParkMapErrorEvent(failure.message.en));
  }

  /** The features at a position, topmost first: at once where no parcels are shown, since those are the worker's. */
  hitsAt(lngLat: LngLat): Hits | Promise<Hits> {
    const tolerance = hitTolerance(this.engine?.camera.zoom ?? 0, lngLat);
    const places = this.store.placesAt(lngLat, tolerance);
    const { parcelLayers, parcels } = this.store;
    if (parcelLayers.length > 0) return parcels.at(lngLat, parcelLayers, places);
    return { ids: places.map(({ id }) => id), parcels: [] };
  }

  /** What is selected, or is looked for to be selected; null for none. */
  get selected(): string | null {
    return this.#selection.wished;
  }

  /** Selects as the page's doing: no event. An id that the data do not hold clears the selection, once they are here. */
  select(id: string | null): void {
    this.#selection.select(id);
  }

  /** Selects as the user's doing: the page is asked first, and told afterwards. */
  requestSelection(id: string, options: SelectionOptions = {}): void {
    const feature = this.store.selectable(id);
    if (!feature) {
      void this.store.parcels.find(id).then((record) => {
        if (record) this.requestSelection(id, options);
      });
      return;
    }
    const { lngLat = null } = options;
    const detail = { id, layer: feature.layer, lngLat };
    if (!this.#element.dispatchEvent(new ParkFeatureSelectEvent(detail))) return;
    this.#selection.take(feature, options);
    if (options.fly) void this.flyTo(id);
    this.#element.dispatchEvent(new ParkFeatureSelectedEvent(detail));
  }

  requestClear(): void {
    if (!this.store.state.selection) return;
    this.select(null);
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
    if (!this.store.highlight(id)) return;
    this.#session?.drawSoon();
    if (id === null || this.store.selectable(id)) return;
    void this.store.parcels.find(id).then(() => this.#session?.drawSoon());
  }

  /** Flies to a place as near as its precision allows, or to a camera. Resolves on arrival. */
  async flyTo(target: string | CameraTarget, durationMs?: number): Promise<void> {
    if (typeof target !== 'string') {
      await this.engine?.flyTo(finiteTarget(target), durationMs);
      return;
    }
    const geometry = await this.#geometryOf(target);
    if (!geometry) return;
    if (geometry.type !== 'Point') await this.fit([target], durationMs);
    else await this.engine?.flyTo({ center: labelPointOf(geometry), zoom: placeZoom }, durationMs);
  }

  /** Brings places or a box into view. Resolves on arrival. */
  async fit(target: readonly string[] | Bounds, durationMs?: number): Promise<void> {
    const bounds = isBounds(target)
      ? target
      : boundsOf(await Promise.all(target.map((id) => this.#geometryOf(id))));
    if (bounds) await this.engine?.fit(bounds, durationMs === undefined ? {} : { durationMs });
  }

  async #geometryOf(id: string): Promise<Geometry | null> {
    const place = this.store.place(id);
    return place ? place.geometry : ((await this.store.parcels.find(id))?.parcel.geometry ?? null);
  }

  refresh(): void {
    this.#element.refresh();
  }

  subscribeCamera(listener: () => void): () => void {
    this.#cameraListeners.add(listener);
    return () => this.#cameraListeners.delete(listener);
  }

  #handleClick(lngLat: LngLat): void {
    if (this.tools.haveGestures) return;
    const hits = this.hitsAt(lngLat);
    if ('ids' in hits) this.#chooseAmong(hits, lngLat);
    else void hits.then((found) => this.#chooseAmong(found, lngLat));
  }

  #chooseAmong({ ids: candidates, parcels }: Hits, lngLat: LngLat): void {
    const [id] = candidates;
    if (id === undefined) this.requestClear();
    else this.requestSelection(id, { lngLat, candidates, parcels });
  }

  /** The last position counts: while the worker looks for the parcels at one, those in between are passed over. */
  #handleHover(lngLat: LngLat | null): void {
    if (this.tools.haveGestures) return;
    const hits = lngLat ? this.hitsAt(lngLat) : { ids: [], parcels: [] };
    this.#hovered = lngLat;
    if ('ids' in hits) this.#light(hits);
    else
      void hits.then((found) => {
        if (this.#hovered === lngLat) this.#light(found);
      });
  }

  #light({ ids: [id] }: Hits): void {
    this.engine?.setClickable(id !== undefined);
    this.highlight(id ?? null);
  }

  #tellDrawn(): void {
    this.#setStatus(isPartial(this.store.state) ? 'partial' : 'ready', null);
    this.#resolveReady();
  }

  tellFindings(): void {
    const { findings } = this.store.state;
    if (findings.some(({ severity }) => severity !== 'note')) {
      this.#element.dispatchEvent(new ParkDataFoundFaultyEvent(findings));
      void this.words.load().then(() => this.#element.refresh());
    }
  }

  #setStatus(status: MapStatus, failure: MapFailure | null): void {
    this.store.update({ status, failure });
    this.#element.dispatchEvent(new ParkMapStatusChangedEvent(status, failure));
  }
}
