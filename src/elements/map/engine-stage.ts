import { contextBudget, type ContextTenant } from '../../engine/context-budget.js';
import { FramedEngine } from '../../engine/framed-engine.js';
import { graphicsOfMachine } from '../../engine/graphics.js';
import {
  EngineStartError,
  type EngineEvent,
  type EngineOptions,
  type InitialView,
  type MapEngine,
} from '../../engine/map-engine.js';
import type { Scene } from '../../engine/scene.js';

import { LossRecord } from './loss-record.js';

/** Which engine draws a map. `auto`: WebGL where a graphics processor draws it, else the plane. */
export const engineWishes = ['auto', 'webgl', 'plane'] as const;
export type EngineWish = (typeof engineWishes)[number];

/** A context that has not come back by then is given up: browsers restore theirs at once, or not at all. */
const restoreTimeoutMs = 1_500;

/** A tab that is not seen paints no frame: it is not waited for longer than this. */
const unseenMs = 200;

/** What a stage needs of its map. */
export interface StageHost {
  readonly container: HTMLElement;
  readonly engineWish: EngineWish;
  /** Something shall be drawn that the plane can't draw. */
  readonly wantsWebgl: boolean;
  /** What an engine begins with, apart from its container, its view and who listens to it; null without data. */
  readonly engineOptions: Omit<EngineOptions, 'container' | 'view' | 'onEvent'> | null;
  /** Where to look first. */
  readonly firstView: InitialView;
  onEngineEvent(event: EngineEvent): void;
  /** The own features are drawn and can be clicked; the engine that follows gestures may come later. */
  onPosterDrawn(): void;
  /** The map follows gestures, on the engine that it is meant to have; `draws` says which. */
  onLive(draws: 'webgl' | 'plane'): void;
  /** WebGL was asked for and can't be had; the plane goes on. */
  onEngineFault(error: unknown): void;
  /** Called before MapLibre starts: says where its worker's script is. */
  prepareWebgl(use: (workerUrl: string) => void): void;
}

interface Staged {
  readonly frame: HTMLElement;
  readonly engine: MapEngine;
}

interface StagedPlane extends Staged {
  /** Makes it follow gestures. */
  goLive(): Promise<void>;
  isDrawn: boolean;
  /** A poster has been painted, or can't be: until then nothing competes with it that nobody reaches for. */
  isSettled: boolean;
  /** `waking`: it has been asked to follow gestures; `live`: it does. */
  gestures: 'none' | 'waking' | 'live';
}

/**
 * Puts one map's engines on stage so that it is never blank: the plane first, WebGL in its place once that has drawn
 * the same view, and the plane again while WebGL is lost or lent to another map of the page.
 */
