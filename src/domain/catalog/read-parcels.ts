import type { Report } from '../quality/finding-list.js';
import type { RawFeature } from '../quality/raw-feature.js';
import type { ParcelContext, ParcelReader } from './inspect-features.js';
import type { Parcel } from './parcel.js';
import type { ParcelTerms } from './parse-parcel.js';
import { checkParcel } from '../quality/parcel-check.js';
import { parseParcel } from './parse-parcel.js';
import { plainParcel } from './plain-parcel.js';

/**
 * Reads layers of parcels. `isLandUse` says whether a text is a code of a land-use class; by default, codes are taken as
 * they are.
 */
export function parcelReader(isLandUse: ParcelTerms['isLandUse'] = () => true): ParcelReader {
  return (features, { layer, catalog }, report) => parcelsOf(features, { layer, catalog, isLandUse }, report);
}

function parcelsOf(
  features: readonly RawFeature[],
  { layer, catalog, isLandUse }: ParcelContext & Pick<ParcelTerms, 'isLandUse'>,
  report: Report,
): ReturnType<ParcelReader> {
  const terms = { sources: new Set(catalog.sources.map(({ id }) => id)), isLandUse: remembering(isLandUse) };
  const parcels: Parcel[] = [];
  const ids = new Set<string>();
  const rejects: number[] = [];
  for (const raw of features) {
    const parcel = plainParcel(raw, layer, terms) ?? parseParcel(raw, layer, terms, report);
    if (parcel === null) {
      rejects.push(raw.index);
      continue;
    }
    // Added rather than asked for and added: that is one look-up for each of a million.
    ids.add(parcel.id);
    if (ids.size === parcels.length) {
      report('sense/repeated-id', { feature: parcel.id, property: '/id' }, parcel.id);
      rejects.push(raw.index);
      continue;
    }
    parcels.push(parcel);
    for (const { code, property, found, expected } of checkParcel(parcel))
      report(code, { feature: parcel.id, property }, found, expected);
  }
  return { parcels, rejects };
}

/** The same test, asked once for each code: a file has a million parcels and a few dozen codes. */
function remembering(isLandUse: ParcelTerms['isLandUse']): ParcelTerms['isLandUse'] {
  const answers = new Map<string, boolean>();
  return (code) => {
    const answer = answers.get(code) ?? isLandUse(code);
    answers.set(code, answer);
    return answer;
  };
}
