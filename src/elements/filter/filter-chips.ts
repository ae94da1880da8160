import { html, nothing, type TemplateResult } from 'lit';

import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import type { Place } from '../../domain/catalog/place.js';
import type { FilterCounts } from '../../domain/planning/filter-counts.js';
import { activeConditions, type FilterCondition, type RowFilter } from '../../domain/planning/row-filter.js';
import { classText, statusText } from '../../domain/planning/row-words.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { formatNumber } from '../../domain/statements/format-number.js';
import { squareMetresIn } from '../../domain/statements/units.js';

import type { FilterMessageKey } from './filter.messages.js';

/** What every part of a filter is written with. */
export interface FilterWriter {
  readonly language: Language;
  readonly text: (key: FilterMessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly places: readonly Place[];
  /** Whether an area is chosen on the map. */
  readonly hasArea: boolean;
  /** The classes of the catalog. */
  readonly table: LandUseTable;
}

/** What the conditions in use need besides the filter. */
export interface ChipContext extends FilterWriter {
  readonly counts: FilterCounts | null;
  readonly onRemove: (condition: FilterCondition) => void;
  readonly onClear: () => void;
}

/** The conditions in use, each with what it would leave on its own; a click takes one away. */
export function filterChips(filter: RowFilter, context: ChipContext): TemplateResult | typeof nothing {
  const { text, counts, onRemove, onClear } = context;
  const active = activeConditions(filter);
  if (active.length === 0) return nothing;
  return html`
    <ul class="chips" part="chips" aria-label=${text('active')}>
      ${active.map((name) => {
        const condition = conditionText(name, filter, context);
        const count = counts?.alone[name];
        return html`<li>
          <button class="chip" part="chip" type="button" @click=${() => onRemove(name)}>
            <span class="visually-hidden">${text('remove')}</span>
            <span class="condition">${condition}</span>
            ${count === undefined ? nothing : html`<span class="count">${text('leaves', { count })}</span>`}
            <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
              <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.6" />
            </svg>
          </button>
        </li>`;
      })}
      <li>
        <button class="clear" part="clear" type="button" @click=${onClear}>${text('clear')}</button>
      </li>
    </ul>
  `;
}

/** A condition in words. */
export function conditionText(
  condition: FilterCondition,
  { text: typed, classes, statuses, areaM2, within, asOf, ids }: RowFilter,
  { language, text, places, hasArea, table }: FilterWriter,
): string {
  const hectares = (m2: number | null | undefined) =>
    m2 === null || m2 === undefined ? null : formatNumber(m2 / squareMetresIn.ha, language);
  const place = places.find(({ id }) => id === within);
  const words: Readonly<Record<FilterCondition, () => string>> = {
    text: () => `“${typed?.trim() ?? ''}”`,
    classes: () =>
      someOf(
        (classes ?? []).map((code) => classText(code, language, table)),
        text,
      ),
    statuses: () =>
      someOf(
        (statuses ?? []).map((status) => statusText(status, language)),
        text,
      ),
    areaM2: () =>
      rangeText([hectares(areaM2?.min), hectares(areaM2?.max)], {
        between: (min, max) => text('areaBetween', { min, max }),
        least: (min) => text('areaLeast', { min }),
        most: (max) => text('areaMost', { max }),
      }),
    within: () => (place ? textIn(place.name, language) : (within ?? '')),
    asOf: () =>
      rangeText([asOf?.from ?? null, asOf?.to ?? null], {
        between: (from, to) => text('datedBetween', { from, to }),
        least: (from) => text('datedFrom', { from }),
        most: (to) => text('datedTo', { to }),
      }),
    ids: () => text('found', { count: ids?.length ?? 0 }),
    inArea: () => text(hasArea ? 'inAreaShort' : 'areaRests'),
  };
  return words[condition]();
}

function someOf(names: readonly string[], text: FilterWriter['text']): string {
  const [first = ''] = names;
  return names.length > 1 ? text('some', { first, count: names.length - 1 }) : first;
}

interface RangeWords {
  readonly between: (from: string, to: string) => string;
  readonly least: (from: string) => string;
  readonly most: (to: string) => string;
}

function rangeText(
  [from, to]: readonly [string | null, string | null],
  { between, least, most }: RangeWords,
): string {
  if (from !== null && to !== null) return between(from, to);
  if (from !== null) return least(from);
  return to === null ? '' : most(to);
}
