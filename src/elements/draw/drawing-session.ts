import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawFreehandMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';

import type { AreaRings } from '../../domain/geometry/area-rings.js';
import type { LngLat, Ring } from '../../domain/geometry/lng-lat.js';
import { findCrossing } from '../../domain/quality/ring-crossing.js';
import type { SketchFeature, SketchRole } from '../../engine/scene.js';
import type { MapHandle } from '../map/map-handle.js';
import type { TakenGestures } from '../map/map-workbench.js';

import type { DrawMode } from './draw-modes.js';
import type {
  RingModeConstructor,
  Terra,
  TerraConstructor,
  TerraFeature,
  TerraMouseEvent,
} from './terra-types.js';
import { rounded, WorkbenchAdapter } from './workbench-adapter.js';

const Draw = TerraDraw as unknown as TerraConstructor;
const RingMode = TerraDrawPolygonMode as unknown as RingModeConstructor;

/** How near a pointer must come to a corner, in CSS pixels: targets are 24 px wide. */
const pointerDistance = 13;
const circleSegments = 64;

/** What a drawing session tells. */
export interface SessionHost {
  /** Something of what is drawn has changed. */
  onChange(): void;
  /** A shape, or one change of a shape, is finished. */
  onFinish(): void;
  /** The ring that is being closed crosses itself near a position: it stays open. */
  onCrossing(near: LngLat): void;
  /** A corner or an edge of what the map shows, near a position; null where there is none. */
  snap(lngLat: LngLat): LngLat | null;
}

/** How to begin. */
export interface SessionStart {
  readonly map: MapHandle;
  readonly gestures: TakenGestures;
  readonly mode: DrawMode;
  /** What is there already: it is edited, or a hole is drawn in it. */
  readonly rings: AreaRings;
  readonly host: SessionHost;
}

/** One activity on the map, from its beginning to its end: drawing a shape, a hole, or editing. */
export class DrawingSession {
  readonly mode: DrawMode;
  readonly #host: SessionHost;
  readonly #adapter: WorkbenchAdapter;
  readonly #draw: Terra;

