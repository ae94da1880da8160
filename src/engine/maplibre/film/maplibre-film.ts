import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

import { textIn } from '../../../domain/statements/localized-text.js';
import type { Scene, SceneFilm } from '../../scene.js';

import { atlasStyle } from '../atlas-style.js';

import { FilmSky } from './film-sky.js';
import { filmStyle, rising } from './film-style.js';
import { FramePace } from './frame-pace.js';

/**
 * A camera that has not moved for this long stands still, and what stands still is drawn sharp. MapLibre's own event for it
 * comes after each single step of a camera that is moved from outside.
 */
const restMs = 600;

/**
 * What a tour adds to one MapLibre map: light and sky by the time of day, blocks that rise, words that say what they
 * are, and a lower resolution while frames are slow. Loaded when the first tour plays.
 */
export class MapLibreFilm {
  readonly #map: MapLibreMap;
  readonly #note = document.createElement('p');
  #sky: FilmSky | null = null;
  #pace = new FramePace();
  #film: SceneFilm | null = null;
  #lastFrame = 0;
  #share = 1;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #hasEnded = false;
  /** The camera has moved since the last frame. */
  #hasMoved = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#note.style.cssText = noteStyle;
    map.on('move', this.#handleMove);
    map.on('render', this.#handleRender);
  }

  /** The style of a scene; without a film, as it is. */
  style(scene: Scene): StyleSpecification {
    const own = atlasStyle(scene);
    const film = scene.film ?? null;
    this.#film = film;
    if (!film) {
      this.#clear();
      return own;
    }
    this.#sky ??= new FilmSky(this.#map.getContainer());
    this.#sky.show(film.light);
    this.#note.textContent = film.note ? textIn(film.note, scene.language) : '';
    this.#note.lang = scene.language;
    if (!this.#note.isConnected) this.#map.getContainer().append(this.#note);
    this.#follow();
    return filmStyle(own, film);
  }

  end(): void {
    this.#hasEnded = true;
    this.#clear();
    this.#map.off('move', this.#handleMove);
    this.#map.off('render', this.#handleRender);
    clearTimeout(this.#restTimer);
  }

  readonly #handleMove = (): void => {
    if (!this.#film) return;
    this.#hasMoved = true;
    this.#follow();
  };

  readonly #handleRender = (): void => {
    if (!this.#film) return;
    const now = performance.now();
    const ms = now - this.#lastFrame;
    this.#lastFrame = now;
    // Only frames of a moving camera follow one another without a pause.
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    this.#draw(this.#pace.frame(ms));
    clearTimeout(this.#restTimer);
    if (this.#share < 1) this.#restTimer = setTimeout(() => this.#draw(1), restMs);
  };

  #follow(): void {
    this.#sky?.follow(this.#map.getPitch());
    this.#note.hidden = this.#film?.massing.length === 0 || this.#map.getZoom() < rising[0];
  }

  /** Draws at a share of the screen's resolution from now on. */
  #draw(share: number): void {
    if (share === this.#share) return;
    this.#share = share;
    // After the frame that is being drawn, and in its place: a canvas of another size is empty.
    queueMicrotask(() => {
      if (this.#hasEnded) return;
      const hadMoved = this.#hasMoved;
      this.#map.setPixelRatio(devicePixelRatio * this.#share);
      // MapLibre says of another size that the camera has moved.
      this.#hasMoved = hadMoved;
      this.#map.redraw();
    });
  }

  #clear(): void {
    this.#sky?.end();
    this.#sky = null;
    this.#note.remove();
    this.#pace = new FramePace();
    this.#draw(1);
  }
}

/** Above the imprint, on the side where no tray stands. */
const noteStyle = `position: absolute; inset: auto 12px 34px auto; z-index: 1; margin: 0; padding: 2px 8px;
max-inline-size: min(52%, 34em); border-radius: 4px; font-size: 12px; line-height: 1.4; pointer-events: none;
background: var(--_surface); color: var(--_text)`;
