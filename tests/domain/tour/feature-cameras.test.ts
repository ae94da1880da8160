import { describe, expect, it } from 'vitest';

import {
  neighboursOf,
  viewsOfFeatures,
  type TouredFeature,
} from '../../../src/domain/tour/feature-cameras.js';

const screen = { width: 1200, height: 700 };
const padding = { top: 20, right: 20, bottom: 20, left: 20 };

function square(id: string, lng: number, lat = 43.9): TouredFeature {
  const side = 0.005;
  const ring = [
    [lng, lat],
    [lng + side, lat],
    [lng + side, lat + side],
    [lng, lat + side],
    [lng, lat],
  ] as const;
  return { id, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const features = [square('a', 125.3), square('b', 125.31), square('c', 125.33), square('far', 125.9)];

describe('viewsOfFeatures', () => {
  it('shows all, then each alone and among its neighbours, in their order', () => {
    const views = viewsOfFeatures(features, screen, padding).map(({ kind, id }) => [kind, id]);
    expect(views).toEqual([
      ['overview', null],
      ['close-up', 'a'],
      ['neighbours', 'a'],
      ['close-up', 'b'],
      ['neighbours', 'b'],
      ['close-up', 'c'],
      ['neighbours', 'c'],
      ['close-up', 'far'],
    ]);
  });

  it('comes nearer from view to view, and keeps the direction in which one looks', () => {
    const [overview, closeUp, neighbours] = viewsOfFeatures(features, screen, padding).map(
      ({ pose }) => pose,
    );
    expect(overview?.zoom).toBeLessThan(neighbours?.zoom ?? 0);
    expect(neighbours?.zoom).toBeLessThan(closeUp?.zoom ?? 0);
    expect(neighbours?.bearing).toBe(closeUp?.bearing);
  });

  it('needs no overview of one feature, and has nothing to show of none', () => {
    expect(viewsOfFeatures([square('a', 125.3)], screen, padding).map(({ kind }) => kind)).toEqual([
      'close-up',
    ]);
    expect(viewsOfFeatures([], screen, padding)).toEqual([]);
  });
});

describe('neighboursOf', () => {
  it('names the nearest first, and none that is far away', () => {
    const [, , c] = features;
    expect(c && neighboursOf(c, features).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
