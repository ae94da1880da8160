import { html, nothing, type TemplateResult } from 'lit';

import type { UnmatchedClass } from '../../domain/catalog/class-tally.js';
import { codeOfText } from '../../domain/land-use/class-of-text.js';
import { classText } from '../../domain/planning/row-words.js';

import type { FoundContext } from './import-found.js';

/** Which attribute holds the class of land use, and what those of its texts mean that are no class; nothing where there are no areas. */
export function renderClasses(context: FoundContext): TemplateResult | typeof nothing {
  const { report, preview, trial, isTrying, text, classes, language } = context;
  const hasAreas = preview?.shapes.some(({ type }) => type.endsWith('Polygon')) ?? false;
  const isNamed = report.suggestions.some(({ target }) => target === 'landUse');
  if (report.fields.length === 0 || !(hasAreas || isNamed)) return nothing;
  const unmatched = trial?.tally?.unmatched ?? [];
  return html`<fieldset class="fields classes" part="classes">
    <legend>${text('classes')}</legend>
    ${fieldChoice(context)}
    <p class="note" role="status">
      ${trial === null || isTrying ? text('trying') : text('tried', { parcels: trial.parcels, others: trial.others })}
    </p>
    ${
      unmatched.length === 0
        ? nothing
        : html`<p class="warning">${text('unmatched', { count: trial?.tally?.unmatchedCount ?? 0 })}</p>
            <datalist id="class-list">
              ${classes.classes.map(({ code }) => html`<option value=${classText(code, language, classes)}></option>`)}
            </datalist>
            <table>
              <thead>
                <tr>
                  <th scope="col">${text('unmatchedValue')}</th>
                  <th scope="col" class="number">${text('unmatchedCount')}</th>
                  <th scope="col">${text('unmatchedClass')}</th>
                </tr>
              </thead>
              <tbody>
                ${unmatched.map((row) => unmatchedRow(row, context))}
              </tbody>
            </table>`
    }
  </fieldset>`;
}

function fieldChoice({ report, reading, text, onReading }: FoundContext): TemplateResult {
  const current = reading.fields.find(({ target }) => target === 'landUse')?.field ?? '';
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const others = reading.fields.filter(({ target }) => target !== 'landUse');
    const own = value === '' ? [] : [{ target: 'landUse', field: value, squareMetres: null } as const];
    onReading({ fields: [...others, ...own], classes: new Map() });
  };
  return html`<div class="system">
    <label for="class-field">${text('classField')}</label>
    <select id="class-field" @change=${choose}>
      <option value="" ?selected=${current === ''}>${text('noClassField')}</option>
      ${report.fields.map((field) => html`<option .value=${field} ?selected=${field === current}>${field}</option>`)}
    </select>
  </div>`;
}

function unmatchedRow({ value, count }: UnmatchedClass, context: FoundContext): TemplateResult {
  const { reading, text, classes, language, onReading } = context;
  const chosen = reading.classes.get(value);
  const choose = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const code = codeOfText(field.value, classes);
    const isFaulty = code === null && field.value.trim() !== '';
    field.setCustomValidity(isFaulty ? text('classUnknown', { text: field.value }) : '');
    if (isFaulty) {
      field.reportValidity();
      return;
    }
    const others = [...reading.classes].filter(([other]) => other !== value);
    onReading({ ...reading, classes: new Map(code === null ? others : [...others, [value, code]]) });
  };
  return html`<tr>
    <th scope="row"><bdi translate="no">${value}</bdi></th>
    <td class="number">${count}</td>
    <td>
      <input
        type="text"
        list="class-list"
        autocomplete="off"
        aria-label=${text('classOf', { value })}
        placeholder=${text('classHint')}
        .value=${chosen === undefined ? '' : classText(chosen, language, classes)}
        @change=${choose}
      />
    </td>
  </tr>`;
}
