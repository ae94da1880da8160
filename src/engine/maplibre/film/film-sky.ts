import type { FilmLight } from '../../scene.js';

import { filmLooks } from './film-look.js';

/** The distance of the eye from the middle of the view, in heights of the view. */
const eyeDistance = 1.5;
/** MapLibre draws the ground up to this share of the way to its horizon. */
const drawnShare = 0.85;
/** How far below the end of the ground its haze reaches, in heights of the view. */
const hazeDepth = 0.24;

/** How high above the middle of the view the ground ends, in heights of the view; beyond a half, it is not seen. */
export function groundEnd(pitch: number): number {
  return drawnShare * eyeDistance * Math.tan(((90 - pitch) * Math.PI) / 180);
}

/**
 * Sky behind a tilted map and haze before the end of its ground. Both are painted once and moved with the camera, so
 * that they cost a frame nothing.
 */
export class FilmSky {
  readonly #sky = layer();
  readonly #haze = layer();
  readonly #container: HTMLElement;

  constructor(container: HTMLElement) {
    this.#container = container;
    container.prepend(this.#sky);
    // Over the picture, under what a map shows on it.
    this.#sky.nextElementSibling?.after(this.#haze);
  }

  show(light: FilmLight): void {
    const { sky, haze, ground } = filmLooks[light];
    const [high, low] = sky;
    this.#container.style.backgroundColor = ground;
    this.#sky.style.background = `linear-gradient(${high}, ${low})`;
    this.#haze.style.background = `linear-gradient(transparent, ${haze} 45%, ${haze} 52%, transparent)`;
  }

  follow(pitch: number): void {
    const height = this.#container.clientHeight;
    const end = (0.5 - groundEnd(pitch)) * height;
    const isSeen = end > -hazeDepth * height;
    this.#sky.hidden = !isSeen;
    this.#haze.hidden = !isSeen;
    if (!isSeen) return;
    this.#sky.style.height = `${String(Math.max(1, Math.ceil(end) + 2))}px`;
    this.#haze.style.height = `${String(2 * hazeDepth * height)}px`;
    this.#haze.style.transform = `translateY(${String(end - hazeDepth * height)}px)`;
  }

  end(): void {
    this.#container.style.backgroundColor = '';
    this.#sky.remove();
    this.#haze.remove();
  }
}

function layer(): HTMLElement {
  const element = document.createElement('div');
  element.ariaHidden = 'true';
  const { style } = element;
  style.position = 'absolute';
  style.inset = '0 0 auto';
  style.pointerEvents = 'none';
  return element;
}
