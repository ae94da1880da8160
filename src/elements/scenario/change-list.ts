import { html, nothing, type TemplateResult } from 'lit';

import type { ScenarioFault, Scenario } from '../../domain/planning/scenario.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { changeText, type ScenarioWriter } from './scenario-writing.js';

/** The changes in their order, each with what keeps it from applying, and a button that takes it away. */
export function changeList(
  { changes }: Scenario,
  faults: readonly ScenarioFault[],
  writer: ScenarioWriter,
  onRemove: (place: number) => void,
): TemplateResult {
  const { language, text } = writer;
  return html`<ol part="changes" class="changes" aria-label=${text('changes')}>
    ${changes.map((change, place) => {
      const written = changeText(change, writer);
      const fault = faults.find((candidate) => candidate.change === place);
      const label = text('remove', { change: written });
      return html`<li part="change-entry" class="entry">
        <span class="what"
          >${written}
          ${
            fault
              ? html`<span class="not-applied">${text('notApplied')}: ${textIn(fault.text, language)}</span>`
              : nothing
          }</span
        >
        <button class="remove" title=${label} aria-label=${label} @click=${() => onRemove(place)}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </li>`;
    })}
  </ol>`;
}
