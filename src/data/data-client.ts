import type { DrawnLayer } from '../domain/drawing/drawn-layer.js';
import type { FrameId } from '../domain/geometry/coordinate-frame.js';

import type { CatalogRequest } from './catalog-loader.js';
import { LoadError } from './fetching/load-failure.js';
import type { LoadedCatalog } from './loaded-catalog.js';
import type {
  ParcelAnswers,
  ParcelQuestion,
  QuestionKind,
  QuestionOf,
} from '../domain/planning/parcel-question.js';
import { startWorker } from './worker/start-worker.js';
import type { WorkerRequest, WorkerResponse } from './worker/worker-messages.js';

export interface OpenOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (share: number) => void;
  /** Does the work in the page rather than try a `blob:` worker, which a strict policy would forbid and report. */
  readonly withoutBlob?: boolean;
}

/** One loaded catalog, held by one map. */
export interface Dataset {
  readonly key: string;
  readonly loaded: LoadedCatalog;
  /** The script of the worker that did it; null where the page did it itself. */
  readonly workerUrl: string | null;
  /** All that is drawn, for an engine that needs no tiles; nothing once the dataset is closed. */
  shapes(): Promise<readonly DrawnLayer[]>;
  /** The bytes of a vector tile, its features moved to where a base map has them. */
  tile(frame: FrameId, z: number, x: number, y: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Asks the worker about parcels; rejects with the signal's reason when aborted, or with why it can't be answered. */
  ask<Kind extends QuestionKind>(
    question: QuestionOf<Kind>,
    signal?: AbortSignal,
  ): Promise<ParcelAnswers[Kind] | null>;
  /** Gives the worker's memory back. */
  close(): void;
}

interface Call {
  readonly dataset: string;
  readonly resolve: (response: WorkerResponse) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Gathers the answers before the last one. */
  readonly parts?: (readonly DrawnLayer[])[] | undefined;
}

interface Channel {
  /** The script of the worker; null where the page does its work. */
  readonly workerUrl: string | null;
  send(request: WorkerRequest): void;
  end(): void;
}

/** The data worker of this page, shared by all maps; started with the first dataset, ended with the last. */
class DataClient {
  #channel: Promise<Channel> | null = null;
  readonly #calls = new Map<number, Call>();
  readonly #open = new Set<string>();
  #lastCall = 0;
  #lastDataset = 0;

  async open(request: CatalogRequest, options: OpenOptions): Promise<Dataset> {
    options.signal.throwIfAborted();
    this.#lastDataset += 1;
    const key = String(this.#lastDataset);
    this.#open.add(key);
    // One worker serves all maps of the page: the first map says how it may start.
    this.#channel ??= startChannel((response) => this.#receive(response), options);
    const onAbort = () => this.#close(key, options.signal.reason);
    options.signal.addEventListener('abort', onAbort);
    try {
      const response = await new Promise<WorkerResponse>((resolve, reject) => {
        this.#request({ dataset: key, resolve, reject, onProgress: options.onProgress }, (call) => ({
          type: 'open',
          dataset: key,
          call,
          request,
        }));
      });
      if (response.type !== 'opened') throw new TypeError(`expected "opened", got "${response.type}"`);
      const workerUrl = (await this.#channel)?.workerUrl ?? null;
      return {
        key,
        loaded: response.loaded,
        workerUrl,
        shapes: () => this.#shapes(key),
        tile: (frame, z, x, y) => this.#tile(key, frame, z, x, y),
        ask: (question, signal) => this.#question(key, question, signal),
        close: () => this.#close(key),
      };
    } catch (error) {
      this.#close(key);
      throw error;
    } finally {
      options.signal.removeEventListener('abort', onAbort);
    }
  }

