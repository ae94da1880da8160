import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';

import type { ServiceSource } from '../../domain/catalog/service-source.js';

import { displayUrl, LoadError } from '../fetching/load-failure.js';

import type { FeaturePage, PageRequest } from './feature-page.js';

const pageSize = 1000;

/**
 * A FlatGeobuf file on a static host: of a file with an index, the features of the region alone, by ranges of bytes; the
 * host has to allow those.
 */
export async function* flatGeobufPages(
  source: ServiceSource,
  request: PageRequest,
): AsyncGenerator<FeaturePage> {
  const { url } = source;
  const [minX, minY, maxX, maxY] = request.bounds;
  request.onRequest(url);
  let features: unknown[] = [];
  try {
    for await (const { geometry, properties } of deserialize(url, { rect: { minX, minY, maxX, maxY } })) {
      request.signal.throwIfAborted();
      features.push({ type: 'Feature', geometry, properties });
      if (features.length < pageSize) continue;
      yield { features, matched: null };
      features = [];
    }
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw unreadable(url, error);
  }
  yield { features, matched: null };
}

function unreadable(url: string, cause: unknown): LoadError {
  const name = displayUrl(url);
  const words = cause instanceof Error ? cause.message : String(cause);
  return new LoadError(
    {
      code: 'flatgeobuf',
      retryable: true,
      message: {
        zh: `${name} 无法按 FlatGeobuf 读取：${words}。服务器须支持 Range 请求，文件须带空间索引。`,
        en: `${name} could not be read as FlatGeobuf: ${words}. The host has to allow range requests, and the file needs its spatial index.`,
      },
    },
    { cause },
  );
}
