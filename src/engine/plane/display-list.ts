import { boundsOverlap } from '../../domain/geometry/bounds.js';
import type { Bounds } from '../../domain/geometry/lng-lat.js';
import { drawingSteps, paletteOf, type DrawingStep } from '../drawing/drawing-order.js';
import {
  applies,
  fillColorOf,
  patternOf,
  isDrawnAt,
  stateValue,
  widthAt,
  type FeatureState,
  type ShapeRule,
} from '../drawing/drawing-rule.js';
import { markerSizes, nameGroupOf } from '../drawing/place-rules.js';
import { rampAt } from '../drawing/zoom-ramp.js';
import type { PatternLook, Scene, SceneFeature } from '../scene.js';

import { placeNames, type NameItem, type TextMeasure } from './name-placement.js';
import type { PlaneLayer, PlaneShape } from './plane-shapes.js';
import { screenMatrix, seenBox, through, type Matrix, type PlaneView } from './plane-view.js';

export interface AreaItem {
  readonly type: 'area';
  readonly shape: PlaneShape;
  readonly color: string;
  readonly opacity: number;
}

export interface PatternItem {
  readonly type: 'pattern';
  readonly shape: PlaneShape;
  readonly pattern: PatternLook;
  readonly opacity: number;
}

export interface LineItem {
  readonly type: 'line';
  readonly shape: PlaneShape;
  readonly color: string;
  readonly opacity: number;
  readonly width: number;
  /** In CSS pixels; empty for a solid line. */
  readonly dash: readonly number[];
  readonly cap: 'round' | 'butt';
  readonly join: 'round' | 'miter';
}

export interface GlowItem {
  readonly type: 'glow';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  readonly opacity: number;
  readonly rimWidth: number;
  readonly rimOpacity: number;
  /** Of its rim, where that is not the disc's own. */
  readonly rimColor?: string;
}

export interface MarkerItem {
  readonly type: 'marker';
  readonly x: number;
  readonly y: number;
  /** Of its full size. */
  readonly size: number;
  readonly kind: string;
  readonly isSchematic: boolean;
  readonly color: string;
  readonly rim: string;
  readonly opacity: number;
  readonly feature: SceneFeature;
  /** The place's name. */
  readonly name: string;
}

/** A piece of a base map. */
export interface TileItem {
  readonly type: 'tile';
  readonly picture: ImageBitmap;
  /** The square of the picture that is drawn: its left, its top and its side, as shares of the picture. */
  readonly part: readonly [left: number, top: number, side: number];
  /** Where it lies in the square of web maps: west, north, east, south. */
  readonly box: Bounds;
}

/** What a base map of image tiles puts under a picture. */
export interface TileLayers {
  readonly ground: readonly TileItem[];
  /** Over the places' areas, under their markers and names. */
  readonly lettering: readonly TileItem[];
}

export const noTiles: TileLayers = { ground: [], lettering: [] };

export type DisplayItem = TileItem | AreaItem | PatternItem | LineItem | GlowItem | MarkerItem | NameItem;

/** A picture of a scene, item by item from the lowest; writers put it on a canvas or into the page. */
export interface DisplayList {
  readonly view: PlaneView;
  /** From the square of web maps to the picture. */
  readonly matrix: Matrix;
  readonly paper: string;
  readonly items: readonly DisplayItem[];
}

