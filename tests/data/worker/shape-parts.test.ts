import { describe, expect, it } from 'vitest';

import { joinedParts, partsOf } from '../../../src/data/worker/shape-parts.js';
import type { DrawnLayer } from '../../../src/domain/drawing/drawn-layer.js';

function layerOf(layer: string, count: number): DrawnLayer {
  const features = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    geometry: { type: 'Point', coordinates: [index / 1e4, 43.9] } as const,
    keys: { k: 'parcel' },
  }));
  return { layer, shapes: features, points: features.slice(1) };
}

describe('partsOf', () => {
  it('leaves a few shapes together', () => {
    const layers = [layerOf('a', 10), layerOf('b', 3_000)];
    expect(partsOf(layers, 3_000)).toEqual([layers]);
  });

  it('parts many, and no part holds more than 3,000', () => {
    const parts = partsOf([layerOf('few', 10), layerOf('many', 10_000)], 3_000);
    expect(parts.length).toBe(5);
    for (const part of parts)
      for (const { shapes, points } of part) expect(shapes.length + points.length).toBeLessThanOrEqual(6_000);
  });
});

describe('joinedParts', () => {
  it('puts together what was parted, in its order', () => {
    const layers = [layerOf('few', 10), layerOf('many', 10_000), layerOf('more', 3_001)];
    const joined = joinedParts(partsOf(layers, 3_000));
    expect(joined.toSorted((one, other) => (one.layer < other.layer ? -1 : 1))).toEqual(layers);
  });
});
