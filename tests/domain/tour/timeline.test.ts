import { describe, expect, it } from 'vitest';

import { cuts, momentAt, timelineOf } from '../../../src/domain/tour/timeline.js';
import { tourStop } from '../../../src/domain/tour/tour.js';

const stops = [1000, 2000, 3000].map((stayMs, index) =>
  tourStop({ id: `s${index}`, title: { zh: '站', en: 'Stop' }, words: [], stayMs }),
);

/** 0–1000 at the first; flight to 1500, at the second to 3500; flight to 4500, at the third to 7500. */
const timeline = timelineOf({ stops }, (index) => index * 500);

describe('timelineOf', () => {
  it('adds stays and flights up, and begins at the first stop', () => {
    expect(timeline.durationMs).toBe(7500);
    expect(timeline.stops.map(({ startMs, arriveMs, leaveMs }) => [startMs, arriveMs, leaveMs])).toEqual([
      [0, 0, 1000],
      [1000, 1500, 3500],
      [3500, 4500, 7500],
    ]);
  });

  it('keeps the stops, and has no flights, with cuts', () => {
    const { durationMs, stops: cut } = timelineOf({ stops }, cuts);
    expect(durationMs).toBe(6000);
    expect(cut.map(({ startMs, arriveMs }) => arriveMs - startMs)).toEqual([0, 0, 0]);
  });
});

describe('momentAt', () => {
  it.each([
    [-5, 0, 'staying', 0],
    [0, 0, 'staying', 0],
    [500, 0, 'staying', 0.5],
    [1000, 1, 'flying', 0],
    [1250, 1, 'flying', 0.5],
    [1500, 1, 'staying', 0],
    [3500, 2, 'flying', 0],
    [7500, 2, 'staying', 1],
    [9999, 2, 'staying', 1],
  ])('says what happens at %i ms', (ms, index, phase, progress) => {
    expect(momentAt(timeline, ms)).toMatchObject({ index, phase, progress });
  });

  it('is at the next stop when one ends, with cuts', () => {
    const cut = timelineOf({ stops }, cuts);
    expect(momentAt(cut, 1000)).toMatchObject({ index: 1, phase: 'staying', progress: 0 });
  });

  it('wants a stop', () => {
    expect(() => momentAt(timelineOf({ stops: [] }, cuts), 0)).toThrow(RangeError);
  });
});
