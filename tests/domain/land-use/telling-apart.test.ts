import { describe, expect, it } from 'vitest';

import type { ColorVisionId } from '../../../src/domain/land-use/color-vision.js';
import type { LandUseClass } from '../../../src/domain/land-use/land-use-class.js';
import type { LandUsePalette, LandUseTheme } from '../../../src/domain/land-use/palette.js';
import { colorDifference, colorVisions, seenAs } from '../../../src/domain/land-use/color-vision.js';
import { contrastOf } from '../../../src/domain/land-use/contrast.js';
import { guideTable, landUseClasses } from '../../../src/domain/land-use/land-use-table.js';
import {
  colorOf,
  labelColorOn,
  outlineColorOn,
  patternColorOn,
} from '../../../src/domain/land-use/palette.js';

/** In OKLab. Some 0.02 is the least that the eye sees side by side; this much is seen across a map. */
const clearDifference = 0.08;

/** A pattern whose lines have less contrast to the fill tells nothing. */
const visibleContrast = 1.5;

const looks = (['standard', 'soft'] as const).flatMap((palette) =>
  (['light', 'dark'] as const).map((theme) => ({ palette, theme })),
);
const visions = Object.keys(colorVisions) as ColorVisionId[];
const sights = looks.flatMap((look) => visions.map((vision) => ({ ...look, vision })));

/** What lies side by side in a plan: construction land by its second level, and the first level where there is no second. */
const neighbours = landUseClasses.filter(
  ({ code, level }) => (level === 2 || code === '16') && guideTable.isConstructionLand(code),
);

interface Sight {
  readonly palette: LandUsePalette;
  readonly theme: LandUseTheme;
  readonly vision: ColorVisionId;
}

function seenColor(landUse: LandUseClass, { palette, theme, vision }: Sight) {
  return seenAs(colorOf(landUse, palette, theme), vision);
}

function differInColor(one: LandUseClass, other: LandUseClass, sight: Sight): boolean {
  return colorDifference(seenColor(one, sight), seenColor(other, sight)) >= clearDifference;
}

function patternIsVisible(landUse: LandUseClass, sight: Sight): boolean {
  if (landUse.pattern === null) return false;
  const lines = seenAs(patternColorOn(colorOf(landUse, sight.palette, sight.theme)), sight.vision);
  return contrastOf(lines, seenColor(landUse, sight)) >= visibleContrast;
}

function differInPattern(one: LandUseClass, other: LandUseClass, sight: Sight): boolean {
  if (one.pattern === other.pattern) return false;
  return [one, other].every((landUse) => landUse.pattern === null || patternIsVisible(landUse, sight));
}

function differInLetter(one: LandUseClass, other: LandUseClass): boolean {
  return one.letter !== '' && other.letter !== '' && one.letter !== other.letter;
}

function pairs(): (readonly [LandUseClass, LandUseClass])[] {
  return neighbours.flatMap((one, at) => neighbours.slice(at + 1).map((other) => [one, other] as const));
}

function codesOf(found: readonly (readonly [LandUseClass, LandUseClass])[]): string[] {
  return found.map(([one, other]) => `${one.code} and ${other.code}`);
}

describe('neighbouring classes', () => {
  it.each(sights)('are told apart by colour, pattern or letter: $palette, $theme, $vision', (sight) => {
    const alike = pairs().filter(
      ([one, other]) =>
        !differInColor(one, other, sight) &&
        !differInPattern(one, other, sight) &&
        !differInLetter(one, other),
    );
    expect(codesOf(alike)).toEqual([]);
  });

  it.each(sights)('of two main classes need no letter for it: $palette, $theme, $vision', (sight) => {
    const alike = pairs().filter(
      ([one, other]) =>
        guideTable.mainClassOf(one.code) !== guideTable.mainClassOf(other.code) &&
        !differInColor(one, other, sight) &&
        !differInPattern(one, other, sight),
    );
    expect(codesOf(alike)).toEqual([]);
  });

  it.each(looks)(
    'of the third level, below one class, differ a little in colour: $palette, $theme',
    (look) => {
      const third = landUseClasses.filter(({ level }) => level === 3);
      const alike = third.flatMap((one, at) =>
        third
          .slice(at + 1)
          .filter((other) => one.parent === other.parent)
          .filter(
            (other) => colorOf(one, look.palette, look.theme) === colorOf(other, look.palette, look.theme),
          )
          .map((other) => [one, other] as const),
      );
      expect(codesOf(alike)).toEqual([]);
    },
  );
});

describe('every class', () => {
  it.each(looks)('carries lettering with a contrast of 4.5: $palette, $theme', ({ palette, theme }) => {
    const faint = landUseClasses.filter((landUse) => {
      const fill = colorOf(landUse, palette, theme);
      return contrastOf(labelColorOn(fill), fill) < 4.5;
    });
    expect(faint.map(({ code }) => code)).toEqual([]);
  });

  it.each(looks)(
    'has an outline with a contrast of 3 to its fill: $palette, $theme',
    ({ palette, theme }) => {
      const faint = landUseClasses.filter((landUse) => {
        const fill = colorOf(landUse, palette, theme);
        return contrastOf(outlineColorOn(fill), fill) < 3;
      });
      expect(faint.map(({ code }) => code)).toEqual([]);
    },
  );

  it.each(sights)('shows its pattern, where it has one: $palette, $theme, $vision', (sight) => {
    const faint = landUseClasses.filter(
      (landUse) => landUse.pattern !== null && !patternIsVisible(landUse, sight),
    );
    expect(faint.map(({ code }) => code)).toEqual([]);
  });
});
