import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { flightBetween, mostPitchAt, orbitAround } from '../../../src/domain/tour/camera-path.js';
import { shortestTurn, type CameraPose, type Viewport } from '../../../src/domain/tour/camera-pose.js';
import { GroundView } from '../../../src/domain/tour/ground-view.js';
import { toMercator } from '../../../src/domain/geometry/web-mercator.js';

const screen: Viewport = { width: 1280, height: 720 };
const phone: Viewport = { width: 390, height: 700 };
const overview: CameraPose = { center: [125.32, 43.89], zoom: 10.4, bearing: 0, pitch: 0 };
const north: CameraPose = { center: [125.37, 43.97], zoom: 14.5, bearing: -170, pitch: 60 };
const south: CameraPose = { center: [125.27, 43.81], zoom: 15, bearing: 170, pitch: 50 };

const viewports = fc.record({
  width: fc.integer({ min: 120, max: 3840 }),
  height: fc.integer({ min: 120, max: 2160 }),
});
const poses = fc
  .record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
    zoom: fc.double({ min: 3, max: 19, noNaN: true }),
    bearing: fc.double({ min: -180, max: 180, noNaN: true }),
    tilt: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ lng, lat, zoom, bearing, tilt }): CameraPose => ({
    center: [lng, lat],
    zoom,
    bearing,
    pitch: tilt * mostPitchAt(zoom),
  }));

/** Where a pose has a position, in shares of half the view from its middle: within 1 is in view. */
function offMiddle(pose: CameraPose, lngLat: CameraPose['center'], viewport: Viewport): number {
  const [middle, [x, y]] = [toMercator(pose.center), toMercator(lngLat)];
  const east = middle[0] + (x - middle[0] - Math.round(x - middle[0]));
  const point = new GroundView(middle, pose, viewport).toScreen([east, y]);
  if (!point) return Infinity;
  return Math.max(
    Math.abs(point[0] - viewport.width / 2) / (viewport.width / 2),
    Math.abs(point[1] - viewport.height / 2) / (viewport.height / 2),
  );
}

/** By how many heights of the view two poses look elsewhere, including zoom, turn and tilt. */
function stepBetween(one: CameraPose, other: CameraPose, { height }: Viewport): number {
  const [a, b] = [toMercator(one.center), toMercator(other.center)];
  const east = b[0] - a[0] - Math.round(b[0] - a[0]);
  const scale = (512 * 2 ** Math.max(one.zoom, other.zoom)) / height;
  return (
    Math.hypot(east, b[1] - a[1]) * scale +
    Math.abs(one.zoom - other.zoom) +
    Math.abs(shortestTurn(one.bearing, other.bearing)) / 90 +
    Math.abs(one.pitch - other.pitch) / 45
  );
}

