import type { ReactiveControllerHost } from 'lit';

import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';
import type { MapHandle } from '../map/map-handle.js';

/** Keeps the names of sites; those of plots only the worker knows. */
export class SiteNames {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  /** What the awaited or the given answer is to. */
  #asked = '';
  #run = new AbortController();
  #plots: ReadonlyMap<string, LocalizedText | null> = new Map();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** The name of a place, a selected parcel or a plot; null while it is not known, or where the data hold none. */
  of(map: MapHandle | null, id: string, language: Language): string | null {
    const { places = [], selection = null } = map?.state ?? {};
    const name =
      places.find((place) => place.id === id)?.name ??
      selection?.parcels.find(({ parcel }) => parcel.id === id)?.parcel.name ??
      this.#plots.get(id);
    return name ? textIn(name, language) : null;
  }

  /** Asks for the names that the map itself does not hold, where the ids or the data are others. */
  follow(map: MapHandle | null, ids: readonly string[]): void {
    if (!map?.state.catalog) return;
    const { revision, places } = map.state;
    const unnamed = ids.filter((id) => !places.some((place) => place.id === id));
    const key = JSON.stringify([revision, unnamed]);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#run.abort();
    if (unnamed.length === 0) return;
    this.#run = new AbortController();
    void this.#ask(map, unnamed, this.#run.signal);
  }

  /** Forgets what was known. */
  end(): void {
    this.#run.abort();
    this.#asked = '';
    this.#plots = new Map();
  }

  async #ask(map: MapHandle, ids: readonly string[], signal: AbortSignal): Promise<void> {
    try {
      const sites = (await map.workbench.ask<'sites'>({ kind: 'sites', ids }, signal)) ?? [];
      if (signal.aborted) return;
      this.#plots = new Map(
        sites.flatMap(({ site }) => [site.id, ...site.parcels].map((id) => [id, site.name] as const)),
      );
      this.#host.requestUpdate();
    } catch {
      // An enquiry names such sites by their ids; asked again when the ids or the data are others.
    }
  }
}
