import { explainFindings, type ExplainedFindings } from '../quality/explain-findings.js';
import { inspectDataset } from './inspect-dataset.js';
import type { DatasetContext, DatasetInspection } from './inspect-features.js';
import type { ParcelTerms } from './parse-parcel.js';
import { parcelReader } from './read-parcels.js';

/** What the three steps of the checks make of one file, with what was found. */
export type DatasetCheck = Omit<DatasetInspection, 'list'> & ExplainedFindings;

/**
 * Checks one file, and says what was found. `isLandUse` says whether a text is a code of a land-use class; without it,
 * codes are taken as they are.
 */
export function checkDataset(
  value: unknown,
  context: Omit<DatasetContext, 'readParcels'> & Partial<Pick<ParcelTerms, 'isLandUse'>>,
): DatasetCheck {
  const { list, ...content } = inspectDataset(value, {
    ...context,
    readParcels: parcelReader(context.isLandUse),
  });
  return { ...content, ...explainFindings(list) };
}
