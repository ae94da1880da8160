import { describe, expect, it } from 'vitest';

import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import type { EngineOptions, MapEngine } from '../../src/engine/map-engine.js';
import { until } from '../support/once.js';

import { center, colorAt, startEngine, startLive, startMapLibre, startStill, zoom } from './start-engine.js';

const engines: [string, (options: EngineOptions) => Promise<MapEngine>][] = [
  ['MapLibreEngine', startMapLibre],
  ['PlaneEngine, still', startStill],
  ['PlaneEngine, live', startLive],
];

/** A position in the plane of web maps: x from the antimeridian to the east, y from the north, both 0 to 1. */
function toMercator([lng, lat]: LngLat): readonly [x: number, y: number] {
  return [(lng + 180) / 360, 0.5 - Math.atanh(Math.sin((lat * Math.PI) / 180)) / (2 * Math.PI)];
}

const paper = [245, 241, 232];

/** What takes the pointer in an engine's container. */
function pictureIn(container: HTMLElement): Element {
  const [picture] = container.querySelectorAll('canvas, svg');
  if (!picture) throw new Error('there is no picture');
  return picture;
}

function at(container: HTMLElement, x: number, y: number) {
  const box = container.getBoundingClientRect();
  return { clientX: box.left + x, clientY: box.top + y, bubbles: true, composed: true, cancelable: true };
}

