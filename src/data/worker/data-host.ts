import { plainFrame } from '../../domain/geometry/coordinate-frame.js';
import { frameById } from '../../domain/geometry/frame-by-id.js';

import { loadCatalog } from '../catalog-loader.js';
import { LoadError, type LoadFailure } from '../fetching/load-failure.js';

import { DrawnContent } from './drawn-content.js';
import type { WorkerRequest, WorkerResponse } from './worker-messages.js';

/** Owns the datasets and answers for them: in the data worker, or in the page itself where no worker can start. */
export class DataHost {
  readonly #answer: (response: WorkerResponse) => void;
  readonly #contents = new Map<string, DrawnContent>();
  readonly #loading = new Map<string, AbortController>();

  constructor(answer: (response: WorkerResponse) => void) {
    this.#answer = answer;
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
    }
  }

  async #draw(request: Extract<WorkerRequest, { type: 'tile' | 'shapes' }>): Promise<void> {
    const { type, dataset, call } = request;
    const content = this.#contents.get(dataset);
    try {
      if (type === 'shapes') {
        this.#answer({ type, call, layers: content?.layers ?? [] });
        return;
      }
      const { z, x, y } = request;
      const frame = request.frame === 'wgs84' ? plainFrame : await frameById(request.frame);
      this.#answer({ type, call, bytes: content?.tile(frame, z, x, y) ?? new Uint8Array() });
    } catch (error) {
      this.#answer({ type: 'failed', call, failure: failureOf(error) });
    }
  }

  async #open({ dataset, call, request }: Extract<WorkerRequest, { type: 'open' }>): Promise<void> {
    const controller = new AbortController();
    this.#loading.set(dataset, controller);
    const { signal } = controller;
    try {
      const content = await loadCatalog(request, {
        signal,
        onProgress: (share) => this.#answer({ type: 'progress', call, share }),
      });
      if (signal.aborted) return;
      this.#contents.set(dataset, new DrawnContent(content));
      this.#answer({ type: 'opened', call, loaded: content.loaded });
    } catch (error) {
      if (!signal.aborted) this.#answer({ type: 'failed', call, failure: failureOf(error) });
    } finally {
      if (this.#loading.get(dataset) === controller) this.#loading.delete(dataset);
    }
  }
}

function failureOf(error: unknown): LoadFailure {
  if (error instanceof LoadError) return error.failure;
  const words = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    retryable: false,
    message: {
      zh: `读取数据时出现意外错误：${words}`,
      en: `An unexpected fault while reading the data: ${words}`,
    },
  };
}
