/**
 * The colours that a frame may take for its switches, links and marks: each with its dark twin, what is written on
 * it, and its tint, so that whichever is chosen can be read.
 */
export const accents = {
  teal: { light: '#0f5c63', dark: '#6cc3c6', softLight: '#e3efee', softDark: '#1f3538' },
  blue: { light: '#0b4f9e', dark: '#8fc0ff', softLight: '#e4edf8', softDark: '#1d3048' },
  red: { light: '#a3202a', dark: '#f59a94', softLight: '#f9e6e5', softDark: '#432325' },
  green: { light: '#25632f', dark: '#90cf98', softLight: '#e5f1e6', softDark: '#203824' },
  ochre: { light: '#7d4a06', dark: '#e8b76c', softLight: '#f7ecdb', softDark: '#3c2e19' },
  violet: { light: '#5d3468', dark: '#d6b0dc', softLight: '#f0e8f2', softDark: '#382a3d' },
  slate: { light: '#3c4a57', dark: '#b4c0cb', softLight: '#e8ecef', softDark: '#2b343c' },
} as const;

export type AccentName = keyof typeof accents;

/** The first is the default. */
export const accentNames = Object.keys(accents) as [AccentName, ...AccentName[]];
