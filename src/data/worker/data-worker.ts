import { DataHost } from './data-host.js';
import type { WorkerRequest, WorkerResponse } from './worker-messages.js';

// Elsewhere than in a worker, as in a Node that imports everything, there is nobody to answer.
if ('WorkerGlobalScope' in globalThis) answerPage(globalThis as unknown as DedicatedWorkerGlobalScope);

function answerPage(scope: DedicatedWorkerGlobalScope): void {
  const host = new DataHost((response: WorkerResponse) => {
    scope.postMessage(response, response.type === 'tile' ? [response.bytes.buffer] : []);
  });
  scope.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => host.handle(data));
  scope.postMessage({ type: 'alive', url: scope.location.href } satisfies WorkerResponse);
}
