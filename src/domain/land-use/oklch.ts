import type { HexColor, LinearRgb } from './hex-color.js';
import { hexColorOf, linearRgbOf } from './hex-color.js';

/** OKLab (Ottosson 2020): lightness 0 to 1, green to red, blue to yellow. Equal distances look about equally far apart. */
export type Oklab = readonly [lightness: number, a: number, b: number];

/** OKLab with its plane in polar coordinates. */
export interface Oklch {
  /** 0 (black) to 1 (white). */
  readonly lightness: number;
  /** 0 (grey) to some 0.32 (the most that sRGB shows). */
  readonly chroma: number;
  /** In radians. */
  readonly hue: number;
}

/** These amounts of light in OKLab. */
export function oklabOf([red, green, blue]: LinearRgb): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linearRgbOfOklab([lightness, a, b]: Oklab): LinearRgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** A colour by lightness, chroma and hue. */
export function oklchOf(color: HexColor): Oklch {
  const [lightness, a, b] = oklabOf(linearRgbOf(color));
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** The colour of this lightness and hue, and of as much of the chroma as a screen can show. */
export function hexColorOfOklch({ lightness, chroma, hue }: Oklch): HexColor {
  const rgbWith = (amount: number): LinearRgb =>
    linearRgbOfOklab([lightness, amount * Math.cos(hue), amount * Math.sin(hue)]);
  let shown = chroma;
  // 0.002 steps are finer than the eye; the tolerance is half a step of 8 bits.
  while (shown > 0 && rgbWith(shown).some((light) => light < -0.002 || light > 1.002)) shown -= 0.002;
  return hexColorOf(rgbWith(Math.max(0, shown)));
}
