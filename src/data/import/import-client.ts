import type { ParcelReading } from '../../domain/catalog/parcel-fields.js';
import type { SourceSystem } from '../../domain/geometry/source-system.js';

import { LoadError } from '../fetching/load-failure.js';
import { startWorker } from '../worker/start-worker.js';

import type { ImportRequest, ImportResponse } from './import-messages.js';
import type {
  ImportChoices,
  ImportedFeature,
  ImportPreview,
  ImportReport,
  ParcelTrial,
} from './import-report.js';

/** Files that have been read and wait for the user's word. */
export interface OpenImport {
  readonly report: ImportReport;
  /** Reads the positions in a system, to look at. */
  place(system: SourceSystem): Promise<ImportPreview>;
  /** What they would be as parcels; null where it was asked again before the answer. */
  tryParcels(reading: ParcelReading): Promise<ParcelTrial | null>;
  /** The features as they were placed last, with the columns that the user has confirmed. */
  accept(reading: ParcelReading): Promise<readonly ImportedFeature[]>;
  /** Gives the memory back. Whatever is still asked rejects. */
  close(): void;
}

/** How an import is started. */
export interface ImportOptions {
  readonly signal: AbortSignal;
  /** Told the share of the files that is read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Does the work in the page rather than try a `blob:` worker, which a strict policy would forbid and report. */
  readonly withoutBlob?: boolean;
}

interface Channel {
  send(request: ImportRequest): void;
  end(): void;
}

/** The answers that end a request. */
type Answer = Exclude<ImportResponse, { readonly type: 'import-progress' }>;

interface Call {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Reads the user's files in a worker of their own: a large one neither blocks the page nor the map's data worker, and
 * to cancel it is to end that worker, whatever it is doing.
 *
 * @throws {LoadError} where nothing can be read of them. Rejects with the signal's reason when aborted.
 */
export async function openImport(
  files: readonly File[],
  choices: ImportChoices,
  { signal, onProgress, withoutBlob = false }: ImportOptions,
): Promise<OpenImport> {
  signal.throwIfAborted();
  const calls: Call[] = [];
  const features: ImportedFeature[] = [];
  let channel: Channel | null = null;
  const receive = (response: ImportResponse) => {
    if (response.type === 'import-progress') {
      onProgress?.(response.share);
      return;
    }
    if (response.type === 'import-features') features.push(...response.features);
    if (response.type === 'import-features' && !response.last) return;
    const call = calls.shift();
    if (response.type === 'import-failed') call?.reject(new LoadError(response.failure));
    else call?.resolve(response);
  };
  const close = (reason: unknown = new DOMException('the import was closed', 'AbortError')) => {
    channel?.end();
    channel = null;
    for (const call of calls.splice(0)) call.reject(reason);
  };
  const onAbort = () => close(signal.reason);
  const ask = (request: ImportRequest) =>
    new Promise<Answer>((resolve, reject) => {
      calls.push({ resolve, reject });
      if (channel === null) close();
      else channel.send(request);
    });
  channel = await startChannel(receive, close, withoutBlob);
  if (signal.aborted) channel.end();
  signal.throwIfAborted();
  signal.addEventListener('abort', onAbort);
  try {
    const read = await ask({ type: 'import-read', files, choices });
    if (read.type !== 'import-report') throw new TypeError(`expected a report, got ${read.type}`);
    return {
      report: read.report,
      place: async (system) => {
        const placed = await ask({ type: 'import-place', system });
        if (placed.type !== 'import-preview') throw new TypeError(`expected a preview, got ${placed.type}`);
        return placed.preview;
      },
      tryParcels: async (reading) => {
        const tried = await ask({ type: 'import-try', reading });
        if (tried.type !== 'import-tried') throw new TypeError(`expected a trial, got ${tried.type}`);
        return tried.trial;
      },
      accept: async (reading) => {
        features.length = 0;
        await ask({ type: 'import-accept', reading });
        return features.slice();
      },
      close: () => close(),
    };
  } catch (error) {
    close();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Starts a worker; where none can start, the page does the work itself, as for its other data. */
async function startChannel(
  receive: (response: ImportResponse) => void,
  fail: (reason: unknown) => void,
  withoutBlob: boolean,
): Promise<Channel> {
  try {
    const { worker } = await startWorker({ withoutBlob });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportResponse>) => receive(data));
    worker.addEventListener('error', () => fail(new LoadError(diedFailure)));
    return { send: (request) => worker.postMessage(request), end: () => worker.terminate() };
  } catch {
    const { hostImport } = await import('./import-host.js');
    const controller = new AbortController();
    const handle = hostImport(receive, controller.signal);
    return { send: handle, end: () => controller.abort() };
  }
}

/** A worker dies where the file takes more memory than the browser gives, or where its scripts can't be fetched. */
const diedFailure = {
  code: 'worker-died',
  retryable: true,
  message: {
    zh: '读取文件的程序中断：内存不足，或程序文件下载失败。请拆分文件，或检查网络后重试。',
    en: 'Reading the file was cut off: it took too much memory, or a script could not be fetched. Please split the file, or check the network and try again.',
  },
};
