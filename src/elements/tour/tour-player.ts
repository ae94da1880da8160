import type { Flight } from '../../domain/tour/camera-path.js';
import type { CameraPose } from '../../domain/tour/camera-pose.js';
import {
  idlePlayer,
  nextPlayerState,
  type PlayerEvent,
  type PlayerState,
} from '../../domain/tour/player-state.js';
import {
  sameMoment,
  tourScript,
  wayBetween,
  type ScriptFrame,
  type TourScript,
} from '../../domain/tour/script.js';
import { narrowBelow, writtenFor } from '../../domain/tour/stop-view.js';
import type { TourMoment } from '../../domain/tour/timeline.js';
import type { Tour } from '../../domain/tour/tour.js';

import type { MapHandle } from '../map/map-handle.js';
import type { TakenCamera } from '../map/map-workbench.js';

import type { TourClock } from './tour-clock.js';
import { TourLayers } from './tour-layers.js';

/** What a player plays, where and how, at this moment. */
export interface PlayerSettings {
  readonly map: MapHandle | null;
  readonly tour: Tour | null;
  readonly clock: TourClock;
  readonly isReduced: boolean;
  readonly speed: number;
  readonly loop: boolean;
  /** What is said at the stop is not at its end: the clock waits there. */
  readonly isSpeaking: boolean;
}

/** Told after each event, and each frame in which something has changed. */
type PlayerListener = (before: PlayerState, event: PlayerEvent['type']) => void;

/** How long the camera takes at most to where the tour stands, in milliseconds. */
const longestApproachMs = 2500;
/** A frame that took longer counts as this long: the page was out of sight. */
const longestFrameMs = 1000;
/** The room of a card at the edge of the map, and how wide a map is that has both: CSS pixels. */
const cardRoom = 376;
const cardBeside = 1000;

/** Where the popup of a map stands. */
const popupPlace = '--park-popup-place';

/** The way to where the tour stands. */
interface Approach {
  readonly flight: Flight;
  readonly durationMs: number;
  readonly sinceMs: number;
}

/** Plays a tour on a map by a clock: it moves the camera, shows cards, switches layers, and says what happens. */
export class TourPlayer {
  readonly #read: () => PlayerSettings;
  readonly #tell: PlayerListener;
  readonly #layers = new TourLayers();
  #state = idlePlayer;
  #script: { readonly script: TourScript; readonly of: readonly unknown[] } | null = null;
  #camera: { readonly map: MapHandle; readonly taken: TakenCamera } | null = null;
  #approach: Approach | null = null;
  #looked: CameraPose | null = null;
  /** The stop that is shown: its card, its layers, its light. */
  #shown: string | null = null;
  /** A map of another size shows the same from elsewhere. */
  readonly #size = new ResizeObserver(() => this.#refit());
  #lastMs = 0;
  #cancelFrame: (() => void) | null = null;

