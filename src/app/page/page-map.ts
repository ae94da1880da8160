import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { ParkMap } from '../../elements/map/map.js';

import { partOf } from './part-of.js';
import { formatFragment, type PageState } from './permalink.js';

/** Has the map begin with what a link selects, where it looks from. */
export function openView(map: ParkMap, { view, selected }: PageState): void {
  if (selected) map.selected = selected;
  if (!view) return;
  map.center = view.center;
  map.zoom = view.zoom;
  map.bearing = view.bearing;
  map.pitch = view.pitch;
}

/** Names the region of the map in the head of the page, once it is known. */
export function showRegionName({ state: { catalog } }: ParkMap, language: Language): void {
  if (catalog) partOf('#region-name').textContent = textIn(catalog.title, language);
}

/** Puts a state into the address. The page keeps one entry in the history: going back leaves it, as users expect of a map. */
export function writeFragment(state: PageState): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}${formatFragment(state)}`);
}
