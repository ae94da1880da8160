import type { ServiceSource } from '../../domain/catalog/service-source.js';
import { isJsonObject } from '../../domain/quality/json-object.js';

import { displayUrl, LoadError } from '../fetching/load-failure.js';

import { countIn, fetchedJson, withParameters } from './fetched-json.js';
import type { FeaturePage, PageRequest } from './feature-page.js';
import { collectionIn } from './service-answer.js';

/** The most that the standard foresees; servers give fewer where they want to. MapServer 8.0 gives the first page again and again. */
const pageSize = '10000';

/** A collection of an OGC API (Features, Part 1: Core, 17-069r4): its items in the region, by its own `next` links. */
export async function* ogcFeaturePages(
  source: ServiceSource,
  request: PageRequest,
): AsyncGenerator<FeaturePage> {
  const items = source.url.replace(/\/?(?:items\/?)?(?=\?|$)/, '/items');
  let url: string | null = withParameters(items, {
    bbox: request.bounds.join(','),
    limit: pageSize,
    f: 'json',
  });
  const asked = new Set<string>();
  while (url !== null && !asked.has(url)) {
    asked.add(url);
    const page = collectionIn(await fetchedJson(url, request), url);
    yield { features: page.features, matched: countIn(page['numberMatched']) };
    url = page.features.length === 0 ? null : nextOf(page['links'], url);
  }
}

/** Where the next page is. @throws {LoadError} where it would be asked of another server, which the catalog has not named. */
function nextOf(links: unknown, url: string): string | null {
  const link = (Array.isArray(links) ? (links as readonly unknown[]) : [])
    .filter(isJsonObject)
    .find(({ rel, type }) => rel === 'next' && (typeof type !== 'string' || type.includes('json')));
  if (typeof link?.['href'] !== 'string') return null;
  const next = new URL(link['href'], url);
  const asked = new URL(url);
  // MapServer forgets the box in its links, and would go on with the features of the whole world.
  if (!next.searchParams.has('bbox')) next.searchParams.set('bbox', asked.searchParams.get('bbox') ?? '');
  if (next.origin === asked.origin) return next.href;
  const [name, other] = [displayUrl(url), next.origin];
  throw new LoadError({
    code: 'other-origin',
    retryable: false,
    message: {
      zh: `${name} 的下一页指向另一个服务器 ${other}，没有读取。请让服务返回自己的地址。`,
      en: `The next page of ${name} leads to another server, ${other}, and was not asked for. Let the service name its own address.`,
    },
  });
}
