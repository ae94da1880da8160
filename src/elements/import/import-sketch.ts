import { svg, html, type TemplateResult } from 'lit';

import type { Geometry } from '../../domain/geometry/geometry.js';
import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';

/** The box of the sketch in its own units. */
const width = 320;
const height = 200;
const margin = 12;

/** So many positions are drawn at most. */
const mostPositions = 20_000;

/** A small picture of some shapes, so that one sees whether they are what was meant. North is up. */
export function importSketch(shapes: readonly Geometry[], bounds: Bounds, label: string): TemplateResult {
  const place = placement(bounds);
  const parts = { areas: '', lines: '', points: [] as (readonly [number, number])[] };
  let left = mostPositions;
  const path = (line: readonly LngLat[], end: string) => {
    left -= line.length;
    return left < 0
      ? ''
      : `M${line
          .map((lngLat) =>
            place(lngLat)
              .map((part) => part.toFixed(1))
              .join(' '),
          )
          .join('L')}${end}`;
  };
  for (const shape of shapes) {
    if (shape.type === 'Point') parts.points.push(place(shape.coordinates));
    else if (shape.type === 'MultiPoint') parts.points.push(...shape.coordinates.map(place));
    else if (shape.type === 'LineString') parts.lines += path(shape.coordinates, '');
    else if (shape.type === 'MultiLineString')
      parts.lines += shape.coordinates.map((line) => path(line, '')).join('');
    else {
      const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
      parts.areas += polygons.flatMap((rings) => rings.map((ring) => path(ring, 'Z'))).join('');
    }
  }
  return html`<svg
    class="sketch"
    part="sketch"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${label}
  >
    ${svg`<path class="area" d=${parts.areas} /><path class="line" d=${parts.lines} />
      ${parts.points.slice(0, 2_000).map(([x, y]) => svg`<circle cx=${x.toFixed(1)} cy=${y.toFixed(1)} r="3" />`)}`}
  </svg>`;
}

/** From degrees into the box, with both axes to one scale at the middle latitude. */
function placement([west, south, east, north]: Bounds): (lngLat: LngLat) => readonly [number, number] {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [spanX, spanY] = [(east - west) * shrink, north - south];
  const scale = Math.min((width - 2 * margin) / (spanX || 1e-9), (height - 2 * margin) / (spanY || 1e-9));
  const [left, top] = [(width - spanX * scale) / 2, (height - spanY * scale) / 2];
  return ([lng, lat]) => [left + (lng - west) * shrink * scale, top + (north - lat) * scale];
}
