import { svg, html, type TemplateResult } from 'lit';

import type { ParcelStatus } from '../../domain/catalog/parcel.js';

/** A square that says a status by its shape alone: full, half full, hollow, dashed; with a bar where none is stated. */
export function renderStatusMark(status: ParcelStatus | null): TemplateResult {
  const frame = svg`<rect
    x="1.5" y="1.5" width="11" height="11" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-dasharray=${status === 'reserved' ? '2.6 2.6' : 'none'}
  ></rect>`;
  const content = {
    built: svg`<rect x="3.5" y="3.5" width="7" height="7" fill="currentColor"></rect>`,
    'under-construction': svg`<path d="M1.5 12.5V1.5L12.5 12.5Z" fill="currentColor"></path>`,
    vacant: svg``,
    reserved: svg``,
    none: svg`<path d="M4 7H10" stroke="currentColor" stroke-width="1.5"></path>`,
  }[status ?? 'none'];
  return html`<svg class="mark" viewBox="0 0 14 14" aria-hidden="true">${frame}${content}</svg>`;
}
