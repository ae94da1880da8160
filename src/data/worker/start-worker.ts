import type { WorkerResponse } from './worker-messages.js';

/** A worker that has not said it is alive by then is given up. One that can't be loaded is known to have failed at once. */
const startTimeoutMs = 5_000;

/** A data worker that is alive, and the URL of its script. */
export interface StartedWorker {
  readonly worker: Worker;
  readonly url: string;
}

/**
 * Starts the data worker, wherever the page and its scripts come from: directly where both have one origin, through a
 * script of one line where they have not.
 *
 * `withoutBlob` says that the page's policy is not to be tried with a `blob:` worker: each try that a policy forbids is
 * reported to the page's owner.
 *
 * @throws {Error} where it does not start.
 */
export async function startWorker({ withoutBlob = false } = {}): Promise<StartedWorker> {
  const isOpaque = hasOpaqueOrigin();
  if (!isOpaque && !isForeign()) return firstWord(ownWorker());
  const url = scriptUrl();
  const script = `import ${JSON.stringify(url)}`;
  if (isOpaque) {
    // No blob: worker starts here: https://issues.chromium.org/issues/40067939
    return firstWord(
      new Worker(`data:text/javascript,${encodeURIComponent(script)}`, { type: 'module' }),
      url,
    );
  }
  if (withoutBlob) throw new Error('the data worker comes from another origin, and blob: is not to be used');
  const blobUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return await firstWord(new Worker(blobUrl, { type: 'module' }), url);
  } finally {
    URL.revokeObjectURL(blobUrl);
  }
}

/** A sandboxed frame without `allow-same-origin`: nothing is of its own origin. */
function hasOpaqueOrigin(): boolean {
  return globalThis.origin === 'null';
}

/**
 * Whether this script comes from another origin than the page, such as a CDN. Bundlers that write `file:` here know
 * best themselves where the worker is.
 */
function isForeign(): boolean {
  const { protocol, origin } = new URL(import.meta.url);
  return /^https?:$/.test(protocol) && origin !== globalThis.origin;
}

/** Written in the one form by which bundlers find workers. */
function ownWorker(): Worker {
  return new Worker(new URL('./data-worker.js', import.meta.url), { type: 'module' });
}

/** Where bundlers have put the worker: they rewrite no other form than this, so its `Worker` is one that keeps the URL. */
function scriptUrl(): string {
  class Worker {
    readonly url: URL;
    constructor(url: URL, _options: WorkerOptions) {
      this.url = url;
    }
  }
  return new Worker(new URL(/* webpackIgnore: true */ './data-worker.js', import.meta.url), {
    type: 'module',
  }).url.href;
}

/** Resolves once the worker speaks. It knows its own URL; where a script of one line starts it, `url` is the true one. */
function firstWord(worker: Worker, url?: string): Promise<StartedWorker> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      worker.terminate();
      reject(new Error('the data worker did not start'));
    };
    const timer = setTimeout(giveUp, startTimeoutMs);
    worker.addEventListener('error', giveUp, { once: true });
    const onFirstWord = ({ data }: MessageEvent<WorkerResponse>) => {
      clearTimeout(timer);
      worker.removeEventListener('error', giveUp);
      resolve({ worker, url: url ?? (data.type === 'alive' ? data.url : '') });
    };
    worker.addEventListener('message', onFirstWord, { once: true });
  });
}
