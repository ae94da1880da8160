import type { ReactiveControllerHost } from 'lit';

import type { SurveyedSite } from '../../domain/finding/found-sites.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

import type { MapHandle } from './map-handle.js';
import type { MapState } from './map-state.js';

/** Keeps for a companion what the worker knows of sites, as the list of them and the data are. */
export class ListedSites {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  /** What the awaited or the given answer is to. */
  #asked = '';
  #run = new AbortController();
  #answered: readonly string[] = [];

  /** In the order of the list, those that the data do not hold left out; null while they are not known. */
  sites: readonly SurveyedSite[] | null = null;
  /** Why they can't be known. */
  failure: string | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Whether an id has been asked for, so that it is known that the data do not hold it. */
  isAnswered(id: string): boolean {
    return this.#answered.includes(id);
  }

  /** The site of an id, which may be that of any parcel of a plot; null where the data do not hold it. */
  of(id: string): SurveyedSite | null {
    return this.sites?.find(({ site }) => site.id === id || site.parcels.includes(id)) ?? null;
  }

  /** The name of a site, of a place or of a selected parcel; null while it is not known, or where the data hold none. */
  nameOf(id: string, { places, selection }: Pick<MapState, 'places' | 'selection'>): LocalizedText | null {
    return (
      this.of(id)?.site.name ??
      places.find((place) => place.id === id)?.name ??
      selection?.parcels.find(({ parcel }) => parcel.id === id)?.parcel.name ??
      null
    );
  }

  /** Asks where the list, the map or the data are others. */
  follow(map: MapHandle | null, ids: readonly string[]): void {
    if (!map?.state.catalog) return;
    const { revision, scenario } = map.state;
    const key = JSON.stringify([revision, scenario?.scenario ?? null, ids]);
    if (key === this.#asked) return;
    this.#asked = key;
    void this.#ask(map, ids);
  }

  /** Forgets what was known. */
  end(): void {
    this.#run.abort();
    this.#asked = '';
    this.sites = null;
  }

  async #ask(map: MapHandle, ids: readonly string[]): Promise<void> {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    try {
      const sites = await map.workbench.ask<'sites'>({ kind: 'sites', ids }, signal);
      if (signal.aborted) return;
      this.sites = sites ?? [];
      this.#answered = ids;
      this.failure = null;
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.#host.requestUpdate();
  }
}
