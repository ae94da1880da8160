import { html, nothing, type TemplateResult } from 'lit';

import type { Place } from '../../domain/catalog/place.js';
import { isLocated } from '../../domain/places/order.js';

import type { ListMessage } from './list.messages.js';

const filters = ['all', 'located', 'unlocated'] as const;

/** Which places a list shows. */
export type Filter = (typeof filters)[number];

/** Whether a filter lets a place through. */
export function isShownBy(filter: Filter, place: Place): boolean {
  return filter === 'all' || isLocated(place) === (filter === 'located');
}

/** What the choice of filter needs to know, and whom to tell. */
export interface FilterContext {
  readonly places: readonly Place[];
  readonly filter: Filter;
  readonly text: (key: ListMessage, values?: Readonly<Record<string, number>>) => string;
  readonly change: (filter: Filter) => void;
}

/** The choice between all, located and unlocated places, with the number of each. */
export function renderFilter({
  places,
  filter,
  text,
  change,
}: FilterContext): TemplateResult | typeof nothing {
  if (places.length === 0) return nothing;
  const count = (choice: Filter) => places.filter((place) => isShownBy(choice, place)).length;
  const handleChange = (event: Event) => change((event.target as HTMLInputElement).value as Filter);
  return html`
    <fieldset part="filter" class="filter" @change=${handleChange}>
      <legend class="visually-hidden">${text('filter')}</legend>
      ${filters.map(
        (choice) => html`
          <label class="choice" part="choice">
            <input type="radio" name="filter" .value=${choice} .checked=${choice === filter} />
            ${text(choice)} <span class="count">${count(choice)}</span>
          </label>
        `,
      )}
    </fieldset>
    <p class="visually-hidden" role="status">
      ${filter === 'all' ? '' : text('shown', { count: count(filter) })}
    </p>
  `;
}
