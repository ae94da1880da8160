import type { SketchRole } from '../scene.js';

/** How a role of a sketch is drawn; lengths in CSS pixels. */
export interface SketchLook {
  readonly fillOpacity: number;
  /** 0 for none. */
  readonly lineWidth: number;
  readonly dash: readonly number[];
  /** Of the disc on a point; 0 for none. */
  readonly radius: number;
}

/** One look a role; what they are coloured in is the palette's. */
export const sketchLooks: Readonly<Record<SketchRole, SketchLook>> = {
  area: { fillOpacity: 0.14, lineWidth: 2.5, dash: [], radius: 0 },
  line: { fillOpacity: 0, lineWidth: 2.5, dash: [], radius: 0 },
  piece: { fillOpacity: 0.5, lineWidth: 2, dash: [], radius: 0 },
  vertex: { fillOpacity: 0, lineWidth: 2, dash: [], radius: 5.5 },
  midpoint: { fillOpacity: 0, lineWidth: 1.5, dash: [], radius: 3.5 },
  fault: { fillOpacity: 0, lineWidth: 3, dash: [], radius: 9 },
  words: { fillOpacity: 0, lineWidth: 0, dash: [], radius: 0 },
};

/** Of `words`, in CSS pixels. */
export const sketchTextSize = 12;
