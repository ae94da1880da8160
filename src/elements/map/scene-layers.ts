import { layerColorOf } from '../../domain/places/layer-color.js';
import type { LandUseSummary } from '../../domain/planning/land-use-summary.js';
import type { LandUseLook, SceneLayer } from '../../engine/scene.js';

import type { LandUsePalette, MapState } from './map-state.js';

/** For layers whose theme has no colour. */
const fallbackColor = '#6b7680';

/** The layers of a state as they shall be drawn. */
export function sceneLayersOf({
  catalog,
  layers,
  theme,
  landUsePalette,
}: Pick<MapState, 'catalog' | 'layers' | 'theme' | 'landUsePalette'>): readonly SceneLayer[] {
  return layers.map((layer) => ({
    ...(layer.landUse ? { landUses: landUseLooks(layer.landUse, landUsePalette, theme) } : {}),
    id: layer.id,
    role: layer.role,
    color: layerColorOf(catalog, layer.id, theme) ?? fallbackColor,
    visible: layer.visible,
    opacity: layer.opacity,
  }));
}

function landUseLooks(
  { classes }: LandUseSummary,
  palette: LandUsePalette,
  theme: MapState['theme'],
): readonly LandUseLook[] {
  return classes.map(({ landUse, colors, pattern }) => ({
    landUse,
    color: colors[palette][theme],
    pattern: pattern && { ...pattern, color: pattern.colors[palette][theme] },
  }));
}
