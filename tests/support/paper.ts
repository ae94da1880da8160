import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A path on paper, in millimetres from the lower left of the page. */
export interface PaperPath {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly isStroked: boolean;
  readonly isFilled: boolean;
  /** `#rrggbb`. */
  readonly stroke: string;
  /** From west to east and from south to north. */
  readonly width: number;
  readonly height: number;
}

/** A page of a PDF: what is drawn on it, what is written on it. */
export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly paths: readonly PaperPath[];
}

const millimetresPerPoint = 25.4 / 72;

type Matrix = readonly [number, number, number, number, number, number];

/** Reads a PDF as a reader with a ruler would. */
export async function readPaper(pdf: Uint8Array): Promise<readonly PaperPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await task.promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1)
    pages.push(await readPage(await file.getPage(number)));
  await task.destroy();
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<PaperPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  return {
    width: (right - left) * millimetresPerPoint,
    height: (top - bottom) * millimetresPerPoint,
    // Fonts of Chinese may give a radical for the character that looks like it.
    text: text.normalize('NFKC'),
    paths: await pathsOf(page),
  };
}

/** Follows the drawing orders of a page, with the coordinate system in which each is given. */
async function pathsOf(page: PDFPageProxy): Promise<readonly PaperPath[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let stroke = '#000000';
  const saved: (readonly [Matrix, string])[] = [];
  const paths: PaperPath[] = [];
  fnArray.forEach((order, index) => {
    const args = argsArray[index] as unknown[];
    if (order === OPS.save) saved.push([matrix, stroke]);
    else if (order === OPS.restore) [matrix, stroke] = saved.pop() ?? [matrix, stroke];
    else if (order === OPS.transform) matrix = times(matrix, args as unknown as Matrix);
    else if (order === OPS.paintFormXObjectBegin) {
      saved.push([matrix, stroke]);
      if (args[0]) matrix = times(matrix, args[0] as Matrix);
    } else if (order === OPS.paintFormXObjectEnd) [matrix, stroke] = saved.pop() ?? [matrix, stroke];
    else if (order === OPS.setStrokeRGBColor) stroke = String(args[0]);
    else if (order === OPS.constructPath) {
      const [paint, [numbers]] = args as [number, [Float32Array | null]];
      if (numbers) paths.push(pathFrom(numbers, paint, matrix, stroke));
    }
  });
  return paths;
}

const strokes: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
];
const fills: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
];

/** How many numbers follow an order of a path: move, line, cubic curve, close, quadratic curve. */
const counts = [2, 2, 6, 0, 4];

function pathFrom(
  numbers: Float32Array,
  paint: number,
  [a, b, c, d, e, f]: Matrix,
  stroke: string,
): PaperPath {
  const points: (readonly [number, number])[] = [];
  for (let at = 0; at < numbers.length;) {
    const count = counts[numbers[at] ?? 3] ?? 0;
    for (let pair = at + 1; pair < at + 1 + count; pair += 2) {
      const [x, y] = [numbers[pair] ?? NaN, numbers[pair + 1] ?? NaN];
      points.push([(a * x + c * y + e) * millimetresPerPoint, (b * x + d * y + f) * millimetresPerPoint]);
    }
    at += 1 + count;
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    points,
    isStroked: strokes.includes(paint),
    isFilled: fills.includes(paint),
    stroke,
    width: extentOf(xs),
    height: extentOf(ys),
  };
}

/** From the least to the greatest; a path may have more points than a call may have arguments. */
function extentOf(values: readonly number[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return most - least;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
