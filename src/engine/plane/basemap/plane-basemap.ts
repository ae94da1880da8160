import type { LoadedBasemap } from '../../../domain/basemap/loaded-basemap.js';
import type { BasemapFault, EngineEvent } from '../../map-engine.js';

import { noTiles, type TileItem, type TileLayers } from '../display-list.js';
import type { PlaneView } from '../plane-view.js';

import { boxOf, tilesCovering, type TileSpot } from './tile-cover.js';
import { TileStore, type TileAnswer } from './tile-store.js';

type RasterBasemap = Extract<LoadedBasemap, { kind: 'raster' }>;

/** A base map of which nothing has come by then is given up. */
const firstTileTimeoutMs = 15_000;
/** A picture waits for its tiles no longer than this, and is drawn with those that are there. */
const pictureTimeoutMs = 10_000;
/** How many zooms further out a tile is looked for that stands in for one still on its way. */
const farthestParent = 6;

/**
 * The image tiles under a plane's layers: asks for those that are to be seen, has coarser ones in their place while
 * they are on their way, and tells whether anything comes at all.
 */
export class PlaneBasemap {
  readonly #ground: TileStore;
  readonly #lettering: TileStore | null;
  readonly #tell: (event: EngineEvent) => void;
  readonly #onPicture: () => void;
  readonly #pictures = new Set<PlaneView>();
  #screen: PlaneView | null = null;
  #timeout: ReturnType<typeof setTimeout> | undefined;
  #onSettled: (() => void)[] = [];
  #state: 'waiting' | 'come' | 'drawn' | 'given-up' = 'waiting';
  #lastFault: BasemapFault | null = null;
  #isFaultTold = false;

  /** @param onPicture called when there is more to draw. */
  constructor(basemap: RasterBasemap, tell: (event: EngineEvent) => void, onPicture: () => void) {
    this.#tell = tell;
    this.#onPicture = onPicture;
    const onAnswer = (answer: TileAnswer) => this.#handleAnswer(answer);
    this.#ground = new TileStore(basemap.ground, onAnswer);
    this.#lettering = basemap.lettering ? new TileStore(basemap.lettering, onAnswer) : null;
  }

  /** What can be drawn of a view on screen; what can't is asked for, and what only other views show no longer is. */
  onScreen(view: PlaneView): TileLayers {
    this.#screen = view;
    this.#want();
    return this.#layersOf(view);
  }

  /** What a picture of a view is made of, once it has come. */
  async forPicture(view: PlaneView): Promise<TileLayers> {
    this.#pictures.add(view);
    this.#want();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pictureTimeoutMs);
      this.#onSettled.push(() => {
        clearTimeout(timer);
        resolve();
      });
      this.#tellSettled();
    });
    this.#pictures.delete(view);
    return this.#layersOf(view);
  }

  /** What has come is on screen. */
  tellDrawn(): void {
    if (this.#state !== 'come') return;
    this.#state = 'drawn';
    this.#tell({ type: 'basemap-drawn' });
  }

  end(): void {
    clearTimeout(this.#timeout);
    this.#state = 'given-up';
    this.#ground.end();
    this.#lettering?.end();
    this.#tellSettled();
  }

  get #stores(): readonly TileStore[] {
    return this.#lettering ? [this.#ground, this.#lettering] : [this.#ground];
  }

  #want(): void {
    if (this.#state === 'given-up') return;
    const views = [...(this.#screen ? [this.#screen] : []), ...this.#pictures];
    for (const store of this.#stores) store.want(views.flatMap((view) => tilesCovering(store.set, view)));
    // Where the set has no tiles at this zoom, nothing is asked for, and nothing is late.
    if (this.#state !== 'waiting' || !this.#stores.some((store) => store.isWaiting)) return;
    this.#timeout ??= setTimeout(
      () => this.#giveUp(this.#lastFault ?? { code: 'timeout' }),
      firstTileTimeoutMs,
    );
  }

  #handleAnswer(answer: TileAnswer): void {
    if (this.#state === 'given-up') return;
    if (answer.type === 'picture') {
      clearTimeout(this.#timeout);
      if (this.#state === 'waiting') this.#state = 'come';
      this.#onPicture();
    } else if (answer.type === 'fault') this.#takeFault(answer.fault);
    const isWaiting = this.#stores.some((store) => store.isWaiting);
    if (!isWaiting && this.#state === 'waiting') this.#giveUp(this.#lastFault ?? { code: 'empty' });
    this.#tellSettled();
  }

  #takeFault(fault: BasemapFault): void {
    this.#lastFault = fault;
    // Some tiles are there: that one is not is a fault in passing.
    if (this.#state === 'waiting' || this.#isFaultTold) return;
    this.#isFaultTold = true;
    const reason =
      fault.code === 'http' ? `the server answered ${String(fault.status)}` : 'the network failed';
    this.#tell({ type: 'fault', message: `a tile of the base map did not come: ${reason}` });
  }

  #giveUp(fault: BasemapFault): void {
    if (this.#state !== 'waiting') return;
    this.end();
    this.#tell({ type: 'basemap-failed', fault });
  }

  #tellSettled(): void {
    if (this.#state !== 'given-up' && this.#stores.some((store) => store.isWaiting)) return;
    for (const settle of this.#onSettled.splice(0)) settle();
  }

  #layersOf(view: PlaneView): TileLayers {
    if (this.#state === 'given-up') return noTiles;
    return {
      ground: itemsOf(this.#ground, view),
      lettering: this.#lettering ? itemsOf(this.#lettering, view) : [],
    };
  }
}

/** The tiles of a view; what stands in for one comes before all that are there, since it may be larger. */
function itemsOf(store: TileStore, view: PlaneView): TileItem[] {
  const own: TileItem[] = [];
  const standIns: TileItem[] = [];
  for (const spot of tilesCovering(store.set, view)) {
    const picture = store.pictureOf(spot);
    if (picture) own.push({ type: 'tile', picture, part: [0, 0, 1], box: boxOf(spot) });
    else standIns.push(...parentOf(store, spot), ...childrenOf(store, spot));
  }
  return [...standIns, ...own];
}

function parentOf(store: TileStore, spot: TileSpot): TileItem[] {
  for (let up = 1; up <= Math.min(farthestParent, spot.z); up += 1) {
    const parts = 2 ** up;
    const parent = { z: spot.z - up, x: Math.floor(spot.x / parts), y: Math.floor(spot.y / parts) };
    const picture = store.pictureOf(parent);
    if (!picture) continue;
    const part = [(spot.x % parts) / parts, (spot.y % parts) / parts, 1 / parts] as const;
    return [{ type: 'tile', picture, part, box: boxOf(spot) }];
  }
  return [];
}

function childrenOf(store: TileStore, { z, x, y }: TileSpot): TileItem[] {
  return [0, 1, 2, 3].flatMap((index) => {
    const child = { z: z + 1, x: 2 * x + (index & 1), y: 2 * y + (index >> 1) };
    const picture = store.pictureOf(child);
    return picture ? [{ type: 'tile', picture, part: [0, 0, 1], box: boxOf(child) } as const] : [];
  });
}
