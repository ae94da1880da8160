import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { surveyAreaOf } from '../../domain/geometry/survey-area.js';
import { systemName, type SourceSystem } from '../../domain/geometry/source-system.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

import { areaTexts } from './area-figures.js';
import type { DrawMessage } from './draw.messages.js';
import { offeredSystems, type TypedArea, type TypedOutcome } from './typed-area.js';

/** So many lines that can't be used are named; the others are counted. */
const mostProblems = 5;

/** What the panel needs of the element. */
export interface TypedPanelHost {
  readonly language: Language;
  text(key: DrawMessage, values?: Readonly<Record<string, string | number>>): string;
  onTake(): void;
}

/** The panel in which coordinates are typed, pasted, or read from a file, and confirmed. */
export function typedPanel(typed: TypedArea, host: TypedPanelHost): TemplateResult {
  const { text } = host;
  return html`<details part="typed" class="typed">
    <summary>${text('typed')}</summary>
    <label class="field">
      <span class="hint">${text('typedHint')}</span>
      <textarea
        part="coordinates"
        rows="4"
        wrap="off"
        spellcheck="false"
        autocomplete="off"
        translate="no"
        placeholder="125.30, 43.90&#10;125.32, 43.90&#10;125.32, 43.92"
      ></textarea>
    </label>
    <div class="row">
      <button
        class="text-button"
        @click=${({ target }: Event) => {
          const field = (target as Element).closest('details')?.querySelector('textarea');
          void typed.read(field?.value ?? '');
        }}
      >
        ${text('showOnMap')}
      </button>
      <label class="text-button file">
        ${text('file')}
        <input
          class="visually-hidden"
          type="file"
          accept=".geojson,.json,.wkt,.txt,.csv"
          @change=${({ target }: Event) => {
            const input = target as HTMLInputElement;
            const [file] = input.files ?? [];
            // The same file chosen again is a change too.
            input.value = '';
            if (file) void typed.readFile(file);
          }}
        />
      </label>
    </div>
    ${systemChoice(typed, host)} ${problems(typed, host)}
    <div role="status">${outcome(typed.outcome, host)}</div>
  </details>`;
}

function systemChoice(typed: TypedArea, { text, language }: TypedPanelHost): TemplateResult | typeof nothing {
  const { system } = typed;
  if (!typed.typed?.shape) return nothing;
  const guessed = typed.typed.candidates;
  const isSame = (one: SourceSystem | null, other: SourceSystem) =>
    one?.id === other.id && one.swapped === other.swapped;
  const others = offeredSystems.filter((each) => !guessed.some((found) => isSame(found.system, each)));
  const systems = [...guessed.map((found) => found.system), ...others];
  const reason = guessed.find((found) => isSame(system, found.system))?.reason;
  return html`<label class="field">
    <span class="hint">${text('system')}</span>
    <select
      @change=${({ target }: Event) => {
        const chosen = systems[(target as HTMLSelectElement).selectedIndex];
        if (chosen) void typed.choose(chosen);
      }}
    >
      ${systems.map(
        (each, index) =>
          html`<option .selected=${live(isSame(system, each))}>
            ${textIn(systemName(each), language)}${index < guessed.length ? text('recognised') : ''}
          </option>`,
      )}
    </select>
    ${reason ? html`<span class="hint">${textIn(reason, language)}</span>` : nothing}
  </label>`;
}

function problems({ typed }: TypedArea, { text, language }: TypedPanelHost): TemplateResult | typeof nothing {
  const found = typed?.problems ?? [];
  if (found.length === 0) return nothing;
  const more = found.length - mostProblems;
  return html`<div class="fault" role="alert">
    <p>${text('problems', { count: found.length })}</p>
    <ul>
      ${found
        .slice(0, mostProblems)
        .map(
          ({ line, found: written, message }) =>
            html`<li>${text('problem', { line, found: written, message: textIn(message, language) })}</li>`,
        )}
      ${more > 0 ? html`<li>${text('moreProblems', { count: more })}</li>` : nothing}
    </ul>
  </div>`;
}

function outcome(outcome: TypedOutcome, host: TypedPanelHost): TemplateResult | typeof nothing {
  const { text, language } = host;
  switch (outcome.kind) {
    case 'nothing':
      return nothing;
    case 'unread':
      return html`<p class="fault">${text('unread')}</p>`;
    case 'not-area':
      return html`<p class="fault">${text('notArea', { count: outcome.count })}</p>`;
    case 'fault':
      return html`<p class="fault">${text(outcome.fault.kind)}</p>`;
    case 'too-large':
      return html`<p class="fault">
        ${text('tooLarge', { name: outcome.name, size: outcome.megabytes.toFixed(1) })}
      </p>`;
    default: {
      const { ha } = areaTexts(surveyAreaOf(outcome.geometry), language);
      return html`<p class="hint">${text('confirm', { area: text('ha', { value: ha }) })}</p>
        <div class="row">
          <button part="take" class="text-button main" @click=${() => host.onTake()}>${text('take')}</button>
        </div>`;
    }
  }
}