  constructor({ map, gestures, mode, rings, host }: SessionStart) {
    this.mode = mode;
    this.#host = host;
    this.#adapter = new WorkbenchAdapter(map, gestures, {
      holds: (lngLat) => this.#holds(lngLat),
      draw: () => host.onChange(),
    });
    this.#draw = new Draw({
      adapter: this.#adapter,
      modes: modesFor(host),
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.on('finish', () => host.onFinish());
    this.#draw.start();
    if (mode === 'edit') {
      this.#draw.setMode('select');
      this.replace(rings);
    } else {
      if (mode === 'hole') this.#add(rings);
      this.#draw.setMode(mode);
    }
  }

  /** What is drawn by now, the shape under way among it. */
  get rings(): AreaRings {
    const snapshot = this.#draw.getSnapshot();
    const ringsOfMode = (isHole: boolean) =>
      snapshot.flatMap(({ geometry, properties }) => {
        if (geometry.type !== 'Polygon' || (properties['mode'] === 'hole') !== isHole) return [];
        return geometry.coordinates.slice(0, 1);
      });
    return { shells: ringsOfMode(false), holes: ringsOfMode(true) };
  }

  /** The corners and middles that one drags, and where a corner would snap to. */
  get marks(): readonly SketchFeature[] {
    return this.#draw.getSnapshot().flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') return [];
      const role: SketchRole = properties['midPoint'] ? 'midpoint' : 'vertex';
      return [{ geometry, role }];
    });
  }

  /** Whether a shape has been begun and not been finished. */
  get isUnderWay(): boolean {
    return this.#draw.getModeState() === 'drawing';
  }

  /** How many corners the ring under way has. */
  get cornerCount(): number {
    const [under] = this.#draw.getSnapshot().filter(({ properties }) => properties['currentlyDrawing']);
    return Number(under?.properties['committedCoordinateCount'] ?? 0);
  }

  get canUndo(): boolean {
    return this.isUnderWay && this.#draw.canUndo();
  }

  get canRedo(): boolean {
    return this.isUnderWay && this.#draw.canRedo();
  }

  /** Takes the last corner back. */
  undo(): void {
    this.#draw.undo();
    this.#host.onChange();
  }

  redo(): void {
    this.#draw.redo();
    this.#host.onChange();
  }

  /** Edits other rings from now on. */
  replace(rings: AreaRings): void {
    this.#draw.clear();
    const [first] = this.#add(rings);
    if (first !== undefined) this.#draw.selectFeature(first);
    this.#host.onChange();
  }

  /** Closes the shape under way. */
  finish(): void {
    this.#adapter.key('Enter');
  }

  /** Gives up the shape under way. */
  cancel(): void {
    this.#adapter.key('Escape');
    this.#host.onChange();
  }

  /** What a pointer would do at a point; for the crosshair. */
  get pointer(): WorkbenchAdapter {
    return this.#adapter;
  }

  end(): void {
    this.#draw.stop();
  }

  #add({ shells, holes }: AreaRings): readonly (string | number)[] {
    const feature = (ring: Ring, mode: string): TerraFeature => ({
      id: this.#draw.getFeatureId(),
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [ring.map(([lng, lat]): LngLat => [rounded(lng), rounded(lat)])],
      },
      properties: { mode },
    });
    const features = [
      ...shells.map((ring) => feature(ring, 'polygon')),
      ...holes.map((ring) => feature(ring, 'hole')),
    ];
    return this.#draw
      .addFeatures(features)
      .flatMap(({ valid, id }) => (valid && id !== undefined ? [id] : []));
  }

  /** Drags that draw or edit are the tool's, all others move the map. A ring that is pressed is the one that is edited. */
  #holds([lng, lat]: LngLat): boolean {
    if (this.mode === 'polygon' || this.mode === 'hole') return false;
    if (this.mode !== 'edit') return !this.isUnderWay;
    const near = this.#draw.getFeaturesAtLngLat(
      { lng, lat },
      { pointerDistance, includePolygonsWithinPointerDistance: true },
    );
    if (near.some(({ geometry }) => geometry.type === 'Point')) return true;
    const rings = near.filter(({ geometry }) => geometry.type === 'Polygon');
    const target = rings.find(({ properties }) => properties['mode'] === 'hole') ?? rings[0];
    if (target?.id === undefined) return false;
    if (target.properties['selected'] !== true) this.#draw.selectFeature(target.id);
    return true;
  }
}

function modesFor(host: SessionHost) {
  const toCustom = ({ lng, lat }: TerraMouseEvent): [number, number] | undefined => {
    const snapped = host.snap([lng, lat]);
    return snapped ? [rounded(snapped[0]), rounded(snapped[1])] : undefined;
  };
  const snapping = { toCustom };
  const ring = (modeName: string) =>
    new RingMode({
      modeName,
      snapping,
      pointerDistance,
      showCoordinatePoints: true,
      validation: (feature, { updateType }) => {
        if (updateType !== 'finish' || feature.geometry.type !== 'Polygon') return { valid: true };
        const crossing = findCrossing(feature.geometry.coordinates);
        if (crossing === null || crossing === 'unknown') return { valid: true };
        host.onCrossing(crossing.at);
        return { valid: false, reason: 'the ring crosses itself' };
      },
    });
  const drawInteraction = 'click-move-or-drag';
  const flags = {
    feature: {
      draggable: true,
      selfIntersectable: true,
      coordinates: {
        draggable: true,
        deletable: true,
        midpoints: { draggable: true },
        snappable: snapping,
      },
    },
  };
  return [
    ring('polygon'),
    ring('hole'),
    new TerraDrawRectangleMode({ drawInteraction }),
    new TerraDrawCircleMode({ drawInteraction, segments: circleSegments }),
    new TerraDrawFreehandMode({ drawInteraction, minDistance: 8, pointerDistance, autoClose: false }),
    new TerraDrawSelectMode({
      pointerDistance,
      dragEventThrottle: 0,
      allowManualDeselection: false,
      keyEvents: null,
      flags: { polygon: flags, hole: flags },
    }),
  ];
}
