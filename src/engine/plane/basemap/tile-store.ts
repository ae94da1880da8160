import type { TileSet } from '../../../domain/basemap/basemap.js';
import type { BasemapFault } from '../../map-engine.js';

import { tileAddress } from './tile-address.js';
import type { TileSpot } from './tile-cover.js';

/** What is known of a tile: its picture, that there is none, or why it can't be had. */
export type TileAnswer =
  | { readonly type: 'picture'; readonly picture: ImageBitmap }
  | { readonly type: 'empty' }
  | { readonly type: 'fault'; readonly fault: BasemapFault };

/** So many requests at once, as MapLibre makes them. */
const mostRequests = 16;
/** Pictures that are kept beyond those that are wanted: a walk back shows them at once. */
const mostSpare = 150;

/** Asks for the tiles of one set, no more often than once each, and keeps the pictures. */
export class TileStore {
  readonly #set: TileSet;
  readonly #onAnswer: (answer: TileAnswer) => void;
  readonly #answers = new Map<string, TileAnswer>();
  readonly #underWay = new Map<string, AbortController>();
  #wanted: ReadonlyMap<string, TileSpot> = new Map();

  constructor(set: TileSet, onAnswer: (answer: TileAnswer) => void) {
    this.#set = set;
    this.#onAnswer = onAnswer;
  }

  get set(): TileSet {
    return this.#set;
  }

  /** Tiles that are wanted and not answered yet. */
  get isWaiting(): boolean {
    return [...this.#wanted.keys()].some((key) => !this.#answers.has(key));
  }

  pictureOf(spot: TileSpot): ImageBitmap | null {
    const answer = this.#answers.get(keyOf(spot));
    return answer?.type === 'picture' ? answer.picture : null;
  }

  /** Asks for these tiles, in this order, and no longer for others. */
  want(spots: readonly TileSpot[]): void {
    this.#wanted = new Map(spots.map((spot) => [keyOf(spot), spot]));
    for (const [key, request] of this.#underWay) {
      if (!this.#wanted.has(key)) this.#forget(key, request);
    }
    this.#ask();
    this.#trim();
  }

  end(): void {
    this.#wanted = new Map();
    for (const [key, request] of this.#underWay) this.#forget(key, request);
    for (const answer of this.#answers.values()) if (answer.type === 'picture') answer.picture.close();
    this.#answers.clear();
  }

  #forget(key: string, request: AbortController): void {
    this.#underWay.delete(key);
    request.abort();
  }

  #ask(): void {
    for (const [key, spot] of this.#wanted) {
      if (this.#underWay.size >= mostRequests) return;
      if (this.#answers.has(key) || this.#underWay.has(key)) continue;
      const request = new AbortController();
      this.#underWay.set(key, request);
      void this.#load(key, spot, request.signal);
    }
  }

  async #load(key: string, spot: TileSpot, signal: AbortSignal): Promise<void> {
    const answer = await askFor(tileAddress(this.#set, spot), signal);
    if (signal.aborted) {
      if (answer.type === 'picture') answer.picture.close();
      return;
    }
    this.#underWay.delete(key);
    this.#answers.set(key, answer);
    this.#ask();
    this.#onAnswer(answer);
  }

  /** Lets go of the pictures that were asked for first and are no longer wanted. */
  #trim(): void {
    let spare = this.#answers.size - this.#wanted.size - mostSpare;
    for (const [key, answer] of this.#answers) {
      if (spare <= 0) return;
      if (this.#wanted.has(key)) continue;
      if (answer.type === 'picture') answer.picture.close();
      this.#answers.delete(key);
      spare -= 1;
    }
  }
}

function keyOf({ z, x, y }: TileSpot): string {
  return `${String(z)}/${String(x)}/${String(y)}`;
}

/** Asks for one tile. Where a server does not say that other sites may have it, the browser makes that a network fault. */
async function askFor(address: string, signal: AbortSignal): Promise<TileAnswer> {
  try {
    const response = await fetch(address, { signal });
    const { status, ok } = response;
    // That a server has nothing there is no fault of it.
    if (status === 404 || status === 410 || status === 204) return { type: 'empty' };
    if (!ok) return { type: 'fault', fault: { code: 'http', status } };
    const bytes = await response.blob();
    if (bytes.size === 0) return { type: 'empty' };
    return { type: 'picture', picture: await createImageBitmap(bytes) };
  } catch {
    return { type: 'fault', fault: { code: 'network' } };
  }
}
