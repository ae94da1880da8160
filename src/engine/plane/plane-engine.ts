import type { LoadedBasemap } from '../../domain/basemap/loaded-basemap.js';
import type { DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import { flightMs, nearestFit, paddingOf } from '../fit-padding.js';
import type {
  Camera,
  CameraTarget,
  EngineEvent,
  EngineOptions,
  InitialView,
  Interaction,
  MapEngine,
  PictureSize,
  ScreenPoint,
} from '../map-engine.js';
import type { Scene } from '../scene.js';

import type { PlaneBasemap } from './basemap/plane-basemap.js';
import { planeLayers, type PlaneLayer } from './plane-shapes.js';
import type { PlaneHost, PlaneState, PlaneSurface, PlaneUnderlay } from './plane-surface.js';
import { boundsSeen, fitted, projectOn, retargeted, unprojectFrom, type PlaneView } from './plane-view.js';
import { StillSurface } from './still-surface.js';

/** Tiles that come shortly after each other are drawn together. */
const tilePauseMs = 100;

/**
 * Draws scenes in the plane, without WebGL: first as a still picture whose places can be clicked and reached by
 * keyboard; after {@link PlaneEngine.goLive} on a canvas that follows gestures. It looks from straight above: a
 * pitch is taken for 0.
 */
export class PlaneEngine implements MapEngine, PlaneHost {
  readonly #options: EngineOptions;
  readonly #resizes: ResizeObserver;
  #scene: Scene;
  #view: PlaneView;
  #layers: readonly PlaneLayer[] = [];
  #interaction: Interaction;
  #isClickable = false;
  #surface: PlaneSurface;
  #live: Promise<void> | null = null;
  /** Ends the movement that is under way. */
  #endFlight: (() => void) | null = null;
  #drawnDataset: string | null = null;
  #drawRequest = 0;
  /** What the layers were projected from, to be projected anew in another frame. */
  #drawn: readonly DrawnLayer[] = [];
  #base: LoadedBasemap | null = null;
  #basemap: PlaneBasemap | null = null;
  #underlay: PlaneUnderlay | null = null;
  #tileTimer: ReturnType<typeof setTimeout> | undefined;
  #isDestroyed = false;

  constructor(options: EngineOptions) {
    const { container, scene, view, interaction } = options;
    this.#options = options;
    this.#scene = scene;
    this.#interaction = interaction;
    const { clientWidth: width, clientHeight: height } = container;
    const empty = { x: 0.5, y: 0.5, zoom: 0, bearing: 0, width, height };
    this.#view = this.#initialView(view, empty);
    this.#surface = new StillSurface(container, this);
    this.#resizes = new ResizeObserver(() => this.#resize());
    this.#resizes.observe(container);
    void this.#load(scene);
    this.#layUnder(scene.base);
  }

  get camera(): Camera {
    const { zoom, bearing, width, height } = this.#view;
    const center = unprojectFrom(this.#view, { x: width / 2, y: height / 2 });
    return { center, zoom, bearing, pitch: 0, bounds: boundsSeen(this.#view) };
  }

  get state(): PlaneState {
    return {
      scene: this.#scene,
      view: this.#view,
      layers: this.#layers,
      interaction: this.#interaction,
      isClickable: this.#isClickable,
      texts: this.#options.texts,
      underlay: this.#underlay,
    };
  }

  show(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    const isNew = scene.dataset !== before.dataset || scene.revision !== before.revision;
    if (isNew) void this.#load(scene);
    else if (scene.frame !== before.frame) this.#layers = planeLayers(this.#drawn, scene.frame);
    this.#layUnder(scene.base);
    this.#drawSoon();
  }

  jumpTo(target: CameraTarget): void {
    this.#endFlight?.();
    this.look(retargeted(this.#view, target), true);
  }

  flyTo(target: CameraTarget, durationMs = flightMs): Promise<void> {
    return this.#fly(retargeted(this.#view, target), durationMs);
  }

  fit(bounds: Bounds, { durationMs = flightMs } = {}): Promise<void> {
    return this.#fly(fitted(this.#view, bounds, paddingOf(this.#options.container), nearestFit), durationMs);
  }

  project(lngLat: LngLat): ScreenPoint {
    return projectOn(this.#view, lngLat);
  }

  unproject(point: ScreenPoint): LngLat {
    return unprojectFrom(this.#view, point);
  }

  setInteraction(interaction: Interaction): void {
    this.#interaction = interaction;
    this.#drawSoon();
  }

  setClickable(isClickable: boolean): void {
    if (isClickable === this.#isClickable) return;
    this.#isClickable = isClickable;
    this.#drawSoon();
  }

  focus(): void {
    this.#surface.focus();
  }

  async toBitmap(size: PictureSize = {}): Promise<ImageBitmap> {
    const { pictureOf, pictureView } = await import('./picture.js');
    const view = this.#view;
    const tiles = await this.#basemap?.forPicture(pictureView(view, size));
    return pictureOf(this.#scene, this.#layers, view, size, tiles);
  }

  /**
   * Follows gestures from now on. Resolves once it does. Rejects where its code can't be loaded: the picture then
   * stays still, and can be asked again.
   */
  goLive(): Promise<void> {
    this.#live ??= this.#startLive().catch((error: unknown) => {
      this.#live = null;
      throw error;
    });
    return this.#live;
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#endFlight?.();
    this.#isDestroyed = true;
    cancelAnimationFrame(this.#drawRequest);
    clearTimeout(this.#tileTimer);
    this.#basemap?.end();
    this.#resizes.disconnect();
    this.#surface.destroy();
  }

  tell(event: EngineEvent): void {
    if (!this.#isDestroyed) this.#options.onEvent(event);
  }

  look(view: PlaneView, isSettled: boolean): void {
    if (this.#isDestroyed) return;
    this.#view = view;
    this.#drawSoon();
    this.tell({ type: 'moving' });
    if (isSettled) this.tell({ type: 'moved' });
  }

  glide(view: PlaneView, durationMs: number): void {
    void this.#fly(view, durationMs);
  }

  stop(): void {
    this.#endFlight?.();
  }

  #initialView(wanted: InitialView, empty: PlaneView): PlaneView {
    return 'bounds' in wanted
      ? fitted(empty, wanted.bounds, paddingOf(this.#options.container))
      : retargeted(empty, wanted);
  }

  async #load({ dataset, revision }: Scene): Promise<void> {
    try {
      const drawn = await this.#options.shapes(dataset);
      const { frame } = this.#scene;
      // What projects very many in slices is loaded with the first of them.
      const layers = drawn.some(({ points }) => points.length > 3_000)
        ? await (await import('./plane-slices.js')).planeLayersInSlices(drawn, frame)
        : planeLayers(drawn, frame);
      const scene = this.#scene;
      if (this.#isDestroyed || scene.dataset !== dataset || scene.revision !== revision) return;
      this.#drawn = drawn;
      this.#layers = scene.frame === frame ? layers : planeLayers(drawn, scene.frame);
      this.#drawNow();
      if (this.#drawnDataset === dataset) return;
      this.#drawnDataset = dataset;
      this.tell({ type: 'drawn' });
    } catch (error) {
      this.tell({ type: 'fault', message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Lays a base map under the layers, if it is of image tiles; all others are not for the plane. */
  #layUnder(base: LoadedBasemap | null): void {
    if (base === this.#base) return;
    this.#base = base;
    this.#basemap?.end();
    this.#basemap = null;
    this.#underlay = null;
    if (base?.kind === 'raster') void this.#startTiles(base);
  }

  async #startTiles(base: Extract<LoadedBasemap, { kind: 'raster' }>): Promise<void> {
    try {
      const { PlaneBasemap } = await import('./basemap/plane-basemap.js');
      if (this.#isDestroyed || this.#base !== base) return;
      const onPicture = () => {
        this.#tileTimer ??= setTimeout(() => this.#drawTiles(), tilePauseMs);
      };
      this.#basemap = new PlaneBasemap(base, (event) => this.tell(event), onPicture);
      this.#drawTiles();
    } catch {
      this.tell({ type: 'basemap-failed', fault: { code: 'network' } });
    }
  }

  /** Draws the tiles that have come. */
  #drawTiles(): void {
    this.#tileTimer = undefined;
    const basemap = this.#basemap;
    if (!basemap) return;
    this.#underlay = { onScreen: (view) => basemap.onScreen(view) };
    this.#drawNow();
    basemap.tellDrawn();
  }

  async #startLive(): Promise<void> {
    const { LiveSurface } = await import('./live/live-surface.js');
    if (this.#isDestroyed) return;
    const { container } = this.#options;
    const hadFocus = container.contains((container.getRootNode() as Document | ShadowRoot).activeElement);
    const still = this.#surface;
    this.#surface = new LiveSurface(container, this);
    this.#drawNow();
    if (hadFocus) this.#surface.focus();
    still.destroy();
  }

  #fly(to: PlaneView, durationMs: number): Promise<void> {
    this.#endFlight?.();
    const { flight } = this.#surface;
    if (!flight || durationMs <= 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.look(to, true);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const end = () => {
        if (this.#endFlight === end) this.#endFlight = null;
        stop();
        resolve();
      };
      const stop = flight(this.#view, to, durationMs, (view, isSettled) => this.look(view, isSettled), end);
      this.#endFlight = end;
    });
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#options.container;
    const before = this.#view;
    if (width === before.width && height === before.height) return;
    const { view } = this.#options;
    // What had no size could not be fitted to it.
    const isFirst = before.width === 0 || before.height === 0;
    const sized = { ...before, width, height };
    this.look(isFirst ? this.#initialView(view, sized) : retargeted(sized, {}), true);
  }

  #drawSoon(): void {
    this.#drawRequest ||= requestAnimationFrame(() => this.#drawNow());
  }

  #drawNow(): void {
    cancelAnimationFrame(this.#drawRequest);
    this.#drawRequest = 0;
    if (!this.#isDestroyed) this.#surface.draw();
  }
}
