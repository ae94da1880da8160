import { GeoJSONSource, GPUInitializationError, Map as MapLibreMap } from 'maplibre-gl';

import { maskedAddress } from '../../domain/basemap/masked-address.js';
import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { pointLayerOf, shapeLayerOf } from '../../domain/drawing/tile-keys.js';
import { flightMs, nearestFit, paddingOf } from '../fit-padding.js';
import { paletteOf } from '../drawing/drawing-order.js';
import {
  EngineStartError,
  type Camera,
  type CameraTarget,
  type EngineOptions,
  type Interaction,
  type MapEngine,
  type PictureSize,
  type ScreenPoint,
} from '../map-engine.js';
import type { Scene, SceneFeature } from '../scene.js';

import { atlasStyle } from './atlas-style.js';
import type { MapLibreBasemap } from './maplibre-basemap.js';
import type { MapLibreFilm } from './film/maplibre-film.js';
import { drawMarkerImage, isMarkerImage } from './marker-images.js';
import { quietPress } from './quiet-press.js';
import { sketchSourceId, sourceIdOf } from './style-ids.js';
import { serveTiles } from './tile-protocol.js';
import { provideWorker, useWorkerUrl } from './worker-url.js';

export { provideWorker, useWorkerUrl };

/**
 * Own layers that are not drawn by then will not be. Not less: software WebGL on a busy machine needs some seconds, a worker on
 * a slow line too, and the plane shows the map meanwhile. A worker that can't be loaded is known to have failed at once.
 */
const drawnTimeoutMs = 12_000;

/**
 * Draws scenes with MapLibre GL JS. MapLibre is a projection of the scene: whatever happens to its style or its
 * graphics context, the scene is applied again.
 *
 * @throws {EngineStartError} from the constructor, where WebGL 2 is missing.
 */
export class MapLibreEngine implements MapEngine {
  /**
   * MapLibre's own map, for a page that must reach what Parkscape does not offer. What is changed through it is
   * not kept after a change of style or a lost context.
   */
  readonly maplibreMap: MapLibreMap;

