import { adoptStyles, html, render } from 'lit';

import type { ParkMap } from '../map/map.js';
import { cssProperties } from '../host/css-properties.js';

import { swipeStyles } from './swipe.styles.js';

/** The words on the two sides, and what the handle is called. */
export interface SwipeWords {
  readonly base: string;
  readonly scenario: string;
  readonly label: string;
  /** Where the handle stands, in words. */
  readonly value: (percent: number) => string;
}

export interface SwipeHost {
  readonly words: SwipeWords;
  /** Escape was pressed on the handle. */
  onLeave(): void;
}

/** Per cent of the width that an arrow key moves the handle by, and one that a page key does. */
const steps = { small: 2, large: 10 } as const;

/** What the map of the base tells of itself concerns nobody: the page listens to the map that it has made. */
const own = [
  'park-map-connected',
  'park-map-status-changed',
  'park-poster-drawn',
  'park-camera-moved',
  'park-layer-changed',
  'park-data-found-faulty',
  'park-basemap-failed',
  'park-map-error',
] as const;

/**
 * Shows the data as they are beside the scenario: a second map over the first, cut off at a handle that is dragged or
 * moved by keys. It follows the camera, the layers, the filter and the chosen area of the first, on whichever engine.
 */
export class Swipe {
  readonly #map: ParkMap;
  readonly #host: SwipeHost;
  readonly #element = document.createElement('div');
  readonly #base: ParkMap;
  readonly #root: ShadowRoot;
  readonly #ends: (() => void)[] = [];
  #percent = 50;
  #followed: ParkMap['state'] | null = null;

  constructor(map: ParkMap, host: SwipeHost) {
    this.#map = map;
    this.#host = host;
    this.#root = this.#element.attachShadow({ mode: 'open' });
    adoptStyles(this.#root, [swipeStyles]);
    this.#base = this.#secondMap();
    this.#element.dataset['waiting'] = '';
    for (const type of own) this.#element.addEventListener(type, (event) => event.stopPropagation());
    this.#base.addEventListener('park-poster-drawn', () => delete this.#element.dataset['waiting']);
    this.refresh();
    map.workbench.surface.append(this.#element);
    this.#ends.push(map.subscribe(() => this.#follow()));
    this.#ends.push(map.subscribeCamera(() => this.#look()));
    this.#ends.push(this.#base.subscribe(() => this.#follow()));
    void this.#base.ready.then(() => this.#look()).catch(() => undefined);
    this.#follow();
  }

  /** Resolves when both sides are drawn. */
  get ready(): Promise<void> {
    return this.#base.ready;
  }

  focus(): void {
    this.#root.querySelector<HTMLElement>('.handle')?.focus({ preventScroll: true });
  }

  end(): void {
    for (const end of this.#ends) end();
    this.#element.remove();
  }

  /** Writes the words anew, and puts the handle where it stands. */
  refresh(): void {
    const { base, scenario, label, value } = this.#host.words;
    const percent = Math.round(this.#percent);
    render(
      html`
        <div class="base-side" inert aria-hidden="true" ${cssProperties({ '--_place': `${this.#percent}%` })}>
          ${this.#base}
        </div>
        <div class="sides" ${cssProperties({ '--_place': `${this.#percent}%` })}>
          <span class="label base">${base}</span>
          <span class="label scenario">${scenario}</span>
          <div
            class="handle"
            role="slider"
            tabindex="0"
            aria-label=${label}
            aria-orientation="horizontal"
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=${percent}
            aria-valuetext=${value(percent)}
            @keydown=${this.#handleKey}
            @pointerdown=${this.#handleDown}
            @pointermove=${this.#handleMove}
          >
            <span class="grip"
              ><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <path d="m7 6-4 4 4 4M13 6l4 4-4 4" /></svg
            ></span>
          </div>
        </div>
      `,
      this.#root,
    );
    this.#base.lang = this.#map.language;
  }

  #secondMap(): ParkMap {
    const map = this.#map;
    const base = document.createElement(map.localName) as ParkMap;
    const { src, catalog, basemap, basemapCrs, tiandituKey, engine, renderCard } = map;
    Object.assign(base, { src, catalog, basemap, basemapCrs, tiandituKey, engine, renderCard });
    const { center = null, zoom = null, bearing = null, pitch = null } = map.camera ?? {};
    Object.assign(base, { center, zoom, bearing, pitch, interaction: 'static', loading: 'eager' });
    return base;
  }

  /** The base shows what the map shows, but for the scenario. */
  #follow(): void {
    const { state } = this.#map;
    this.#followLayers();
    if (state !== this.#followed) {
      const before = this.#followed;
      this.#followed = state;
      const { workbench } = this.#base;
      this.#base.theme = state.theme;
      if (state.landUsePalette !== before?.landUsePalette) workbench.choosePalette(state.landUsePalette);
      if (state.filter !== (before?.filter ?? null)) workbench.chooseFilter(state.filter);
      if (state.area !== (before?.area ?? null)) {
        const area = state.area && ({ geometry: state.area.geometry, role: 'area' } as const);
        workbench.chooseArea(state.area);
        workbench.sketch('swipe', area ? [area] : []);
      }
    }
    for (const layer of this.#base.state.layers) {
      const shown = state.layers.find(({ id }) => id === layer.id);
      if (!shown || (shown.visible === layer.visible && shown.opacity === layer.opacity)) continue;
      this.#base.setLayer(layer.id, { visible: shown.visible, opacity: shown.opacity });
    }
  }

  #followLayers(): void {
    const [wanted, given] = [this.#map.addedLayers, this.#base.addedLayers];
    for (const addition of wanted) if (!given.includes(addition)) void this.#base.addLayer(addition);
    for (const { layer } of given) {
      const { id } = layer;
      if (typeof id === 'string' && !wanted.some((addition) => addition.layer.id === id))
        void this.#base.removeLayer(id);
    }
  }

  #look(): void {
    const { camera } = this.#map;
    if (camera) this.#base.workbench.look(camera);
  }

  #moveTo(percent: number): void {
    this.#percent = Math.min(100, Math.max(0, percent));
    this.refresh();
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const small = event.shiftKey ? steps.large : steps.small;
    const to = {
      ArrowLeft: this.#percent - small,
      ArrowDown: this.#percent - small,
      ArrowRight: this.#percent + small,
      ArrowUp: this.#percent + small,
      PageDown: this.#percent - steps.large,
      PageUp: this.#percent + steps.large,
      Home: 0,
      End: 100,
    }[key];
    if (key === 'Escape') this.#host.onLeave();
    else if (to === undefined) return;
    else this.#moveTo(to);
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #handleDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    event.stopPropagation();
  };

  readonly #handleMove = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const { left, width } = this.#element.getBoundingClientRect();
    if (width > 0) this.#moveTo(((event.clientX - left) / width) * 100);
    event.stopPropagation();
  };
}
