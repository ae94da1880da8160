import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { ParkMap } from '../../elements/map/map.js';

import { partOf } from './part-of.js';
import type { PageState } from './permalink.js';

/** Has the map begin with what a link selects, where it looks from. */
function openView(map: ParkMap, { view, selected }: Pick<PageState, 'view' | 'selected'>): void {
  if (selected) map.selected = selected;
  if (!view) return;
  map.center = view.center;
  map.zoom = view.zoom;
  map.bearing = view.bearing;
  map.pitch = view.pitch;
}

/** Has a map that stands look from where a link says, and select what it selects. */
export function takeUpView(map: ParkMap, { view, selected }: Pick<PageState, 'view' | 'selected'>): void {
  map.selected = selected;
  if (!map.camera) {
    openView(map, { view, selected });
    return;
  }
  const target = view ?? selected;
  // A place that is not there, or not located, can't be looked at.
  if (target) map.flyTo(target, { durationMs: 0 }).catch(() => undefined);
}

/** Names the region of the map in the head of the page, once it is known. */
export function showRegionName({ state: { catalog } }: ParkMap, language: Language): void {
  if (catalog) partOf('#region-name').textContent = textIn(catalog.title, language);
}
