import type { MapHandle } from '../map/map-handle.js';

/** Whether a layer was shown before a tour switched it, and how the tour has it. */
interface Switched {
  readonly before: boolean;
  readonly now: boolean;
}

/** The layers that a tour has switched on a map. What the user switches meanwhile is the user's. */
export class TourLayers {
  readonly #switched = new Map<string, Switched>();

  /** Shows and hides layers as a stop wants it; all others are as they were before the tour. */
  show(map: MapHandle, wanted: Readonly<Record<string, boolean>>): void {
    for (const id of this.#switched.keys()) if (!Object.hasOwn(wanted, id)) this.#giveBack(map, id);
    for (const [id, visible] of Object.entries(wanted)) {
      const layer = map.state.layers.find((candidate) => candidate.id === id);
      if (!layer || layer.visible === visible) continue;
      this.#switched.set(id, { before: this.#switched.get(id)?.before ?? layer.visible, now: visible });
      map.setLayer(id, { visible });
    }
  }

  #giveBack(map: MapHandle, id: string): void {
    const switched = this.#switched.get(id);
    this.#switched.delete(id);
    const layer = map.state.layers.find((candidate) => candidate.id === id);
    if (switched && layer?.visible === switched.now) map.setLayer(id, { visible: switched.before });
  }
}
