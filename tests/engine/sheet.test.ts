import { describe, expect, it } from 'vitest';

import type { DrawnFeature } from '../../src/domain/drawing/drawn-layer.js';
import { plainFrame } from '../../src/domain/geometry/coordinate-frame.js';
import { millimetresPerPixel, paperStretch } from '../../src/domain/geometry/paper-scale.js';
import { planeLayers } from '../../src/engine/plane/plane-shapes.js';
import { drawSheet, type SheetView } from '../../src/engine/plane/sheet.js';
import type { Scene } from '../../src/engine/scene.js';

const view: SheetView = {
  center: [125.3, 43.9],
  stretch: paperStretch(43.9, 50_000),
  width: 100 / millimetresPerPixel,
  height: 80 / millimetresPerPixel,
  outline: null,
};

/** Squares of some 80 m side by side around the middle. */
function squares(count: number): readonly DrawnFeature[] {
  return Array.from({ length: count }, (_, index) => {
    const [west, south] = [125.28 + (index % 100) * 0.0004, 43.89 + Math.floor(index / 100) * 0.0003];
    const ring = [
      [west, south],
      [west + 0.0003, south],
      [west + 0.0003, south + 0.0002],
      [west, south],
    ] as const;
    return { number: index, geometry: { type: 'Polygon', coordinates: [ring] }, keys: { k: 'public-park' } };
  });
}

function sheetOf(count: number): SVGSVGElement | HTMLCanvasElement {
  const scene: Scene = {
    dataset: 'test',
    revision: 0,
    layers: [{ id: 'squares', role: 'place', color: '#c2187a', visible: true, opacity: 1 }],
    base: null,
    frame: plainFrame,
    theme: 'light',
    language: 'en',
    selected: null,
    highlighted: null,
    sketch: [],
  };
  const layers = planeLayers([{ layer: 'squares', shapes: squares(count), points: [] }], plainFrame);
  return drawSheet(scene, layers, view);
}

describe('drawSheet', () => {
  it('draws lines, taller than the paper by what the web map shows too much to the north', () => {
    const sheet = sheetOf(20);
    const [, , width = NaN, height = NaN] = (sheet.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect(width).toBeCloseTo(view.width, 6);
    expect(height / view.height).toBeCloseTo(1 / view.stretch.height, 6);
    expect(height / view.height).toBeGreaterThan(1.003);
    expect(sheet.querySelectorAll('path').length).toBeGreaterThanOrEqual(20);
  });

  it('draws points, 300 to an inch, where there is very much to draw', () => {
    const sheet = sheetOf(4_100);
    if (!(sheet instanceof HTMLCanvasElement)) throw new Error('lines');
    expect(sheet.width).toBe(Math.round((100 / 25.4) * 300));
    const { data } = sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height) ?? { data: [] };
    expect(new Set(data).size).toBeGreaterThan(3);
  });
});
