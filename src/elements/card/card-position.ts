import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import { isExactPosition, type Location, type Precision, precisions } from '../../domain/catalog/place.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { sourceTitle } from '../figure/evidence.js';
import type { FigureContext } from '../figure/figure-context.js';

/** The mark of a precision, as the map draws it: dashed where the position is schematic, crossed out where it is unknown. */
function positionMark(precision: Precision): SVGTemplateResult {
  if (precision === 'zone')
    return svg`<rect class="dashed" x="1.5" y="2.5" width="15" height="9" rx="1.5" />`;
  if (precision === 'unlocated') return svg`<path d="M9 2a5 5 0 1 0 .01 0M5.5 10.5l7-7" />`;
  return svg`
    <circle class="point" cx="9" cy="7" r="2.5" />
    ${isExactPosition(precision) ? nothing : svg`<circle class="dashed" cx="9" cy="7" r="5.5" />`}
  `;
}

/** How well the position of a place is known, with the source of it one gesture away. */
export function positionLine(
  { precision, source, note }: Location,
  sourceLabel: string,
  context: FigureContext,
): TemplateResult {
  return html`
    <details class="position" part="position">
      <summary>
        <svg viewBox="0 0 18 14" aria-hidden="true">${positionMark(precision)}</svg>
        <span>${textIn(precisions[precision], context.language)}</span>
      </summary>
      ${note ? html`<p>${textIn(note, context.language)}</p>` : nothing}
      <p>${sourceLabel}${sourceTitle(source, context)}</p>
    </details>
  `;
}
