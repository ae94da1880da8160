import type { LayerOpacities } from '../../elements/map/layer-opacities.js';
import type { ParkMap } from '../../elements/map/map.js';

/** What a layer shows where nobody has switched it. */
function declaredOpacity(map: ParkMap, id: string): number {
  return map.state.catalog?.layers.find((layer) => layer.id === id)?.visible === false ? 0 : 1;
}

/** Switches the layers as asked, and the others as the catalog does. */
export function switchLayers(map: ParkMap, layers: LayerOpacities): void {
  const wanted = new Map(Object.entries(layers));
  for (const { id, visible, opacity } of map.layers) {
    const shown = wanted.get(id) ?? declaredOpacity(map, id);
    if (shown === (visible ? opacity : 0)) continue;
    map.setLayer(id, shown === 0 ? { visible: false } : { visible: true, opacity: shown });
  }
}

/** The layers that are not shown as the catalog does. */
export function switchedLayers(map: ParkMap): LayerOpacities {
  const switched = map.layers.flatMap(({ id, visible, opacity }) => {
    const shown = visible ? opacity : 0;
    return shown === declaredOpacity(map, id) ? [] : [[id, shown] as const];
  });
  return Object.fromEntries(switched);
}
