import type { Place } from '../../../src/domain/catalog/place.js';
import type { RangeFact, Site } from '../../../src/domain/finding/site.js';
import type { NumberStatement } from '../../../src/domain/statements/statement.js';

/** A fact that is known to lie between two ends. */
export function range(low: number, high = low, unit: RangeFact['unit'] = 'ha'): RangeFact {
  return {
    type: 'range',
    low,
    high,
    unit,
    nearest: null,
    rule: 'stated',
    sources: ['survey'],
    asOf: ['2026-06'],
    qualifiers: [],
  };
}

/** A park that states nothing but what is given. */
export function site(id: string, changes: Partial<Site> = {}): Site {
  return {
    type: 'place',
    id,
    kind: 'industrial-park',
    name: { zh: id, en: id },
    layer: 'parks',
    within: null,
    isSample: false,
    precision: 'published',
    geometry: null,
    parcels: [],
    statements: [],
    industry: null,
    area: null,
    classes: null,
    floorAreaRatio: null,
    occupancy: null,
    opening: null,
    ...changes,
  };
}

/** A place at a published point that states nothing but what is given. */
export function place(
  id: string,
  lngLat: readonly [number, number] | null,
  changes: Partial<Place> = {},
): Place {
  return {
    type: 'place',
    id,
    layer: 'parks',
    name: { zh: id, en: id },
    kind: 'industrial-park',
    within: null,
    location: { precision: 'published', source: 'survey', note: null },
    geometry: lngLat && { type: 'Point', coordinates: lngLat },
    statements: [],
    ...changes,
  };
}

/** A figure of a place. */
export function figure(
  indicator: string,
  value: number,
  changes: Partial<NumberStatement> = {},
): NumberStatement {
  return {
    type: 'number',
    id: `${indicator}-${value}`,
    indicator,
    value,
    unit: 'projects',
    asOf: '2025',
    qualifiers: [],
    dimension: null,
    source: 'survey',
    note: null,
    ...changes,
  };
}
