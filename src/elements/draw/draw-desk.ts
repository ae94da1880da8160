import type { AreaRings } from '../../domain/geometry/area-rings.js';
import { ringsOf } from '../../domain/geometry/area-rings.js';
import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { SketchFeature } from '../../engine/scene.js';
import type { MapHandle } from '../map/map-handle.js';
import type { ChosenArea } from '../map/map-state.js';
import type { TakenGestures } from '../map/map-workbench.js';

import { AreaHistory } from './area-history.js';
import { drawnArea, editingFault, type AreaFault } from './area-fault.js';
import type { DrawMode } from './draw-modes.js';
import { stepOfKey } from '../sketching/step-keys.js';
import type { CrosshairDrawing } from './crosshair-drawing.js';
import type { DrawingSession } from './drawing-session.js';

const sketchOwner = 'draw';
const noRings: AreaRings = { shells: [], holes: [] };

/** What the desk needs of its element. */
export interface DeskHost {
  /** The user has finished a change of the area. */
  onFinished(area: ChosenArea | null): void;
  /** Something that the element shows has changed. */
  onChange(): void;
  snap(lngLat: LngLat): LngLat | null;
  /** How a screen reader calls the crosshair. */
  crosshairLabel(): string;
  /** Where the crosshair stands. */
  onPosition(lngLat: LngLat): void;
  /** The crosshair has gone, and the focus with it, from the activity of a mode. */
  onFocusLost(mode: DrawMode): void;
}

/** Owns what is drawn on one map: the activity under way, the steps to go back, and what is wrong with the shape. */
export class DrawDesk {
  readonly map: MapHandle;
  readonly #host: DeskHost;
  readonly #history = new AreaHistory<ChosenArea | null>();
  #session: DrawingSession | null = null;
  #keyboard: CrosshairDrawing | null = null;
  /** Ends listening to the keys on the map. */
  #keys: AbortController | null = null;
  #gestures: TakenGestures | null = null;
  /** The area before the shape under way, to go back to. */
  #before: ChosenArea | null = null;
  #frame: number | null = null;
  #sketched: ChosenArea | null = null;
  /** Counts the beginnings: one that was overtaken while terra-draw was being loaded does not begin. */
  #begun = 0;
  mode: DrawMode | null = null;
  fault: AreaFault | null = null;
  /** What the session began with, as it came back from terra-draw, which rounds corners. */
  #begunWith = '';
  /** Why the last change was taken back; said until the next one. */
  #refusal: AreaFault | null = null;
  /** Terra-draw could not be loaded. */
  isBroken = false;

  constructor(map: MapHandle, host: DeskHost) {
    this.map = map;
    this.#host = host;
  }

  get area(): ChosenArea | null {
    return this.map.state.area;
  }

  get session(): DrawingSession | null {
    return this.#session;
  }

  /** Whether a crosshair stands on the map. */
  get hasCrosshair(): boolean {
    return this.#keyboard !== null;
  }

  get canUndo(): boolean {
    return this.#session?.isUnderWay ? this.#session.canUndo : this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#session?.isUnderWay ? this.#session.canRedo : this.#history.canRedo;
  }

  /**
   * Begins an activity, in place of the one that is under way; `byKeyboard` with a crosshair. What draws is loaded with
   * the first one.
   */
  async start(mode: DrawMode, byKeyboard = false): Promise<void> {
    this.stop();
    const isBuilding = mode === 'edit' || mode === 'hole';
    this.fault = isBuilding && this.area ? editingFault(this.area.geometry) : null;
    if (this.fault) return this.#host.onChange();
    this.mode = mode;
    this.#refusal = null;
    this.isBroken = false;
    this.#begun += 1;
    const begun = this.#begun;
    this.#host.onChange();
    const room = await loadRoom();
    if (begun !== this.#begun) return;
    if (!room) {
      this.mode = null;
      this.isBroken = true;
      this.#host.onChange();
      return;
    }
    this.#gestures = this.map.workbench.takeGestures({ onLost: () => this.stop() });
    this.#before = this.area;
    this.#listenToKeys();
    this.#session = new room.DrawingSession({
      map: this.map,
      gestures: this.#gestures,
      mode,
      rings: isBuilding && this.area ? ringsOf(this.area.geometry) : noRings,
      host: {
        onChange: () => this.#drawSoon(),
        // Terra-draw goes on after it has told: its session must not end meanwhile.
        onFinish: () => queueMicrotask(() => this.#handleFinish()),
        onCrossing: (at) => this.#refuse({ kind: 'crossing', at }),
        snap: (lngLat) => this.#host.snap(lngLat),
      },
    });
    this.#begin(this.#session);
    if (byKeyboard) this.#showCrosshair(room);
    this.#drawSoon();
    this.#host.onChange();
  }

