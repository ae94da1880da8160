import { plainFrame } from '../../domain/geometry/coordinate-frame.js';
import { frameById } from '../../domain/geometry/frame-by-id.js';

import { featureNumber } from '../../domain/drawing/tile-keys.js';

import { loadCatalog, type CatalogContent, type LoadOptions } from '../catalog-loader.js';
import { failureOf } from '../fetching/load-failure.js';
import type { LoadedCatalog } from '../loaded-catalog.js';
import type { ParcelDesk } from '../parcels/parcel-desk.js';

import { DrawnContent } from './drawn-content.js';
import type { WorkerRequest, WorkerResponse } from './worker-messages.js';

/** Owns the datasets and answers for them: in the data worker, or in the page itself where no worker can start. */
export class DataHost {
  readonly #answer: (response: WorkerResponse) => void;
  readonly #read: LoadOptions['read'];
  readonly #contents = new Map<string, DrawnContent>();
  readonly #loading = new Map<string, AbortController>();
  readonly #asked = new Map<number, AbortController>();

  /** @param read as {@link LoadOptions.read}. */
  constructor(answer: (response: WorkerResponse) => void, read?: LoadOptions['read']) {
    this.#answer = answer;
    this.#read = read;
  }

  handle(request: WorkerRequest): void {
    switch (request.type) {
      case 'open':
        void this.#open(request);
        return;
      case 'close':
        this.#loading.get(request.dataset)?.abort();
        this.#loading.delete(request.dataset);
        this.#contents.delete(request.dataset);
        return;
      case 'tile':
      case 'shapes':
        void this.#draw(request);
        return;
      case 'ask':
        void this.#ask(request);
        return;
      case 'cancel':
        this.#asked.get(request.call)?.abort();
    }
  }

  async #draw(request: Extract<WorkerRequest, { type: 'tile' | 'shapes' }>): Promise<void> {
    const { type, dataset, call } = request;
    const content = this.#contents.get(dataset);
    try {
      if (type === 'shapes') {
        const layers = content?.layers ?? [];
        const isCrowd = layers.some(({ points }) => points.length > 3_000);
        // What parts many is loaded with the first of them.
        const parts = isCrowd ? (await import('./shape-parts.js')).partsOf(layers, 3_000) : [layers];
        parts.forEach((part, at) => this.#answer({ type, call, layers: part, isLast: !parts[at + 1] }));
        return;
      }
      const { z, x, y } = request;
      const frame = request.frame === 'wgs84' ? plainFrame : await frameById(request.frame);
      const bytes = (await content?.tile(frame, z, x, y)) ?? new Uint8Array();
      this.#answer({ type, call, bytes });
    } catch (error) {
      this.#answer({ type: 'failed', call, failure: failureOf(error) });
    }
  }

  /** Answers a question about parcels. Of one that was cancelled nothing more is said. */
  async #ask({ dataset, call, question }: Extract<WorkerRequest, { type: 'ask' }>): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#asked.set(call, controller);
    try {
      const answer = (await this.#contents.get(dataset)?.answer(question, signal)) ?? null;
      if (!signal.aborted) this.#answer({ type: 'answer', call, answer });
    } catch (error) {
      if (!signal.aborted) this.#answer({ type: 'failed', call, failure: failureOf(error) });
    } finally {
      this.#asked.delete(call);
    }
  }

  async #open({ dataset, call, request }: Extract<WorkerRequest, { type: 'open' }>): Promise<void> {
    const controller = new AbortController();
    this.#loading.set(dataset, controller);
    const { signal } = controller;
    try {
      const content = await loadCatalog(request, {
        signal,
        ...(this.#read ? { read: this.#read } : {}),
        onProgress: (share) => this.#answer({ type: 'progress', call, share }),
      });
      if (signal.aborted) return;
      const desk = content.parcels.length > 0 ? await deskOf(content) : null;
      if (signal.aborted) return;
      this.#contents.set(dataset, new DrawnContent(content, desk));
      this.#answer({ type: 'opened', call, loaded: withSummaries(content.loaded, desk) });
    } catch (error) {
      if (!signal.aborted) this.#answer({ type: 'failed', call, failure: failureOf(error) });
    } finally {
      if (this.#loading.get(dataset) === controller) this.#loading.delete(dataset);
    }
  }
}

/** What only catalogs with parcels need is loaded with the first of them. */
async function deskOf({ loaded, parcels, unreliable }: CatalogContent): Promise<ParcelDesk> {
  const { ParcelDesk } = await import('../parcels/parcel-desk.js');
  const firstNumber = featureNumber(loaded.places.length);
  return new ParcelDesk({ loaded, parcels, unreliable, firstNumber });
}

function withSummaries(loaded: LoadedCatalog, desk: ParcelDesk | null): LoadedCatalog {
  if (!desk) return loaded;
  const layers = loaded.layers.map((layer) =>
    layer.declaration.role === 'parcel' ? { ...layer, landUse: desk.summaryOf(layer.declaration.id) } : layer,
  );
  return { ...loaded, layers };
}
