import { html, type TemplateResult } from 'lit';

import type { Place, PlaceKind } from '../../domain/catalog/place.js';
import { kindIcons } from '../../domain/places/kind-icons.js';
import { layerColorOf } from '../../domain/places/layer-color.js';
import { cssProperties } from '../host/css-properties.js';
import type { LayerState, MapState } from '../map/map-state.js';

/** How a layer is drawn: areas, points with a glyph, or the lines of the base map. */
type Shape = 'area' | 'point' | 'line';

function shapeOf({ role }: LayerState, places: readonly Place[]): Shape {
  if (role === 'reference') return 'line';
  if (role === 'parcel') return 'area';
  return places.some(({ geometry }) => geometry?.type.endsWith('Polygon')) ? 'area' : 'point';
}

/** The kind that most of the places are of; the first of several. */
function usualKind(places: readonly Place[]): PlaceKind | null {
  const counts = new Map<PlaceKind, number>();
  for (const { kind } of places) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    [...counts].reduce<readonly [PlaceKind, number] | null>(
      (most, entry) => (most && most[1] >= entry[1] ? most : entry),
      null,
    )?.[0] ?? null
  );
}

/** The mark of a layer, in its colour and the shape in which the map draws it. */
export function renderLayerMark(layer: LayerState, { places, catalog, theme }: MapState): TemplateResult {
  const own = places.filter((place) => place.layer === layer.id);
  const color = layerColorOf(catalog, layer.id, theme);
  const kind = usualKind(own);
  return html`
    <span part="swatch" class="swatch ${shapeOf(layer, own)}" ${cssProperties({ '--_swatch': color })}>
      ${kind && html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${kindIcons[kind]}></path></svg>`}
    </span>
  `;
}
