import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { chosenAfter, classGroups, isClassChosen } from '../../domain/planning/class-choice.js';
import type { FilterCounts } from '../../domain/planning/filter-counts.js';
import type { FilterStatus, RowFilter } from '../../domain/planning/row-filter.js';
import { classText, statusText } from '../../domain/planning/row-words.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { formatNumber } from '../../domain/statements/format-number.js';
import { squareMetresIn } from '../../domain/statements/units.js';
import { cssProperties } from '../host/css-properties.js';

import type { FilterWriter } from './filter-chips.js';

/** What the fields need besides the filter. */
export interface FieldContext extends FilterWriter {
  readonly counts: FilterCounts;
  /** The colour of a class on the map; null for one that is not drawn. */
  readonly colorOf: (landUse: string) => string | null;
  /** Replaces conditions; `isTyped` where more keys may follow. */
  readonly onChange: (change: RowFilter, isTyped?: boolean) => void;
}

/** A field for each condition, with what each choice would leave. */
export function filterFields(filter: RowFilter, context: FieldContext): TemplateResult {
  return html`
    ${textField(filter, context)} ${classField(filter, context)} ${statusField(filter, context)}
    <div class="pair">${areaField(filter, context)} ${dateField(filter, context)}</div>
    ${placeField(filter, context)} ${inAreaField(filter, context)}
  `;
}

function textField({ text: typed = '' }: RowFilter, { text, onChange }: FieldContext): TemplateResult {
  return html`
    <label class="field" part="field">
      <span class="label">${text('text')}</span>
      <input
        type="search"
        part="input"
        placeholder=${text('textHint')}
        .value=${typed}
        @input=${(event: Event) => onChange({ text: (event.target as HTMLInputElement).value }, true)}
      />
    </label>
  `;
}

function classField({ classes = [] }: RowFilter, context: FieldContext): TemplateResult {
  const { text, counts, onChange, table } = context;
  const codes = counts.byClass.map(({ landUse }) => landUse);
  const toggle = (code: string, isOn: boolean) =>
    onChange({ classes: chosenAfter(classes, { code, isOn }, codes, table) });
  const countOf = (present: readonly string[]) =>
    counts.byClass.reduce((sum, { landUse, count }) => sum + (present.includes(landUse) ? count : 0), 0);
  return html`
    <fieldset class="field" part="field">
      <legend class="label">${text('classes')}</legend>
      <div class="classes">
        ${repeat(
          classGroups(codes, table),
          ({ code }) => code,
          ({ code, present }) => {
            const below = present.filter((other) => other !== code);
            const chosen = present.filter((other) => isClassChosen(other, classes, table));
            const isWhole = chosen.length === present.length;
            if (present.length === 1 && below.length === 1)
              return nothingAbove(below, context, classes, toggle);
            return html`
              ${check(
                {
                  label: classText(code, context.language, context.table),
                  color: context.colorOf(code),
                  count: countOf(present),
                  isOn: isWhole,
                  isPartly: chosen.length > 0 && !isWhole,
                  isGroup: below.length > 0,
                },
                (isOn) => toggle(code, isOn),
                context,
              )}
              ${below.map((other) =>
                classCheck(other, isClassChosen(other, classes, table), true, context, toggle),
              )}
            `;
          },
        )}
      </div>
    </fieldset>
  `;
}

function nothingAbove(
  below: readonly string[],
  context: FieldContext,
  classes: readonly string[],
  toggle: (code: string, isOn: boolean) => void,
): readonly TemplateResult[] {
  return below.map((code) =>
    classCheck(code, isClassChosen(code, classes, context.table), false, context, toggle),
  );
}

function classCheck(
  code: string,
  isOn: boolean,
  isBelow: boolean,
  context: FieldContext,
  toggle: (code: string, isOn: boolean) => void,
): TemplateResult {
  const count = context.counts.byClass.find(({ landUse }) => landUse === code)?.count ?? 0;
  return check(
    {
      label: classText(code, context.language, context.table),
      color: context.colorOf(code),
      count,
      isOn,
      isBelow,
    },
    (next) => toggle(code, next),
    context,
  );
}

function statusField({ statuses = [] }: RowFilter, context: FieldContext): TemplateResult {
  const { text, counts, language, onChange } = context;
  const toggle = (status: FilterStatus, isOn: boolean) => {
    const others = statuses.filter((other) => other !== status);
    onChange({ statuses: isOn ? [...others, status] : others });
  };
  return html`
    <fieldset class="field" part="field">
      <legend class="label">${text('statuses')}</legend>
      <div class="choices">
        ${counts.byStatus.map(({ status, count }) =>
          check(
            { label: statusText(status, language), color: null, count, isOn: statuses.includes(status) },
            (isOn) => toggle(status, isOn),
            context,
          ),
        )}
      </div>
    </fieldset>
  `;
}

