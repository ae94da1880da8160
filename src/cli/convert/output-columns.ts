import type { CsvCell } from '../../domain/planning/csv-text.js';
import { wellKnownTextOf } from '../../domain/geometry/well-known-text.js';
import { csvText } from '../../domain/planning/csv-text.js';

import type { ConvertedFeature } from './conversion.js';

/** The columns of all features, in the order in which they come; the id first where there is one. */
export function columnsIn(features: readonly ConvertedFeature[]): readonly string[] {
  const names = new Set(features.some(({ id }) => id !== undefined) ? ['id'] : []);
  for (const { properties } of features) for (const name of Object.keys(properties)) names.add(name);
  return [...names];
}

/** What stands in a column of a feature. */
export function cellIn({ id, properties }: ConvertedFeature, name: string): CsvCell {
  const value = name === 'id' && id !== undefined ? id : properties[name];
  if (value === undefined || value === null) return null;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

/** A row a feature; its shape as well-known text in the last column. */
export function csvOf(features: readonly ConvertedFeature[]): string {
  const names = columnsIn(features);
  return csvText([
    [...names, 'wkt'],
    ...features.map((feature) => [
      ...names.map((name) => cellIn(feature, name)),
      wellKnownTextOf(feature.geometry),
    ]),
  ]);
}
