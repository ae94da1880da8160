import type { Place } from '../../../src/domain/catalog/place.js';
import type { Indicator } from '../../../src/domain/statements/indicator.js';
import type { Qualifier, Statement } from '../../../src/domain/statements/statement.js';
import type { UnitId } from '../../../src/domain/statements/units.js';
import type { TourTerms } from '../../../src/domain/tour/check-tour.js';

function indicator(id: string, format: Indicator['format'], unit: UnitId): Indicator {
  const dimensions = { introduced: { zh: '引进', en: 'Introduced' } };
  const label = { zh: id, en: id };
  return { id, label, theme: 't', format, unit, aggregation: 'none', dimensions, definition: null };
}

function figure(
  name: string,
  value: number,
  unit: UnitId,
  asOf: string,
  more: { readonly dimension?: string; readonly qualifiers?: readonly Qualifier[] } = {},
): Statement {
  const evidence = { dimension: null, qualifiers: [], source: 'account', note: null, ...more };
  return { id: `${name}-${asOf}`, type: 'number', indicator: name, value, unit, asOf, ...evidence };
}

const tower: Place = {
  type: 'place',
  id: 'tower',
  layer: 'places',
  name: { zh: '大厦', en: 'Tower' },
  kind: 'building',
  within: 'zone',
  location: { precision: 'unlocated', source: 'account', note: null },
  geometry: null,
  statements: [
    figure('occupancy-rate', 0.536, 'ratio', '2025-12'),
    figure('occupancy-rate', 0.213, 'ratio', '2025-01'),
    figure('occupancy-rate', 0.9, 'ratio', '2027', { qualifiers: ['planned'] }),
    figure('projects', 92, 'projects', '2025', { dimension: 'introduced' }),
    figure('firms', 900, 'firms', '2025', { qualifiers: ['at-least'] }),
    figure('firms', 800, 'firms', '2024'),
  ],
};

const zone: Place = {
  ...tower,
  id: 'zone',
  name: { zh: '新城', en: 'Zone' },
  kind: 'zone',
  within: null,
  location: { precision: 'within-2km', source: 'account', note: null },
  geometry: { type: 'Point', coordinates: [125.4, 43.9] },
  statements: [],
};

/** A tower whose occupancy grew, and what is planned and qualified of it. */
export const towerData: TourTerms = {
  catalog: {
    sources: [
      {
        id: 'account',
        title: { zh: '公开材料', en: 'Published account' },
        url: null,
        licence: null,
        note: null,
      },
    ],
    indicators: [
      indicator('occupancy-rate', 'percent', 'ratio'),
      indicator('projects', 'integer', 'projects'),
      indicator('firms', 'integer', 'firms'),
    ],
  },
  places: [tower, zone],
  layers: new Set(['places']),
};
