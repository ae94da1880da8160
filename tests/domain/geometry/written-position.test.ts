import { describe, expect, it } from 'vitest';

import { writtenPosition, writtenSystemName } from '../../../src/domain/geometry/written-position.js';

describe('writtenPosition', () => {
  it('writes degrees with six decimals, longitude first', () => {
    expect(writtenPosition([125.3, 43.9])).toBe('125.300000, 43.900000');
  });

  it('writes metres of the three-degree zone, the number of the zone before the easting', () => {
    const [east = 0, north = 0] = writtenPosition([126, 43.9], 'cgcs2000-zone').split(', ').map(Number);
    expect(east).toBeCloseTo(42_500_000, 2);
    expect(north).toBeGreaterThan(4_860_000);
    expect(north).toBeLessThan(4_864_000);
  });

  it('names the zone of the position', () => {
    expect(writtenSystemName('cgcs2000-zone', [125.3, 43.9]).en).toContain('zone 42');
    expect(writtenSystemName('cgcs2000-zone', [116.4, 39.9]).en).toContain('zone 39');
  });
});