/** Works out what is seen of a scene. Pure: `measure` says how wide texts are. */
export function displayList(
  scene: Scene,
  layers: readonly PlaneLayer[],
  view: PlaneView,
  measure: TextMeasure,
  tiles: TileLayers = noTiles,
): DisplayList {
  const matrix = screenMatrix(view);
  const seen = seenBox(view, 40);
  const steps = drawingSteps(scene).filter(({ layer, rule }) => layer.visible && isDrawnAt(rule, view.zoom));
  const within = (list: readonly PlaneShape[]) => list.filter(({ box }) => boundsOverlap(box, seen));
  const visible = new Map(
    layers.map((layer) => {
      // Of very many, points are looked at where there is something to draw on them alone.
      const own = steps.filter((step) => step.layer.id === layer.id);
      const hasPoints = own.some(
        ({ rule }) => rule.type !== 'fill' && rule.type !== 'line' && rule.type !== 'pattern',
      );
      const points = hasPoints ? within(layer.points) : [];
      return [layer.id, { ...layer, shapes: within(layer.shapes), points }] as const;
    }),
  );
  const items: DisplayItem[] = [];
  for (const step of steps) {
    const drawn = visible.get(step.layer.id);
    if (!drawn) continue;
    const { rule } = step;
    if (rule.type === 'fill' || rule.type === 'pattern' || rule.type === 'line') {
      const crowd = drawn.crowd?.(matrix);
      for (const shape of drawn.shapes) {
        const state = stateOf(scene, step.layer.id, shape);
        // Most of a crowd leave here, before anything is asked of the rule.
        if (crowd?.isCovered(rule, shape, state)) continue;
        if (!applies(rule, shape.feature)) continue;
        const seenAs = crowd ? crowd.shown(shape, state) : shape;
        const item = seenAs && shapeItem(rule, seenAs, state, view.zoom);
        if (item && item.opacity > 0) items.push(item);
      }
    } else if (rule.type !== 'name') {
      for (const point of drawn.points) items.push(...pointItems(step, point, scene, matrix, view.zoom));
    }
  }
  const names = placeNames({ steps, visible, scene, view, matrix, measure, items });
  const firstMark = items.findIndex(({ type }) => type === 'glow' || type === 'marker');
  const marksAt = firstMark < 0 ? items.length : firstMark;
  return {
    view,
    matrix,
    paper: paletteOf(scene).paper,
    items: [
      ...tiles.ground,
      ...items.slice(0, marksAt),
      ...tiles.lettering,
      ...items.slice(marksAt),
      ...names,
      ...(scene.sketchDrawing?.sketchItems(scene, matrix) ?? []),
    ],
  };
}

function stateOf({ selected, highlighted }: Scene, layer: string, { feature }: PlaneShape): FeatureState {
  const is = (other: SceneFeature | null) => other?.layer === layer && other.number === feature.number;
  return is(selected) ? 'selected' : is(highlighted) ? 'highlighted' : null;
}

function shapeItem(
  rule: ShapeRule,
  shape: PlaneShape,
  state: FeatureState,
  zoom: number,
): AreaItem | PatternItem | LineItem | null {
  const opacity = stateValue(rule.opacity, state);
  if (rule.type === 'fill') {
    return { type: 'area', shape, color: fillColorOf(rule, shape.feature), opacity };
  }
  if (rule.type === 'pattern') {
    const pattern = patternOf(rule, shape.feature);
    return pattern && { type: 'pattern', shape, pattern, opacity };
  }
  const width = widthAt(rule.width, zoom, state);
  return {
    type: 'line',
    shape,
    color: rule.color,
    opacity,
    width,
    dash: (rule.dash ?? []).map((length) => length * width),
    cap: rule.isRoundCapped ? 'round' : 'butt',
    join: rule.isRoundJoined ? 'round' : 'miter',
  };
}

function* pointItems(
  { layer, rule }: DrawingStep,
  point: PlaneShape,
  scene: Scene,
  matrix: Matrix,
  zoom: number,
): Generator<GlowItem | MarkerItem> {
  const { keys, number } = point.feature;
  if (number === null) return;
  const state = stateOf(scene, layer.id, point);
  const [line] = point.lines;
  const [x, y] = through(matrix, line?.[0] ?? 0, line?.[1] ?? 0);
  if (rule.type === 'glow' && state !== null) {
    const { color, radius, opacity, rimWidth, rimOpacity } = rule;
    yield {
      type: 'glow',
      x,
      y,
      color,
      radius: stateValue(radius, state),
      opacity: stateValue(opacity, state),
      rimWidth: stateValue(rimWidth, state),
      rimOpacity,
    };
  }
  if (rule.type !== 'marker') return;
  yield {
    type: 'marker',
    x,
    y,
    size: rampAt(markerSizes[nameGroupOf(keys.k)], zoom, 1),
    kind: keys.k,
    isSchematic: keys.s === 1,
    color: rule.color,
    rim: rule.rim,
    opacity: rule.opacity,
    feature: { layer: layer.id, number },
    name: (scene.language === 'en' ? keys.en : keys.zh) ?? '',
  };
}
