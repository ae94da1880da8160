import { html, svg, type TemplateResult } from 'lit';

import type { LngLat } from '../../domain/geometry/lng-lat.js';
import { LocalPlane } from '../../domain/geometry/local-plane.js';
import { paperPoint, paperStretch } from '../../domain/geometry/paper-scale.js';

import type { PrintContent } from './print-content.js';

/** Between two marks, in seconds of arc. */
const steps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200] as const;

/** Marks stand no nearer to each other, in millimetres. */
const nearest = 38;

/** How long a mark is, in millimetres. */
const markLength = 2.2;

/** Marks of longitude and latitude along the edges of the map, with their degrees, minutes and seconds. */
export function graticule({ center, scale, layout: { map } }: PrintContent): TemplateResult {
  const stretch = paperStretch(center[1], scale);
  const [perLng, perLat] = new LocalPlane(center).metresPerDegree;
  const lngs = marks(center[0], (map.width * scale) / 2000 / perLng, (nearest * scale) / 1000 / perLng);
  const lats = marks(center[1], (map.height * scale) / 2000 / perLat, (nearest * scale) / 1000 / perLat);
  const at = (lngLat: LngLat) => paperPoint(lngLat, center, stretch, map);
  const { width, height } = map;
  return html`<svg class="graticule" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${lngs.map((lng) => {
      const [x] = at([lng, center[1]]);
      return svg`<path d="M${x} 0v${markLength}M${x} ${height}v${-markLength}"></path>
        <text x=${x + 0.9} y="3.3">${angleText(lng, 'E', 'W')}</text>
        <text x=${x + 0.9} y=${height - 1.4}>${angleText(lng, 'E', 'W')}</text>`;
    })}
    ${lats.map((lat) => {
      const [, y] = at([center[0], lat]);
      return svg`<path d="M0 ${y}h${markLength}M${width} ${y}h${-markLength}"></path>
        <text transform="translate(3.3 ${y - 0.9}) rotate(-90)">${angleText(lat, 'N', 'S')}</text>
        <text transform="translate(${width - 1.4} ${y - 0.9}) rotate(-90)">${angleText(lat, 'N', 'S')}</text>`;
    })}
  </svg>`;
}

/** The round angles within reach of a middle, in degrees, as near to each other as they may be. */
function marks(middle: number, reach: number, apart: number): readonly number[] {
  const step = (steps.find((seconds) => seconds / 3600 >= apart) ?? 7200) / 3600;
  const first = Math.ceil((middle - reach) / step);
  const last = Math.floor((middle + reach) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** An angle as it stands on the edge of a map: 125°24′E, 43°58′30″N. */
function angleText(degrees: number, positive: string, negative: string): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = seconds % 60;
  const minutes = `${String(Math.floor(seconds / 3600))}°${two(Math.floor(seconds / 60) % 60)}′`;
  return `${minutes}${rest === 0 ? '' : `${two(rest)}″`}${degrees < 0 ? negative : positive}`;
}
