import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { composedParent } from '../locale/nearest-language.js';

import { isMapHandle, mapConnectedEvent, type MapHandle } from './map-handle.js';
import { noMapState, type MapState } from './map-state.js';

/** A companion of a map. `for` names the map's id in the same root; `map` is the map itself, across roots. */
export type CompanionHost = ReactiveControllerHost & HTMLElement & { for?: string; map?: MapHandle | null };

/**
 * Ties an element to its map: the one given as `map`, the one whose id `for` names, or the one it stands in.
 * A map that comes later is found when it comes.
 */
export class MapController implements ReactiveController {
  readonly #host: CompanionHost;
  readonly #reads: readonly (keyof MapState)[];
  #seen: MapState = noMapState;
  #map: MapHandle | null = null;
  #isFresh = false;
  #unsubscribe: (() => void) | null = null;

  /** `reads` names what the host shows of the state: it is rendered again when one of these changes, and only then. */
  constructor(host: CompanionHost, reads: readonly (keyof MapState)[]) {
    this.#host = host;
    this.#reads = reads;
    host.addController(this);
  }

  /** The map, or null as long as there is none. */
  get map(): MapHandle | null {
    return this.#map;
  }

  /** The map's state; an empty one as long as there is no map. */
  get state(): MapState {
    return this.#map?.state ?? noMapState;
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener(mapConnectedEvent, this.#resolve);
    this.#resolve();
  }

  /** `for` or `map` may have changed since. */
  hostUpdate(): void {
    this.#resolve();
  }

  /** A map found during an update came too late for it: Lit drops a request that is made within. */
  hostUpdated(): void {
    if (!this.#isFresh) return;
    this.#isFresh = false;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener(mapConnectedEvent, this.#resolve);
    this.#attach(null);
  }

  readonly #resolve = (): void => {
    if (this.#host.isConnected) this.#attach(this.#find());
  };

  #find(): MapHandle | null {
    if (this.#host.map) return this.#host.map;
    if (this.#host.for) {
      const root = this.#host.getRootNode() as Document | ShadowRoot;
      const named = root.getElementById(this.#host.for);
      return isMapHandle(named) ? named : null;
    }
    for (let node = composedParent(this.#host); node; node = composedParent(node)) {
      if (isMapHandle(node)) return node;
    }
    return null;
  }

  #attach(map: MapHandle | null): void {
    if (map === this.#map) return;
    this.#unsubscribe?.();
    this.#map = map;
    this.#unsubscribe = map?.subscribe(this.#handleState) ?? null;
    if (map && !isWithin(this.#host, map)) map.want?.();
    this.#seen = this.state;
    this.#isFresh = true;
    this.#host.requestUpdate();
  }

  readonly #handleState = (): void => {
    const { state } = this;
    const isNew = this.#reads.some((key) => state[key] !== this.#seen[key]);
    this.#seen = state;
    if (isNew) this.#host.requestUpdate();
  };
}

/** Whether a node stands in another, across shadow roots. */
function isWithin(node: Node, other: Node): boolean {
  for (let above: Node | null = node; above; above = composedParent(above)) if (above === other) return true;
  return false;
}
