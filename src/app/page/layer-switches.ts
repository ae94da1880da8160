import type { LayerOpacities } from '../../elements/map/layer-opacities.js';
import type { ParkMap } from '../../elements/map/map.js';
import { declaredOpacity } from '../../elements/map/switched-layers.js';

/** Switches the layers as asked, and the others as the catalog does. */
export function switchLayers(map: ParkMap, layers: LayerOpacities): void {
  const wanted = new Map(Object.entries(layers));
  for (const { id, visible, opacity } of map.layers) {
    const shown = wanted.get(id) ?? declaredOpacity(map.state, id);
    if (shown === (visible ? opacity : 0)) continue;
    map.setLayer(id, shown === 0 ? { visible: false } : { visible: true, opacity: shown });
  }
}
