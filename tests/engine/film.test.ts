import { describe, expect, it } from 'vitest';

import type { SceneFilm } from '../../src/engine/scene.js';
import { sampleMassingNote, type Massing } from '../../src/domain/drawing/massing.js';
import { toMercator } from '../../src/domain/geometry/web-mercator.js';
import { GroundView } from '../../src/domain/tour/ground-view.js';
import { until } from '../support/once.js';

import { center, colorAt, startEngine, startMapLibre } from './start-engine.js';

const film: SceneFilm = { light: 'day', massing: [], note: null };

/** A block of some 160 m by 160 m in the middle of the view. */
const block: Massing = {
  heightM: 60,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [center[0] - 0.001, center[1] - 0.0007],
        [center[0] + 0.001, center[1] - 0.0007],
        [center[0] + 0.001, center[1] + 0.0007],
        [center[0] - 0.001, center[1] + 0.0007],
        [center[0] - 0.001, center[1] - 0.0007],
      ],
    ],
  },
};

async function filmed(change: Partial<SceneFilm> = {}) {
  const started = await startEngine(startMapLibre);
  const { engine, scene } = started;
  const map = engine.maplibreMap;
  engine.show({ ...scene, film: { ...film, ...change } });
  await until('the film', () => map.getLayer('park:film:tint') !== undefined);
  await map.once('idle');
  return { ...started, map };
}

/** How far two colours are from one another. */
function difference(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));
}

describe('GroundView', () => {
  it('sees the ground as MapLibre does', async () => {
    const { engine } = await startEngine(startMapLibre);
    const viewport = { width: 600, height: 400 };
    for (const [bearing, pitch] of [
      [0, 0],
      [50, 30],
      [-120, 60],
      [10, 75],
    ] as const) {
      const pose = { center, zoom: 13.3, bearing, pitch };
      engine.jumpTo(pose);
      const view = new GroundView(toMercator(center), pose, viewport);
      for (const lngLat of [center, [125.36, 43.955], [125.345, 43.94]] as const) {
        const [x, y] = view.toScreen(toMercator(lngLat)) ?? [NaN, NaN];
        const seen = engine.project(lngLat);
        expect(x).toBeCloseTo(seen.x, 2);
        expect(y).toBeCloseTo(seen.y, 2);
        const [east, south] = view.toGround([x, y]) ?? [NaN, NaN];
        expect(east).toBeCloseTo(toMercator(lngLat)[0], 9);
        expect(south).toBeCloseTo(toMercator(lngLat)[1], 9);
      }
    }
  });
});

describe('a scene with a film on MapLibre', () => {
  it('raises blocks as one comes nearer, and says what they are', async () => {
    const { engine, map, container } = await filmed({ massing: [block], note: sampleMassingNote });
    const note = [...container.querySelectorAll('p')].find((p) => p.textContent === sampleMassingNote.zh);
    engine.jumpTo({ zoom: 11 });
    expect(note?.hidden).toBe(true);
    engine.jumpTo({ zoom: 15, pitch: 50 });
    await map.once('idle');
    expect(map.queryRenderedFeatures({ layers: ['park:film:massing'] })).toHaveLength(1);
    expect(note?.hidden).toBe(false);
    const top = engine.project([center[0], center[1]]);
    const ground = await colorAt(engine, -250, 150);
    expect(difference(await colorAt(engine, top.x - 300, top.y - 200 - 30), ground)).toBeGreaterThan(4);
  });

  it('tints the ground at dusk, and leaves it by day', async () => {
    const { engine, map, scene } = await filmed();
    const day = await colorAt(engine, -250, -150);
    engine.show({ ...scene, film: { ...film, light: 'dusk' } });
    await until('the light', () => map.getPaintProperty('park:film:tint', 'background-opacity') !== 0);
    await map.once('idle');
    expect(difference(await colorAt(engine, -250, -150), day)).toBeGreaterThan(10);
  });

  it('shows sky where the ground ends, behind the picture', async () => {
    const { engine, map, container } = await filmed();
    const [sky, haze] = container.querySelectorAll<HTMLElement>('[aria-hidden="true"]');
    expect(sky?.hidden).toBe(true);
    engine.jumpTo({ pitch: 75, zoom: 14 });
    await map.once('idle');
    expect([sky?.hidden, haze?.hidden]).toEqual([false, false]);
    expect(sky?.nextElementSibling?.contains(map.getCanvas())).toBe(true);
    expect(sky?.clientHeight).toBeGreaterThan(40);
    expect(getComputedStyle(haze as HTMLElement).pointerEvents).toBe('none');
  });

  it('leaves nothing when it ends', async () => {
    const { engine, map, container, scene } = await filmed({ massing: [block], note: sampleMassingNote });
    engine.show(scene);
    await until('the end', () => map.getLayer('park:film:tint') === undefined);
    expect(map.getSource('park:film')).toBeUndefined();
    expect(container.querySelector('p')).toBeNull();
    expect(container.querySelector('[aria-hidden="true"]:not(canvas)')).toBeNull();
  });

  it('is there again after a lost context', async () => {
    const { map, container, events } = await filmed({ massing: [block] });
    const loss = container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    await until('the loss', () => events.some(({ type }) => type === 'context-lost'));
    loss?.restoreContext();
    await until('the film', () => map.style?.loaded() && map.getLayer('park:film:massing') !== undefined);
    expect(map.getSource('park:film')).toBeDefined();
  });

  it('draws less while frames are slow, and all of it again at rest', async () => {
    const { engine, map } = await filmed();
    let least = Infinity;
    let resizes = 0;
    map.on('resize', () => (resizes += 1));
    for (let step = 0; step < 60; step += 1) {
      engine.jumpTo({ bearing: step });
      await map.once('render');
      // A machine that is slow for certain.
      const end = performance.now() + 30;
      while (performance.now() < end);
      least = Math.min(least, map.getPixelRatio() / devicePixelRatio);
    }
    expect(least).toBeLessThan(0.9);
    // Not with each frame: a change of size costs more than one. A machine that hangs may come to rest now and then.
    expect(resizes).toBeLessThan(20);
    await until('the full resolution', () => map.getPixelRatio() === devicePixelRatio);
  });
});
