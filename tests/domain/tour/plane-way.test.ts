import { describe, expect, it } from 'vitest';

import { flatPose, planeFlightBetween } from '../../../src/domain/tour/plane-way.js';
import type { CameraPose } from '../../../src/domain/tour/camera-pose.js';

const screen = { width: 1200, height: 700 };
const from: CameraPose = { center: [125.3, 43.9], zoom: 14, bearing: 20, pitch: 60 };

describe('planeFlightBetween', () => {
  it('pans to what is in view already', () => {
    const { durationMs, poseAt } = planeFlightBetween(from, { ...from, center: [125.31, 43.9] }, screen);
    expect(durationMs).toBeGreaterThan(800);
    expect(poseAt(0.5).center[0]).toBeCloseTo(125.305, 9);
    expect(poseAt(0.5).pitch).toBe(0);
  });

  it.each([
    ['what is out of view', { center: [125.5, 43.9] as const }],
    ['another zoom', { zoom: 16 }],
    ['another direction', { bearing: -60 }],
  ])('cuts to %s', (_, change) => {
    const to = { ...from, ...change };
    const { durationMs, poseAt } = planeFlightBetween(from, to, screen);
    expect(durationMs).toBe(0);
    expect(poseAt(0)).toEqual(flatPose(to));
  });
});

describe('flatPose', () => {
  it('shows about as much from straight above as a tilted view does, and leaves others as they are', () => {
    expect(flatPose(from)).toEqual({ ...from, pitch: 0, zoom: 13.2 });
    expect(flatPose({ ...from, pitch: 0 })).toEqual({ ...from, pitch: 0 });
  });
});
