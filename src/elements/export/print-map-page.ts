import { html, nothing, svg, type TemplateResult } from 'lit';

import { attributionWords } from '../../domain/basemap/attribution.js';
import { paperBarMetres } from '../../domain/geometry/paper-scale.js';
import { formatAsOf } from '../../domain/statements/as-of.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { attributionText } from '../map/map-controls.js';

import type { PrintContent } from './print-content.js';
import { graticule } from './print-graticule.js';
import { printLegend } from './print-legend.js';
import type { PrintText } from './print.messages.js';

/** The inside of the page with the map. */
export function mapPage(content: PrintContent, language: Language, text: PrintText): TemplateResult {
  const { layout, drawing } = content;
  const isWide = layout.page.width > layout.page.height;
  return html`<div class=${isWide ? 'map-page wide' : 'map-page'}>
    <figure class="map">${drawing} ${graticule(content)}</figure>
    <div class="aside">
      ${printLegend(content, language, text)}
      <div class="facts">${scaleBlock(content, language, text)} ${sourceBlock(content, language, text)}</div>
    </div>
  </div>`;
}

/** The longest bar, in millimetres. */
const longestBar = 50;

/** The ratio, the bar and the north arrow, and where the scale holds. */
function scaleBlock(
  { scale, center, deviation }: PrintContent,
  language: Language,
  text: PrintText,
): TemplateResult {
  const metres = paperBarMetres(scale, longestBar);
  const latitude = `${Math.abs(center[1]).toFixed(2)}°${center[1] < 0 ? 'S' : 'N'}`;
  const share = `${(Math.ceil(deviation * 10_000) / 100).toFixed(2)}%`;
  return html`<div class="scale">
    <p class="ratio">1:${scale.toLocaleString('en').replaceAll(',', '\u{2009}')}</p>
    ${northArrow(text('north'))} ${scaleBar(metres, (metres * 1000) / scale, language)}
    <p class="small">
      ${text('northNote')} ${text('exact', { latitude, deviation: share })} ${text('actualSize')}
    </p>
  </div>`;
}

/** A bar of four parts; `length` in millimetres. */
function scaleBar(metres: number, length: number, language: Language): TemplateResult {
  const isKilometres = metres >= 1000;
  const unit = language === 'en' ? (isKilometres ? 'km' : 'm') : isKilometres ? '千米' : '米';
  const labelOf = (share: number) => String((metres * share) / (isKilometres ? 1000 : 1));
  // Room for half of the labels at both ends.
  const room = 2;
  const width = length + room + 9;
  return html`<svg
    class="bar"
    role="img"
    aria-label="${labelOf(1)} ${unit}"
    data-metres=${metres}
    width="${width}mm"
    height="8mm"
    viewBox="${-room} 0 ${width} 8"
  >
    <rect
      class="bar-line"
      x="0"
      y="5"
      width=${length}
      height="1.6"
      fill="#fff"
      stroke="#22282d"
      stroke-width="0.2"
    ></rect>
    ${[0, 0.5].map(
      (share) => svg`<rect x=${length * share} y="5" width=${length / 4} height="1.6" fill="#22282d"></rect>`,
    )}
    ${[0, 0.5, 1].map(
      (share) =>
        svg`<text x=${length * share} y="3.9" text-anchor="middle" font-size="2.7" fill="#22282d">${labelOf(share)}</text>`,
    )}
    <text x=${length + 1.4 + labelOf(1).length * 0.8} y="3.9" font-size="2.7" fill="#22282d">${unit}</text>
  </svg>`;
}

function northArrow(label: string): TemplateResult {
  return html`<svg class="north" viewBox="0 0 20 30" role="img" aria-label=${label}>
    <text x="10" y="6.5" text-anchor="middle" font-size="7.5" font-weight="600" fill="#22282d">${label}</text>
    <path d="M10 8.5 15 28 10 23.5z" fill="#22282d"></path>
    <path
      d="M10 8.5 5 28 10 23.5z"
      fill="#fff"
      stroke="#22282d"
      stroke-width="0.6"
      stroke-linejoin="round"
    ></path>
  </svg>`;
}

/** Whence the data are, of which dates, whose, and how they are drawn. */
function sourceBlock(
  { state, shown, report }: PrintContent,
  language: Language,
  text: PrintText,
): TemplateResult {
  const between = language === 'en' ? '; ' : '；';
  const { catalog } = state;
  const used = new Set([...(shown?.sources ?? []), ...(report?.sources ?? [])].map(({ source }) => source));
  const titles = [...used].map((id) => {
    const source = catalog?.sources.find((known) => known.id === id);
    return source ? textIn(source.title, language) : id;
  });
  const stated = new Set([...(shown?.dates ?? []), ...(report?.dates ?? [])].map(({ asOf }) => asOf));
  const dates = [...stated].map((asOf) => (asOf === null ? text('undated') : formatAsOf(asOf, language)));
  const credits = [
    ...(state.basemap.isExternal ? [] : [attributionWords(state.basemap.attribution)]),
    ...attributionText(state, language),
  ].filter(Boolean);
  return html`<div class="sources small">
    ${titles.length > 0 ? html`<p><b>${text('sources')}</b> ${titles.join(between)}</p>` : nothing}
    ${dates.length > 0 ? html`<p><b>${text('dates')}</b> ${dates.join(between)}</p>` : nothing}
    ${credits.length > 0 ? html`<p>${credits.join(' · ')}</p>` : nothing}
    <p>${text('projection')}</p>
  </div>`;
}
