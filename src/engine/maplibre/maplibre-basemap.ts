import type { Map as MapLibreMap, MapSourceDataEvent, StyleSpecification } from 'maplibre-gl';

import type { LoadedBasemap } from '../../domain/basemap/loaded-basemap.js';
import { maskedAddress } from '../../domain/basemap/masked-address.js';
import type { BasemapFault, EngineEvent } from '../map-engine.js';

import { basemapIdOf, isBasemapId } from './style-ids.js';
import { basemapIcon } from './basemap-icons.js';
import { withBasemap } from './basemap-style.js';

/** A base map of which nothing has come by then is given up; own layers never wait for it. */
const firstTileTimeoutMs = 15_000;
const watchIntervalMs = 400;

/** What MapLibre adds to the errors of a source, and to those of requests. */
interface SourceError {
  readonly sourceId?: string;
  readonly error: { readonly message: string; readonly status?: number };
}

/**
 * The base map from elsewhere on one MapLibre map: puts it under the own layers, watches whether anything of it
 * comes, and takes it away where MapLibre finds its style faulty, so that the own layers stand in any case.
 */
export class MapLibreBasemap {
  readonly #map: MapLibreMap;
  readonly #tell: (event: EngineEvent) => void;
  #basemap: LoadedBasemap | null = null;
  /** What MapLibre says of the style while it is being set; null at any other time. */
  #styleFaults: string[] | null = null;
  #isGivenUp = false;
  #asked = 0;
  #loaded = 0;
  #lastFault: BasemapFault | null = null;
  #watch: ReturnType<typeof setInterval> | undefined;
  #icons: Awaited<Extract<LoadedBasemap, { kind: 'style' }>['icons']> = [];
  readonly #missingIcons = new Set<string>();

  constructor(map: MapLibreMap, tell: (event: EngineEvent) => void) {
    this.#map = map;
    this.#tell = tell;
    map.on('sourcedataloading', (event) => {
      if (isTileOfBasemap(event)) this.#asked += 1;
    });
    map.on('sourcedata', (event) => {
      if (isTileOfBasemap(event)) this.#countLoaded();
    });
  }

  /** Makes MapLibre draw our own style with a base map under it. */
  apply(own: StyleSpecification, basemap: LoadedBasemap | null): void {
    // MapLibre tells of the new style while it is still being set.
    if (this.#styleFaults) return;
    if (basemap !== this.#basemap) this.#begin(basemap);
    if (!basemap || this.#isGivenUp) {
      this.#map.setStyle(own, { diff: true });
      return;
    }
    const faults: string[] = [];
    this.#styleFaults = faults;
    try {
      this.#map.setStyle(withBasemap(own, basemap), { diff: true });
    } finally {
      this.#styleFaults = null;
    }
    const [detail] = faults;
    if (detail === undefined) return;
    this.#giveUp({ code: 'style', detail });
    this.#map.setStyle(own, { diff: true });
  }

  /** Takes an error that is the base map's; returns whether it was. */
  takeError(event: SourceError): boolean {
    if (this.#styleFaults) {
      this.#styleFaults.push(event.error.message.replaceAll('base:', ''));
      return true;
    }
    if (event.sourceId === undefined || !isBasemapId(event.sourceId)) return false;
    const { status } = event.error;
    this.#lastFault =
      typeof status === 'number' && status > 0 ? { code: 'http', status } : { code: 'network' };
    this.#judge();
    // Some tiles are there: that one is not is a fault in passing.
    if (this.#loaded > 0) this.#tell({ type: 'fault', message: maskedAddress(event.error.message) });
    return true;
  }

  /** Adds an icon of the base map that the style asks for; later, where its sprite has not come yet. */
  addIcon(id: string): void {
    if (this.#basemap?.kind !== 'style') return;
    const icon = basemapIcon(this.#icons, id);
    if (!icon) this.#missingIcons.add(id);
    else if (!this.#map.hasImage(id)) this.#map.addImage(id, icon.image, icon.options);
  }

  end(): void {
    this.#basemap = null;
    clearInterval(this.#watch);
  }

  #begin(basemap: LoadedBasemap | null): void {
    clearInterval(this.#watch);
    this.#basemap = basemap;
    this.#isGivenUp = false;
    this.#asked = 0;
    this.#loaded = 0;
    this.#lastFault = null;
    this.#icons = [];
    this.#missingIcons.clear();
    if (!basemap) return;
    const begun = performance.now();
    // MapLibre tells nothing of tiles that are not there (404).
    this.#watch = setInterval(() => {
      const isLate = this.#asked > 0 && performance.now() - begun > firstTileTimeoutMs;
      if (isLate) this.#giveUp(this.#lastFault ?? { code: 'timeout' });
      else this.#judge();
    }, watchIntervalMs);
    if (basemap.kind === 'style') void this.#awaitIcons(basemap);
  }

  async #awaitIcons(basemap: Extract<LoadedBasemap, { kind: 'style' }>): Promise<void> {
    const icons = await basemap.icons;
    if (basemap !== this.#basemap) return;
    this.#icons = icons;
    const missing = [...this.#missingIcons];
    this.#missingIcons.clear();
    for (const id of missing) this.addIcon(id);
  }

  #countLoaded(): void {
    this.#loaded += 1;
    if (this.#loaded > 1 || this.#isGivenUp) return;
    clearInterval(this.#watch);
    this.#tell({ type: 'basemap-drawn' });
  }

  /** Gives the base map up once all that was asked for has been answered, and none of it was a tile. */
  #judge(): void {
    if (!this.#basemap || this.#isGivenUp || this.#loaded > 0 || this.#asked === 0) return;
    const sources = this.#basemap.kind === 'style' ? this.#basemap.sources.map(({ id }) => id) : ['ground'];
    const isAnswered = sources.every(
      (id) => !this.#map.getSource(basemapIdOf(id)) || this.#map.isSourceLoaded(basemapIdOf(id)),
    );
    if (isAnswered) this.#giveUp(this.#lastFault ?? { code: 'empty' });
  }

  #giveUp(fault: BasemapFault): void {
    if (this.#isGivenUp || this.#loaded > 0) return;
    this.#isGivenUp = true;
    clearInterval(this.#watch);
    this.#tell({ type: 'basemap-failed', fault });
  }
}

function isTileOfBasemap({ sourceId, tile }: MapSourceDataEvent): boolean {
  return isBasemapId(sourceId) && Boolean(tile);
}
