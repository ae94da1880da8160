import type { TextMeasure } from './name-placement.js';

const widths = new Map<string, number>();
/** Widths are kept for this many texts: all of a view, many times over. */
const most = 5_000;
/** Widths are measured at one size, so that a slow zoom asks for few. */
const measuredSize = 100;
let context: OffscreenCanvasRenderingContext2D | null = null;

/** Measures texts with the fonts of this machine. */
export const measureText: TextMeasure = (text, font) => {
  const [, before = '', size = '0', families = ''] = /^(.*?)([\d.]+)px (.*)$/.exec(font) ?? [];
  const key = before + families + text;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= new OffscreenCanvas(1, 1).getContext('2d');
    if (context) context.font = `${before}${String(measuredSize)}px ${families}`;
    width = (context?.measureText(text).width ?? text.length * measuredSize) / measuredSize;
    if (widths.size >= most) widths.clear();
    widths.set(key, width);
  }
  return width * Number(size);
};
