/** An opaque colour of sRGB, `#rrggbb` in small letters. */
export type HexColor = `#${string}`;

/** Red, green and blue as amounts of light, 0 to 1: what mixing, contrast and colour vision are computed with. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** True for `#rrggbb`, in small or capital letters. */
export function isHexColor(text: string): text is HexColor {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** The amounts of light of a colour; throws for what is not `#rrggbb`. */
export function linearRgbOf(color: HexColor): LinearRgb {
  if (!isHexColor(color)) throw new RangeError(`expected #rrggbb, got ${String(color)}`);
  const light = (start: number): number => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [light(1), light(3), light(5)];
}

/** The colour of these amounts of light; what a screen can't show is cut off. */
export function hexColorOf(rgb: LinearRgb): HexColor {
  const digits = rgb.map((light) => {
    const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