describe.each(engines)('%s', (_name, start) => {
  it('puts positions where Web Mercator puts them', async () => {
    const { engine } = await startEngine(start);
    const [cx, cy] = toMercator(center);
    for (const level of [6, 9.5, zoom, 15, 18]) {
      engine.jumpTo({ zoom: level });
      for (const lngLat of [center, [125.3, 43.9], [125.4, 44]] as const) {
        const [x, y] = toMercator(lngLat);
        const worldSize = 512 * 2 ** level;
        const point = engine.project(lngLat);
        expect(point.x).toBeCloseTo(300 + (x - cx) * worldSize, 2);
        expect(point.y).toBeCloseTo(200 + (y - cy) * worldSize, 2);
      }
    }
  });

  it('turns positions with the bearing', async () => {
    const { engine } = await startEngine(start);
    const { x } = engine.project([125.36, 43.95]);
    engine.jumpTo({ bearing: 90 });
    const turned = engine.project([125.36, 43.95]);
    // East is up.
    expect(turned.x).toBeCloseTo(300, 1);
    expect(turned.y).toBeCloseTo(200 - (x - 300), 1);
  });

  it('reads positions off the screen again', async () => {
    const { engine } = await startEngine(start);
    const [lng, lat] = engine.unproject(engine.project([125.36, 43.96]));
    expect(lng).toBeCloseTo(125.36, 8);
    expect(lat).toBeCloseTo(43.96, 8);
  });

  it('draws an area in its layer’s colour, and no more when the layer is switched off', async () => {
    const { engine, scene } = await startEngine(start);
    expect(await colorAt(engine, -60, 0)).not.toEqual(paper);
    engine.show({ ...scene, layers: scene.layers.map((layer) => ({ ...layer, visible: false })) });
    await engine.flyTo({ zoom: zoom + 0.001 }, 0);
    expect(await colorAt(engine, -60, 0)).toEqual(paper);
  });

  it('draws a faint layer fainter', async () => {
    const { engine, scene } = await startEngine(start);
    const [before = 0] = await colorAt(engine, -60, 0);
    engine.show({ ...scene, layers: scene.layers.map((layer) => ({ ...layer, opacity: 0.3 })) });
    await engine.flyTo({ zoom: zoom + 0.001 }, 0);
    // MapLibre makes its tiles anew for it.
    let after = before;
    for (let look = 0; look < 100 && after === before; look += 1) {
      [after = 0] = await colorAt(engine, -60, 0);
    }
    expect(after).toBeGreaterThan(before);
    expect(after).toBeLessThan(paper[0] ?? 0);
  });

  it('changes light to dark without losing its camera', async () => {
    const { engine, scene } = await startEngine(start);
    engine.show({ ...scene, theme: 'dark' });
    await engine.flyTo({ center: [125.305, 43.99] }, 0);
    expect(await colorAt(engine, 0, 0)).toEqual([27, 33, 38]);
    expect(engine.camera.zoom).toBe(zoom);
  });

  it('marks the selected and the highlighted feature, and unmarks them', async () => {
    const { engine, scene, dataset } = await startEngine(start);
    const number = dataset.loaded.places.findIndex(({ id }) => id === 'large') + 1;
    const plain = await colorAt(engine, -60, 0);
    engine.show({ ...scene, highlighted: { layer: 'parks', number } });
    const highlighted = await colorAt(engine, -60, 0);
    engine.show({ ...scene, selected: { layer: 'parks', number } });
    const selected = await colorAt(engine, -60, 0);
    engine.show(scene);
    expect(highlighted).not.toEqual(plain);
    expect(selected).not.toEqual(highlighted);
    expect(await colorAt(engine, -60, 0)).toEqual(plain);
  });

  it('tells where it was clicked', async () => {
    const { engine, container, events } = await startEngine(start);
    const picture = pictureIn(container);
    const { x, y } = engine.project([125.33, 43.94]);
    for (const type of ['mousedown', 'mouseup', 'click']) {
      picture.dispatchEvent(new MouseEvent(type, { ...at(container, x, y), detail: 1 }));
    }
    await until('the click', () => events.some(({ type }) => type === 'clicked'));
    const clicked = events.find((event) => event.type === 'clicked');
    expect(clicked?.lngLat[0]).toBeCloseTo(125.33, 3);
    expect(clicked?.lngLat[1]).toBeCloseTo(43.94, 3);
  });

  it('tells of its movements', async () => {
    const { engine, events } = await startEngine(start);
    engine.jumpTo({ center: [125.36, 43.96] });
    const told = events.map(({ type }) => type);
    expect(told).toContain('moving');
    expect(told).toContain('moved');
    expect(engine.camera.center[0]).toBeCloseTo(125.36, 9);
  });

  it('resolves a flight that another one cuts short', async () => {
    const { engine } = await startEngine(start);
    const first = engine.flyTo({ center: [125.4, 44] }, 3_000);
    engine.jumpTo({ center });
    await first;
    expect(engine.camera.center[0]).toBeCloseTo(center[0], 6);
  });

  it('arrives where it flies to', async () => {
    const { engine } = await startEngine(start);
    await engine.flyTo({ center: [125.4, 44], zoom: 13 }, 200);
    expect(engine.camera.center[0]).toBeCloseTo(125.4, 6);
    expect(engine.camera.zoom).toBeCloseTo(13, 6);
  });

  it('brings a box into view', async () => {
    const { engine } = await startEngine(start);
    await engine.fit([125.34, 43.94, 125.36, 43.96], { durationMs: 0 });
    const { bounds, zoom: near, center: middle } = engine.camera;
    expect(bounds[0]).toBeLessThan(125.34);
    expect(bounds[1]).toBeLessThan(43.94);
    expect(bounds[2]).toBeGreaterThan(125.36);
    expect(bounds[3]).toBeGreaterThan(43.96);
    // The same for all engines: a map that changes its engine stays where it is.
    expect(near).toBeCloseTo(12.6389, 2);
    expect(middle[1]).toBeCloseTo(43.9488, 3);
  });

  it('gives its picture at another size', async () => {
    const { engine } = await startEngine(start);
    const { width, height } = await engine.toBitmap({ width: 1200, scale: 2 });
    expect([width, height]).toEqual([2400, 1600]);
  });

  it('follows the size of its container', async () => {
    const { engine, container, events } = await startEngine(start);
    container.style.inlineSize = '500px';
    await until('the new middle', () => Math.abs(engine.project(center).x - 250) < 0.01);
    expect(events.map(({ type }) => type)).toContain('moved');
  });

  it('leaves nothing in the page, and says nothing more', async () => {
    const { engine, container, events } = await startEngine(start);
    const picture = pictureIn(container);
    engine.destroy();
    const told = events.length;
    expect(container.children.length).toBe(0);
    picture.dispatchEvent(new MouseEvent('mousemove', at(container, 10, 10)));
    picture.dispatchEvent(new MouseEvent('click', at(container, 10, 10)));
    container.style.inlineSize = '480px';
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    expect(events.length).toBe(told);
  });
});
