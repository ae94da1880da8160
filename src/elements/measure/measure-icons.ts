import { svg, type SVGTemplateResult } from 'lit';

import type { MeasureActivity } from './measure-desk.js';

/** The pictures of the buttons, on a square of 20. */
export const measureIcons: Readonly<Record<MeasureActivity, SVGTemplateResult>> = {
  length: svg`<path d="M2.5 13.5 13.5 2.5l4 4-11 11z" /><path d="m6 10 2 2M9 7l2 2M12 4l2 2" />`,
  area: svg`<path d="M4 6.5 12 4l4.5 8-7 4.5-6-3z" stroke-dasharray="3 2" />`,
  bearing: svg`<circle cx="10" cy="10" r="7" /><path d="M10 10V3M10 10l4.5 3.5" />`,
  position: svg`<circle cx="10" cy="10" r="5" /><path d="M10 2v5M10 13v5M2 10h5M13 10h5" />`,
};
