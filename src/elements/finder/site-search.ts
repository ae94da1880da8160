import type { ReactiveControllerHost } from 'lit';

import type { FindRequest, FoundSites } from '../../domain/finding/found-sites.js';
import { askedNeeds, type SiteNeeds } from '../../domain/finding/needs.js';
import type { Site } from '../../domain/finding/site.js';
import type { RowFilter } from '../../domain/planning/row-filter.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';
import type { MapHandle } from '../map/map-handle.js';

/** What is asked for, and whether the map shall show it. */
export interface SearchWish extends FindRequest {
  readonly isDimming: boolean;
}

/** Keeps the worker's answer as the needs and the data want it, and shows on the map what it leaves. */
export class SiteSearch {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #map: MapHandle | null = null;
  #wish: SearchWish | null = null;
  /** What the awaited or the given answer is to. */
  #asked = '';
  #run = new AbortController();
  /** The parcels that the map was told to leave as they are; null where it dims nothing for us. */
  #lit: readonly string[] | null = null;

  /** What the needs leave; null while it is not known. */
  found: FoundSites | null = null;
  /** The needs that it answers: others may have been asked since. */
  needs: SiteNeeds = {};
  /** Why it can't be known. */
  failure: LocalizedText | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Takes the map and what is asked of it; asks where either is another, or the data are. */
  follow(map: MapHandle | null, wish: SearchWish): void {
    if (map !== this.#map) this.end();
    this.#map = map;
    this.#wish = wish;
    if (!map?.state.catalog) return;
    const { needs, weights, most } = wish;
    const { revision, scenario } = map.state;
    const key = JSON.stringify([revision, scenario?.scenario ?? null, needs, weights, most]);
    if (key === this.#asked) {
      this.#dim();
      return;
    }
    this.#asked = key;
    void this.#ask(map, { needs, weights, most });
  }

  /** Asks again what could not be answered. */
  retry(): void {
    this.#asked = '';
    this.#host.requestUpdate();
  }

  /** Lights a site up on the map while the pointer or the focus is on its row. */
  point(site: Site | null): void {
    this.#map?.highlight(site?.id ?? null);
    const outline =
      site?.type === 'plot' && site.geometry ? [{ geometry: site.geometry, role: 'area' } as const] : [];
    this.#map?.workbench.sketch('finder', outline);
  }

  /** Gives the map back as it was. */
  end(): void {
    this.#run.abort();
    this.#asked = '';
    this.found = null;
    this.#map?.workbench.sketch('finder', []);
    this.#light(null);
    this.#map = null;
  }

  async #ask(map: MapHandle, request: FindRequest): Promise<void> {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    try {
      const found = await map.workbench.ask<'find'>({ kind: 'find', request }, signal);
      if (signal.aborted) return;
      this.found = found;
      this.needs = request.needs;
      this.failure = null;
      this.#dim();
    } catch (error) {
      if (signal.aborted) return;
      this.found = null;
      this.failure = reasonOf(error);
    }
    this.#host.requestUpdate();
  }

  #dim(): void {
    const { found } = this;
    const wish = this.#wish;
    if (!found || !wish) return;
    const isAsking = askedNeeds(wish.needs).length > 0 && found.plotCount > 0;
    this.#light(wish.isDimming && isAsking ? found.remainingParcels : null);
  }

  /** The other conditions on parcels are the user's, and stay. */
  #light(ids: readonly string[] | null): void {
    if (ids === this.#lit || (ids && this.#lit && ids.join() === this.#lit.join())) return;
    this.#lit = ids;
    const map = this.#map;
    if (!map) return;
    const { ids: _ours, ...others } = map.state.filter ?? {};
    const filter: RowFilter = ids ? { ...others, ids } : others;
    map.workbench.chooseFilter(Object.keys(filter).length > 0 ? filter : null);
  }
}

function reasonOf(error: unknown): LocalizedText {
  if (error instanceof Error && 'failure' in error)
    return (error.failure as { message: LocalizedText }).message;
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: reason, en: reason };
}