  readonly #options: EngineOptions;
  /** Null until the scene has a base map from elsewhere, which most have not. */
  #basemap: MapLibreBasemap | null = null;
  #isLoadingBasemap = false;
  /** What tours add; null until the first one plays. */
  #film: MapLibreFilm | null = null;
  #isLoadingFilm = false;
  readonly #endQuietPress: () => void;
  #scene: Scene;
  /** The scene that MapLibre's style was last made from; null while the style is not loaded. */
  #styled: Scene | null = null;
  #marked: readonly { readonly feature: SceneFeature; readonly state: string }[] = [];
  #served: { readonly dataset: string; readonly end: () => void };
  #drawn = false;
  /** Own layers have been on screen: the base map may come now. */
  #hasDrawn = false;
  #destroyed = false;
  #drawnTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#scene = options.scene;
    this.#served = this.#serve(options.scene.dataset);
    this.maplibreMap = this.#createMap();
    this.#endQuietPress = quietPress(this.maplibreMap);
    this.#listen();
  }

  get camera(): Camera {
    const map = this.maplibreMap;
    const { lng, lat } = map.getCenter();
    const bounds = map.getBounds();
    return {
      center: [lng, lat],
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
      bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    };
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#applyScene();
  }

  jumpTo(target: CameraTarget): void {
    this.maplibreMap.jumpTo(cameraOptions(target));
  }

  flyTo(target: CameraTarget, durationMs = flightMs): Promise<void> {
    return this.#arrival(() => {
      if (durationMs === 0) this.jumpTo(target);
      else this.maplibreMap.flyTo({ ...cameraOptions(target), duration: durationMs });
    });
  }

  fit(bounds: Bounds, { durationMs = flightMs } = {}): Promise<void> {
    return this.#arrival(() => {
      this.maplibreMap.fitBounds([...bounds] as [number, number, number, number], {
        padding: paddingOf(this.#options.container),
        maxZoom: nearestFit,
        duration: durationMs,
        animate: durationMs > 0,
      });
    });
  }

  project(lngLat: LngLat): ScreenPoint {
    const { x, y } = this.maplibreMap.project([lngLat[0], lngLat[1]]);
    return { x, y };
  }

  unproject({ x, y }: ScreenPoint): LngLat {
    const { lng, lat } = this.maplibreMap.unproject([x, y]);
    return [lng, lat];
  }

  setInteraction(interaction: Interaction): void {
    const map = this.maplibreMap;
    const gestures = [
      map.scrollZoom,
      map.dragPan,
      map.dragRotate,
      map.doubleClickZoom,
      map.touchZoomRotate,
      map.touchPitch,
      map.keyboard,
      map.boxZoom,
    ];
    for (const gesture of gestures) {
      if (interaction === 'static') gesture.disable();
      else gesture.enable();
    }
    if (interaction === 'cooperative') map.cooperativeGestures.enable();
    else map.cooperativeGestures.disable();
    this.#applyTexts();
  }

  setClickable(clickable: boolean): void {
    this.#options.container.classList.toggle('clickable', clickable);
  }

  focus(): void {
    this.maplibreMap.getCanvas().focus();
  }

  async toBitmap(size?: PictureSize): Promise<ImageBitmap> {
    const { mapPicture } = await import('./map-picture.js');
    return mapPicture(this, this.#scene, this.#options, size);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    clearTimeout(this.#drawnTimer);
    this.#basemap?.end();
    this.#film?.end();
    this.#endQuietPress();
    this.maplibreMap.remove();
    this.#served.end();
  }

  #createMap(): MapLibreMap {
    const { container, view, interaction, texts } = this.#options;
    const { language } = this.#scene;
    try {
      return new MapLibreMap({
        container,
        style: atlasStyle(this.#scene),
        ...('bounds' in view
          ? {
              bounds: [...view.bounds] as [number, number, number, number],
              fitBoundsOptions: { padding: paddingOf(container) },
            }
          : cameraOptions(view)),
        attributionControl: false,
        maplibreLogo: false,
        renderWorldCopies: false,
        cooperativeGestures: interaction === 'cooperative',
        fadeDuration: 120,
        maxPitch: 75,
        locale: {
          'Map.Title': textIn(texts.mapTitle, language),
          'CooperativeGesturesHandler.WindowsHelpText': textIn(texts.scrollHint, language),
          'CooperativeGesturesHandler.MacHelpText': textIn(texts.scrollHintMac, language),
          'CooperativeGesturesHandler.MobileHelpText': textIn(texts.touchHint, language),
        },
      });
    } catch (error) {
      this.#served.end();
      throw new EngineStartError(error instanceof GPUInitializationError ? 'missing-webgl' : 'other', {
        cause: error,
      });
    }
  }

  #listen(): void {
    const map = this.maplibreMap;
    const { onEvent } = this.#options;
    map.setMissingStyleImageResolver(async (id) => {
      const scene = this.#scene;
      let own = drawMarkerImage(id, paletteOf(scene).markerRim);
      if (!own && scene.parcelDrawing) {
        const { drawPatternImage } = await import('./pattern-images.js');
        own = drawPatternImage(id, scene);
      }
      if (!own) this.#basemap?.addIcon(id);
      else if (!map.hasImage(id)) map.addImage(id, own.image, { pixelRatio: own.pixelRatio });
    });
    map.on('style.load', () => {
      // A fresh style, also after a lost context: nothing of the scene can be taken to be there.
      this.#styled = this.#scene;
      this.#marked = [];
      this.#applyStyle();
      this.#markFeatures();
      this.#watchDrawing();
    });
    map.on('render', () => {
      const source = sourceIdOf(this.#scene.dataset);
      if (!this.#drawn && map.getSource(source) && map.isSourceLoaded(source)) this.#tellDrawn();
    });
    map.on('move', () => onEvent({ type: 'moving' }));
    map.on('moveend', () => onEvent({ type: 'moved' }));
    map.on('click', ({ lngLat }) => {
      onEvent({ type: 'clicked', lngLat: [lngLat.lng, lngLat.lat] });
    });
    map.on('mousemove', ({ lngLat }) => {
      onEvent({ type: 'hovered', lngLat: [lngLat.lng, lngLat.lat] });
    });
    map.on('mouseout', () => onEvent({ type: 'hovered', lngLat: null }));
    map.on('webglcontextlost', () => {
      this.#styled = null;
      // What is restored counts as drawn once it is seen again.
      this.#drawn = false;
      clearTimeout(this.#drawnTimer);
      onEvent({ type: 'context-lost' });
    });
    map.on('webglcontextrestored', () => onEvent({ type: 'context-restored' }));
    map.on('error', (event) => {
      if (this.#destroyed || this.#basemap?.takeError(event)) return;
      const message = maskedAddress(event.error.message);
      const isWorkerLost = !this.#drawn && message.startsWith('Worker failed to load');
      if (isWorkerLost) onEvent({ type: 'stalled', error: new EngineStartError('worker') });
      else onEvent({ type: 'fault', message });
    });
    this.setInteraction(this.#options.interaction);
  }

  #tellDrawn(): void {
    if (this.#drawn || this.#destroyed) return;
    this.#drawn = true;
    clearTimeout(this.#drawnTimer);
    this.#options.onEvent({ type: 'drawn' });
    if (this.#hasDrawn) return;
    this.#hasDrawn = true;
    if (this.#scene.base && this.#styled) this.#applyStyle();
  }

  /**
   * Puts the own style on the map, and the base map under it once own layers have been seen: a server that hangs can
   * take all connections of the page, also those that our own scripts come by.
   */
  #applyStyle(): void {
    if (this.#scene.film && !this.#isLoadingFilm) void this.#loadFilm();
    const own = this.#film?.style(this.#scene) ?? atlasStyle(this.#scene);
    const base = this.#hasDrawn ? this.#scene.base : null;
    if (this.#basemap) this.#basemap.apply(own, base);
    else this.maplibreMap.setStyle(own, { diff: true });
    if (base && !this.#basemap) void this.#loadBasemap();
  }

  async #loadFilm(): Promise<void> {
    this.#isLoadingFilm = true;
    // Where it can't be loaded, a tour goes on without its light.
    const module = await import('./film/maplibre-film.js').catch(() => null);
    if (!module || this.#destroyed) return;
    this.#film = new module.MapLibreFilm(this.maplibreMap);
    if (this.#styled) this.#applyStyle();
  }

  async #loadBasemap(): Promise<void> {
    if (this.#isLoadingBasemap) return;
    this.#isLoadingBasemap = true;
    try {
      const { MapLibreBasemap } = await import('./maplibre-basemap.js');
      if (this.#destroyed) return;
      this.#basemap = new MapLibreBasemap(this.maplibreMap, (event) => this.#options.onEvent(event));
      if (this.#styled) this.#applyStyle();
    } catch {
      this.#options.onEvent({ type: 'basemap-failed', fault: { code: 'network' } });
    } finally {
      this.#isLoadingBasemap = false;
    }
  }

  /** Tells once if the own layers do not come. */
  #watchDrawing(): void {
    clearTimeout(this.#drawnTimer);
    if (this.#drawn) return;
    this.#drawnTimer = setTimeout(() => {
      if (!this.#drawn) this.#options.onEvent({ type: 'stalled', error: new EngineStartError('silence') });
    }, drawnTimeoutMs);
  }

  #serve(dataset: string): { dataset: string; end: () => void } {
    return { dataset, end: serveTiles(dataset, this.#options.tile) };
  }

  /** Makes MapLibre draw the scene; while its style is not loaded, `style.load` will do it. */
  #applyScene(): void {
    if (this.#destroyed) return;
    const scene = this.#scene;
    if (scene.dataset !== this.#served.dataset) {
      this.#served.end();
      this.#served = this.#serve(scene.dataset);
      this.#marked = [];
      this.#drawn = false;
      this.#watchDrawing();
    }
    this.#applyTexts();
    if (!this.#styled) return;
    if (scene.revision !== this.#styled.revision && scene.dataset === this.#styled.dataset) {
      this.maplibreMap.refreshTiles(sourceIdOf(scene.dataset));
    }
    if (!isSameStyle(this.#styled, scene)) {
      // Markers are drawn with the theme's rim; with new ones asked for, old ones must go.
      if (this.#styled.theme !== scene.theme) this.#forgetMarkers();
      this.#styled = scene;
      this.#applyStyle();
    } else {
      if (scene.sketch !== this.#styled.sketch) this.#applySketch();
      this.#styled = scene;
    }
    this.#markFeatures();
  }

  #applySketch(): void {
    const source = this.maplibreMap.getSource(sketchSourceId);
    const { sketch, sketchDrawing } = this.#scene;
    if (sketchDrawing && source instanceof GeoJSONSource)
      void source.setData(sketchDrawing.sketchData(sketch));
  }

  #forgetMarkers(): void {
    for (const id of this.maplibreMap.listImages()) if (isMarkerImage(id)) this.maplibreMap.removeImage(id);
  }

  /** Puts the states of the selected and the highlighted feature where they belong, and takes them off elsewhere. */
  #markFeatures(): void {
    const { dataset, selected, highlighted } = this.#scene;
    const source = sourceIdOf(dataset);
    if (!this.maplibreMap.getSource(source)) return;
    const marked = [
      ...(selected ? [{ feature: selected, state: 'selected' }] : []),
      ...(highlighted ? [{ feature: highlighted, state: 'highlighted' }] : []),
    ];
    const set = (feature: SceneFeature, state: string, on: boolean) => {
      for (const sourceLayer of [shapeLayerOf(feature.layer), pointLayerOf(feature.layer)]) {
        this.maplibreMap.setFeatureState({ source, sourceLayer, id: feature.number }, { [state]: on });
      }
    };
    for (const { feature, state } of this.#marked) set(feature, state, false);
    for (const { feature, state } of marked) set(feature, state, true);
    this.#marked = marked;
  }

  /** MapLibre takes its texts once; these follow the language afterwards. */
  #applyTexts(): void {
    const { texts, container } = this.#options;
    const { language } = this.#scene;
    this.maplibreMap.getCanvas().setAttribute('aria-label', textIn(texts.mapTitle, language));
    const isMac = navigator.userAgent.includes('Mac');
    const desktop = container.querySelector('.maplibregl-desktop-message');
    const mobile = container.querySelector('.maplibregl-mobile-message');
    if (desktop) desktop.textContent = textIn(isMac ? texts.scrollHintMac : texts.scrollHint, language);
    if (mobile) mobile.textContent = textIn(texts.touchHint, language);
  }

  #arrival(move: () => void): Promise<void> {
    return new Promise((resolve) => {
      void this.maplibreMap.once('moveend', () => resolve());
      move();
      // Nothing moves to where it is already, or in a box without room for what is to be seen.
      if (!this.maplibreMap.isMoving()) resolve();
    });
  }
}

/** Whether two scenes differ in their marked features at most. */
function isSameStyle(one: Scene, other: Scene): boolean {
  return (
    one.dataset === other.dataset &&
    one.theme === other.theme &&
    one.language === other.language &&
    one.layers === other.layers &&
    one.base === other.base &&
    one.frame === other.frame &&
    one.film === other.film &&
    one.sketch.length > 0 === other.sketch.length > 0
  );
}

function cameraOptions({ center, ...rest }: CameraTarget) {
  return { ...rest, ...(center ? { center: [center[0], center[1]] as [number, number] } : {}) };
}
