import type { StyleImageMetadata } from 'maplibre-gl';

import type { SpriteSheet } from '../../domain/basemap/loaded-basemap.js';

/** Cuts an icon out of the sprites of a base map, by its name in the style; null where none has it. */
export function basemapIcon(
  sheets: readonly SpriteSheet[],
  id: string,
): { readonly image: ImageData; readonly options: Partial<StyleImageMetadata> } | null {
  for (const { prefix, picture, icons } of sheets) {
    const name = id.slice(prefix.length);
    const icon = id.startsWith(prefix) && Object.hasOwn(icons, name) ? icons[name] : undefined;
    if (!icon) continue;
    const { x, y, width, height, ...options } = icon;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) return null;
    context.drawImage(picture, x, y, width, height, 0, 0, width, height);
    return { image: context.getImageData(0, 0, width, height), options };
  }
  return null;
}
