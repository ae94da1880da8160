import { html, nothing, type TemplateResult } from 'lit';

import type { Finding } from '../../domain/quality/finding.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

import type { LayerState, MapFailure, MapState } from './map-state.js';
import type { MapMessageKey } from './map.messages.js';

/** What the notices need of their map. */
export interface NoticeContext {
  readonly state: MapState;
  readonly language: Language;
  /** 0 to 1. */
  readonly progress: number;
  readonly contextLost: boolean;
  readonly isLoading: boolean;
  /** Why the flat map is shown where WebGL was meant to be. */
  readonly engineFault: MapFailure | null;
  readonly dismissed: boolean;
  /** Findings in words; null as long as those have not been loaded. */
  readonly describe: ((finding: Finding, language: Language) => string) | null;
  readonly text: (key: MapMessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** More findings than these are counted, not listed. */
const listedFindings = 20;

/** The words that stand over the map while it loads, where it failed, and what it left out. */
export function mapNotices(context: NoticeContext): TemplateResult {
  const { state, text } = context;
  return html`
    <div class="announcements" role="status">
      ${context.isLoading ? loadingNotice(context) : nothing}
      ${context.contextLost ? html`<p class="notice" part="notice">${text('contextLost')}</p>` : nothing}
      ${partialNotice(context)}
    </div>
    <div role="alert">${state.failure ? failureNotice(context, state.failure) : nothing}</div>
  `;
}

function loadingNotice({ text, progress }: NoticeContext): TemplateResult {
  return html`<div class="notice loading" part="notice">
    <span>${text('loading')}</span>
    <progress part="progress" .value=${progress} max="1" aria-label=${text('loading')}></progress>
  </div>`;
}

function failureNotice(
  { language, text, onRetry }: NoticeContext,
  { message, retryable }: NonNullable<MapState['failure']>,
): TemplateResult {
  return html`<div class="notice failure" part="notice">
    <p>${textIn(message, language)}</p>
    ${retryable ? html`<button class="action" part="action" @click=${onRetry}>${text('retry')}</button>` : nothing}
  </div>`;
}

function partialNotice(context: NoticeContext): TemplateResult | typeof nothing {
  const { state, text, dismissed, engineFault, language, onDismiss, onRetry } = context;
  const failed = state.layers.filter(({ failure }) => failure !== null);
  const faults = state.findings.filter(({ severity }) => severity !== 'note');
  const isShown = state.status === 'partial' || state.status === 'ready';
  const { failure: basemapFailure } = state.basemap;
  const isNothing =
    failed.length === 0 && faults.length === 0 && engineFault === null && basemapFailure === null;
  if (!isShown || dismissed || isNothing) return nothing;
  const retryable = [...failed, state.basemap].some(({ failure }) => failure?.retryable);
  return html`<div class="notice partial" part="notice">
    <div class="notice-text">
      ${engineFault ? html`<p>${textIn(engineFault.message, language)}</p>` : nothing}
      ${basemapFailure ? basemapNotice(context, basemapFailure) : nothing}
      ${failed.map((layer) => layerFailure(context, layer))}
      ${faults.length > 0 ? faultList(context, faults) : nothing}
    </div>
    ${retryable ? html`<button class="action" part="action" @click=${onRetry}>${text('retry')}</button>` : nothing}
    <button class="dismiss" part="dismiss" aria-label=${text('dismiss')} @click=${onDismiss}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.6" />
      </svg>
    </button>
  </div>`;
}

function basemapNotice({ state, language, text }: NoticeContext, { message }: MapFailure): TemplateResult {
  return html`<p>
    ${textIn(message, language)}
    ${state.basemap.isSchematic ? text('basemapReplaced') : text('basemapPartly')}
  </p>`;
}

function layerFailure({ language, text }: NoticeContext, { title, failure }: LayerState): TemplateResult {
  return html`<p>
    ${text('layerFailed', { layer: textIn(title, language) })}
    ${failure ? textIn(failure.message, language) : ''}
  </p>`;
}

function faultList(
  { state, language, text, describe }: NoticeContext,
  faults: readonly Finding[],
): TemplateResult {
  const excluded = state.layers.reduce((sum, { excludedCount }) => sum + excludedCount, 0);
  const summary =
    excluded > 0
      ? text(excluded === 1 ? 'excludedOne' : 'excluded', { count: excluded })
      : text(faults.length === 1 ? 'findingsOne' : 'findings', { count: faults.length });
  const more = faults.length - listedFindings;
  return html`<details>
    <summary>${summary}</summary>
    <ul>
      ${faults.slice(0, listedFindings).map((finding) => html`<li part="finding">${describe?.(finding, language) ?? finding.code}</li>`)}
      ${more > 0 ? html`<li part="finding">${text('moreFindings', { count: more })}</li>` : nothing}
    </ul>
  </details>`;
}
