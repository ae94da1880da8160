import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Geometry } from '../../../src/domain/geometry/geometry.js';
import type { LngLat, Ring } from '../../../src/domain/geometry/lng-lat.js';
import { checkRings } from '../../../src/domain/quality/ring-check.js';
import { areSoundRings } from '../../../src/domain/quality/sound-rings.js';

const geodata = resolve(import.meta.dirname, '../../../geodata');
const shipped = readdirSync(geodata).filter((file) => file.endsWith('.geojson'));

const position = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
const anyRing = fc
  .array(position, { minLength: 3, maxLength: 5 })
  .map((positions): Ring => [...positions, positions[0] ?? [0, 0]]);
/** The corners of a box, so that holes that fit in are met as well. */
const boxRing = fc.tuple(position, fc.integer({ min: 1, max: 9 })).map(([[x, y], side]): Ring => {
  const corners: readonly LngLat[] = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
  return [...corners, [x, y]];
});
const ring = fc.oneof(anyRing, boxRing);
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 });

/** A ring around a centre, of as many positions as are wished. */
function round(count: number): Ring {
  const at = (index: number): LngLat => {
    const angle = (2 * Math.PI * (index % count)) / count;
    return [125 + Math.cos(angle), 43 + Math.sin(angle)];
  };
  return Array.from({ length: count + 1 }, (_, index) => at(index));
}

describe('areSoundRings', () => {
  it.each(shipped)('takes %s, which ships', (name) => {
    const { features } = JSON.parse(readFileSync(join(geodata, name), 'utf8')) as {
      features: { geometry: Geometry | null }[];
    };
    expect(areSoundRings(features)).toBe(true);
  });

  it('takes no rings in which the closer look finds a fault', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(polygon, { minLength: 1, maxLength: 2 }), (coordinates) => {
        const geometry: Geometry = { type: 'MultiPolygon', coordinates };
        if (!areSoundRings([{ geometry }])) return;
        taken += 1;
        expect(checkRings(geometry)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('leaves very many positions to the closer look, which is faster there', () => {
    const geometry = (count: number): Geometry => ({ type: 'Polygon', coordinates: [round(count)] });
    expect(areSoundRings([{ geometry: geometry(300) }])).toBe(true);
    expect(areSoundRings([{ geometry: geometry(1_500) }])).toBe(false);
  });

  it('has nothing against what has no rings', () => {
    expect(areSoundRings([{ geometry: null }, { geometry: { type: 'Point', coordinates: [125, 43] } }])).toBe(
      true,
    );
  });
});
