import { FindingList } from '../quality/finding-list.js';
import { checkFile } from '../quality/geojson-check.js';
import * as rings from '../quality/ring-check.js';
import { inspectFeatures, type DatasetContext, type DatasetInspection } from './inspect-features.js';

/**
 * Checks one file in three steps: it is GeoJSON, it follows the schema, it makes sense. The one implementation: the
 * command line and the tests use it; the browser's worker, which loads what explains faults only for files that need a closer look, takes the same
 * steps.
 */
export function inspectDataset(value: unknown, context: DatasetContext): DatasetInspection {
  const list = new FindingList(context.file);
  return inspectFeatures(checkFile(value, list.report), list, { ...context, rings });
}
