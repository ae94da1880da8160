import { describe, expect, it } from 'vitest';

import { landUseClass, landUseClasses } from '../../../src/domain/land-use/land-use-table.js';
import { oklchOf } from '../../../src/domain/land-use/oklch.js';
import { colorIn, colorOf, labelColorOn } from '../../../src/domain/land-use/palette.js';

describe('colorOf', () => {
  it('keeps the published colours in the standard palette, whatever the theme', () => {
    const industry = landUseClass('1001');
    expect(industry && colorOf(industry, 'standard', 'dark')).toBe('#bb9674');
  });

  it('never makes a soft colour more vivid than the standard one', () => {
    for (const theme of ['light', 'dark'] as const)
      for (const { color } of landUseClasses) {
        const soft = oklchOf(colorIn(color, 'soft', theme));
        // Eight bits a channel round a grey to a chroma of some thousandths.
        expect(soft.chroma).toBeLessThan(Math.max(oklchOf(color).chroma, 0.005) + 0.003);
        expect(soft.chroma).toBeLessThan(0.12);
      }
  });

  it('keeps the hue of what has one', () => {
    for (const { color, code } of landUseClasses) {
      const { hue, chroma } = oklchOf(color);
      if (chroma < 0.03) continue;
      const turn = Math.abs(oklchOf(colorIn(color, 'soft', 'light')).hue - hue);
      expect(Math.min(turn, 2 * Math.PI - turn), code).toBeLessThan(0.15);
    }
  });

  it('makes soft colours light on paper and deep on the dark map', () => {
    for (const { color } of landUseClasses) {
      expect(oklchOf(colorIn(color, 'soft', 'light')).lightness).toBeGreaterThan(0.65);
      expect(oklchOf(colorIn(color, 'soft', 'dark')).lightness).toBeLessThan(0.53);
    }
  });
});

describe('labelColorOn', () => {
  it.each([
    ['#ffff2d', '#23292e'],
    ['#006380', '#f8f5ee'],
    ['#ff0000', '#000000'],
  ] as const)('writes on %s in %s', (fill, ink) => {
    expect(labelColorOn(fill)).toBe(ink);
  });
});
