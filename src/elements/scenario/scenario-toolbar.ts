import { html, nothing, type TemplateResult } from 'lit';

import type { ScenarioFileFault } from '../../domain/planning/scenario-file.js';
import { textIn } from '../../domain/statements/localized-text.js';

import type { ScenarioSession } from './scenario-session.js';
import type { ScenarioWriter } from './scenario-writing.js';

/** What the buttons over a scenario do. */
export interface ToolbarContext extends ScenarioWriter {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onClear: () => void;
  readonly onSwipe: (byKeyboard: boolean) => void;
  readonly isSwiping: boolean;
  readonly onSave: () => void;
  readonly onOpen: (file: File) => void;
  readonly onRename: (title: string) => void;
}

/** The name of the scenario, the steps back and forward, and its file. */
export function scenarioToolbar(session: ScenarioSession, context: ToolbarContext): TemplateResult {
  const { text } = context;
  const { canUndo, canRedo, scenario } = session;
  const hasChanges = (scenario?.changes.length ?? 0) > 0;
  const button = (key: 'undo' | 'redo' | 'clear' | 'save', can: boolean, act: () => void) =>
    html`<button class="text-button" part="tool" ?disabled=${!can} @click=${act}>${text(key)}</button>`;
  return html`
    <label
      >${text('name')}
      <input
        part="name"
        autocomplete="off"
        maxlength="80"
        .value=${scenario?.title ?? ''}
        @change=${({ target }: Event) => context.onRename((target as HTMLInputElement).value.trim())}
      />
    </label>
    <div class="row" role="group" aria-label=${text('tools')}>
      ${button('undo', canUndo, context.onUndo)} ${button('redo', canRedo, context.onRedo)}
      ${button('clear', hasChanges, context.onClear)} ${button('save', hasChanges, context.onSave)}
      <button
        class="text-button swipe"
        part="tool"
        aria-pressed=${context.isSwiping}
        ?disabled=${!hasChanges}
        @click=${({ detail }: MouseEvent) => context.onSwipe(detail === 0)}
      >
        ${text('swipe')}
      </button>
      <button class="text-button" part="tool" @click=${chooseFile}>${text('open')}</button>
      <input
        class="file"
        type="file"
        accept=".json,application/json"
        aria-label=${text('open')}
        hidden
        @change=${({ target }: Event) => {
          const field = target as HTMLInputElement;
          const file = field.files?.item(0);
          // The same file can be opened once more.
          field.value = '';
          if (file) context.onOpen(file);
        }}
      />
    </div>
  `;
}

function chooseFile({ currentTarget }: Event): void {
  const field = (currentTarget as HTMLElement).parentElement?.querySelector<HTMLInputElement>('.file');
  field?.click();
}

/** What of a file could not be read, each with where it stands. */
export function fileFaultList(
  faults: readonly ScenarioFileFault[],
  { language, text }: ScenarioWriter,
): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<div part="fault" class="fault" role="alert">
    ${text('fileFaults')}
    <ul>
      ${faults
        .slice(0, 20)
        .map(
          ({ property, text: words }) =>
            html`<li>${property ? `${property}: ` : ''}${textIn(words, language)}</li>`,
        )}
      ${faults.length > 20 ? html`<li>${text('moreFaults', { count: faults.length - 20 })}</li>` : nothing}
    </ul>
  </div>`;
}
