import { html, nothing, type TemplateResult } from 'lit';

import { chosenAfter, isClassChosen } from '../../domain/planning/class-choice.js';
import type { FoundSites } from '../../domain/finding/found-sites.js';
import type { SiteTerms } from '../../domain/finding/need-words.js';
import { targetKinds, type SiteNeeds, type TargetKind, type ValueRange } from '../../domain/finding/needs.js';
import { siteKinds, type SiteKind } from '../../domain/finding/site.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import { textIn } from '../../domain/statements/localized-text.js';

import type { FinderMessageKey } from './finder.messages.js';

/** What every part of the finder is written with. */
export interface FinderWriter {
  readonly terms: SiteTerms;
  readonly text: (key: FinderMessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** What the fields need besides the needs. */
export interface FormContext extends FinderWriter {
  readonly found: FoundSites | null;
  readonly table: LandUseTable;
  /** Replaces needs; `undefined` drops one. `isTyped` where more keys may follow. */
  readonly onChange: (
    change: { readonly [Key in keyof SiteNeeds]?: SiteNeeds[Key] | undefined },
    isTyped?: boolean,
  ) => void;
}

/** Offered where a chain is first asked for. */
const firstChain = { withinM: 3_000, atLeast: 1 };

const kindIds = Object.keys(siteKinds) as readonly SiteKind[];

/** The fields, in four groups; an empty field asks nothing. */
export function finderForm(needs: SiteNeeds, context: FormContext): TemplateResult {
  const { text } = context;
  return html`
    <form class="form" part="form" @submit=${(event: Event) => event.preventDefault()}>
      ${group('kinds', html`<div class="choices">${kindIds.map((kind) => kindCheck(kind, needs, context))}</div>`, text)}
      ${group(
        'land',
        html`${rangeField('areaHa', needs.areaHa, 1, context)}${classField(needs, context)}
        ${rangeField('floorAreaRatio', needs.floorAreaRatio, 1, context)}`,
        text,
      )}
      ${group(
        'business',
        html`${industryField(needs, context)}${chainField(needs, context)}
        ${rangeField('occupancy', needs.occupancy, 100, context)}${openingField(needs, context)}`,
        text,
      )}
      ${group(
        'distances',
        html`<div class="distances">
          ${(Object.keys(targetKinds) as readonly TargetKind[]).map((kind) => distanceField(kind, needs, context))}
        </div>`,
        text,
      )}
    </form>
  `;
}

function group(name: FinderMessageKey, fields: TemplateResult, text: FinderWriter['text']): TemplateResult {
  return html`<fieldset class="group" part="field">
    <legend>${text(name)}</legend>
    ${fields}
  </fieldset>`;
}

function kindCheck(
  kind: SiteKind,
  { kinds = kindIds }: SiteNeeds,
  { terms, onChange }: FormContext,
): TemplateResult {
  const toggle = (event: Event) => {
    const isOn = (event.target as HTMLInputElement).checked;
    const chosen = kindIds.filter((other) => (other === kind ? isOn : kinds.includes(other)));
    // All is what is meant where nothing is said; among nothing there is nothing to find.
    onChange({ kinds: chosen.length === kindIds.length || chosen.length === 0 ? undefined : chosen });
  };
  return html`<label class="check" part="choice">
    <input type="checkbox" .checked=${kinds.includes(kind)} @change=${toggle} />
    <span>${textIn(siteKinds[kind], terms.language)}</span>
  </label>`;
}

/** Two numbers; `scale` is how many of what is shown make one of what is asked. */
function rangeField(
  need: 'areaHa' | 'floorAreaRatio' | 'occupancy',
  asked: ValueRange | undefined,
  scale: number,
  { text, onChange }: FormContext,
): TemplateResult {
  const change = (end: 'min' | 'max') => (event: Event) => {
    const range = { min: asked?.min ?? null, max: asked?.max ?? null, [end]: numberIn(event, scale) };
    onChange({ [need]: range.min === null && range.max === null ? undefined : range }, true);
  };
  return html`
    <fieldset class="field">
      <legend>${text(need)}</legend>
      <div class="range">
        ${numberField(text('least'), asked?.min, scale, change('min'))}
        ${numberField(text('most'), asked?.max, scale, change('max'))}
      </div>
    </fieldset>
  `;
}

function numberField(
  label: string,
  value: number | null | undefined,
  scale: number,
  onInput: (event: Event) => void,
): TemplateResult {
  const shown = value === null || value === undefined ? '' : String(Number((value * scale).toPrecision(12)));
  return html`<label class="number">
    <span>${label}</span>
    <input
      type="number"
      part="input"
      min="0"
      step="any"
      inputmode="decimal"
      .value=${shown}
      @input=${onInput}
    />
  </label>`;
}

function numberIn(event: Event, scale: number): number | null {
  const { valueAsNumber } = event.target as HTMLInputElement;
  return Number.isFinite(valueAsNumber) && valueAsNumber >= 0
    ? Number((valueAsNumber / scale).toPrecision(12))
    : null;
}

/** The classes of plots by their second level, and those that a link asks for. */
function classField({ landUse = [] }: SiteNeeds, context: FormContext): TemplateResult | typeof nothing {
  const { text, terms, table, found, onChange } = context;
  const level2 = (found?.landUses ?? []).map((code) => {
    const known = table.read(code)?.class;
    return known?.level === 3 ? (known.parent ?? known.code) : (known?.code ?? code);
  });
  const codes = [...new Set([...level2, ...landUse])].toSorted();
  if (codes.length === 0) return nothing;
  return html`
    <fieldset class="field">
      <legend>${text('landUse')}</legend>
      <div class="classes">
        ${codes.map(
          (code) =>
            html`<label class="check" part="choice">
              <input
                type="checkbox"
                .checked=${isClassChosen(code, landUse, table)}
                @change=${(event: Event) => {
                  const isOn = (event.target as HTMLInputElement).checked;
                  const chosen = chosenAfter(landUse, { code, isOn }, codes, table);
                  onChange({ landUse: chosen.length > 0 ? chosen : undefined });
                }}
              />
              <span>${terms.landUse(code)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
  `;
}

function industryField({ industry = '' }: SiteNeeds, context: FormContext): TemplateResult {
  const { text, onChange } = context;
  return html`<label class="field">
    <span class="label">${text('industry')}</span>
    ${themeChoice(industry, text('anyIndustry'), context, (theme) => onChange({ industry: theme || undefined }))}
  </label>`;
}

function themeChoice(
  chosen: string,
  none: string,
  { found, terms }: FormContext,
  onChoose: (theme: string) => void,
  label?: string,
): TemplateResult {
  const themes = new Set([...(found?.industries ?? []), ...(chosen === '' ? [] : [chosen])]);
  return html`<select
    part="input"
    aria-label=${label ?? nothing}
    @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
  >
    <option value="" ?selected=${chosen === ''}>${none}</option>
    ${[...themes].map(
      (theme) => html`<option value=${theme} ?selected=${theme === chosen}>${terms.theme(theme)}</option>`,
    )}
  </select>`;
}

function chainField({ chain }: SiteNeeds, context: FormContext): TemplateResult {
  const { text, onChange } = context;
  const change = (part: Partial<NonNullable<SiteNeeds['chain']>>, isTyped: boolean) => {
    const theme = part.theme ?? chain?.theme ?? '';
    onChange({ chain: theme === '' ? undefined : { ...firstChain, ...chain, ...part, theme } }, isTyped);
  };
  return html`
    <fieldset class="field">
      <legend>${text('chain')}</legend>
      ${themeChoice(chain?.theme ?? '', text('noChain'), context, (theme) => change({ theme }, false), text('chainTheme'))}
      ${
        chain
          ? html`<div class="range">
              ${numberField(text('chainWithin'), chain.withinM, 0.001, (event) =>
                change({ withinM: numberIn(event, 0.001) ?? 0 }, true),
              )}
              ${numberField(text('chainLeast'), chain.atLeast, 1, (event) =>
                change({ atLeast: numberIn(event, 1) ?? 0 }, true),
              )}
            </div>`
          : nothing
      }
    </fieldset>
  `;
}

function openingField({ opening }: SiteNeeds, { text, onChange }: FormContext): TemplateResult {
  const change = (end: 'from' | 'to') => (event: Event) => {
    const value = (event.target as HTMLInputElement).value || null;
    const { from = null, to = null } = opening ?? {};
    const span = { from, to, [end]: value };
    onChange({ opening: span.from === null && span.to === null ? undefined : span }, true);
  };
  const field = (end: 'from' | 'to') =>
    html`<label class="number">
      <span>${text(end)}</span>
      <input
        type="month"
        part="input"
        placeholder="2026-06"
        .value=${opening?.[end] ?? ''}
        @input=${change(end)}
      />
    </label>`;
  return html`
    <fieldset class="field">
      <legend>${text('opening')}</legend>
      <div class="range">${field('from')}${field('to')}</div>
    </fieldset>
  `;
}

function distanceField(kind: TargetKind, needs: SiteNeeds, { text, onChange }: FormContext): TemplateResult {
  const need = targetKinds[kind];
  return numberField(text(kind), needs[need], 0.001, (event) =>
    onChange({ [need]: numberIn(event, 0.001) ?? undefined }, true),
  );
}
