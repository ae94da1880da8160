import { svg, type SVGTemplateResult } from 'lit';

/** The pictures of the buttons, on a square of 20. */
export const drawIcons = {
  polygon: svg`<path d="M4 7.5 11 3l6 6-3 7.5H6z" />`,
  rectangle: svg`<path d="M3.5 5h13v10h-13z" />`,
  circle: svg`<circle cx="10" cy="10" r="6.5" />`,
  freehand: svg`<path d="M4 13c-2-5 3-10 7-8 3 1.5 6 .5 5.5 4.5S13 13 11.5 15 5.5 16.5 4 13z" />`,
  hole: svg`<path d="M3 3.5h14v13H3z" /><path d="M7.5 7.5h5.5v5H7z" stroke-dasharray="2 1.6" />`,
  edit: svg`<path d="M4 15 6 6l9-2" /><circle cx="6" cy="6" r="2" /><circle cx="15" cy="4" r="1.8" /><circle cx="4" cy="15" r="1.8" /><path d="m11 9 6 2.5-2.6 1L13.4 15z" />`,
  snap: svg`<path d="M5 3v7a5 5 0 0 0 10 0V3h-3.5v7a1.5 1.5 0 0 1-3 0V3z" /><path d="M5 6h3.5M11.5 6H15" />`,
  undo: svg`<path d="M4 8h8a4 4 0 0 1 0 8H8" /><path d="M7 4.5 3.5 8 7 11.5" />`,
  redo: svg`<path d="M16 8H8a4 4 0 0 0 0 8h4" /><path d="M13 4.5 16.5 8 13 11.5" />`,
  clear: svg`<path d="M4 6h12M8 6V4h4v2M6 6l.8 10h6.4L14 6" />`,
} as const satisfies Record<string, SVGTemplateResult>;

export type DrawIcon = keyof typeof drawIcons;