describe('flightBetween', () => {
  it('begins and ends exactly at the poses that it is given', () => {
    fc.assert(
      fc.property(poses, poses, viewports, (from, to, viewport) => {
        const { poseAt, poseAlong } = flightBetween(from, to, viewport);
        expect(poseAt(0)).toBe(from);
        expect(poseAt(1)).toBe(to);
        expect(poseAlong(-1)).toBe(from);
        expect(poseAlong(2)).toBe(to);
      }),
    );
  });

  it('comes to its ends without a jump', () => {
    fc.assert(
      fc.property(poses, poses, viewports, (from, to, viewport) => {
        const { poseAlong } = flightBetween(from, to, viewport);
        expect(stepBetween(from, poseAlong(1e-9), viewport)).toBeLessThan(1e-3);
        expect(stepBetween(poseAlong(1 - 1e-9), to, viewport)).toBeLessThan(1e-3);
      }),
    );
  });

  it('moves continuously: a small share of the way is a small step for the eye', () => {
    fc.assert(
      fc.property(
        poses,
        poses,
        viewports,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, to, viewport, share) => {
          const { poseAlong } = flightBetween(from, to, viewport);
          expect(stepBetween(poseAlong(share), poseAlong(share + 1e-5), viewport)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('never goes back on its way', () => {
    const near = fc.record({
      lng: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
      lat: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    });
    fc.assert(
      fc.property(
        near,
        fc.double({ min: 8, max: 18, noNaN: true }),
        viewports,
        ({ lng, lat }, zoom, viewport) => {
          const to: CameraPose = {
            center: [overview.center[0] + lng, overview.center[1] + lat],
            zoom,
            bearing: 0,
            pitch: 0,
          };
          const { poseAt } = flightBetween(overview, to, viewport);
          const goal = toMercator(to.center);
          let before = Infinity;
          for (let step = 0; step <= 60; step += 1) {
            const [x, y] = toMercator(poseAt(step / 60).center);
            const left = Math.hypot(goal[0] - x, goal[1] - y);
            expect(left).toBeLessThanOrEqual(before + 1e-13);
            before = left;
          }
        },
      ),
    );
  });

  it('has the goal in view from its highest point on', () => {
    fc.assert(
      fc.property(poses, poses, viewports, (from, to, viewport) => {
        const { poseAlong } = flightBetween(from, to, viewport);
        const way = Array.from({ length: 101 }, (_, step) => poseAlong(step / 100));
        const highest = way.reduce(
          (best, { zoom }, step) => (zoom < (way[best]?.zoom ?? 0) ? step : best),
          0,
        );
        for (const pose of way.slice(highest))
          expect(offMiddle(pose, to.center, viewport)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has the goal in view during the second half of a flight that ends no farther from the ground', () => {
    fc.assert(
      fc.property(poses, poses, viewports, (one, other, viewport) => {
        const [from, to] = one.zoom <= other.zoom ? [one, other] : [other, one];
        const { poseAt } = flightBetween(from, to, viewport);
        for (let step = 10; step <= 20; step += 1) {
          expect(offMiddle(poseAt(step / 20), to.center, viewport)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('never looks farther from straight down than its height allows', () => {
    fc.assert(
      fc.property(
        poses,
        poses,
        viewports,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, to, viewport, progress) => {
          const { pitch, zoom } = flightBetween(from, to, viewport).poseAt(progress);
          expect(pitch).toBeGreaterThanOrEqual(0);
          expect(pitch).toBeLessThanOrEqual(mostPitchAt(zoom) + 1e-9);
        },
      ),
    );
  });

  it('rises until both ends stand at the edge of what is in view', () => {
    const flat = { bearing: 0, pitch: 0, zoom: 15 };
    const { poseAt } = flightBetween(
      { ...flat, center: [125.2, 43.89] },
      { ...flat, center: [125.4, 43.89] },
      { width: 800, height: 800 },
    );
    const top = poseAt(0.5);
    expect(top.center[0]).toBeCloseTo(125.3, 9);
    expect(offMiddle(top, [125.2, 43.89], { width: 800, height: 800 })).toBeCloseTo(0.85 / 1.008, 2);
  });

  it('zooms alone where both poses look at the same place', () => {
    const to = { ...overview, zoom: 16 };
    const { poseAlong, durationMs } = flightBetween(overview, to, screen);
    const half = poseAlong(0.5);
    expect(half.center[0]).toBeCloseTo(overview.center[0], 9);
    expect(half.center[1]).toBeCloseTo(overview.center[1], 9);
    expect(half.zoom).toBeCloseTo(13.2, 9);
    expect(durationMs).toBeGreaterThan(1_000);
  });

  it('takes no time to where one is already, and some to turn there', () => {
    expect(flightBetween(north, north, screen).durationMs).toBe(0);
    expect(
      offMiddle(flightBetween(north, { ...north }, screen).poseAt(0.5), north.center, screen),
    ).toBeCloseTo(0, 6);
    const turned = flightBetween(overview, { ...overview, bearing: 180 }, screen);
    expect(turned.durationMs).toBeGreaterThan(4_000);
    expect(turned.poseAt(0.5).bearing).toBeCloseTo(90, 9);
  });

  it('turns the shorter way round', () => {
    const { poseAt } = flightBetween(north, south, screen);
    expect(Math.abs(poseAt(0.5).bearing)).toBeCloseTo(180, 6);
  });

  it('crosses the edge of the world where that is shorter', () => {
    const fiji: CameraPose = { center: [179.5, -17], zoom: 9, bearing: 0, pitch: 0 };
    const { poseAlong } = flightBetween(fiji, { ...fiji, center: [-179.5, -17] }, screen);
    for (const share of [0.2, 0.5, 0.8]) expect(Math.abs(poseAlong(share).center[0])).toBeGreaterThan(179.4);
  });

  it('takes longer for longer ways, within bounds', () => {
    const stay = flightBetween(north, { ...north, zoom: 14.6 }, screen).durationMs;
    const across = flightBetween(north, south, screen).durationMs;
    const world = flightBetween(north, { ...south, center: [-70, -40], zoom: 18 }, screen).durationMs;
    expect([stay, across].map((ms) => ms >= 900 && ms < 12_000)).toEqual([true, true]);
    expect(stay).toBeLessThan(across);
    expect(across).toBeLessThan(world);
    expect(world).toBe(12_000);
  });

  it.each([
    { width: 0, height: 0 },
    { width: 1, height: 4_000 },
    { width: NaN, height: 600 },
  ])('flies in a map of $width × $height', (viewport) => {
    const { durationMs, poseAt } = flightBetween(north, south, viewport);
    expect(durationMs).toBeGreaterThan(900);
    const { center, zoom, bearing, pitch } = poseAt(0.4);
    expect([...center, zoom, bearing, pitch].every(Number.isFinite)).toBe(true);
  });

  it('rises higher on a phone, which shows less at a time', () => {
    const [wide, narrow] = [screen, phone].map(
      (viewport) => flightBetween(north, south, viewport).poseAt(0.5).zoom,
    );
    expect(narrow).toBeLessThan(wide ?? 0);
  });
});

describe('orbitAround', () => {
  it('turns around what one looks at, and leaves all else', () => {
    expect(orbitAround(north, 90, 1)).toEqual({ ...north, bearing: -80 });
    expect(orbitAround(north, 90, 0)).toBe(north);
    expect(orbitAround(north, -90, 0.5).bearing).toBeCloseTo(145, 9);
    expect(orbitAround(north, 360, 1).bearing).toBeCloseTo(north.bearing, 9);
  });
});
