import { describe, expect, it } from 'vitest';

import { FramePace } from '../../src/engine/maplibre/film/frame-pace.js';

function run(pace: FramePace, ms: number, frames: number): number {
  for (let frame = 0; frame < frames; frame += 1) pace.frame(ms);
  return pace.share;
}

describe('FramePace', () => {
  it('draws all that the screen has while frames are fast', () => {
    expect(run(new FramePace(), 16.7, 600)).toBe(1);
  });

  it('draws less while frames are slow, step by step, and never next to nothing', () => {
    const pace = new FramePace();
    expect(run(pace, 40, 12)).toBe(0.75);
    expect(run(pace, 40, 12)).toBe(0.55);
    expect(run(pace, 40, 600)).toBe(0.4);
  });

  it('draws more again after frames have been fast for a while', () => {
    const pace = new FramePace();
    run(pace, 40, 24);
    expect(run(pace, 16.7, 36)).toBe(0.55);
    expect(run(pace, 16.7, 12)).toBe(0.75);
    expect(run(pace, 16.7, 48)).toBe(1);
  });

  it('waits longer before it tries again what was too much', () => {
    const pace = new FramePace();
    run(pace, 40, 12);
    run(pace, 16.7, 48);
    expect(run(pace, 40, 12)).toBe(0.75);
    expect(run(pace, 16.7, 48)).toBe(0.75);
    expect(run(pace, 16.7, 48)).toBe(1);
  });

  it('takes a slow frame among others, and a pause, for none', () => {
    const pace = new FramePace();
    for (let frame = 0; frame < 120; frame += 1) pace.frame(frame % 10 === 0 ? 90 : 16);
    run(pace, 5_000, 50);
    expect(pace.share).toBe(1);
  });
});
