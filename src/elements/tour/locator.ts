import { nothing, svg, html, type TemplateResult } from 'lit';

import type { LngLat } from '../../domain/geometry/lng-lat.js';
import { toMercator } from '../../domain/geometry/web-mercator.js';

/** The box of the picture, and its margin. */
const size = 96;
const margin = 12;

/** Where the stops of a tour are, and which is shown. */
export interface Located {
  readonly positions: readonly LngLat[];
  readonly index: number;
  /** The stop that was shown before; null where the tour begins. */
  readonly before: number | null;
  readonly label: string;
}

type Point = readonly [x: number, y: number];

/** A small picture of where one has moved: all stops, the one that is shown, and an arrow from the one before. */
export function locator({ positions, index, before, label }: Located): TemplateResult {
  const points = placed(positions);
  const [here, there] = [points[index], before === null ? undefined : points[before]];
  if (!here) return html``;
  return html`<svg
    class="locator"
    part="locator"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${size} ${size}"
  >
    ${points.map(([x, y]) => svg`<circle class="stop" cx=${x} cy=${y} r="2.5" />`)}
    ${there ? arrow(there, here) : nothing}
    <circle class="here" cx=${here[0]} cy=${here[1]} r="5" />
  </svg>`;
}

/** Ends before the mark that it points to. */
function arrow(from: Point, to: Point): TemplateResult | typeof nothing {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 12) return nothing;
  const [ux, uy] = [dx / length, dy / length];
  const [x, y] = [to[0] - ux * 8, to[1] - uy * 8];
  const wing = (side: number) => `${x - ux * 6 + side * uy * 4} ${y - uy * 6 - side * ux * 4}`;
  return svg`<path class="way" d="M${from[0]} ${from[1]} ${x} ${y}M${wing(1)} ${x} ${y} ${wing(-1)}" />`;
}

/** The positions in the box, north up and true to their shape. */
function placed(positions: readonly LngLat[]): readonly Point[] {
  const points = positions.map(toMercator);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = (size - 2 * margin) / Math.max(width, height, 1e-9);
  const [offX, offY] = [(size - width * scale) / 2, (size - height * scale) / 2];
  return points.map(([x, y]) => [round(offX + (x - left) * scale), round(offY + (y - top) * scale)]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
