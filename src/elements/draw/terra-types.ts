import type { LngLat } from '../../domain/geometry/lng-lat.js';

/**
 * What is used of terra-draw, in our words. Its own declarations import one another without file endings, which
 * TypeScript does not follow under the rules of Node, so that most of them come out as `any`.
 */
export interface TerraMouseEvent {
  readonly lng: number;
  readonly lat: number;
  readonly containerX: number;
  readonly containerY: number;
  readonly button: 'neither' | 'left' | 'middle' | 'right';
  readonly heldKeys: readonly string[];
  readonly isContextMenu: boolean;
}

export interface TerraKeyEvent {
  readonly key: string;
  readonly heldKeys: readonly string[];
  preventDefault(): void;
}

type Drag = (event: TerraMouseEvent, setDraggable: (isDraggable: boolean) => void) => void;

/** What an adapter tells the mode that draws. */
export interface TerraCallbacks {
  onKeyUp(event: TerraKeyEvent): void;
  onKeyDown(event: TerraKeyEvent): void;
  onClick(event: TerraMouseEvent): void;
  onMouseMove(event: TerraMouseEvent): void;
  readonly onDragStart: Drag;
  readonly onDrag: Drag;
  readonly onDragEnd: Drag;
  onClear(): void;
  onReady?(): void;
}

/** A feature of its store: rings are polygons without holes, corners and middles are points. */
export interface TerraFeature {
  readonly id?: string | number;
  readonly type: 'Feature';
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LngLat[])[] }
    | { readonly type: 'Point'; readonly coordinates: LngLat };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The instance that draws. */
export interface Terra {
  on(event: 'finish', listener: () => void): void;
  start(): void;
  stop(): void;
  clear(): void;
  setMode(mode: string): void;
  getModeState(): string;
  getFeatureId(): string;
  getSnapshot(): readonly TerraFeature[];
  addFeatures(
    features: readonly TerraFeature[],
  ): readonly { readonly id?: string | number; readonly valid: boolean; readonly reason?: string }[];
  selectFeature(id: string | number): void;
  getFeaturesAtLngLat(
    lngLat: { readonly lng: number; readonly lat: number },
    options: {
      readonly pointerDistance: number;
      readonly includePolygonsWithinPointerDistance: boolean;
    },
  ): readonly TerraFeature[];
  undo(): boolean;
  redo(): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
}

/** Its constructor, with what we tell it. */
export type TerraConstructor = new (options: {
  readonly adapter: object;
  readonly modes: readonly object[];
  readonly undoRedo: { readonly modeLevel: object };
}) => Terra;

/** The mode that draws rings corner by corner. */
export type RingModeConstructor = new (options: {
  readonly modeName: string;
  readonly snapping: { toCustom(event: TerraMouseEvent): LngLat | undefined };
  readonly pointerDistance: number;
  readonly showCoordinatePoints: boolean;
  validation(
    feature: TerraFeature,
    context: { readonly updateType: string },
  ): { readonly valid: boolean; readonly reason?: string };
}) => object;
