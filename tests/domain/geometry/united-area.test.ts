import { describe, expect, it } from 'vitest';

import type { PolygonRings } from '../../../src/domain/geometry/lng-lat.js';
import { surveyArea, surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';
import { unitedArea } from '../../../src/domain/geometry/united-area.js';

describe('unitedArea', () => {
  it('lets adjoining polygons grow together', () => {
    const [one, other] = [square(125, 43), square(125.01, 43)];
    const united = unitedArea([one, other]);
    expect(united?.type).toBe('Polygon');
    expect(united && surveyAreaOf(united)).toBeCloseTo(surveyArea(one) + surveyArea(other), 2);
  });

  it('counts once what two polygons cover', () => {
    const united = unitedArea([square(125, 43), square(125.005, 43)]);
    expect(united && surveyAreaOf(united)).toBeCloseTo(surveyArea(square(125, 43)) * 1.5, 0);
  });

  it('keeps polygons apart that do not touch', () => {
    expect(unitedArea([square(125, 43), square(126, 43)])?.type).toBe('MultiPolygon');
  });

  it('is one polygon for one, and nothing for none', () => {
    expect(unitedArea([square(125, 43)])).toEqual({ type: 'Polygon', coordinates: square(125, 43) });
    expect(unitedArea([])).toBeNull();
  });
});

function square(west: number, south: number): PolygonRings {
  const [east, north] = [west + 0.01, south + 0.01];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}
