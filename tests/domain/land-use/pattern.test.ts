import { describe, expect, it } from 'vitest';

import { landUseClasses } from '../../../src/domain/land-use/land-use-table.js';
import { landUsePatterns } from '../../../src/domain/land-use/pattern.js';

describe('landUsePatterns', () => {
  it.each(Object.entries(landUsePatterns))('draws %s as a path that SVG and canvas read', (_, tile) => {
    expect(tile.path).toMatch(/^M[MLHVQTAZmlhvqtaz\d\s.-]+$/);
    expect(tile.size).toBeGreaterThanOrEqual(8);
    expect(tile.size).toBeLessThanOrEqual(16);
  });

  it('looks different for each name', () => {
    const paths = Object.values(landUsePatterns).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('has none that no class wears', () => {
    const worn = new Set(landUseClasses.map(({ pattern }) => pattern));
    expect(Object.keys(landUsePatterns).filter((name) => !worn.has(name as never))).toEqual([]);
  });
});