  /** Puts a crosshair on the map for the keyboard, or takes it away. */
  async toggleCrosshair(): Promise<void> {
    const room = await loadRoom();
    if (!room || !this.#session) return;
    if (this.#keyboard) this.#hideCrosshair();
    else this.#showCrosshair(room);
    this.#host.onChange();
  }

  /** Closes the shape under way; ends editing. */
  finish(): void {
    if (this.#session?.isUnderWay) this.#session.finish();
    else this.stop();
  }

  /** Gives up the shape under way, or the activity where there is none. */
  cancel(): void {
    if (!this.#session?.isUnderWay) {
      this.stop();
      return;
    }
    this.#session.cancel();
    this.#choose(this.#before);
    this.fault = null;
    this.#drawSoon();
    this.#host.onChange();
  }

  /** Ends the activity; a shape that is not finished is given up. */
  stop(): void {
    this.#begun += 1;
    this.mode = null;
    const session = this.#session;
    if (!session) return;
    const isUnderWay = session.isUnderWay;
    this.#hideCrosshair();
    this.#session = null;
    session.end();
    this.#gestures?.release();
    this.#keys?.abort();
    this.#gestures = null;
    if (isUnderWay) this.#choose(this.#before);
    this.fault = null;
    this.sketch();
    this.#host.onChange();
  }

  undo(): void {
    if (this.#session?.isUnderWay) this.#session.undo();
    else this.#step(this.#history.undo(this.area));
  }

  redo(): void {
    if (this.#session?.isUnderWay) this.#session.redo();
    else this.#step(this.#history.redo(this.area));
  }

  /** Takes an area that was not drawn, or none; the user can go back. */
  take(area: ChosenArea | null): void {
    this.stop();
    if (area === null && this.area === null) return;
    this.#history.record(this.area);
    this.#choose(area);
    this.#host.onFinished(area);
    this.#host.onChange();
  }

  /** Shows the area, with the marks of what is under way. */
  sketch(): void {
    this.#sketched = this.area;
    this.map.workbench.sketch(sketchOwner, [
      ...this.#areaSketch(),
      ...(this.#session?.marks ?? []),
      ...this.#faultSketch(),
    ]);
  }

  /** The area may have been chosen elsewhere. */
  follow(): void {
    if (this.area === this.#sketched) return;
    if (this.#session) this.#before = this.area;
    this.sketch();
  }

  end(): void {
    this.stop();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.map.workbench.sketch(sketchOwner, []);
  }

  #showCrosshair({ CrosshairDrawing: Drawing }: Room): void {
    const session = this.#session;
    if (!session) return;
    const host = this.#host;
    this.#keyboard = new Drawing(this.map, session, {
      crosshairLabel: host.crosshairLabel(),
      onPosition: (lngLat) => host.onPosition(lngLat),
      cancel: () => this.cancel(),
      undo: () => this.undo(),
    });
  }

  #hideCrosshair(): void {
    const keyboard = this.#keyboard;
    const mode = this.#session?.mode;
    if (!keyboard || !mode) return;
    this.#keyboard = null;
    const { isFocused } = keyboard.crosshair;
    keyboard.end();
    if (isFocused) this.#host.onFocusLost(mode);
  }

  /** While one draws, the map has the keys of the tool too, wherever on it the focus is. */
  #listenToKeys(): void {
    this.#keys = new AbortController();
    const { signal } = this.#keys;
    const { surface } = this.map.workbench;
    surface.addEventListener('keydown', (event) => this.handleKey(event), { signal, capture: true });
  }

  /** Undo and redo; and, on the map, what ends the shape under way. */
  handleKey(event: KeyboardEvent): void {
    const step = stepOfKey(event);
    const isOnMap = event.currentTarget === this.map.workbench.surface;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && this.#keyboard === null;
    if (step === 'undo') this.undo();
    else if (step === 'redo') this.redo();
    else if (isOnMap && isPlain && event.key === 'Escape') this.cancel();
    else if (isOnMap && isPlain && event.key === 'Enter') this.finish();
    else if (isOnMap && isPlain && event.key === 'Backspace' && this.#session?.isUnderWay) this.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #areaSketch(): readonly SketchFeature[] {
    const rings = this.#session?.rings ?? noRings;
    const drawn = drawnArea(rings);
    const isOwn = this.#session !== null && rings.shells.length + rings.holes.length > 0;
    const shown = isOwn ? drawn.geometry : (this.area?.geometry ?? null);
    if (shown) return [{ geometry: shown, role: 'area' }];
    return [...rings.shells, ...rings.holes].map((ring) => ({
      geometry: { type: 'LineString', coordinates: ring },
      role: 'line',
    }));
  }

  #faultSketch(): readonly SketchFeature[] {
    const { at } = this.fault ?? {};
    return at ? [{ geometry: { type: 'Point', coordinates: at }, role: 'fault' }] : [];
  }

  /** The pointer moves more often than the screen is drawn. */
  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  }

  #draw(): void {
    const session = this.#session;
    if (session) {
      const { geometry, fault } = drawnArea(session.rings);
      if (this.#isUntouched(session, geometry)) this.#choose(this.#before);
      else {
        this.#refusal = null;
        if (geometry && !this.#isSame(geometry)) this.#choose({ geometry, origin: 'drawn', name: null });
      }
      this.fault = (fault?.kind === 'no-extent' ? null : fault) ?? this.#refusal;
    }
    this.sketch();
    this.#host.onChange();
  }

  /** Whether the user has done nothing yet to what the session began with. */
  #isUntouched({ mode, rings }: DrawingSession, geometry: ChosenArea['geometry'] | null): boolean {
    if (mode !== 'edit' && mode !== 'hole') return rings.shells.length === 0;
    return geometry !== null && JSON.stringify(geometry) === this.#begunWith;
  }

  #isSame(geometry: ChosenArea['geometry']): boolean {
    return JSON.stringify(geometry) === JSON.stringify(this.area?.geometry);
  }

  #choose(area: ChosenArea | null): void {
    if (area !== this.area) this.map.workbench.chooseArea(area);
    this.sketch();
  }

