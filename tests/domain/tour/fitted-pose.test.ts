import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Geometry } from '../../../src/domain/geometry/geometry.js';
import type { LngLat } from '../../../src/domain/geometry/lng-lat.js';
import { toMercator } from '../../../src/domain/geometry/web-mercator.js';
import type { CameraPose, Viewport } from '../../../src/domain/tour/camera-pose.js';
import { fitAlongAxis, fittedPose } from '../../../src/domain/tour/fitted-pose.js';
import { GroundView } from '../../../src/domain/tour/ground-view.js';

const screen: Viewport = { width: 1200, height: 700 };
const phone: Viewport = { width: 390, height: 700 };
const padding = { top: 40, right: 300, bottom: 60, left: 30 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };

const positions = fc.array(
  fc
    .tuple(fc.double({ min: -0.1, max: 0.1, noNaN: true }), fc.double({ min: -0.1, max: 0.1, noNaN: true }))
    .map(([lng, lat]): LngLat => [125.3 + lng, 43.9 + lat]),
  { minLength: 2, maxLength: 12 },
);

/** A bar of some 4 km by 600 m whose long side runs in a compass direction. */
function bar(direction: number): Geometry {
  const angle = (direction * Math.PI) / 180;
  const perLat = 1 / 111_000;
  const perLng = perLat / Math.cos((43.9 * Math.PI) / 180);
  const corner = (along: number, across: number): LngLat => [
    125.3 + (along * Math.sin(angle) + across * Math.cos(angle)) * perLng,
    43.9 + (along * Math.cos(angle) - across * Math.sin(angle)) * perLat,
  ];
  const ring = [corner(-2000, -300), corner(2000, -300), corner(2000, 300), corner(-2000, 300)];
  return { type: 'Polygon', coordinates: [[...ring, corner(-2000, -300)]] };
}

function seenBox(line: readonly LngLat[], pose: CameraPose, viewport: Viewport) {
  const view = new GroundView(toMercator(pose.center), pose, viewport);
  const points = line.map((lngLat) => view.toScreen(toMercator(lngLat)) ?? [NaN, NaN]);
  const [xs, ys] = [points.map(([x]) => x ?? NaN), points.map(([, y]) => y ?? NaN)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('fittedPose', () => {
  it('has all of it in the room that padding leaves, and fills that, at every tilt', () => {
    fc.assert(
      fc.property(
        positions,
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (line, pitch, bearing) => {
          const pose = fittedPose([{ type: 'LineString', coordinates: line }], screen, padding, {
            pitch,
            bearing,
          });
          if (!pose) throw new Error('no pose');
          const { left, right, top, bottom } = seenBox(line, pose, screen);
          expect(left).toBeGreaterThan(29);
          expect(right).toBeLessThan(901);
          expect(top).toBeGreaterThan(39);
          expect(bottom).toBeLessThan(641);
          expect(pose.pitch).toBeLessThanOrEqual(pitch);
          if (pose.zoom < 16.5)
            expect(Math.max((right - left) / 870, (bottom - top) / 600)).toBeGreaterThan(0.98);
        },
      ),
    );
  });

  it('comes no nearer to a point than it is told, and has it in the middle of the room', () => {
    const pose = fittedPose([{ type: 'Point', coordinates: [125.3, 43.9] }], screen, padding, {
      nearestZoom: 15,
      pitch: 50,
    });
    if (!pose) throw new Error('no pose');
    expect(pose.zoom).toBe(15);
    const { left, top } = seenBox([[125.3, 43.9]], pose, screen);
    expect(left).toBeCloseTo(465, 1);
    expect(top).toBeCloseTo(340, 1);
  });

  it('has no pose for nothing', () => {
    expect(fittedPose([], screen, padding)).toBeNull();
    expect(fittedPose([{ type: 'MultiPoint', coordinates: [] }], screen, padding)).toBeNull();
  });

  it('fits in a map that is smaller than its padding', () => {
    const pose = fittedPose([bar(30)], { width: 200, height: 90 }, padding);
    expect(Number.isFinite(pose?.zoom)).toBe(true);
  });
});

describe('fitAlongAxis', () => {
  it.each([
    [90, 0],
    [60, -30],
    [120, 30],
    [10, -80],
    [170, 80],
  ])('lays a bar that runs at %d° along a wide screen, turned by %d°', (direction, bearing) => {
    expect(fitAlongAxis(bar(direction), screen, none)?.bearing).toBeCloseTo(bearing, 0);
  });

  it.each([
    [0, 0],
    [30, 30],
    [150, -30],
  ])('stands a bar that runs at %d° upright on a phone, turned by %d°', (direction, bearing) => {
    expect(fitAlongAxis(bar(direction), phone, none)?.bearing).toBeCloseTo(bearing, 0);
  });

  it('comes nearer than with north up', () => {
    const along = fitAlongAxis(bar(40), screen, none)?.zoom ?? 0;
    const upright = fittedPose([bar(40)], screen, none)?.zoom ?? 0;
    expect(along).toBeGreaterThan(upright + 0.3);
  });

  it('does not turn for a point', () => {
    expect(fitAlongAxis({ type: 'Point', coordinates: [125.3, 43.9] }, phone, none)?.bearing).toBe(0);
  });
});
