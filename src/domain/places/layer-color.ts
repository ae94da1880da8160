import type { Catalog } from '../catalog/catalog.js';

/** The colour of a layer, `#rrggbb`, by the theme it belongs to; null where the catalog gives none. */
export function layerColorOf(
  catalog: Catalog | null,
  layerId: string,
  background: 'light' | 'dark',
): string | null {
  const layer = catalog?.layers.find(({ id }) => id === layerId);
  const theme = catalog?.themes.find(({ id }) => id === layer?.theme);
  return theme?.color?.[background] ?? null;
}
