import type { Catalog } from '../../domain/catalog/catalog.js';
import type { Place } from '../../domain/catalog/place.js';
import { layerColorOf } from '../../domain/places/layer-color.js';

/** The colour that the layer of a place has on the map, as a CSS value for light and dark; null where it has none. */
export function themeColorOf({ layer }: Place, catalog: Catalog | null): string | null {
  const [light, dark] = [layerColorOf(catalog, layer, 'light'), layerColorOf(catalog, layer, 'dark')];
  return light && dark ? `light-dark(${light}, ${dark})` : null;
}
