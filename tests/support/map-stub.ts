import type { ParcelAnswers } from '../../src/domain/planning/parcel-question.js';
import type { Camera } from '../../src/engine/map-engine.js';
import { mapConnectedEvent, mapHandleKey, type MapHandle } from '../../src/elements/map/map-handle.js';
import { noMapState, type MapState } from '../../src/elements/map/map-state.js';
import type { MapWorkbench } from '../../src/elements/map/map-workbench.js';

/**
 * A map without an engine: it has a state that the test sets, and keeps what companions ask of it. For tests of
 * companions; the real map is tested with the real engine.
 */
export class MapStub extends HTMLElement implements MapHandle {
  readonly [mapHandleKey] = true as const;
  readonly asked: unknown[][] = [];
  src = '';
  mapApproval = '';
  camera: Camera | null = null;
  #state: MapState = noMapState;
  readonly #listeners = new Set<() => void>();

  get state(): MapState {
    return this.#state;
  }

  /** Replaces part of the state, and tells the companions. */
  set(change: Partial<MapState>): void {
    this.#state = Object.freeze({ ...this.#state, ...change });
    for (const listener of this.#listeners) listener();
  }

  connectedCallback(): void {
    this.dispatchEvent(new CustomEvent(mapConnectedEvent, { bubbles: true, composed: true }));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  subscribeCamera(): () => void {
    return () => undefined;
  }

  requestSelection(...values: Parameters<MapHandle['requestSelection']>): void {
    this.asked.push(['requestSelection', ...values]);
  }

  toImage(options: unknown): Promise<Blob> {
    this.asked.push(['toImage', options]);
    return Promise.resolve(new Blob(['picture'], { type: 'image/png' }));
  }

  requestClear(): void {
    this.asked.push(['requestClear']);
  }

  highlight(id: string | null): void {
    this.asked.push(['highlight', id]);
  }

  setLayer(...values: Parameters<MapHandle['setLayer']>): void {
    this.asked.push(['setLayer', ...values]);
  }

  fit(...values: unknown[]): Promise<void> {
    this.asked.push(['fit', ...values]);
    return Promise.resolve();
  }

  project(): { x: number; y: number } {
    return { x: 100, y: 100 };
  }

  /** What the data worker would answer, by the kind of question. */
  answers: Partial<ParcelAnswers> = {};

  readonly workbench: MapWorkbench = {
    surface: this,
    ask: (question) => {
      this.asked.push(['ask', question]);
      return Promise.resolve((this.answers[question.kind] ?? null) as never);
    },
    sketch: (...values) => this.asked.push(['sketch', ...values]),
    chooseArea: (area) => this.set({ area }),
    chooseFilter: (filter) => this.set({ filter }),
    chooseShortlist: (shortlist) => this.set({ shortlist }),
    applyScenario: (scenario) => {
      this.asked.push(['applyScenario', scenario]);
      return Promise.resolve();
    },
    checkOverlaps: () => Promise.resolve(null),
    choosePalette: (landUsePalette) => this.set({ landUsePalette }),
    redraw: () => this.asked.push(['redraw']),
    unproject: () => [125.3, 43.9],
    fit: (bounds) => this.asked.push(['fit', bounds]),
    look: (target) => this.asked.push(['look', target]),
    drawSheet: (view) => {
      this.asked.push(['drawSheet', view]);
      return Promise.resolve(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    },
    takeCamera: () => {
      this.asked.push(['takeCamera']);
      return Promise.resolve({
        isFlat: true,
        viewport: { width: 640, height: 480 },
        pose: { center: [125.3, 43.9], zoom: 12, bearing: 0, pitch: 0 },
        look: (pose) => this.asked.push(['lookByCamera', pose]),
        rest: () => this.asked.push(['rest']),
        setLight: (light) => this.asked.push(['setLight', light]),
        release: () => this.asked.push(['releaseCamera']),
      });
    },
    takeGestures: () => {
      this.asked.push(['takeGestures']);
      return {
        setPanning: (isPanning) => this.asked.push(['setPanning', isPanning]),
        release: () => this.asked.push(['releaseGestures']),
      };
    },
  };

  reload(): void {
    this.asked.push(['reload']);
  }
}

if (!customElements.get('map-stub')) customElements.define('map-stub', MapStub);