function areaField({ areaM2 }: RowFilter, { text, onChange }: FieldContext): TemplateResult {
  const inHectares = (m2: number | null | undefined) =>
    m2 === null || m2 === undefined ? '' : String(Number((m2 / squareMetresIn.ha).toPrecision(12)));
  const change = (end: 'min' | 'max') => (event: Event) => {
    const { valueAsNumber } = event.target as HTMLInputElement;
    const value = Number.isFinite(valueAsNumber) ? valueAsNumber * squareMetresIn.ha : null;
    const { min = null, max = null } = areaM2 ?? {};
    onChange({ areaM2: { min, max, [end]: value } }, true);
  };
  return html`
    <fieldset class="field" part="field">
      <legend class="label">${text('area')}</legend>
      <div class="range">
        <label
          ><span>${text('from')}</span>
          <input
            type="number"
            part="input"
            min="0"
            step="any"
            .value=${inHectares(areaM2?.min)}
            @input=${change('min')}
        /></label>
        <label
          ><span>${text('to')}</span>
          <input
            type="number"
            part="input"
            min="0"
            step="any"
            .value=${inHectares(areaM2?.max)}
            @input=${change('max')}
        /></label>
      </div>
    </fieldset>
  `;
}

function dateField({ asOf }: RowFilter, { text, onChange }: FieldContext): TemplateResult {
  const change = (end: 'from' | 'to') => (event: Event) => {
    const { from = null, to = null } = asOf ?? {};
    onChange({ asOf: { from, to, [end]: (event.target as HTMLInputElement).value || null } }, true);
  };
  return html`
    <fieldset class="field" part="field">
      <legend class="label">${text('asOf')}</legend>
      <div class="range">
        <label
          ><span>${text('from')}</span>
          <input type="date" part="input" .value=${asOf?.from ?? ''} @input=${change('from')}
        /></label>
        <label
          ><span>${text('to')}</span>
          <input type="date" part="input" .value=${asOf?.to ?? ''} @input=${change('to')}
        /></label>
      </div>
    </fieldset>
  `;
}

function placeField({ within = '' }: RowFilter, { text, counts, places, language, onChange }: FieldContext) {
  if (counts.byPlace.length === 0) return nothing;
  return html`
    <label class="field" part="field">
      <span class="label">${text('within')}</span>
      <select
        part="input"
        @change=${(event: Event) => onChange({ within: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${within === ''}>${text('anywhere')}</option>
        ${counts.byPlace.map(({ place: id, count }) => {
          const place = places.find((candidate) => candidate.id === id);
          const name = place ? textIn(place.name, language) : id;
          return html`<option value=${id} ?selected=${within === id}>${name} (${count})</option>`;
        })}
      </select>
    </label>
  `;
}

function inAreaField({ inArea = false }: RowFilter, { text, hasArea, onChange }: FieldContext) {
  return html`
    <div class="field" part="field">
      <label class="check" part="choice">
        <input
          type="checkbox"
          .checked=${inArea}
          ?disabled=${!hasArea && !inArea}
          aria-describedby=${hasArea ? nothing : 'no-area'}
          @change=${(event: Event) => onChange({ inArea: (event.target as HTMLInputElement).checked })}
        />
        <span>${text('inArea')}</span>
      </label>
      ${hasArea ? nothing : html`<p class="quiet" id="no-area">${text('noArea')}</p>`}
    </div>
  `;
}

interface Check {
  readonly label: string;
  readonly color: string | null;
  readonly count: number;
  readonly isOn: boolean;
  readonly isPartly?: boolean;
  readonly isGroup?: boolean;
  readonly isBelow?: boolean;
}

function check(
  { label, color, count, isOn, isPartly = false, isGroup = false, isBelow = false }: Check,
  onToggle: (isOn: boolean) => void,
  { language }: FieldContext,
): TemplateResult {
  return html`
    <label
      class="check ${isBelow ? 'below' : ''} ${isGroup ? 'group' : ''} ${count === 0 ? 'empty' : ''}"
      part="choice"
    >
      <input
        type="checkbox"
        .checked=${isOn}
        .indeterminate=${isPartly}
        @change=${(event: Event) => onToggle((event.target as HTMLInputElement).checked)}
      />
      ${
        color === null || isGroup
          ? nothing
          : html`<span
              class="swatch"
              part="swatch"
              aria-hidden="true"
              ${cssProperties({ '--_swatch': color })}
            ></span>`
      }
      <span class="name">${label}</span>
      <span class="count">${formatNumber(count, language)}</span>
    </label>
  `;
}
