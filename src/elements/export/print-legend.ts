import { html, nothing, svg, type TemplateResult } from 'lit';

import { precisions } from '../../domain/catalog/place.js';
import { classTableOf } from '../../domain/catalog/class-table.js';
import { labelColorOn, outlineColorOn } from '../../domain/land-use/palette.js';
import type { LandUseShare } from '../../domain/planning/land-use-summary.js';
import { layerColorOf } from '../../domain/places/layer-color.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { cssProperties } from '../host/css-properties.js';

import type { PrintContent } from './print-content.js';
import type { PrintText } from './print.messages.js';

/** How high an entry is, and what stands below a legend on a wide page, in millimetres. */
const entryHeight = 4.9;
const factsHeight = 62;

/** The legend of the map page: classes of land use as they are drawn, and layers of places. */
export function printLegend(content: PrintContent, language: Language, text: PrintText): TemplateResult {
  const { state } = content;
  const classes = shownClasses(content);
  const layers = state.layers.filter(({ role, visible }) => role === 'place' && visible).toReversed();
  const isDense =
    (classes.length + layers.length + 2) * entryHeight > content.layout.legend.height - factsHeight;
  return html`<div class="legend">
    <h3>${text('legend')}</h3>
    <ul class=${isDense ? 'classes dense' : 'classes'}>
      ${classes.map(
        (share, index) =>
          html`<li>
            ${classSwatch(share, state.landUsePalette, `legend-${String(index)}`)}
            <span><b>${share.landUse}</b> ${textIn(share.name, language)}</span>
          </li>`,
      )}
      ${layers.map(
        ({ id, title, sample }) =>
          html`<li>
            <span
              class="dot"
              ${cssProperties({ '--_dot': layerColorOf(state.catalog, id, 'light') ?? '#6b7680' })}
            ></span>
            <span>${textIn(title, language)}${sample ? html` <em>${text('sample')}</em>` : nothing}</span>
          </li>`,
      )}
      ${
        layers.length > 0
          ? html`<li><span class="dot dashed"></span> <span>${textIn(precisions.zone, language)}</span></li>`
          : nothing
      }
      ${
        content.area
          ? html`<li><span class="outline"></span> <span>${text('areaOutline')}</span></li>`
          : nothing
      }
    </ul>
    ${state.filter ? html`<p class="small">${text('filterNote')}</p>` : nothing}
    ${state.basemap.isExternal ? html`<p class="small">${text('basemapNote')}</p>` : nothing}
  </div>`;
}

/** The classes of the layers that are shown; only those that lie on the sheet, where that is known. */
function shownClasses({ state, shown }: PrintContent): readonly LandUseShare[] {
  const classes = new Map(
    state.layers
      .filter(({ visible }) => visible)
      .flatMap(({ landUse }) => landUse?.classes ?? [])
      .map((share) => [share.landUse, share]),
  );
  if (!shown) return [...classes.values()];
  const table = classTableOf(state.catalog);
  const current = shown.byClass.map(({ landUse }) => (landUse && table.read(landUse)?.class.code) ?? landUse);
  return [...classes.values()].filter(({ landUse }) => current.includes(landUse));
}

function classSwatch(
  { colors, pattern, letter }: LandUseShare,
  palette: 'standard' | 'soft',
  id: string,
): TemplateResult {
  const fill = colors[palette].light;
  const ink = pattern?.colors[palette].light ?? fill;
  return html`<svg class="swatch" viewBox="0 0 52 26" aria-hidden="true">
    ${
      pattern &&
      svg`<pattern id=${id} width=${pattern.size} height=${pattern.size} patternUnits="userSpaceOnUse">
        <path d=${pattern.path} fill=${pattern.lineWidth === null ? ink : 'none'}
          stroke=${pattern.lineWidth === null ? 'none' : ink} stroke-width=${pattern.lineWidth ?? 0}></path>
      </pattern>`
    }
    <rect x="1" y="1" width="50" height="24" fill=${fill}></rect>
    ${pattern ? svg`<rect x="1" y="1" width="50" height="24" fill="url(#${id})"></rect>` : nothing}
    <rect
      x="1"
      y="1"
      width="50"
      height="24"
      fill="none"
      stroke=${outlineColorOn(fill)}
      stroke-width="1.5"
    ></rect>
    <text
      x="26"
      y="17.5"
      text-anchor="middle"
      font-size="14"
      fill=${labelColorOn(fill)}
      stroke=${fill}
      stroke-width="3.5"
      paint-order="stroke"
      stroke-linejoin="round"
    >
      ${letter}
    </text>
  </svg>`;
}
