import { describe, expect, it } from 'vitest';

import type { Place } from '../../../src/domain/catalog/place.js';
import { mainFigureOf } from '../../../src/domain/places/main-figure.js';
import type { Statement } from '../../../src/domain/statements/statement.js';

describe('mainFigureOf', () => {
  it('is the latest occupancy rate, whatever else is stated', () => {
    const place = placeWith(
      count('projects', 92),
      rate('start', 0.213, '2025-01'),
      rate('end', 0.536, '2025-12'),
    );
    expect(mainFigureOf(place)?.id).toBe('end');
  });

  it('is the projects in all where no occupancy is published', () => {
    expect(mainFigureOf(placeWith(opening, area, count('projects', 92)))?.id).toBe('projects');
  });

  it('does not take one of several parts for the whole', () => {
    const place = placeWith(part('industrial', 10), part('pilot', 12), area);
    expect(mainFigureOf(place)?.id).toBe('area');
  });

  it('is the only part of the projects that is stated', () => {
    expect(mainFigureOf(placeWith(area, part('research', 48)))?.id).toBe('research');
  });

  it('leaves out projects that are not those of the place itself', () => {
    const funded: Statement = { ...count('funded-projects', 48), indicator: 'funded-projects' };
    expect(mainFigureOf(placeWith(funded, area))?.id).toBe('area');
  });

  it('is the opening before the area', () => {
    expect(mainFigureOf(placeWith(area, opening))?.id).toBe('opening');
  });

  it('is what an enterprise does before the area it takes up', () => {
    const enterprise: Place = { ...placeWith(area, satellites), kind: 'enterprise' };
    expect(mainFigureOf(enterprise)?.id).toBe('satellites');
  });

  it('is another figure before words', () => {
    expect(mainFigureOf(placeWith(status, satellites))?.id).toBe('satellites');
  });

  it('is the status in words where there is no figure', () => {
    expect(mainFigureOf(placeWith(status))?.id).toBe('status');
  });

  it('is the newest figure of an indicator', () => {
    const place = placeWith(count('later', 9, '2025'), count('earlier', 5, '2024'));
    expect(mainFigureOf(place)?.id).toBe('later');
  });

  it('is nothing where nothing is stated', () => {
    expect(mainFigureOf(placeWith())).toBeNull();
  });

  it('does not take an area in a place for the area of the place', () => {
    const flats: Statement = { ...evidence('talent-apartments'), type: 'number', value: 200_000, unit: 'm2' };
    const region = { ...placeWith(flats, { ...area, indicator: 'published-area' }), kind: 'region' } as const;
    expect(mainFigureOf(region)?.indicator).toBe('published-area');
  });
});

function evidence(id: string, asOf = '2025') {
  return { id, indicator: id, asOf, qualifiers: [], dimension: null, source: 'report', note: null };
}

function rate(id: string, value: number, asOf: string): Statement {
  return { ...evidence(id, asOf), indicator: 'occupancy', type: 'number', value, unit: 'ratio' };
}

function count(id: string, value: number, asOf = '2025'): Statement {
  return { ...evidence(id, asOf), indicator: 'projects', type: 'number', value, unit: 'projects' };
}

function part(dimension: string, value: number): Statement {
  return { ...count(dimension, value), dimension };
}

const satellites: Statement = { ...evidence('satellites'), type: 'number', value: 144, unit: 'satellites' };
const area: Statement = { ...evidence('area'), type: 'number', value: 3.7, unit: 'km2' };
const opening: Statement = { ...evidence('opening'), type: 'date', value: '2026-03' };
const status: Statement = {
  ...evidence('status'),
  type: 'text',
  value: { zh: '在建', en: 'Under construction' },
};

function placeWith(...statements: Statement[]): Place {
  return {
    type: 'place',
    id: 'p',
    layer: 'parks',
    name: { zh: '园', en: 'Park' },
    kind: 'industrial-park',
    within: null,
    location: { precision: 'zone', source: 'report', note: null },
    geometry: null,
    statements,
  };
}