  constructor(read: () => PlayerSettings, tell: PlayerListener) {
    this.#read = read;
    this.#tell = tell;
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** What happens now; null without a tour. */
  get moment(): TourMoment | null {
    return this.script?.momentAt(this.#state.ms) ?? null;
  }

  /** What draws the map can't be tilted; false as long as nobody knows. */
  get isFlat(): boolean {
    return this.#frame.isFlat;
  }

  /** The map is too narrow for a card beside what is looked at. */
  get isNarrow(): boolean {
    return this.#frame.viewport.width < narrowBelow;
  }

  /** What is played, written for the map as it is now; null without a tour and its data. */
  get script(): TourScript | null {
    const { map, tour, isReduced } = this.#read();
    const { catalog, places } = map?.state ?? {};
    if (!tour || !catalog || !places) return null;
    const frame = this.#frame;
    const { viewport, isFlat, aside } = frame;
    const of = [tour, places, catalog, isReduced, viewport.width, viewport.height, isFlat, aside];
    const written = this.#script;
    if (written && of.every((part, index) => part === written.of[index])) return written.script;
    const script = tourScript(tour, { places, bounds: catalog.region.bounds }, frame);
    if (written?.script.tour === tour) {
      const ms = sameMoment(this.#state.ms, written.script.timeline, script.timeline);
      this.#state = { ...this.#state, ms };
    }
    this.#script = { script, of };
    this.#looked = null;
    return script;
  }

  play(): Promise<void> {
    return this.#go({ type: 'play' });
  }

  pause(): void {
    this.#handle({ type: 'pause' });
    this.#camera?.taken.rest();
  }

  /** Goes to a millisecond at once; resolves when the map looks from there. */
  async seek(ms: number): Promise<void> {
    await this.#go({ type: 'seek', ms });
    this.#look();
    if (this.#state.phase !== 'playing') this.#camera?.taken.rest();
  }

  /** Goes to a stop on a way that can be followed. */
  visit(index: number): Promise<void> {
    const stop = this.script?.timeline.stops[index];
    return stop ? this.#go({ type: 'visit', ms: stop.arriveMs }) : Promise.resolve();
  }

  /** Ends the tour: the camera is the user's, layers are as they were. */
  end(): void {
    this.#handle({ type: 'end' });
    this.#giveBack();
  }

  /** Shows the card of the stop's place where there was no room for it: the tour waits meanwhile. */
  showCard(): void {
    const place = this.moment?.stop.place ?? null;
    this.pause();
    if (place !== null) this.#read().map?.requestSelection(place);
  }

  /** Another tour, another map, or none: all begins anew. */
  reset(): void {
    this.#state = idlePlayer;
    this.#script = null;
    this.#giveBack();
  }

  get #frame(): ScriptFrame {
    const taken = this.#camera?.taken;
    const isSized = taken && taken.viewport.width > 0;
    const viewport = isSized ? taken.viewport : writtenFor;
    return {
      viewport,
      aside: this.#camera && viewport.width >= cardBeside && hasOwnPopup(this.#camera.map) ? cardRoom : 0,
      isFlat: taken?.isFlat ?? false,
      motion: this.#read().isReduced ? 'cuts' : 'flights',
    };
  }

  async #go(event: PlayerEvent): Promise<void> {
    await this.#takeCamera();
    if (!this.#camera || !this.script) return;
    this.#approach = null;
    this.#shown = null;
    this.#handle(event);
    this.#run();
  }

  async #takeCamera(): Promise<void> {
    const { map } = this.#read();
    if (!map || this.#camera?.map === map) return;
    const taken = await map.workbench.takeCamera({
      onGesture: () => this.#handleGesture(),
      onLost: () => this.#handleLost(),
    });
    this.#camera = { map, taken };
    map.style.setProperty(popupPlace, 'edge');
    this.#size.observe(map);
    while (taken.pose === null && this.#camera?.taken === taken) {
      await new Promise<void>((resolve) => this.#read().clock.frame(resolve));
    }
  }

  #handle(event: PlayerEvent): void {
    const before = this.#state;
    const durationMs = this.script?.timeline.durationMs ?? 0;
    this.#state = nextPlayerState(this.#state, event, { durationMs, loop: this.#read().loop });
    if (this.#state !== before) this.#tell(before, event.type);
  }

  #handleGesture(): void {
    if (this.#state.phase === 'ended') this.#giveBack();
    this.#handle({ type: 'gesture' });
  }

  /** Another player has the camera now: this one stands where it stood. */
  #handleLost(): void {
    this.#handle({ type: 'pause' });
    this.#giveBack();
  }

  #run(): void {
    this.#cancelFrame?.();
    this.#lastMs = this.#read().clock.now();
    this.#step();
  }

  /** One frame: the clock goes on, the camera follows. */
  readonly #step = (): void => {
    const now = this.#read().clock.now();
    const elapsedMs = Math.min(longestFrameMs, now - this.#lastMs);
    this.#lastMs = now;
    if (this.#state.phase === 'approaching') this.#come(now);
    else if (this.#state.phase === 'playing') this.#tick(elapsedMs * this.#read().speed);
    this.#show();
    const { phase } = this.#state;
    this.#cancelFrame =
      phase === 'approaching' || phase === 'playing' ? this.#read().clock.frame(this.#step) : null;
    if (phase === 'ended') this.#camera?.taken.rest();
  };

  #tick(elapsedMs: number): void {
    const limitMs = this.#read().isSpeaking ? (this.moment?.leaveMs ?? Infinity) - 1 : Infinity;
    this.#handle({ type: 'tick', elapsedMs, limitMs });
    if (this.#state.phase !== 'approaching') this.#look();
  }

  /** On the way to where the tour stands. */
  #come(now: number): void {
    const { script } = this;
    const taken = this.#camera?.taken;
    if (!script || !taken) return;
    this.#approach ??= this.#approachFrom(taken, script, now);
    const { flight, durationMs, sinceMs } = this.#approach;
    const progress = durationMs === 0 ? 1 : Math.min(1, (now - sinceMs) / durationMs);
    taken.look(flight.poseAt(progress));
    this.#looked = null;
    if (progress < 1) return;
    this.#approach = null;
    this.#handle({ type: 'arrive' });
    if (this.#state.phase === 'paused') taken.rest();
  }

  #approachFrom(taken: TakenCamera, script: TourScript, sinceMs: number): Approach {
    const to = script.poseAt(this.#state.ms);
    const { center = to.center, zoom = to.zoom, bearing = 0, pitch = 0 } = taken.pose ?? {};
    const flight = wayBetween({ center, zoom, bearing, pitch }, to, this.#frame);
    const durationMs = this.#read().isReduced ? 0 : Math.min(longestApproachMs, flight.durationMs);
    return { flight, durationMs, sinceMs };
  }

  #refit(): void {
    if (!['paused', 'playing', 'ended'].includes(this.#state.phase)) return;
    this.#look();
    if (this.#state.phase !== 'playing') this.#camera?.taken.rest();
  }

  #look(): void {
    const pose = this.script?.poseAt(this.#state.ms);
    if (!pose || pose === this.#looked) return;
    this.#looked = pose;
    this.#camera?.taken.look(pose);
  }

  /** Shows what belongs to the stop: layers and light on the way, its card on arrival. */
  #show(): void {
    const { moment } = this;
    const map = this.#camera?.map;
    if (!moment || !map || this.#state.phase === 'idle') return;
    const isThere = moment.phase === 'staying' && this.#state.phase !== 'approaching';
    const { id, layers, light, place } = moment.stop;
    const shown = `${id} ${isThere ? 'card' : ''}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#camera?.taken.setLight(light);
    this.#layers.show(map, layers);
    this.#showCard(map, isThere ? place : null);
  }

  /** On a narrow map a card would cover what is looked at: there the place is marked, and its card is a button. */
  #showCard(map: MapHandle, place: string | null): void {
    const isNarrow = this.isNarrow;
    map.highlight(isNarrow ? place : null);
    if (place === null || isNarrow) map.requestClear();
    else if (map.state.selection?.id !== place) map.requestSelection(place);
  }

  #giveBack(): void {
    this.#cancelFrame?.();
    this.#cancelFrame = null;
    this.#approach = null;
    this.#looked = null;
    this.#shown = null;
    const camera = this.#camera;
    this.#camera = null;
    if (!camera) return;
    this.#layers.show(camera.map, {});
    camera.map.highlight(null);
    camera.map.style.removeProperty(popupPlace);
    this.#size.disconnect();
    camera.taken.release();
  }
}

/** Whether the card of a map is our own popup: what a page puts in its place stands where the page wants it. */
function hasOwnPopup(map: MapHandle): boolean {
  return map.querySelector(':scope > [slot="popup"]') === null;
}
