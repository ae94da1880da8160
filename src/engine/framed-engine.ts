import { plainFrame, type CoordinateFrame } from '../domain/geometry/coordinate-frame.js';
import type { Bounds, LngLat } from '../domain/geometry/lng-lat.js';

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
} from './map-engine.js';
import type { Scene } from './scene.js';

/**
 * An engine that draws in another frame than WGS 84, seen from outside as one that does not: what it is told is moved
 * to where the base map has it, what it tells is moved back. The one place where positions on screen are converted.
 */
export class FramedEngine implements MapEngine {
  readonly #engine: MapEngine;
  #frame: CoordinateFrame;

  constructor(options: EngineOptions, start: (options: EngineOptions) => MapEngine) {
    this.#frame = options.scene.frame;
    this.#engine = start({
      ...options,
      scene: this.#drawnScene(options.scene),
      view: this.#drawnView(options.view),
      onEvent: (event) => options.onEvent(this.#eventFrom(event)),
    });
  }

  get camera(): Camera {
    const camera = this.#engine.camera;
    if (this.#frame === plainFrame) return camera;
    const [west, south, east, north] = camera.bounds;
    const [west84, south84] = this.#frame.fromDrawn([west, south]);
    const [east84, north84] = this.#frame.fromDrawn([east, north]);
    return {
      ...camera,
      center: this.#frame.fromDrawn(camera.center),
      bounds: [west84, south84, east84, north84],
    };
  }

  /** Draws a scene. Where it stands in another frame, one still looks at the same place. */
  show(scene: Scene): void {
    if (scene.frame === this.#frame) {
      this.#engine.show(this.#drawnScene(scene));
      return;
    }
    const { center } = this.camera;
    this.#frame = scene.frame;
    this.#engine.show(this.#drawnScene(scene));
    this.jumpTo({ center });
  }

  jumpTo(target: CameraTarget): void {
    this.#engine.jumpTo(this.#drawnTarget(target));
  }

  flyTo(target: CameraTarget, durationMs?: number): Promise<void> {
    return this.#engine.flyTo(this.#drawnTarget(target), durationMs);
  }

  fit(bounds: Bounds, options?: { readonly durationMs?: number }): Promise<void> {
    return this.#engine.fit(this.#drawnBounds(bounds), options);
  }

  project(lngLat: LngLat): ScreenPoint {
    return this.#engine.project(this.#frame.toDrawn(lngLat));
  }

  unproject(point: ScreenPoint): LngLat {
    return this.#frame.fromDrawn(this.#engine.unproject(point));
  }

  setInteraction(interaction: Interaction): void {
    this.#engine.setInteraction(interaction);
  }

  setClickable(clickable: boolean): void {
    this.#engine.setClickable(clickable);
  }

  focus(): void {
    this.#engine.focus();
  }

  toBitmap(size?: PictureSize): Promise<ImageBitmap> {
    return this.#engine.toBitmap(size);
  }

  destroy(): void {
    this.#engine.destroy();
  }

  /** Tiles and shapes come moved from the worker; what tools draw is moved here. */
  #drawnScene(scene: Scene): Scene {
    if (this.#frame === plainFrame || scene.sketch.length === 0) return scene;
    const sketch = scene.sketch.map((feature) => ({
      ...feature,
      geometry: this.#frame.drawn(feature.geometry),
    }));
    return { ...scene, sketch };
  }

  #eventFrom(event: EngineEvent): EngineEvent {
    if (event.type === 'clicked') return { ...event, lngLat: this.#frame.fromDrawn(event.lngLat) };
    if (event.type !== 'hovered' || !event.lngLat) return event;
    return { ...event, lngLat: this.#frame.fromDrawn(event.lngLat) };
  }

  #drawnView(view: InitialView): InitialView {
    return 'bounds' in view ? { bounds: this.#drawnBounds(view.bounds) } : this.#drawnTarget(view);
  }

  #drawnTarget(target: CameraTarget): CameraTarget {
    return target.center ? { ...target, center: this.#frame.toDrawn(target.center) } : target;
  }

  #drawnBounds([west, south, east, north]: Bounds): Bounds {
    const [drawnWest, drawnSouth] = this.#frame.toDrawn([west, south]);
    const [drawnEast, drawnNorth] = this.#frame.toDrawn([east, north]);
    return [drawnWest, drawnSouth, drawnEast, drawnNorth];
  }
}
