import type { PaperSize } from '../../domain/geometry/paper-scale.js';

export const papers = { a4: { width: 210, height: 297 }, a3: { width: 297, height: 420 } } as const;
export type Paper = keyof typeof papers;

export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

/** How a sheet shall be. */
export interface PrintWish {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** 1 to so many; `fit`: the largest of the list at which all of it is on the sheet. */
  readonly scale: number | 'fit';
}

/** The parts of a page, in millimetres. */
export interface PageLayout {
  readonly page: PaperSize;
  /** What is left free at each edge: printers do not reach there. */
  readonly margin: number;
  readonly head: number;
  readonly foot: number;
  /** The map within its neat line. */
  readonly map: PaperSize;
  /** The legend: below the map, or to its right. */
  readonly legend: PaperSize;
  /** What a column of tables has. */
  readonly text: PaperSize;
  /** How many columns of tables stand side by side: rows as long as a wide sheet are hard to follow. */
  readonly columns: number;
}

const margin = 11;
const head = 15;
const foot = 7;
const gap = 3;
const columnGap = 9;

/** Where things stand on a page. */
export function pageLayout({ paper, orientation }: Pick<PrintWish, 'paper' | 'orientation'>): PageLayout {
  const { width: short, height: long } = papers[paper];
  const isPortrait = orientation === 'portrait';
  const page = isPortrait ? { width: short, height: long } : { width: long, height: short };
  const free = { width: page.width - 2 * margin, height: page.height - 2 * margin - head - foot };
  const columns = isPortrait ? 1 : 2;
  const text = { width: (free.width - (columns - 1) * columnGap) / columns, height: free.height };
  if (isPortrait) {
    const legend = { width: free.width, height: paper === 'a4' ? 62 : 70 };
    const map = { width: free.width, height: free.height - legend.height - gap };
    return { page, margin, head, foot, map, legend, text, columns };
  }
  const legend = { width: paper === 'a4' ? 62 : 74, height: free.height };
  const map = { width: free.width - legend.width - gap, height: free.height };
  return { page, margin, head, foot, map, legend, text, columns };
}
