import { LoadError, type LoadFailure } from './fetching/load-failure.js';
import { plainCopyOf } from './plain-copy.js';
import type { WorkerRequest } from './worker/worker-messages.js';

/** What is said of a catalog object that can't be handed to the worker. */
const uncloneable: LoadFailure = {
  code: 'catalog-not-plain',
  retryable: false,
  message: {
    zh: '目录对象含有函数等无法复制的内容，不是纯数据，无法读取。请传入 structuredClone 能复制的对象。',
    en: 'The catalog object holds a function or the like, not plain data alone. Please hand over what structuredClone can copy.',
  },
};

/**
 * Sends a request whose catalog can be read but not cloned, with a plain copy of it. Loaded with the first of them.
 *
 * @throws {LoadError} where not even that can be cloned.
 */
export function sendPlainly(send: (request: WorkerRequest) => void, request: WorkerRequest): void {
  try {
    send(
      request.type === 'open' && 'catalog' in request.request
        ? { ...request, request: { ...request.request, catalog: plainCopyOf(request.request.catalog) } }
        : request,
    );
  } catch (error) {
    throw isUncloneable(error) ? new LoadError(uncloneable, { cause: error }) : error;
  }
}

function isUncloneable(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'DataCloneError';
}
