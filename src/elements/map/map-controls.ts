import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

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
}

/** The buttons for those who do not drag or scroll: nearer, farther, north up, the whole area. */
export function mapControls(text: Text, camera: Camera | null, actions: ControlActions): TemplateResult {
  const turned = camera !== null && (Math.abs(camera.bearing) > 0.5 || camera.pitch > 0.5);
  return html`<div class="controls" part="controls" role="group" aria-label=${text('controls')}>
    ${control(text('zoomIn'), svg`<path d="M8 3v10M3 8h10" />`, () => actions.zoomBy(1))}
    ${control(text('zoomOut'), svg`<path d="M3 8h10" />`, () => actions.zoomBy(-1))}
    ${turned ? control(text('northUp'), compassNeedle(camera.bearing), actions.northUp) : nothing}
    ${control(text('wholeArea'), svg`<path d="M2.5 6v-3.5h3.5M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />`, actions.wholeArea)}
  </div>`;
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
    <span class="attribution" part="attribution">${attributionText(state, language).join(' · ')}</span>
  </div>`;
}

/** The attributions of the layers that are shown, each once. */
export function attributionText({ layers, catalog }: MapState, language: Language): string[] {
  const visible = new Set(layers.filter((layer) => layer.visible).map(({ id }) => id));
  const lines = (catalog?.layers ?? [])
    .filter(({ id, attribution }) => visible.has(id) && attribution !== null)
    .map(({ attribution }) => (attribution ? textIn(attribution, language) : ''));
  return [...new Set(lines)];
}
