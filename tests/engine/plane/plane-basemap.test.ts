import { afterEach, describe, expect, it } from 'vitest';

import type { LoadedBasemap } from '../../../src/domain/basemap/loaded-basemap.js';
import { toMercator } from '../../../src/domain/geometry/web-mercator.js';
import type { EngineEvent } from '../../../src/engine/map-engine.js';
import { PlaneBasemap } from '../../../src/engine/plane/basemap/plane-basemap.js';
import type { PlaneView } from '../../../src/engine/plane/plane-view.js';

const services = new URL('/map-services/', location.href).href;
const [x, y] = toMercator([125.35, 43.95]);
const view: PlaneView = { x, y, zoom: 12, bearing: 0, width: 640, height: 480 };
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function basemapOn(path: string, more: { minzoom?: number; lettering?: string } = {}) {
  const set = (below: string) => ({
    tiles: [`${services}${below}`],
    tileSize: 256,
    minzoom: more.minzoom ?? 0,
    maxzoom: 18,
  });
  const basemap: LoadedBasemap = {
    kind: 'raster',
    frame: 'wgs84',
    attribution: [],
    ground: set(path),
    lettering: more.lettering === undefined ? null : set(more.lettering),
  };
  const events: EngineEvent[] = [];
  const onPicture = () => undefined;
  const plane = new PlaneBasemap(basemap, (event) => events.push(event), onPicture);
  ends.push(() => plane.end());
  return { plane, events };
}

async function hanging(): Promise<number> {
  return Number(await (await fetch(`${services}hanging`)).text());
}

async function untilHanging(wanted: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) if ((await hanging()) === wanted) return;
  expect(await hanging()).toBe(wanted);
}

describe('PlaneBasemap', () => {
  it('has coarser tiles in place of those that are on their way', async () => {
    const { plane } = basemapOn('tiles/{z}/{x}/{y}.png');
    await plane.forPicture(view);
    const { ground } = plane.onScreen({ ...view, zoom: 14 });
    expect(ground.length).toBeGreaterThan(0);
    // A quarter of the tile two zooms further out, in each direction.
    expect(ground.every(({ part }) => part[2] === 0.25)).toBe(true);
  });

  it('has finer tiles in place of coarse ones that are on their way', async () => {
    const { plane } = basemapOn('tiles/{z}/{x}/{y}.png');
    await plane.forPicture(view);
    const { ground } = plane.onScreen({ ...view, zoom: 11 });
    expect(ground.length).toBeGreaterThan(0);
  });

  it('puts lettering that comes as tiles apart from the ground', async () => {
    const { plane } = basemapOn('tiles/{z}/{x}/{y}.png', { lettering: 'tiles/{z}/{x}/{y}.png?lettering' });
    const { ground, lettering } = await plane.forPicture(view);
    expect(lettering).toHaveLength(ground.length);
  });

  it('asks for nothing where a set has no tiles at a zoom, and does not call that a fault', async () => {
    const { plane, events } = basemapOn('status/404/{z}/{x}/{y}.png', { minzoom: 16 });
    const { ground } = await plane.forPicture(view);
    expect(ground).toEqual([]);
    expect(events).toEqual([]);
  });

  it('no longer waits for tiles that have been left behind, nor for any once it is taken away', async () => {
    const before = await hanging();
    const { plane } = basemapOn('hang/{z}/{x}/{y}.png');
    // Four tiles: a browser makes six requests of one server at once, and the test needs one of them.
    const [cornerX, cornerY] = [Math.round(x * 2 ** 13) / 2 ** 13, Math.round(y * 2 ** 13) / 2 ** 13];
    plane.onScreen({ ...view, x: cornerX, y: cornerY, width: 60, height: 60 });
    await untilHanging(before + 4);
    plane.onScreen({ ...view, x: 0.51, y: 0.51, zoom: 5, width: 20, height: 20 });
    await untilHanging(before + 1);
    plane.end();
    await untilHanging(before);
  });
});