  /** The bytes of a tile; none once the dataset is closed, also for those that were asked before. */
  async #tile(
    dataset: string,
    frame: FrameId,
    z: number,
    x: number,
    y: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#ask(dataset, (call) => ({ type: 'tile', dataset, call, frame, z, x, y }));
    return response?.type === 'tile' ? response.bytes : new Uint8Array();
  }

  async #shapes(dataset: string): Promise<readonly DrawnLayer[]> {
    const parts: (readonly DrawnLayer[])[] = [];
    const response = await this.#ask(
      dataset,
      (call) => ({ type: 'shapes', dataset, call }),
      undefined,
      parts,
    );
    if (response?.type !== 'shapes') return [];
    if (parts.length === 0) return response.layers;
    const { joinedParts } = await import('./worker/shape-parts.js');
    return joinedParts([...parts, response.layers]);
  }

  async #question<Kind extends QuestionKind>(
    dataset: string,
    question: QuestionOf<Kind>,
    signal?: AbortSignal,
  ): Promise<ParcelAnswers[Kind] | null> {
    signal?.throwIfAborted();
    const response = await this.#ask(
      dataset,
      (call) => ({ type: 'ask', dataset, call, question: question as ParcelQuestion }),
      signal,
    );
    // The worker answers each kind of question with its own kind of answer.
    return response?.type === 'answer' ? (response.answer as ParcelAnswers[Kind]) : null;
  }

  /** The answer about an open dataset; null once it is closed, also where it was asked before. */
  async #ask(
    dataset: string,
    message: (call: number) => WorkerRequest,
    signal?: AbortSignal,
    parts?: Call['parts'],
  ): Promise<WorkerResponse | null> {
    if (!this.#open.has(dataset)) return null;
    let onAbort = () => {};
    try {
      return await new Promise<WorkerResponse>((resolve, reject) => {
        const call = this.#request({ dataset, resolve, reject, parts }, message);
        onAbort = () => this.#cancel(call, signal?.reason);
        signal?.addEventListener('abort', onAbort);
      });
    } catch (error) {
      if (!this.#open.has(dataset) && !signal?.aborted) return null;
      throw error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Gives a question up: the worker is told to stop, whoever asked is told at once. */
  #cancel(call: number, reason: unknown): void {
    const waiting = this.#calls.get(call);
    if (!waiting) return;
    this.#calls.delete(call);
    void this.#channel?.then(({ send }) => send({ type: 'cancel', call })).catch(() => undefined);
    waiting.reject(reason);
  }

  /** Ends a dataset. What is still asked of it is answered at once, because a worker that is ended answers no more. */
  #close(key: string, reason: unknown = new DOMException('the dataset was closed', 'AbortError')): void {
    if (!this.#open.delete(key)) return;
    for (const [number, call] of this.#calls) {
      if (call.dataset !== key) continue;
      this.#calls.delete(number);
      call.reject(reason);
    }
    const channel = this.#channel;
    if (this.#open.size === 0) this.#channel = null;
    channel?.then(
      ({ send, end }) => {
        send({ type: 'close', dataset: key });
        if (this.#channel !== channel) end();
      },
      // It never began: whoever asked it for something has been told.
      () => undefined,
    );
  }

  /** Sends a request; returns the number of the call. */
  #request(call: Call, message: (call: number) => WorkerRequest): number {
    this.#lastCall += 1;
    const number = this.#lastCall;
    this.#calls.set(number, call);
    this.#channel
      ?.then(({ send }) => this.#send(send, number, message(number)))
      .catch((error: unknown) => {
        this.#calls.delete(number);
        call.reject(error);
      });
    return number;
  }

  async #send(send: Channel['send'], call: number, request: WorkerRequest): Promise<void> {
    try {
      send(request);
    } catch {
      // It can't be cloned, such as a reactive proxy of a framework.
      const { sendPlainly } = await import('./uncloneable.js');
      if (this.#calls.has(call)) sendPlainly(send, request);
    }
  }

  #receive(response: WorkerResponse): void {
    if (response.type === 'alive') return;
    const call = this.#calls.get(response.call);
    if (response.type === 'progress') {
      call?.onProgress?.(response.share);
      return;
    }
    if (response.type === 'shapes' && !response.isLast) {
      call?.parts?.push(response.layers);
      return;
    }
    this.#calls.delete(response.call);
    if (response.type === 'failed') call?.reject(new LoadError(response.failure));
    else call?.resolve(response);
  }
}

/** Starts the worker; where it can't start (a page's policy forbids it, say), does its work in the page. */
async function startChannel(
  receive: (response: WorkerResponse) => void,
  options: OpenOptions,
): Promise<Channel> {
  try {
    const { worker, url } = await startWorker(options);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => receive(data));
    return { workerUrl: url, send: (request) => worker.postMessage(request), end: () => worker.terminate() };
  } catch {
    const { DataHost } = await import('./worker/data-host.js');
    const host = new DataHost(receive);
    return { workerUrl: null, send: (request) => host.handle(request), end: () => undefined };
  }
}

const client = new DataClient();

/**
 * Loads a catalog in the data worker.
 *
 * @throws {LoadError} where the catalog can't be read. Rejects with the signal's reason when aborted.
 */
export const openDataset: DataClient['open'] = (request, options) => client.open(request, options);