  #refuse(fault: AreaFault): void {
    this.fault = fault;
    this.#drawSoon();
  }

  #handleFinish(): void {
    const session = this.#session;
    if (!session) return;
    const { geometry, fault } = drawnArea(session.rings);
    if (!geometry) {
      this.#takeBack(session, fault);
      return;
    }
    const area =
      this.#isSame(geometry) && this.area ? this.area : { geometry, origin: 'drawn' as const, name: null };
    if (area !== this.#before) this.#history.record(this.#before);
    this.#before = area;
    this.#choose(area);
    this.#begin(session);
    if (session.mode !== 'edit') this.stop();
    this.#host.onFinished(area);
    this.#host.onChange();
  }

  #edit(session: DrawingSession, { geometry }: ChosenArea): void {
    session.replace(ringsOf(geometry));
    this.#begin(session);
  }

  #begin({ rings }: DrawingSession): void {
    this.#begunWith = JSON.stringify(drawnArea(rings).geometry);
  }

  /** A shape that is no area is refused: what stood before it stands again. */
  #takeBack(session: DrawingSession, fault: AreaFault): void {
    const before = this.#before;
    if (session.mode === 'edit' && before) this.#edit(session, before);
    else void this.start(session.mode);
    this.#choose(before);
    this.#refusal = fault;
    this.#refuse(fault);
  }

  #step(area: ChosenArea | null | undefined): void {
    if (area === undefined) return;
    this.#before = area;
    this.#choose(area);
    this.fault = null;
    if (this.mode === 'edit') {
      if (area && this.#session) this.#edit(this.#session, area);
      else this.stop();
    } else if (this.mode === 'hole') this.stop();
    this.#host.onFinished(area);
    this.#host.onChange();
  }
}

/** What draws; loaded when it is first needed. */
interface Room {
  readonly DrawingSession: typeof DrawingSession;
  readonly CrosshairDrawing: typeof CrosshairDrawing;
}

/** Null where it could not be loaded. */
async function loadRoom(): Promise<Room | null> {
  try {
    const [session, crosshair] = await Promise.all([
      import('./drawing-session.js'),
      import('./crosshair-drawing.js'),
    ]);
    return { ...session, ...crosshair };
  } catch {
    return null;
  }
}
