import { describe, expect, it } from 'vitest';

import type { ColorVisionId } from '../../../src/domain/land-use/color-vision.js';
import {
  colorDifference,
  colorVisions,
  filterValuesOf,
  isColorVision,
  seenAs,
} from '../../../src/domain/land-use/color-vision.js';

const visions = Object.keys(colorVisions) as ColorVisionId[];

describe('seenAs', () => {
  it.each(visions)('leaves black, white and grey as they are: %s', (vision) => {
    expect(['#000000', '#808080', '#ffffff'].map((grey) => seenAs(grey as '#000000', vision))).toEqual([
      '#000000',
      '#808080',
      '#ffffff',
    ]);
  });

  it('changes nothing for normal vision', () => {
    expect(seenAs('#12ab9f', 'normal')).toBe('#12ab9f');
  });

  // Worked by hand from the published matrices: the first column in sRGB, what is negative cut off.
  it.each([
    ['protanopia', '#6d5f00'],
    ['deuteranopia', '#a39000'],
    ['tritanopia', '#ff000f'],
    ['grey', '#7f7f7f'],
  ] as const)('shows pure red with %s as %s', (vision, seen) => {
    expect(seenAs('#ff0000', vision)).toBe(seen);
  });

  it.each([
    ['protanopia', '#ff0000', '#6a6100'],
    ['deuteranopia', '#e6005c', '#00a57c'],
    ['tritanopia', '#ff7f00', '#ff7f7e'],
  ] as const)('with %s brings %s and %s closer together', (vision, one, other) => {
    expect(colorDifference(seenAs(one, vision), seenAs(other, vision))).toBeLessThan(
      colorDifference(one, other) / 2,
    );
  });
});

describe('colorDifference', () => {
  it('is 0 for one colour, 1 for black and white, and the same both ways', () => {
    expect(colorDifference('#8761d3', '#8761d3')).toBe(0);
    expect(colorDifference('#000000', '#ffffff')).toBeCloseTo(1, 3);
    expect(colorDifference('#ff0000', '#00ff00')).toBe(colorDifference('#00ff00', '#ff0000'));
  });

  // The coordinates of red and blue that the author of OKLab publishes: (0.628, 0.225, 0.126), (0.452, -0.032, -0.312).
  it('is the distance in OKLab', () => {
    expect(colorDifference('#ff0000', '#0000ff')).toBeCloseTo(Math.hypot(0.176, 0.257, 0.438), 2);
  });
});

describe('filterValuesOf', () => {
  it.each(visions)('gives the 20 numbers of an feColorMatrix that keeps opacity: %s', (vision) => {
    const values = filterValuesOf(vision).split(' ').map(Number);
    expect(values).toHaveLength(20);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values.slice(15)).toEqual([0, 0, 0, 1, 0]);
    expect(values.slice(0, 3)).toEqual([...colorVisions[vision].matrix[0]]);
  });
});

describe('isColorVision', () => {
  it('knows its own names alone', () => {
    expect(visions.every(isColorVision)).toBe(true);
    expect(['', 'toString', 'Grey'].some(isColorVision)).toBe(false);
  });
});