export class EngineStage implements ContextTenant {
  readonly #host: StageHost;
  readonly #losses = new LossRecord();
  #plane: StagedPlane | null = null;
  #webgl: Staged | null = null;
  #current: MapEngine | null = null;
  #starting = false;
  #wanted = false;
  /** How far WebGL is to be tilted, in degrees; the plane can't be. */
  #pitch = 0;
  /** WebGL has been seen. */
  #hasRevealed = false;
  #ended = false;
  #isVisible = false;
  #restoreTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: StageHost) {
    this.#host = host;
  }

  /** The engine that is seen and answers; null until there is one. */
  get engine(): MapEngine | null {
    return this.#current;
  }

  /** The plane draws the map, and is meant to. */
  get isPlaneMeant(): boolean {
    return this.#plane?.gestures === 'live' && !this.#meansWebgl();
  }

  /** The plane draws the map, and nothing else is on its way. */
  get isOnPlane(): boolean {
    return this.#plane?.gestures === 'live' && !this.#webgl && !this.#starting;
  }

  /** What draws the map now can be tilted. */
  get isSpatial(): boolean {
    return this.#webgl !== null && this.#current === this.#webgl.engine;
  }

  get isVisible(): boolean {
    return this.#isVisible;
  }

  /** Fetches what the poster is drawn with, while the data are still on their way. */
  prepare(): void {
    import('../../engine/plane/start-plane.js').catch(() => undefined);
  }

  /** Draws the own features on the plane, without MapLibre and without gestures. */
  async showPoster(): Promise<void> {
    if (this.#current) return;
    const { firstView } = this.#host;
    this.#pitch = 'bounds' in firstView ? 0 : (firstView.pitch ?? 0);
    await this.#stagePlane(firstView, false);
  }

  /**
   * Makes the map follow gestures, on the engine that it is meant to have. With `isUsed`, someone is at it: then it
   * may take the graphics context of another map.
   */
  async activate(isUsed = false): Promise<void> {
    this.#wanted = true;
    if (this.#ended || !this.#plane || this.#starting) return;
    if (!isUsed && !this.#plane.isSettled) return;
    if (this.#webgl) {
      contextBudget().touch(this);
      return;
    }
    if (this.isPlaneMeant) return;
    if (!this.#meansWebgl() || !contextBudget().acquire(this, isUsed)) {
      await this.#goLive();
      return;
    }
    // Until WebGL has come, the plane answers the hand; where its code does not come, WebGL will.
    if (isUsed) this.#plane.goLive().catch(() => undefined);
    await this.#startWebgl();
  }

  /** The map has come into view, or left it. */
  setVisible(isVisible: boolean): void {
    if (isVisible === this.#isVisible) return;
    this.#isVisible = isVisible;
    if (isVisible && this.#wanted && !this.#webgl) void this.activate();
  }

  show(scene: Scene): void {
    this.#plane?.engine.show(this.#planeScene(scene));
    this.#webgl?.engine.show(scene);
  }

  yieldContext(): void {
    if (!this.#webgl) return;
    void this.#retreat(this.#webgl.engine);
  }

  contextFree(): void {
    if (this.#wanted) void this.activate();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#restoreTimer);
    contextBudget().release(this);
    for (const staged of [this.#webgl, this.#plane]) this.#strike(staged);
    this.#webgl = null;
    this.#plane = null;
    this.#current = null;
  }

  #meansWebgl(): boolean {
    const { engineWish, wantsWebgl } = this.#host;
    const graphics = graphicsOfMachine();
    if (graphics === 'none' || engineWish === 'plane') return false;
    if (engineWish === 'webgl') return true;
    return (graphics === 'hardware' || wantsWebgl) && !this.#losses.areTooMany;
  }

  /**
   * What the plane draws of a scene: tiles from elsewhere only where it stays, or stands in for a map that had them.
   * Before, the network is not to be asked, or it is WebGL that will ask.
   */
  #planeScene(scene: Scene): Scene {
    const hasBase = this.#hasRevealed || (this.#plane !== null && this.#plane.gestures !== 'none');
    return hasBase || !scene.base ? scene : { ...scene, base: null };
  }

  async #goLive(): Promise<void> {
    const plane = this.#plane;
    if (plane?.gestures !== 'none') return;
    plane.gestures = 'waking';
    try {
      await plane.goLive();
    } catch (error) {
      // Offline, say: the picture stays, and the next hand that reaches for it tries again.
      plane.gestures = 'none';
      const message = error instanceof Error ? error.message : String(error);
      if (!this.#ended) this.#host.onEngineEvent({ type: 'fault', message });
      return;
    }
    if (this.#ended || this.#plane !== plane) return;
    plane.gestures = 'live';
    const scene = this.#host.engineOptions?.scene;
    if (scene) plane.engine.show(this.#planeScene(scene));
    if (this.#host.engineWish === 'webgl' && graphicsOfMachine() === 'none') {
      this.#host.onEngineFault(new EngineStartError('missing-webgl'));
    }
    if (plane.isDrawn) this.#host.onLive('plane');
  }

  async #stagePlane(view: InitialView, isSettled = true): Promise<StagedPlane | null> {
    const { startPlane } = await import('../../engine/plane/start-plane.js');
    const options = this.#host.engineOptions;
    if (this.#ended || this.#plane || !options) return null;
    const frame = this.#addFrame();
    const { engine, goLive } = startPlane({
      ...options,
      scene: this.#planeScene(options.scene),
      container: frame,
      view,
      onEvent: (event) => {
        if (event.type === 'drawn' || event.type === 'fault') void this.#settle(plane);
        if (event.type === 'drawn') this.#tellPlaneDrawn(plane);
        else if (this.#current === engine) this.#host.onEngineEvent(event);
      },
    });
    const plane: StagedPlane = { frame, engine, goLive, isDrawn: false, isSettled, gestures: 'none' };
    this.#plane = plane;
    this.#current = engine;
    return plane;
  }

  /**
   * Goes on to the live map once a poster has been painted: to ask the machine for its graphics alone holds the page up
   * for tens of milliseconds where there are none.
   */
  async #settle(plane: StagedPlane): Promise<void> {
    if (plane.isSettled) return;
    await painted();
    if (this.#ended || plane !== this.#plane || plane.isSettled) return;
    plane.isSettled = true;
    if (this.#wanted) void this.activate();
  }

  /** Drawn as a poster, or anew with other data. */
  #tellPlaneDrawn(plane: StagedPlane): void {
    plane.isDrawn = true;
    this.#host.onPosterDrawn();
    if (plane.gestures === 'live') this.#host.onLive('plane');
  }

  async #startWebgl(): Promise<void> {
    this.#starting = true;
    try {
      const { MapLibreEngine, provideWorker, useWorkerUrl } =
        await import('../../engine/maplibre/maplibre-engine.js');
      this.#host.prepareWebgl(useWorkerUrl);
      await provideWorker();
      const options = this.#host.engineOptions;
      const camera = this.#current?.camera;
      if (this.#ended || !options || !camera) return;
      // Under the plane, and out of reach, until it has drawn the same.
      const frame = this.#addFrame();
      frame.inert = true;
      this.#host.container.prepend(frame);
      try {
        const { center, zoom, bearing } = camera;
        const pitch = this.#pitch;
        const engine = new FramedEngine(
          {
            ...options,
            container: frame,
            view: { center, zoom, bearing, pitch },
            onEvent: (event) => this.#handleWebgl(event),
          },
          (framed) => new MapLibreEngine(framed),
        );
        this.#webgl = { frame, engine };
      } catch (error) {
        frame.remove();
        throw error;
      }
    } catch (error) {
      await this.#abandon(error);
    } finally {
      this.#starting = false;
    }
  }

  #handleWebgl(event: EngineEvent): void {
    const webgl = this.#webgl;
    if (!webgl) return;
    switch (event.type) {
      case 'drawn':
        this.#reveal(webgl);
        return;
      case 'context-lost':
        void this.#coverLoss(webgl.engine);
        return;
      case 'stalled':
        if (this.#current === webgl.engine)
          this.#host.onEngineEvent({ type: 'fault', message: event.error.message });
        else void this.#abandon(event.error);
        return;
      case 'context-restored':
        // The plane stays until MapLibre has drawn again.
        clearTimeout(this.#restoreTimer);
        return;
      default:
        if (this.#current === webgl.engine || event.type === 'fault') this.#host.onEngineEvent(event);
    }
  }

  /** MapLibre has drawn: it takes the plane's place, its view and its focus. */
  #reveal(webgl: Staged): void {
    const plane = this.#plane;
    const hadFocus = plane?.frame.matches(':focus-within') ?? false;
    if (plane) {
      const { center, zoom, bearing } = plane.engine.camera;
      webgl.engine.jumpTo({ center, zoom, bearing });
    }
    webgl.frame.inert = false;
    this.#hasRevealed = true;
    this.#current = webgl.engine;
    this.#plane = null;
    this.#strike(plane);
    if (hadFocus) webgl.engine.focus();
    this.#host.onEngineEvent({ type: 'context-restored' });
    this.#host.onLive('webgl');
  }

  /** The plane shows the same view while MapLibre is without a context, and for good if it does not come back. */
  async #coverLoss(webgl: MapEngine): Promise<void> {
    this.#losses.add();
    this.#pitch = webgl.camera.pitch;
    this.#host.onEngineEvent({ type: 'context-lost' });
    this.#restoreTimer = setTimeout(() => void this.#giveUp(), restoreTimeoutMs);
    if (this.#plane) return;
    await this.#stagePlane(cameraTarget(webgl));
  }

  async #giveUp(): Promise<void> {
    this.#strike(this.#webgl);
    this.#webgl = null;
    contextBudget().release(this);
    if (this.#host.engineWish === 'auto') this.#losses.giveUp();
    this.#host.onEngineEvent({ type: 'context-restored' });
    await this.activate();
  }

  /** MapLibre did not start: the plane goes on without it. */
  async #abandon(error: unknown): Promise<void> {
    this.#strike(this.#webgl);
    this.#webgl = null;
    contextBudget().release(this);
    if (this.#ended) return;
    this.#losses.giveUp();
    this.#host.onEngineFault(error);
    await this.#goLive();
  }

  /** Gives the graphics context to another map; the plane shows what was seen. */
  async #retreat(webgl: MapEngine): Promise<void> {
    clearTimeout(this.#restoreTimer);
    this.#pitch = webgl.camera.pitch;
    await this.#stagePlane(cameraTarget(webgl));
    this.#strike(this.#webgl);
    this.#webgl = null;
  }

  #addFrame(): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'frame';
    this.#host.container.append(frame);
    return frame;
  }

  #strike(staged: Staged | null): void {
    staged?.engine.destroy();
    staged?.frame.remove();
  }
}

function cameraTarget({ camera: { center, zoom, bearing, pitch } }: MapEngine) {
  return { center, zoom, bearing, pitch };
}

/** Resolves once the page has painted what stands in it; soon, in a tab that is not seen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, unseenMs);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
