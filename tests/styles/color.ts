type Rgb = readonly [number, number, number];

/** Eyes that a map must serve. The three deficiencies are complete ones, the rarest and hardest case. */
export const viewers = ['normal sight', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Viewer = (typeof viewers)[number];

/** Matrices of Machado, Oliveira & Fernandes (2009) for linear RGB, severity 1. */
const simulations: Readonly<Record<Viewer, readonly Rgb[]>> = {
  'normal sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** `#rrggbb` as linear light, 0 to 1. */
function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = (one: Rgb, other: Rgb): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

/** The contrast ratio of two colours by WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => dot(linear(hex), [0.2126, 0.7152, 0.0722]);
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The difference of two colours in CIELAB (ΔE*ab, 1976) as a viewer sees them; 2.3 is just noticeable. */
export function differenceSeenBy(viewer: Viewer, one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => lab(simulations[viewer].map((row) => dot(row, linear(hex)))));
  return Math.hypot(...(a ?? []).map((value, at) => value - (b?.[at] ?? 0)));
}

function lab([red = 0, green = 0, blue = 0]: readonly number[]): Rgb {
  const rgb: Rgb = [red, green, blue];
  const f = (t: number) => (t > 216 / 24_389 ? Math.cbrt(t) : ((24_389 / 27) * t + 16) / 116);
  const x = f(dot(rgb, [0.4124564, 0.3575761, 0.1804375]) / 0.95047);
  const y = f(dot(rgb, [0.2126729, 0.7151522, 0.072175]));
  const z = f(dot(rgb, [0.0193339, 0.119192, 0.9503041]) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
