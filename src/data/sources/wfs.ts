import type { ServiceSource } from '../../domain/catalog/service-source.js';

import { countIn, fetchedJson, withParameters } from './fetched-json.js';
import type { FeaturePage, PageRequest } from './feature-page.js';
import { collectionIn } from './service-answer.js';

const pageSize = 1000;

/** WFS 2.0 (OGC 09-025r2) with GeoJSON: `GetFeature` in the region, by `startIndex` until a page is not full. */
export async function* wfsPages(source: ServiceSource, request: PageRequest): AsyncGenerator<FeaturePage> {
  const [west, south, east, north] = request.bounds;
  for (let start = 0; ; start += pageSize) {
    const url = withParameters(source.url, {
      service: 'WFS',
      version: '2.0.0',
      request: 'GetFeature',
      typeNames: source.typeName ?? '',
      outputFormat: source.outputFormat,
      srsName: 'EPSG:4326',
      // By the axes of EPSG:4326, as its URN says: latitude first.
      bbox: `${String(south)},${String(west)},${String(north)},${String(east)},urn:ogc:def:crs:EPSG::4326`,
      count: String(pageSize),
      startIndex: String(start),
    });
    const page = collectionIn(await fetchedJson(url, request), url);
    yield {
      features: page.features,
      matched: countIn(page['numberMatched']) ?? countIn(page['totalFeatures']),
    };
    if (page.features.length < pageSize) return;
  }
}
