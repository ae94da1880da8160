import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { ParcelAnswers, QuestionKind, QuestionOf } from '../../domain/planning/parcel-question.js';
import type { RowFilter } from '../../domain/planning/row-filter.js';
import type { Scenario } from '../../domain/planning/scenario.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type {
  CameraTarget,
  EngineEvent,
  Interaction,
  MapEngine,
  ScreenPoint,
} from '../../engine/map-engine.js';
import type { SheetView } from '../../engine/plane/sheet.js';
import type { SketchFeature } from '../../engine/scene.js';

import { finiteTarget } from './finite-target.js';
import type { MapFilter } from './map-filter.js';
import type { MapScenario } from './map-scenario.js';
import type { MapSession } from './map-session.js';
import type { ChosenArea, LandUsePalette } from './map-state.js';
import type { MapStore } from './map-store.js';
import type { CameraTaker, GestureTaker, MapWorkbench, TakenCamera, TakenGestures } from './map-workbench.js';

/** What the tools of a map need of it. */
export interface ToolsHost {
  /** Selects as the page's doing. */
  select(id: string | null): void;
  readonly store: MapStore;
  readonly session: MapSession | null;
  readonly engine: MapEngine | null;
  readonly container: HTMLElement;
  readonly interaction: Interaction;
  readonly language: Language;
  highlight(id: string | null): void;
  activate(isUsed: boolean): void;
  subscribeCamera(listener: () => void): () => void;
  onEngineEvent(event: EngineEvent): void;
  /** Tells the page what the data contract has found. */
  tellFindings(): void;
  /** Draws the map's own controls anew. */
  refresh(): void;
}

/** The workbench of one map: who has its gestures, and what tools ask, choose and sketch. */
export class MapTools implements MapWorkbench {
  readonly #host: ToolsHost;
  #filter: MapFilter | null = null;
  #taker: GestureTaker | null = null;
  #scenario: MapScenario | null = null;
  /** A tour moves the camera, frame by frame: its rest is told of, not each step. */
  isFilming = false;

  constructor(host: ToolsHost) {
    this.#host = host;
  }

  /** Clicks and hovering are a tool's, not the map's. */
  get haveGestures(): boolean {
    return this.#taker !== null;
  }

  get surface(): HTMLElement {
    return this.#host.container;
  }

  ask<Kind extends QuestionKind>(
    question: QuestionOf<Kind>,
    signal?: AbortSignal,
  ): Promise<ParcelAnswers[Kind] | null> {
    return this.#host.session?.ask(question, signal) ?? Promise.resolve(null);
  }

  async checkOverlaps(signal?: AbortSignal): Promise<ParcelAnswers['overlaps'] | null> {
    return (await import('./overlap-check.js')).checkOverlaps(this.#host, signal);
  }

  sketch(owner: string, features: readonly SketchFeature[]): void {
    const loading = this.#host.store.sketch(owner, features);
    if (!loading) this.#host.session?.draw();
    // Offline, say: the next movement of the tool tries again.
    else
      loading.then(
        () => this.#host.session?.draw(),
        () => undefined,
      );
  }

  chooseArea(area: ChosenArea | null): void {
    this.#host.store.update({ area });
  }

  chooseFilter(filter: RowFilter | null): void {
    this.#host.store.update({ filter });
    void this.#applyFilter();
  }

  async #applyFilter(): Promise<void> {
    const { store } = this.#host;
    try {
      const { MapFilter } = await import('./map-filter.js');
      this.#filter ??= new MapFilter(store, this);
    } catch {
      const filterFailure = { zh: '筛选功能没有载入。', en: 'What filters could not be loaded.' };
      store.update({ filterFailure });
    }
    await this.#filter?.apply();
  }

  chooseShortlist(shortlist: readonly string[]): void {
    this.#host.store.update({ shortlist });
  }

  async applyScenario(scenario: Scenario | null): Promise<void> {
    const { MapScenario } = await import('./map-scenario.js');
    this.#scenario ??= new MapScenario(this.#host, () => this.redraw());
    await this.#scenario.apply(scenario);
  }

  choosePalette(landUsePalette: LandUsePalette): void {
    this.#host.store.update({ landUsePalette });
  }

  redraw(): void {
    this.#host.store.redraw();
    this.#host.session?.draw();
  }

  unproject(point: ScreenPoint): LngLat | null {
    return this.#host.engine?.unproject(point) ?? null;
  }

  look(target: CameraTarget): void {
    this.#host.engine?.jumpTo(finiteTarget(target));
  }

  fit(bounds: Bounds): void {
    void this.#host.engine?.fit(bounds);
  }

  async drawSheet(view: SheetView): Promise<SVGSVGElement | HTMLCanvasElement | null> {
    const { mapSheet } = await import('./map-sheet.js');
    return mapSheet(view, this.#host);
  }

  takeGestures(taker: GestureTaker): TakenGestures {
    this.#taker?.onLost?.();
    this.#taker = taker;
    this.#host.highlight(null);
    const follow = (interaction: Interaction) => this.#host.engine?.setInteraction(interaction);
    return {
      setPanning: (isPanning) => {
        if (this.#taker === taker) follow(isPanning ? this.#host.interaction : 'static');
      },
      release: () => {
        if (this.#taker !== taker) return;
        this.#taker = null;
        follow(this.#host.interaction);
      },
    };
  }

  async takeCamera(taker: CameraTaker): Promise<TakenCamera> {
    const { takeCamera } = await import('./camera-stand.js');
    return takeCamera(this.#host, this, taker);
  }
}
