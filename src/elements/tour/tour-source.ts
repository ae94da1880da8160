import type { Catalog } from '../../domain/catalog/catalog.js';
import type { Finding } from '../../domain/quality/finding.js';
import { FindingList } from '../../domain/quality/finding-list.js';
import { compareTour } from '../../domain/tour/check-tour.js';
import type { Tour } from '../../domain/tour/tour.js';
import { LoadError, type LoadFailure } from '../../data/fetching/load-failure.js';
import { loadTour, readLoadedTour, type LoadedTour } from '../../data/tours/load-tour.js';

import type { MapState } from '../map/map-state.js';

/** Where a tour comes from: an address, or an object of the page's; null for none. */
export type TourWish = { readonly url: string } | { readonly definition: object } | null;

/** What an element says of its tour. */
export interface TourAttributes {
  readonly definition: object | null;
  readonly src: string;
  readonly tour: string;
}

/** Where the tour of an element comes from: as it says, else the first of its map's catalog. */
export function wishOf(
  { definition, src, tour }: TourAttributes,
  base: string,
  catalog: Catalog | null,
): TourWish {
  if (definition) return { definition };
  if (src) return { url: new URL(src, document.baseURI).href };
  const { tours = [] } = catalog ?? {};
  const declared = tour ? tours.find(({ id }) => id === tour) : tours[0];
  return declared ? { url: new URL(declared.src, new URL(base, document.baseURI)).href } : null;
}

/** The tour that an element plays: fetched, read, and compared with the data of its map. */
export class TourSource {
  readonly #onChange: () => void;
  #wish: string | object | null = null;
  #loading: AbortController | null = null;
  #loaded: LoadedTour | null = null;
  #failure: LoadFailure | null = null;
  #findings: readonly Finding[] = [];
  #compared: readonly unknown[] = [];

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get tour(): Tour | null {
    return this.#loaded?.tour ?? null;
  }

  /** There is a tour to wait for. */
  get isWanted(): boolean {
    return this.#wish !== null;
  }

  get failure(): LoadFailure | null {
    return this.#failure;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Loads what is wished for, unless it is what was wished for before. */
  want(wish: TourWish): void {
    const key = wish === null ? null : 'url' in wish ? wish.url : wish.definition;
    if (key === this.#wish) return;
    this.#wish = key;
    this.#loaded = null;
    void this.#load();
  }

  /** Tries again what has failed. */
  retry(): void {
    void this.#load();
  }

  /** Stops what is on its way; the next wish loads anew. */
  end(): void {
    this.#loading?.abort();
    this.#loading = null;
    if (!this.#loaded) this.#wish = null;
  }

  /** Finds what the tour names and the data do not have. */
  async compare({ catalog, places }: MapState): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded || !catalog) return;
    const compared = [loaded, catalog, places];
    if (compared.every((part, index) => part === this.#compared[index])) return;
    this.#compared = compared;
    const list = new FindingList(loaded.list.file);
    compareTour(loaded.tour, { catalog, places, layers: new Set(catalog.layers.map(({ id }) => id)) }, list);
    const lists = [loaded.list, list].filter(({ listed }) => listed.length > 0);
    if (lists.length === 0 && this.#findings.length === 0) return;
    const { explainFindings } = await import('../../data/findings-in-words.js');
    if (this.#compared !== compared) return;
    this.#findings = explainFindings(...lists).findings;
    this.#onChange();
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#failure = null;
    this.#findings = [];
    const wish = this.#wish;
    this.#onChange();
    if (wish === null) return;
    try {
      const loaded =
        typeof wish === 'string' ? await loadTour(wish, loading.signal) : await readLoadedTour(wish, 'tour');
      if (this.#loading !== loading) return;
      this.#loaded = loaded;
    } catch (error) {
      if (this.#loading !== loading || loading.signal.aborted) return;
      if (!(error instanceof LoadError)) throw error;
      this.#failure = error.failure;
    }
    this.#onChange();
  }
}
