import { DataHost } from './data-host.js';
import type { WorkerRequest, WorkerResponse } from './worker-messages.js';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const host = new DataHost((response: WorkerResponse) => {
  scope.postMessage(response, response.type === 'tile' ? [response.bytes.buffer] : []);
});
scope.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => host.handle(data));
scope.postMessage({ type: 'alive', url: scope.location.href } satisfies WorkerResponse);
