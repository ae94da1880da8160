import type { HexColor } from './hex-color.js';
import type { LandUseClass } from './land-use-class.js';
import { contrastOf } from './contrast.js';
import { hexColorOfOklch, oklchOf } from './oklch.js';

/**
 * `standard` has the published colours, made for print, in the dark theme too; `soft` the same hues with less chroma, light on the
 * light map and deep on the dark one.
 */
export type LandUsePalette = 'standard' | 'soft';
export type LandUseTheme = 'light' | 'dark';

/**
 * Where the lightness of the published colours, 0.45 (1003) to 1 (16), goes in the soft palette, what part of the chroma is kept, and
 * the most of it. Light enough for dark lettering on paper, deep enough for light lettering on the dark map.
 */
const softRanges = {
  light: { darkest: 0.66, lightest: 0.97, chromaShare: 0.6, mostChroma: 0.115 },
  dark: { darkest: 0.3, lightest: 0.52, chromaShare: 0.55, mostChroma: 0.1 },
} as const;

/** For parcels whose code no standard knows. */
export const unknownLandUseColor: HexColor = '#9aa3a8';

/** A colour of the standard palette in another palette. */
export function colorIn(color: HexColor, palette: LandUsePalette, theme: LandUseTheme): HexColor {
  if (palette === 'standard') return color;
  const { lightness, chroma, hue } = oklchOf(color);
  const { darkest, lightest, chromaShare, mostChroma } = softRanges[theme];
  const share = Math.min(1, Math.max(0, (lightness - 0.45) / 0.55));
  return hexColorOfOklch({
    lightness: darkest + share * (lightest - darkest),
    chroma: Math.min(chroma * chromaShare, mostChroma),
    hue,
  });
}

/** The fill of a class. */
export function colorOf(
  { color }: Pick<LandUseClass, 'color'>,
  palette: LandUsePalette,
  theme: LandUseTheme,
): HexColor {
  return colorIn(color, palette, theme);
}

/** Lettering on a fill: ink or paper, whichever reads better, and black or white where neither has a contrast of 4.5. */
export function labelColorOn(fill: HexColor): HexColor {
  const better = (one: HexColor, other: HexColor): HexColor =>
    contrastOf(one, fill) >= contrastOf(other, fill) ? one : other;
  const soft = better('#23292e', '#f8f5ee');
  return contrastOf(soft, fill) >= 4.5 ? soft : better('#000000', '#ffffff');
}

/** The fill made darker until it has that contrast to itself, or lighter where it is too dark for that. */
function shadeOf(fill: HexColor, contrast: number): HexColor {
  const { lightness, chroma, hue } = oklchOf(fill);
  const shade = (to: number): HexColor =>
    hexColorOfOklch({ lightness: to, chroma: Math.min(chroma, 0.14), hue });
  for (let to = lightness; to >= 0; to -= 0.01) if (contrastOf(shade(to), fill) >= contrast) return shade(to);
  for (let to = lightness; to <= 1; to += 0.01) if (contrastOf(shade(to), fill) >= contrast) return shade(to);
  return labelColorOn(fill);
}

/** The colour of a pattern on a fill: seen beside the fill's colour, without drowning the label. */
export function patternColorOn(fill: HexColor): HexColor {
  return shadeOf(fill, 2);
}

/** The outline of a fill, which every parcel has: contrast 3 to the fill (WCAG 1.4.11), so white parcels have an edge too. */
export function outlineColorOn(fill: HexColor): HexColor {
  return shadeOf(fill, 3);
}
