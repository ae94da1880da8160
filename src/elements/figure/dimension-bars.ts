import { html, nothing, svg, type TemplateResult } from 'lit';

import { formatAsOf } from '../../domain/statements/as-of.js';
import type { Indicator } from '../../domain/statements/indicator.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { isAhead } from '../../domain/statements/series.js';
import type { NumberStatement } from '../../domain/statements/statement.js';

import type { FigureContext } from './figure-context.js';
import { figureRow } from './figure-row.js';

/**
 * The parts of a breakdown as rows of label, bar and count, to one scale from zero. What is planned or forecast is
 * hatched; its value says so in words. Each row opens its evidence. A date that all share is said once, over the
 * bars, with the name of the indicator unless `named` is false.
 */
export function dimensionBars(
  parts: readonly NumberStatement[],
  indicator: Indicator,
  context: FigureContext,
  { named = true }: { readonly named?: boolean } = {},
): TemplateResult {
  const dates = new Set(parts.map(({ asOf }) => asOf));
  const [asOf] = dates;
  const isOneDate = dates.size === 1 && asOf !== undefined;
  const ownContext = isOneDate ? { ...context, commonDate: asOf } : context;
  const words = [
    ...(named ? [textIn(indicator.label, context.language)] : []),
    ...(isOneDate && asOf !== context.commonDate ? [formatAsOf(asOf, context.language)] : []),
  ];
  const longest = Math.max(...parts.map(({ value }) => value), 0);
  return html`
    ${words.length > 0 ? html`<p class="caption">${words.join(' ')}</p>` : nothing}
    <div class="bars" part="bars">
      ${parts.map((part) =>
        figureRow(part, indicator, ownContext, {
          partOnly: true,
          chart: bar(longest === 0 ? 0 : Math.max(part.value, 0) / longest, isAhead(part)),
        }),
      )}
    </div>
  `;
}

/** A bar of a length from 0 to 1. The text beside it says the same. */
function bar(length: number, isHatched: boolean): TemplateResult {
  return html`
    <svg class="bar" part="bar" aria-hidden="true">
      <line class="base" x1="0" x2="100%" y1="50%" y2="50%" />
      ${
        isHatched
          ? svg`
            <defs>
              <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line class="hatch" x1="1" x2="1" y1="0" y2="5" />
              </pattern>
            </defs>
            <rect class="length ahead" fill="url(#hatch)" x="0.5" y="0.5" height="9" width="${length * 100}%" />`
          : svg`<rect class="length" height="10" width="${length * 100}%" />`
      }
    </svg>
  `;
}
