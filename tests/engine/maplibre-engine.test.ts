import { describe, expect, it } from 'vitest';

import { until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

import { colorAt, startEngine, startMapLibre } from './start-engine.js';

const heightIndicator = {
  id: 'height',
  label: { zh: '高度', en: 'Height' },
  theme: 'green',
  format: 'decimal',
  unit: 'm',
};

describe('MapLibreEngine', () => {
  it('draws the scene of the last moment after a lost context', async () => {
    const { engine, scene, container, events } = await startEngine(startMapLibre);
    const loss = container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    await until('the loss', () => events.some(({ type }) => type === 'context-lost'));
    engine.show({ ...scene, theme: 'dark', language: 'en' });
    loss?.restoreContext();
    await until('the return', () => events.some(({ type }) => type === 'context-restored'));
    await until('the style', () => engine.maplibreMap.isStyleLoaded() === true);
    engine.jumpTo({ center: [125.305, 43.99] });
    expect(await colorAt(engine, 0, 0)).toEqual([27, 33, 38]);
  });

  it('takes no gesture when it is static', async () => {
    const { engine } = await startEngine(startMapLibre);
    engine.setInteraction('static');
    expect(engine.maplibreMap.dragPan.isEnabled()).toBe(false);
    engine.setInteraction('cooperative');
    expect(engine.maplibreMap.dragPan.isEnabled()).toBe(true);
    expect(engine.maplibreMap.cooperativeGestures.isEnabled()).toBe(true);
  });

  it('draws nothing for a click that changes nothing, and tells of it', async () => {
    const { engine, events } = await startEngine(startMapLibre);
    const map = engine.maplibreMap;
    await map.once('idle');
    let drawn = 0;
    map.on('render', () => (drawn += 1));
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      pressMouse(map.getCanvas(), type, 300, 200);
    await nextFrame();
    await nextFrame();
    expect(events.some(({ type }) => type === 'clicked')).toBe(true);
    expect(drawn).toBe(0);
    expect(map.dragPan.isEnabled()).toBe(true);
  });

  it('is dragged by the mouse from where it was pressed', async () => {
    const { engine } = await startEngine(startMapLibre);
    const canvas = engine.maplibreMap.getCanvas();
    await engine.maplibreMap.once('idle');
    const under = engine.unproject({ x: 300, y: 200 });
    for (const type of ['pointerdown', 'mousedown']) pressMouse(canvas, type, 300, 200);
    for (let x = 302; x <= 340; x += 2) {
      for (const type of ['pointermove', 'mousemove']) pressMouse(canvas, type, x, 230);
      await nextFrame();
    }
    const { x, y } = engine.project(under);
    for (const type of ['pointerup', 'mouseup']) pressMouse(canvas, type, 340, 230);
    expect(x).toBeCloseTo(340, 0);
    expect(y).toBeCloseTo(230, 0);
  });

  it('raises a building to the height that its source states', async () => {
    const statements = [
      { id: 'height', indicator: 'height', value: 400, unit: 'm', asOf: null, source: 'test' },
    ];
    const west = 125.3495;
    const south = 43.9497;
    const ring = [
      [west, south],
      [west + 0.001, south],
      [west + 0.001, south + 0.0006],
      [west, south + 0.0006],
      [west, south],
    ];
    const tower = {
      type: 'Feature',
      id: 'tower',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: {
        name: { zh: '楼', en: 'Tower' },
        kind: 'building',
        location: { precision: 'published', source: 'test' },
        statements,
      },
    };
    const { engine } = await startEngine(startMapLibre, {
      catalog: smallCatalog({ extraFeatures: [tower], indicators: [heightIndicator] }),
    });
    engine.jumpTo({ center: [125.35, 43.95], zoom: 16, pitch: 60, bearing: 0 });
    await until('its tiles', () => engine.maplibreMap.areTilesLoaded());
    // Well above the footprint on screen: the wall of the tower, where flat ground would show the park below it.
    const wall = await colorAt(engine, 0, -90);
    engine.jumpTo({ pitch: 0 });
    const ground = await colorAt(engine, 0, -90);
    expect(wall).not.toEqual(ground);
  });

  it('gives its graphics context back', async () => {
    const { engine, container } = await startEngine(startMapLibre);
    const gl = container.querySelector('canvas')?.getContext('webgl2');
    engine.destroy();
    expect(gl?.isContextLost()).toBe(true);
    expect(container.querySelector('canvas')).toBeNull();
  });
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What a mouse does with its main button, at a point of the canvas. */
function pressMouse(canvas: HTMLCanvasElement, type: string, x: number, y: number): void {
  const { left, top } = canvas.getBoundingClientRect();
  const isDown = !/up|click/.test(type);
  const at = { clientX: left + x, clientY: top + y, buttons: isDown ? 1 : 0 };
  const init = { ...at, button: 0, bubbles: true, composed: true, pointerId: 1, pointerType: 'mouse' };
  canvas.dispatchEvent(
    type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
  );
}
