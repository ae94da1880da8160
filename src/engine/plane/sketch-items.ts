import { paletteOf } from '../drawing/drawing-order.js';
import { sketchLooks, sketchTextSize } from '../drawing/sketch-looks.js';
import type { Scene, SketchFeature } from '../scene.js';

import type { DisplayItem } from './display-list.js';
import { fontOf } from './name-placement.js';
import { planeShape, type PlaneShape } from './plane-shapes.js';
import { through, type Matrix } from './plane-view.js';

/** From the middle of a line of text down to its baseline, in ems. */
const toBaseline = 0.36;

const shapes = new WeakMap<SketchFeature, PlaneShape>();

/** What tools have drawn, the lowest first. */
export function sketchItems(scene: Scene, matrix: Matrix): readonly DisplayItem[] {
  return scene.sketch.flatMap((feature) => itemsOf(feature, scene, matrix));
}

function itemsOf(feature: SketchFeature, scene: Scene, matrix: Matrix): readonly DisplayItem[] {
  const { role, text, geometry } = feature;
  const { sketch, sketchPoint, sketchFault, halo } = paletteOf(scene);
  const color = role === 'fault' ? sketchFault : sketch;
  const { fillOpacity, lineWidth, dash, radius } = sketchLooks[role];
  const shape = shapes.get(feature) ?? planeShape({ number: null, geometry, keys: { k: role } });
  shapes.set(feature, shape);
  const at = () => through(matrix, shape.lines[0]?.[0] ?? 0, shape.lines[0]?.[1] ?? 0);
  if (radius > 0) {
    const [x, y] = at();
    const disc = { type: 'glow', x, y, radius: radius - lineWidth / 2, opacity: 1, rimOpacity: 1 } as const;
    return [{ ...disc, color: sketchPoint, rimColor: color, rimWidth: lineWidth }];
  }
  if (role === 'words') {
    const [x, y] = at();
    const line = {
      text: text ?? '',
      font: fontOf('bold', sketchTextSize),
      color,
      size: sketchTextSize,
      y: toBaseline * sketchTextSize,
    };
    const look = { halo, haloWidth: 2, letterSpacing: 0, opacity: 1 };
    return [{ type: 'name', x, y, angle: 0, align: 'middle', lines: [line], ...look }];
  }
  const line = { type: 'line', shape, color, opacity: 1, width: lineWidth } as const;
  return [
    ...(fillOpacity > 0 ? [{ type: 'area', shape, color, opacity: fillOpacity } as const] : []),
    ...(lineWidth > 0 ? [{ ...line, dash, cap: 'round', join: 'round' } as const] : []),
  ];
}
