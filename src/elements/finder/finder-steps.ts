import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { EliminationStep, FoundSites } from '../../domain/finding/found-sites.js';
import { needText } from '../../domain/finding/need-words.js';
import { mostWeight, weightOf, type NeedKey } from '../../domain/finding/needs.js';
import type { WeighedNeeds } from '../../domain/finding/needs-text.js';
import { cssProperties } from '../host/css-properties.js';

import type { FinderWriter } from './finder-form.js';

/** What the needs in use tell besides what they have done. */
export interface StepsContext extends FinderWriter {
  readonly onWeigh: (need: NeedKey, weight: number) => void;
  readonly onDrop: (need: NeedKey) => void;
  readonly onClear: () => void;
}

/** The needs in use: what each has removed, how much it counts, and what takes it away. */
export function finderSteps(
  asked: WeighedNeeds,
  { steps, total }: Pick<FoundSites, 'steps' | 'total'>,
  context: StepsContext,
): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  const { text, onClear } = context;
  return html`
    <section class="steps" part="steps" aria-labelledby="steps">
      <header class="head">
        <h3 id="steps">${text('steps')}</h3>
        <button class="link" part="clear" type="button" @click=${onClear}>${text('clear')}</button>
      </header>
      <ol>
        ${repeat(
          steps,
          ({ need }) => need,
          (step) => stepRow(step, total, asked, context),
        )}
      </ol>
    </section>
  `;
}

function stepRow(
  { need, alone, inOrder, left, unknown }: EliminationStep,
  total: number,
  { needs, weights }: WeighedNeeds,
  { text, terms, onWeigh, onDrop }: StepsContext,
): TemplateResult {
  const name = needText(need, needs, terms);
  const weight = weightOf(need, weights);
  const share = (count: number) => `${total > 0 ? (count / total) * 100 : 0}%`;
  return html`
    <li class="step" part="step">
      <span class="need">${name}</span>
      <button
        class="drop"
        part="drop"
        type="button"
        data-need=${need}
        aria-label=${text('removeNeed', { need: name })}
        title=${text('removeNeed', { need: name })}
        @click=${() => onDrop(need)}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </button>
      <span
        class="bar"
        part="bar"
        aria-hidden="true"
        ${cssProperties({ '--_left': share(left), '--_removed': share(inOrder) })}
      ></span>
      <span class="counts">
        <b>${text('removed', { count: inOrder })}</b>
        ${alone === inOrder ? nothing : html`<span>${text('alone', { count: alone })}</span>`}
        <span>${text('left', { count: left })}</span>
        ${unknown > 0 ? html`<span>${text('stepUnknown', { count: unknown })}</span>` : nothing}
      </span>
      <label class="weight">
        <span aria-hidden="true">${text('weight')}</span>
        <input
          type="range"
          part="weight"
          min="0"
          max=${mostWeight}
          step="1"
          aria-label=${text('weightOf', { need: name })}
          .value=${String(weight)}
          @input=${(event: Event) => onWeigh(need, (event.target as HTMLInputElement).valueAsNumber)}
        />
        <output>${weight}</output>
      </label>
    </li>
  `;
}
