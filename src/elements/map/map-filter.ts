import type { LocalizedText } from '../../domain/statements/localized-text.js';
import { LoadError } from '../../data/fetching/load-failure.js';

import type { MapState } from './map-state.js';
import type { MapStore } from './map-store.js';
import type { MapWorkbench } from './map-workbench.js';

/**
 * Keeps the worker's filter as the map's state wants it, also after the data or the chosen area have become others.
 * The worker filters; nothing of that is loaded with the map.
 */
export class MapFilter {
  readonly #store: MapStore;
  readonly #tools: Pick<MapWorkbench, 'ask' | 'redraw'>;
  #run = new AbortController();
  /** The state that the last question was asked in; null before the first. */
  #asked: MapState | null = null;
  #isDimming = false;

  constructor(store: MapStore, tools: Pick<MapWorkbench, 'ask' | 'redraw'>) {
    this.#store = store;
    this.#tools = tools;
    store.subscribe(() => this.#follow());
  }

  #follow(): void {
    const { state } = this.#store;
    const asked = this.#asked;
    if (asked === null) return;
    const isOutdated =
      state.revision !== asked.revision || (state.filter?.inArea === true && state.area !== asked.area);
    if (isOutdated) void this.apply();
  }

  /** Counts what the conditions leave, and dims the others. */
  async apply(): Promise<void> {
    const store = this.#store;
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const { filter, area } = store.state;
    this.#asked = store.state;
    try {
      const question = { kind: 'filter', filter, area: area?.geometry ?? null } as const;
      const counts = await this.#tools.ask<'filter'>(question, signal);
      if (signal.aborted) return;
      store.update({ filterCounts: counts, filterFailure: null });
      if (filter === null && !this.#isDimming) return;
      this.#isDimming = filter !== null;
      this.#tools.redraw();
    } catch (error) {
      if (!signal.aborted) store.update({ filterCounts: null, filterFailure: reasonOf(error) });
    }
  }
}

function reasonOf(error: unknown): LocalizedText {
  if (error instanceof LoadError) return error.failure.message;
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `筛选没有完成：${reason}`, en: `The filter did not come to its end: ${reason}` };
}
