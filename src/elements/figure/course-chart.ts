import { html, svg, type TemplateResult } from 'lit';

import { parseAsOf } from '../../domain/statements/as-of.js';

/** One point of a course over time. */
export interface CoursePoint {
  readonly value: number;
  /** As of statements carry it; null where the source gives none. */
  readonly asOf: string | null;
  /** The value as it is written: 53.6%. */
  readonly text: string;
  /** The date as it is written: Dec 2025. */
  readonly date: string;
}

/** The plot is this many units wide and high, and stretched to its box. */
const size = 100;

/** Room above the highest point, so that its dot is not cut. */
const headroom = 12;

/**
 * A figure over time, earliest first: a line over a base of zero, both ends named by value and date. `label` says
 * all of it in words. Points without a date stand at equal distances.
 */
export function courseChart(points: readonly CoursePoint[], label: string): TemplateResult {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return html``;
  const dots = plot(points);
  const line = dots.map(([x, y]) => `${x},${y}`).join(' ');
  return html`
    <div class="course" part="course" role="img" aria-label=${label}>
      <svg viewBox="0 0 ${size} ${size}" preserveAspectRatio="none" aria-hidden="true">
        <polygon class="below" points="0,${size} ${line} ${size},${size}" />
        <line class="base" x1="0" x2=${size} y1=${size} y2=${size} />
        <polyline class="line" points=${line} />
        ${dots.map(([x, y]) => svg`<line class="dot" x1=${x} x2=${x} y1=${y} y2=${y} />`)}
      </svg>
      <div class="ends">
        ${[first, last].map(
          ({ text, date }) => html`<span><span class="number">${text}</span><span>${date}</span></span>`,
        )}
      </div>
    </div>
  `;
}

/** The middle of the days that a date stands for, in milliseconds. */
function momentOf(asOf: string | null): number | null {
  const span = asOf === null ? null : parseAsOf(asOf);
  return span === null ? null : (Date.parse(span.from) + Date.parse(span.to)) / 2;
}

function plot(points: readonly CoursePoint[]): readonly (readonly [x: number, y: number])[] {
  const moments = points.map(({ asOf }) => momentOf(asOf));
  const [start, end] = [moments[0] ?? null, moments.at(-1) ?? null];
  const highest = Math.max(...points.map(({ value }) => value), Number.MIN_VALUE);
  return points.map(({ value }, index) => {
    const moment = moments[index] ?? null;
    const isDated = start !== null && end !== null && moment !== null && end > start;
    const x = isDated ? (moment - start) / (end - start) : index / Math.max(points.length - 1, 1);
    const y = Math.max(value, 0) / highest;
    return [round(x * size), round(size - y * (size - headroom))];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
