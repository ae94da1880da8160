import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { CameraTaker } from '../../src/elements/map/map-workbench.js';
import { mount } from '../support/mount.js';
import { until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

const engines = ['webgl', 'plane'] as const;

async function mapWithCamera(engine: (typeof engines)[number], interaction = 'full') {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${smallCatalog()}
      style="display: block; inline-size: 640px; block-size: 480px"
      loading="eager"
      engine=${engine}
      interaction=${interaction}
    ></park-map>`,
  );
  await map.ready;
  const taker = { onGesture: vi.fn<CameraTaker['onGesture']>(), onLost: vi.fn() };
  const camera = await map.workbench.takeCamera(taker);
  return { map, camera, taker, surface: map.workbench.surface };
}

const pose = { center: [125.34, 43.95], zoom: 12.5, bearing: 30, pitch: 0 } as const;

/** What a frame of the map is drawn on, inside the stage. */
function drawnOn(surface: HTMLElement): Element {
  const canvas = surface.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  return canvas;
}

function press(target: Element, type: string, init: PointerEventInit = {}): void {
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, ...init }));
}

describe.each(engines)('the camera of a tour on the %s engine', (engine) => {
  it('looks frame by frame, and tells the page once, where it rests', async () => {
    const { map, camera } = await mapWithCamera(engine);
    let told = 0;
    map.addEventListener('park-camera-moved', () => (told += 1));
    for (let step = 1; step <= 20; step += 1) camera.look({ ...pose, zoom: 11 + step / 20 });
    expect(told).toBe(0);
    expect(map.camera?.zoom).toBeCloseTo(12, 6);
    expect(map.camera?.bearing).toBeCloseTo(30, 6);
    camera.rest();
    camera.rest();
    expect(told).toBe(1);
  });

  it('lets what stands on the map follow each step', async () => {
    const { map, camera } = await mapWithCamera(engine);
    let steps = 0;
    map.subscribeCamera(() => (steps += 1));
    camera.look(pose);
    expect(steps).toBeGreaterThan(0);
  });

  it.each([
    ['a pointer', (target: Element) => press(target, 'pointerdown', { pointerType: 'mouse' })],
    ['a finger', (target: Element) => press(target, 'pointerdown', { pointerType: 'touch' })],
    [
      'the wheel',
      (target: Element) => target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 40 })),
    ],
    [
      'an arrow key',
      (target: Element) =>
        target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'ArrowUp' })),
    ],
  ])('tells once that the user reaches for the map by %s', async (_, reach) => {
    const { camera, taker, surface } = await mapWithCamera(engine);
    camera.look(pose);
    reach(drawnOn(surface));
    reach(drawnOn(surface));
    expect(taker.onGesture).toHaveBeenCalledTimes(1);
    camera.look(pose);
    reach(drawnOn(surface));
    expect(taker.onGesture).toHaveBeenCalledTimes(2);
  });

  it('tells that something else has moved the map, but not that it has another size', async () => {
    const { map, camera, taker } = await mapWithCamera(engine);
    camera.look(pose);
    let steps = 0;
    map.subscribeCamera(() => (steps += 1));
    map.style.inlineSize = '500px';
    await until('the other size', () => camera.viewport.width === 500 && steps > 0);
    expect(taker.onGesture).not.toHaveBeenCalled();
    await map.flyTo({ center: [125.36, 43.97] }, { durationMs: 0 });
    expect(taker.onGesture).toHaveBeenCalledTimes(1);
  });

  it('is given back', async () => {
    const { map, camera, taker, surface } = await mapWithCamera(engine);
    camera.look(pose);
    camera.release();
    camera.look({ ...pose, zoom: 15 });
    expect(map.camera?.zoom).toBeCloseTo(12.5, 6);
    press(drawnOn(surface), 'pointerdown', { pointerType: 'mouse' });
    expect(taker.onGesture).not.toHaveBeenCalled();
    let told = 0;
    map.addEventListener('park-camera-moved', () => (told += 1));
    await map.flyTo({ zoom: 13 }, { durationMs: 0 });
    expect(told).toBe(1);
  });

  it('says when another player takes it', async () => {
    const { map, camera, taker } = await mapWithCamera(engine);
    const second = await map.workbench.takeCamera({ onGesture: () => undefined });
    expect(taker.onLost).toHaveBeenCalledTimes(1);
    camera.look({ ...pose, zoom: 15 });
    second.look(pose);
    expect(map.camera?.zoom).toBeCloseTo(12.5, 6);
  });

  it('says whether the map can be tilted', async () => {
    const { map, camera } = await mapWithCamera(engine);
    camera.look({ ...pose, pitch: 50 });
    expect(camera.isFlat).toBe(engine === 'plane');
    expect(map.camera?.pitch).toBeCloseTo(engine === 'plane' ? 0 : 50, 6);
  });
});

describe('the camera of a tour on a cooperative map', () => {
  it('leaves the page to be scrolled past it', async () => {
    const { camera, taker, surface } = await mapWithCamera('plane', 'cooperative');
    camera.look(pose);
    const canvas = drawnOn(surface);
    canvas.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 40 }));
    press(canvas, 'pointerdown', { pointerType: 'touch' });
    expect(taker.onGesture).not.toHaveBeenCalled();
    press(canvas, 'pointerdown', { pointerType: 'touch', pointerId: 2 });
    expect(taker.onGesture).toHaveBeenCalledTimes(1);
  });
});
