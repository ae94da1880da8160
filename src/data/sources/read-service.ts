import type { Catalog, LayerDeclaration } from '../../domain/catalog/catalog.js';
import type { ServiceSource, ServiceType } from '../../domain/catalog/service-source.js';

import { isJsonObject, memberOf } from '../../domain/quality/json-object.js';

import { displayUrl, LoadError } from '../fetching/load-failure.js';

import { contractFeatures } from './contract-features.js';
import type { FeaturePage, PageRequest } from './feature-page.js';

/** What a source is read for. */
export interface ServiceContext {
  readonly catalog: Catalog;
  readonly layer: LayerDeclaration;
  readonly signal: AbortSignal;
  /** Told each address that is asked for. */
  readonly onRequest: (url: string) => void;
}

type Reader = (source: ServiceSource, request: PageRequest) => AsyncIterable<FeaturePage>;

/** Each is downloaded with the first layer of its type. */
const readers: Readonly<Record<ServiceType, () => Promise<Reader>>> = {
  flatgeobuf: async () => (await import('./flatgeobuf-source.js')).flatGeobufPages,
  'ogc-features': async () => (await import('./ogc-features.js')).ogcFeaturePages,
  wfs: async () => (await import('./wfs.js')).wfsPages,
  arcgis: async () => (await import('./arcgis.js')).arcgisPages,
};

/**
 * Reads a layer from a file or a service that is asked for the region alone, as a FeatureCollection by the contract.
 *
 * @throws {LoadError} for faults of the network, the server and its answers, and where there are more features than the
 * layer's limit: a part of them is never shown as if it were all.
 */
export async function readService(
  source: ServiceSource,
  { catalog, layer, signal, onRequest }: ServiceContext,
): Promise<unknown> {
  const read = await readers[source.type]();
  const request = { bounds: catalog.region.bounds, signal, onRequest };
  const features: unknown[] = [];
  const ids = new Set<unknown>();
  let matched: number | null = null;
  for await (const page of read(source, request)) {
    signal.throwIfAborted();
    features.push(...page.features);
    matched = page.matched ?? matched;
    const count = Math.max(features.length, matched ?? 0);
    if (count > source.limit) throw tooMany(source, count);
    // Some servers answer each page with the first one.
    for (const feature of page.features) {
      const id = isJsonObject(feature) ? memberOf(feature, 'id') : undefined;
      if (id !== undefined && ids.has(id)) throw incomplete(source, ids.size, matched);
      if (id !== undefined) ids.add(id);
    }
  }
  if (matched !== null && features.length < matched) throw incomplete(source, features.length, matched);
  return {
    type: 'FeatureCollection',
    features: contractFeatures(features, source.fields, { catalog, layer }),
  };
}

function incomplete({ url }: ServiceSource, count: number, matched: number | null): LoadError {
  const name = displayUrl(url);
  const [got, all] = [String(count), matched === null ? null : String(matched)];
  return new LoadError({
    code: 'incomplete',
    retryable: true,
    message: {
      zh: `${name} 没有给出全部要素：共 ${all ?? '未知'} 个，只得到 ${got} 个，后面的页重复了前面的页。部分数据不会显示；请检查服务的分页。`,
      en: `${name} did not give all its features: ${got} of ${all ?? 'an unknown number'}, then a page came again or ended early. A part is not shown; please check the paging of the service.`,
    },
  });
}

function tooMany({ url, limit }: ServiceSource, count: number): LoadError {
  const name = displayUrl(url);
  const [least, most] = [String(count), String(limit)];
  return new LoadError({
    code: 'too-many',
    retryable: false,
    message: {
      zh: `${name} 在区域内至少有 ${least} 个要素，多于图层的上限 ${most}。请提高 limit，或改用切片。`,
      en: `${name} has at least ${least} features in the region, more than the layer's limit of ${most}. Raise its limit, or use tiles.`,
    },
  });
}
