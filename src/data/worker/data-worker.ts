import type { ImportRequest, ImportResponse } from '../import/import-messages.js';

import { DataHost } from './data-host.js';
import type { WorkerRequest, WorkerResponse } from './worker-messages.js';

// Elsewhere than in a worker, as in a Node that imports everything, there is nobody to answer.
if ('WorkerGlobalScope' in globalThis) answerPage(globalThis as unknown as DedicatedWorkerGlobalScope);

function answerPage(scope: DedicatedWorkerGlobalScope): void {
  const host = new DataHost((response: WorkerResponse) => {
    scope.postMessage(response, response.type === 'tile' ? [response.bytes.buffer] : []);
  });
  let importing: Promise<(request: ImportRequest) => void> | null = null;
  scope.addEventListener('message', ({ data }: MessageEvent<WorkerRequest | ImportRequest>) => {
    if (!isImport(data)) {
      host.handle(data);
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
