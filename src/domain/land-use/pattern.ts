/** A pattern that repeats: one tile of it, drawn in one colour over the colour of the class. */
export interface PatternTile {
  /** Width and height of the tile, in CSS pixels. */
  readonly size: number;
  /** What is drawn, as the `d` of an SVG path, in pixels from the top left. It runs over the edges where lines must join. */
  readonly path: string;
  /** Width of the line in pixels; null for a path that is filled. */
  readonly lineWidth: number | null;
}

function dot(x: number, y: number, radius: number): string {
  const r = String(radius);
  return `M${String(x - radius)} ${String(y)}a${r} ${r} 0 1 0 ${String(2 * radius)} 0a${r} ${r} 0 1 0 ${String(-2 * radius)} 0`;
}

/**
 * The patterns of land use: made for fills (`fill-pattern` of a map style, `createPattern` of a canvas, `<pattern>` of SVG). They are
 * ours: the national rules publish colours alone. Coarse enough to be told apart at one CSS pixel a unit,
 * and upright and level lines run through the middles of pixels, so that they stay sharp.
 */
export const landUsePatterns = {
  'hatch-up': { size: 10, path: 'M-1 11L11-1M-1 1L1-1M9 11L11 9', lineWidth: 1.2 },
  'hatch-down': { size: 10, path: 'M-1-1L11 11M-1 9L1 11M9-1L11 1', lineWidth: 1.2 },
  'hatch-level': { size: 8, path: 'M0 4.5H8', lineWidth: 1.2 },
  'hatch-upright': { size: 8, path: 'M4.5 0V8', lineWidth: 1.2 },
  'cross-hatch': { size: 10, path: 'M-1 11L11-1M-1-1L11 11', lineWidth: 1 },
  grid: { size: 10, path: 'M5.5 0V10M0 5.5H10', lineWidth: 1 },
  bricks: { size: 14, path: 'M0 .5H14M0 7.5H14M3.5 .5V7.5M10.5 7.5V14.5', lineWidth: 1.1 },
  dots: { size: 10, path: dot(2.5, 2.5, 1.2) + dot(7.5, 7.5, 1.2), lineWidth: null },
  rings: { size: 14, path: dot(3.5, 3.5, 2.2) + dot(10.5, 10.5, 2.2), lineWidth: 1 },
  plus: { size: 14, path: 'M3.5 1V6M1 3.5H6M10.5 8V13M8 10.5H13', lineWidth: 1.2 },
  waves: { size: 14, path: 'M-3.5 7q3.5-4 7 0t7 0t7 0', lineWidth: 1.1 },
  dashes: { size: 12, path: 'M1 3H7M7 9H13M-5 9H1', lineWidth: 1.2 },
  chevrons: { size: 14, path: 'M1 6L3.5 1L6 6M8 13L10.5 8L13 13', lineWidth: 1.1 },
  trees: { size: 14, path: 'M3.5 1L6.5 6.5H.5ZM10.5 8L13.5 13.5H7.5Z', lineWidth: null },
} as const satisfies Record<string, PatternTile>;

/** The name of a pattern. */
export type LandUsePattern = keyof typeof landUsePatterns;
