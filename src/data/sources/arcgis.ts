import type { ServiceSource } from '../../domain/catalog/service-source.js';
import { isJsonObject } from '../../domain/quality/json-object.js';

import { fetchedJson, withParameters } from './fetched-json.js';
import type { FeaturePage, PageRequest } from './feature-page.js';
import { collectionIn } from './service-answer.js';

/** A layer of an ArcGIS FeatureServer (10.4 and later): its features in the region, until it has no more. */
export async function* arcgisPages(source: ServiceSource, request: PageRequest): AsyncGenerator<FeaturePage> {
  const query = source.url.replace(/\/?(?:query\/?)?(?=\?|$)/, '/query');
  for (let offset = 0; ;) {
    const url = withParameters(query, {
      where: source.where,
      geometry: request.bounds.join(','),
      geometryType: 'esriGeometryEnvelope',
      inSR: '4326',
      spatialRel: 'esriSpatialRelIntersects',
      outFields: '*',
      outSR: '4326',
      f: 'geojson',
      resultOffset: String(offset),
      resultRecordCount: '1000',
    });
    const page = collectionIn(await fetchedJson(url, request), url);
    yield { features: page.features, matched: null };
    offset += page.features.length;
    if (page.features.length === 0 || !hasMore(page)) return;
  }
}

/** Newer servers say it in the collection, older ones in its `properties`. */
function hasMore(page: Readonly<Record<string, unknown>>): boolean {
  const { exceededTransferLimit, properties } = page;
  return (
    exceededTransferLimit === true ||
    (isJsonObject(properties) && properties['exceededTransferLimit'] === true)
  );
}
