import { describe, expect, it } from 'vitest';

import { areaIn, squareMetresOf } from '../../../src/domain/statements/area-units.js';

describe('areaIn', () => {
  it.each([
    ['m2', 3_700_000],
    ['ha', 370],
    ['km2', 3.7],
    ['mu', 5550],
  ] as const)('gives 3.7 km² in %s', (unit, value) => {
    expect(areaIn(unit, 3_700_000)).toBeCloseTo(value, 9);
  });
});

describe('squareMetresOf', () => {
  it('takes 15 mu for a hectare', () => {
    expect(squareMetresOf(15, 'mu')).toBeCloseTo(10_000, 9);
  });
});
