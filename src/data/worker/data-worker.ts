import type { ImportRequest, ImportResponse } from '../import/import-messages.js';

import { EarlyTexts } from '../fetching/early-texts.js';
import { failureOf } from '../fetching/load-failure.js';

import type { DataHost } from './data-host.js';
import type { WorkerRequest, WorkerResponse } from './worker-messages.js';

// Elsewhere than in a worker, as in a Node that imports everything, there is nobody to answer.
if ('WorkerGlobalScope' in globalThis) answerPage(globalThis as unknown as DedicatedWorkerGlobalScope);

function answerPage(scope: DedicatedWorkerGlobalScope): void {
  const answer = (response: WorkerResponse) => {
    scope.postMessage(response, response.type === 'tile' ? [response.bytes.buffer] : []);
  };
  // Data come while the code is on its way that reads them.
  const early = new EarlyTexts();
  let host: DataHost | null = null;
  const hostStarted = import('./data-host.js').then((module) => {
    host = new module.DataHost(answer, early.read);
    return host;
  });
  hostStarted.catch(() => undefined);
  const handle = (request: WorkerRequest) => {
    if (host) {
      host.handle(request);
      return;
    }
    if (request.type === 'open' && 'url' in request.request) early.begin(request.request.url);
    hostStarted.then(
      (started) => started.handle(request),
      (error: unknown) => {
        if ('call' in request) answer({ type: 'failed', call: request.call, failure: failureOf(error) });
      },
    );
  };
  let importing: Promise<(request: ImportRequest) => void> | null = null;
  scope.addEventListener('message', ({ data }: MessageEvent<WorkerRequest | ImportRequest>) => {
    if (!isImport(data)) {
      handle(data);
      return;
    }
    // A file that a user brings is the business of a worker of its own; what reads it comes when it is needed.
    importing ??= import('../import/import-host.js').then(({ hostImport }) =>
      hostImport((response: ImportResponse) => scope.postMessage(response)),
    );
    importing.then(
      (handle) => handle(data),
      (error: unknown) => {
        throw error;
      },
    );
  });
  scope.postMessage({ type: 'alive', url: scope.location.href } satisfies WorkerResponse);
}

function isImport(request: WorkerRequest | ImportRequest): request is ImportRequest {
  return request.type.startsWith('import-');
}
