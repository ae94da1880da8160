import type { QuestionOf, ScenarioOutcome } from '../../domain/planning/parcel-question.js';
import type { Scenario } from '../../domain/planning/scenario.js';

import type { MapStore } from './map-store.js';

/** What a scenario needs of its map. */
export interface ScenarioHost {
  readonly store: MapStore;
  /** Selects as the page's doing. */
  select(id: string | null): void;
  /** Who asks the worker; null while there are no data. */
  readonly session: {
    ask(question: QuestionOf<'scenario'>, signal: AbortSignal): Promise<ScenarioOutcome | null>;
  } | null;
}

/** Keeps the worker's scenario as it is wanted, also after the data have been loaded again. Loaded with the first one. */
export class MapScenario {
  readonly #host: ScenarioHost;
  readonly #redraw: () => void;
  #run = new AbortController();
  #wanted: Scenario | null = null;
  /** The catalog that the last question was about. */
  #catalog: unknown = null;

  constructor(host: ScenarioHost, redraw: () => void) {
    this.#host = host;
    this.#redraw = redraw;
    host.store.subscribe(() => {
      if (!this.#wanted || host.store.state.catalog === this.#catalog) return;
      // Where the worker can't answer, the map tells of it: the data are shown as they are.
      this.apply(this.#wanted).catch(() => undefined);
    });
  }

  /** Applies a scenario; null goes back to the data. Resolves when the map draws it, or another one is wanted. */
  async apply(scenario: Scenario | null): Promise<void> {
    const { store, session } = this.#host;
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.#wanted = scenario;
    this.#catalog = store.state.catalog;
    const question = { kind: 'scenario', scenario } as const;
    let outcome: ScenarioOutcome | null = null;
    try {
      outcome = (await session?.ask(question, signal)) ?? null;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    if (signal.aborted || !outcome) return;
    const { faults, summaries } = outcome;
    store.parcels.follow();
    const layers = store.state.layers.map((layer) => {
      const landUse = summaries.find((summary) => summary.layer === layer.id);
      return landUse ? { ...layer, landUse, featureCount: landUse.count } : layer;
    });
    const revision = store.state.revision + 1;
    store.update({ layers, revision, scenario: scenario && { scenario, faults } });
    await this.#selectAgain();
    this.#redraw();
  }

  /** The selected parcel may be another one now, or none. */
  async #selectAgain(): Promise<void> {
    const { store } = this.#host;
    const { selection } = store.state;
    if (!selection || store.place(selection.id)) return;
    const record = await store.parcels.find(selection.id);
    if (store.state.selection !== selection) return;
    const { id } = selection;
    if (record) store.update({ selection: { ...selection, candidates: [id], parcels: [record] } });
    else this.#host.select(null);
  }
}
