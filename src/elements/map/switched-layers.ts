import type { LayerOpacities } from './layer-opacities.js';
import type { MapState } from './map-state.js';

/** What a layer shows where nobody has switched it: 1, or 0 where the catalog leaves it off. */
export function declaredOpacity({ catalog }: MapState, id: string): number {
  return catalog?.layers.find((layer) => layer.id === id)?.visible === false ? 0 : 1;
}

/** The layers that are not shown as the catalog does. */
export function switchedLayers(state: MapState): LayerOpacities {
  const switched = state.layers.flatMap(({ id, visible, opacity }) => {
    const shown = visible ? opacity : 0;
    return shown === declaredOpacity(state, id) ? [] : [[id, shown] as const];
  });
  return Object.fromEntries(switched);
}
