import type { CameraTarget } from '../../engine/map-engine.js';
import type { FilmLight, Scene, SceneFilm } from '../../engine/scene.js';

import { finiteTarget } from './finite-target.js';
import { MapMassing } from './map-massing.js';
import type { MapTools, ToolsHost } from './map-tools.js';
import type { CameraTaker, TakenCamera } from './map-workbench.js';
import { sceneLayersOf } from './scene-layers.js';

/** Keys that move a map when it has the focus. */
const movingKeys = /^(Arrow|Page|Home$|End$|[-+=_]$)/;

/** How often scale and compass follow a moving camera, in milliseconds. */
const refreshMs = 250;

/** Who has the camera of which map. */
const stands = new WeakMap<MapTools, CameraStand>();

/** Takes the camera of a map, from whoever has it. */
export function takeCamera(host: ToolsHost, tools: MapTools, taker: CameraTaker): TakenCamera {
  stands.get(tools)?.lose();
  const stand = new CameraStand(host, tools, taker);
  stands.set(tools, stand);
  return stand;
}

/**
 * The camera of one map in the hands of a tour, with the light and the blocks that go with it, on whatever engine draws.
 * Loaded when the first tour plays.
 */
class CameraStand implements TakenCamera {
  readonly #host: ToolsHost;
  readonly #tools: MapTools;
  readonly #taker: CameraTaker;
  readonly #end = new AbortController();
  readonly #massing: MapMassing;
  readonly #fingers = new Set<number>();
  #light: FilmLight = 'day';
  #film: SceneFilm | null = null;
  /** Layers in the colours of the night, and of which they are that. */
  #night: { readonly of: Scene['layers']; readonly layers: Scene['layers'] } | null = null;
  /** Where the camera was left. */
  #seen: CameraTarget | null = null;
  #isLooking = false;
  #isAwaited = true;
  #refreshed = 0;

  constructor(host: ToolsHost, tools: MapTools, taker: CameraTaker) {
    this.#host = host;
    this.#tools = tools;
    this.#taker = taker;
    host.activate(true);
    this.#massing = new MapMassing(
      host.store,
      (question) => tools.ask(question),
      () => host.session?.draw(),
    );
    host.store.staged = (scene) => this.#staged(scene);
    this.#seen = host.engine?.camera ?? null;
    const { signal } = this.#end;
    signal.addEventListener(
      'abort',
      host.subscribeCamera(() => this.#handleMove()),
    );
    // Before the engine takes them: a step of the tour would undo what they do.
    const first = { signal, capture: true, passive: true };
    const { container } = host;
    container.addEventListener('pointerdown', (event) => this.#handlePress(event), first);
    for (const type of ['pointerup', 'pointercancel'] as const)
      container.addEventListener(type, ({ pointerId }) => this.#fingers.delete(pointerId), first);
    container.addEventListener('click', () => this.#tellGesture(), first);
    container.addEventListener('wheel', (event) => this.#handleWheel(event), first);
    container.addEventListener('keydown', ({ key }) => movingKeys.test(key) && this.#tellGesture(), first);
    host.session?.draw();
  }

  get isFlat(): boolean {
    return !this.#host.session?.stage.isSpatial;
  }

  get viewport(): TakenCamera['viewport'] {
    const { clientWidth: width, clientHeight: height } = this.#host.container;
    return { width, height };
  }

  get pose(): CameraTarget | null {
    return this.#host.engine?.camera ?? null;
  }

  look(pose: CameraTarget): void {
    const { engine } = this.#host;
    if (!engine || this.#end.signal.aborted) return;
    this.#isAwaited = true;
    this.#tools.isFilming = true;
    this.#isLooking = true;
    try {
      engine.jumpTo(finiteTarget(pose));
    } finally {
      this.#isLooking = false;
    }
    this.#seen = engine.camera;
    const now = performance.now();
    if (now - this.#refreshed < refreshMs) return;
    this.#refreshed = now;
    this.#host.refresh();
  }

  rest(): void {
    if (!this.#tools.isFilming || this.#end.signal.aborted) return;
    this.#tools.isFilming = false;
    if (this.#host.engine) this.#host.onEngineEvent({ type: 'moved' });
  }

  setLight(light: FilmLight): void {
    if (light === this.#light || this.#end.signal.aborted) return;
    this.#light = light;
    this.#host.session?.draw();
  }

  release(): void {
    if (this.#end.signal.aborted) return;
    this.rest();
    this.#end.abort();
    this.#massing.end();
    this.#host.store.staged = (scene) => scene;
    this.#host.session?.draw();
  }

  /** Another one takes the camera. */
  lose(): void {
    if (this.#end.signal.aborted) return;
    this.release();
    this.#taker.onLost?.();
  }

  #tellGesture(): void {
    if (!this.#isAwaited) return;
    this.#isAwaited = false;
    this.rest();
    this.#taker.onGesture();
  }

  /** One finger on a cooperative map scrolls the page; it counts when it taps, or when a second one comes. */
  #handlePress({ pointerType, pointerId }: PointerEvent): void {
    this.#fingers.add(pointerId);
    const isScrolling =
      pointerType === 'touch' && this.#host.interaction !== 'full' && this.#fingers.size < 2;
    if (!isScrolling) this.#tellGesture();
  }

  /** A wheel without Ctrl or Command scrolls the page past a cooperative map. */
  #handleWheel({ ctrlKey, metaKey }: WheelEvent): void {
    if (this.#host.interaction === 'full' || ctrlKey || metaKey) this.#tellGesture();
  }

  /** Somebody else has moved the camera: a button of the map, the page, another companion. A map of another size has not moved. */
  #handleMove(): void {
    const camera = this.#host.engine?.camera;
    if (this.#isLooking || !camera || !this.#seen) return;
    if (isSamePose(camera, this.#seen)) return;
    this.#seen = camera;
    this.#tellGesture();
  }

  /** The scene as it is shown by the time of day, with blocks where engines draw in space. */
  #staged(scene: Scene): Scene {
    const { massing, note } = this.#massing.in(scene.frame);
    if (this.#film?.light !== this.#light || this.#film.massing !== massing || this.#film.note !== note)
      this.#film = { light: this.#light, massing, note };
    const lit = { ...scene, film: this.#film };
    if (this.#light !== 'night' || scene.theme === 'dark') return lit;
    if (this.#night?.of !== scene.layers) {
      const shown = new Set(scene.layers.map(({ id }) => id));
      const layers = sceneLayersOf({ ...this.#host.store.state, theme: 'dark' });
      this.#night = { of: scene.layers, layers: layers.filter(({ id }) => shown.has(id)) };
    }
    return { ...lit, theme: 'dark', layers: this.#night.layers };
  }
}

function isSamePose(one: CameraTarget, other: CameraTarget): boolean {
  const near = (a = 0, b = 0, most = 1e-6) => Math.abs(a - b) < most;
  return (
    near(one.center?.[0], other.center?.[0], 1e-9) &&
    near(one.center?.[1], other.center?.[1], 1e-9) &&
    near(one.zoom, other.zoom) &&
    near(one.bearing, other.bearing) &&
    near(one.pitch, other.pitch)
  );
}
