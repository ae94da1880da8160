import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import type { LayerRole } from '../../domain/catalog/catalog.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { Camera } from '../../engine/map-engine.js';

import { cssProperties } from '../host/css-properties.js';

import type { MapState } from './map-state.js';
import type { MapMessageKey } from './map.messages.js';
import { scaleBarOf } from './scale-bar.js';

type Text = (key: MapMessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** What the buttons of a map do. */
export interface ControlActions {
  readonly zoomBy: (levels: number) => void;
  readonly northUp: () => void;
  readonly wholeArea: () => void;
  readonly fullScreen: () => void;
}

/** What the buttons show. */
export interface ControlState {
  readonly camera: Camera | null;
  /** Whether the map fills the screen; null where it may not. */
  readonly fullScreen: boolean | null;
}

/** The buttons for those who do not drag or scroll: nearer, farther, north up, the whole area, full screen. */
export function mapControls(
  text: Text,
  { camera, fullScreen }: ControlState,
  actions: ControlActions,
): TemplateResult {
  const turned = camera !== null && (Math.abs(camera.bearing) > 0.5 || camera.pitch > 0.5);
  return html`<div class="controls" part="controls" role="group" aria-label=${text('controls')}>
    ${control(text('zoomIn'), svg`<path d="M8 3v10M3 8h10" />`, () => actions.zoomBy(1))}
    ${control(text('zoomOut'), svg`<path d="M3 8h10" />`, () => actions.zoomBy(-1))}
    ${turned ? control(text('northUp'), compassNeedle(camera.bearing), actions.northUp) : nothing}
    ${control(text('wholeArea'), svg`<circle cx="8" cy="8" r="2" /><path d="M8 2v2.5M8 11.5V14M2 8h2.5M11.5 8H14" />`, actions.wholeArea)}
    ${fullScreen === null ? nothing : fullScreenControl(text, fullScreen, actions)}
  </div>`;
}

function fullScreenControl(text: Text, isFull: boolean, { fullScreen }: ControlActions): TemplateResult {
  const corners = isFull
    ? 'M6 2.5V6H2.5M13.5 6H10V2.5M10 13.5V10h3.5M2.5 10H6v3.5'
    : 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10';
  return control(text(isFull ? 'leaveFullScreen' : 'fullScreen'), svg`<path d=${corners} />`, fullScreen);
}

function control(label: string, icon: SVGTemplateResult, onClick: () => void): TemplateResult {
  return html`<button class="control" part="control" aria-label=${label} title=${label} @click=${onClick}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${icon}</svg>
  </button>`;
}

function compassNeedle(bearing: number): SVGTemplateResult {
  return svg`<g transform="rotate(${-bearing} 8 8)">
    <path class="needle" d="M8 1.5 10.6 8H5.4z" /><path d="M8 14.5 5.4 8h5.2z" />
  </g>`;
}

/** Scale, approval number and sources: what a map must say about itself. */
export function mapImprint(
  state: MapState,
  camera: Camera | null,
  approval: string,
  language: Language,
  text: Text,
): TemplateResult {
  const scale = camera ? scaleBarOf(camera, language) : null;
  return html`<div class="imprint" part="imprint">
    ${approval ? html`<span class="approval" part="approval">${approval}</span>` : nothing}
    ${
      scale
        ? html`<span
            class="scale"
            part="scale"
            role="img"
            aria-label=${text('scale', { distance: scale.distance })}
          >
            <span
              class="scale-line"
              part="scale-line"
              ${cssProperties({ 'inline-size': `${String(Math.round(scale.pixels))}px` })}
            ></span>
            ${scale.distance}
          </span>`
        : nothing
    }
    <span class="attribution" part="attribution"
      >${basemapAttribution(state)}${attributionText(state, language).join(' · ')}</span
    >
  </div>`;
}

/** Whose base map it is: its words as text, its links to http and https alone. */
function basemapAttribution({ basemap: { attribution } }: MapState): TemplateResult | typeof nothing {
  if (attribution.length === 0) return nothing;
  return html`${attribution.map(({ text, href }) =>
      href === null
        ? text
        : html`<a href=${href} target="_blank" rel="noopener noreferrer" part="attribution-link">${text}</a>`,
    )}<span class="gap"> · </span>`;
}

/** The attributions of the layers that are shown, each once. */
export function attributionText({ layers, catalog, basemap }: MapState, language: Language): string[] {
  const isShown = (role: LayerRole) => role !== 'reference' || basemap.isSchematic;
  const visible = new Set(layers.filter((layer) => layer.visible && isShown(layer.role)).map(({ id }) => id));
  const lines = (catalog?.layers ?? [])
    .filter(({ id, attribution }) => visible.has(id) && attribution !== null)
    .map(({ attribution }) => (attribution ? textIn(attribution, language) : ''));
  return [...new Set(lines)];
}
