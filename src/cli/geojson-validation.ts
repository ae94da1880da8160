import validation from 'geojson-validation';

import type { RawFeature } from '../domain/quality/raw-feature.js';

/**
 * Whether the package geojson-validation takes a feature that our own check took, in its normalised form. Feature by
 * feature, because it takes quadratic time over a file of faults; in a try, because it throws on some; and only
 * `true` is a yes, because it may return an object.
 *
 * The only file that imports the package: it is LGPL-3 and stays out of what a page loads.
 */
export function isAcceptedByLibrary({ id, geometry, properties }: RawFeature): boolean {
  const feature = { type: 'Feature', ...(id === null ? {} : { id }), geometry, properties };
  try {
    return validation.isFeature(feature) === true;
  } catch {
    return false;
  }
}
