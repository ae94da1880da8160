import type { FilmLight } from '../../scene.js';

/** How a time of day looks. Colours as `#rrggbb`. */
export interface FilmLook {
  /** Over the ground, under its names; null for none. */
  readonly tint: { readonly color: string; readonly opacity: number } | null;
  /** From the zenith to the horizon. */
  readonly sky: readonly [high: string, low: string];
  /** What the far ground fades into. */
  readonly haze: string;
  /** Of the ground, where tiles leave gaps too fine to be seen as such. */
  readonly ground: string;
  readonly block: string;
  /** Of the light on blocks: direction as MapLibre has it (distance, azimuth, polar angle). */
  readonly light: {
    readonly color: string;
    readonly intensity: number;
    readonly position: readonly [number, number, number];
  };
}

export const filmLooks: Readonly<Record<FilmLight, FilmLook>> = {
  day: {
    tint: null,
    sky: ['#9cc3e0', '#e3eef2'],
    haze: '#eef1ec',
    ground: '#f5f1e8',
    block: '#f2ece0',
    light: { color: '#ffffff', intensity: 0.4, position: [1.5, 160, 40] },
  },
  dusk: {
    tint: { color: '#d9773a', opacity: 0.16 },
    sky: ['#5f6f9c', '#f3b27a'],
    haze: '#f0c49a',
    ground: '#f0ddcc',
    block: '#f7e3c9',
    light: { color: '#ffe2c4', intensity: 0.5, position: [1.5, 285, 60] },
  },
  night: {
    tint: { color: '#0b1a3a', opacity: 0.28 },
    sky: ['#070b16', '#24344f'],
    haze: '#1a2537',
    ground: '#171f2c',
    block: '#4d5a70',
    light: { color: '#a9bde6', intensity: 0.35, position: [1.5, 40, 35] },
  },
};
