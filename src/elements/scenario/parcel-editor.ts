import { html, nothing, type TemplateResult } from 'lit';

import { parcelStatuses, type ParcelStatus } from '../../domain/catalog/parcel.js';
import { codeOfText } from '../../domain/land-use/class-of-text.js';
import type { ParcelRecord } from '../../domain/planning/parcel-question.js';
import type { ScenarioChange } from '../../domain/planning/scenario.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { classText, hectares, statusText, type ScenarioWriter } from './scenario-writing.js';

/** What the editor does with what is chosen. */
export interface EditorContext extends ScenarioWriter {
  readonly onChange: (change: ScenarioChange) => void;
  /** Something typed makes no sense; null takes the message away. */
  readonly onFault: (fault: string | null) => void;
  /** The button that splits was pressed; `byKeyboard` without a pointer. */
  readonly onSplit: (byKeyboard: boolean) => void;
  /** What to do next while a line is being set; null while none is. */
  readonly splitHint: string | null;
}

const statuses = Object.keys(parcelStatuses) as readonly ParcelStatus[];

/** The classes to choose from, for the fields that name the list. */
export function classOptions(writer: ScenarioWriter): TemplateResult {
  return html`<datalist id="classes">
    ${writer.classes.classes.map(({ code }) => html`<option value=${classText(code, writer)}></option>`)}
  </datalist>`;
}

/** The fields of the selected parcel, as the scenario has it. */
export function parcelEditor(
  { parcel, measuredAreaM2 }: ParcelRecord,
  context: EditorContext,
): TemplateResult {
  const { language, text, onChange } = context;
  const { id, name, landUse, status, floorAreaM2, footprintM2 } = parcel;
  return html`
    <p class="parcel" part="parcel">
      <strong>${name ? textIn(name, language) : id}</strong>
      <span class="quiet">${text('measured')} ${hectares(measuredAreaM2, language)}</span>
    </p>
    <div class="fields">
      ${classField(landUse, context, (code) => onChange({ kind: 'class', parcel: id, landUse: code }))}
      ${statusField(status, context, (chosen) => onChange({ kind: 'status', parcel: id, status: chosen }))}
      ${amountField(text('floorArea'), floorAreaM2, context, (amount) =>
        onChange({ kind: 'figures', parcel: id, floorAreaM2: amount }),
      )}
      ${amountField(text('footprint'), footprintM2, context, (amount) =>
        onChange({ kind: 'figures', parcel: id, footprintM2: amount }),
      )}
    </div>
    <div class="row">
      <button
        class="text-button split"
        aria-pressed=${context.splitHint !== null}
        @click=${({ detail }: MouseEvent) => context.onSplit(detail === 0)}
      >
        ${text(context.splitHint === null ? 'split' : 'splitting')}
      </button>
    </div>
    <p class="hint" role="status">${context.splitHint ?? ''}</p>
  `;
}

/** A field that takes a code or a name, and finds both. */
export function classField(
  landUse: string,
  context: EditorContext,
  onCode: (code: string) => void,
): TemplateResult {
  const { text, onFault, classes } = context;
  return html`<label class="wide"
    >${text('class')}
    <input
      part="class"
      list="classes"
      autocomplete="off"
      placeholder=${text('classHint')}
      .value=${classText(landUse, context)}
      @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
      @change=${({ target }: Event) => {
        const field = target as HTMLInputElement;
        const code = codeOfText(field.value, classes);
        onFault(code === null ? text('classUnknown', { text: field.value }) : null);
        if (code === null) field.value = classText(landUse, context);
        else if (code !== landUse) onCode(code);
      }}
    />
  </label>`;
}

export function statusField(
  status: ParcelStatus | null,
  context: ScenarioWriter,
  onStatus: (status: ParcelStatus | null) => void,
): TemplateResult {
  return html`<label
    >${context.text('status')}
    <select
      part="status"
      .value=${status ?? ''}
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        onStatus(statuses.find((candidate) => candidate === value) ?? null);
      }}
    >
      ${[...statuses, null].map(
        (candidate) =>
          html`<option value=${candidate ?? ''} ?selected=${candidate === status}>
            ${statusText(candidate, context)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** A figure that may be empty, which is not zero. */
function amountField(
  label: string,
  amount: number | null,
  { text, onFault }: EditorContext,
  onAmount: (amount: number | null) => void,
): TemplateResult {
  return html`<label
    >${label}
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      placeholder=${text('unstated')}
      .value=${amount === null ? '' : String(amount)}
      @change=${({ target }: Event) => {
        const field = target as HTMLInputElement;
        const typed = field.value.replaceAll(/[\s,，]/g, '');
        const value = typed === '' ? null : Number(typed);
        const isFaulty = value !== null && !(Number.isFinite(value) && value >= 0);
        onFault(isFaulty ? text('amountFaulty') : null);
        if (isFaulty) field.value = amount === null ? '' : String(amount);
        else if (value !== amount) onAmount(value);
      }}
    />
  </label>`;
}

/** Nothing where nothing is wrong. */
export function faultLine(fault: string | null): TemplateResult | typeof nothing {
  return fault === null ? nothing : html`<p part="fault" class="fault" role="alert">${fault}</p>`;
}
