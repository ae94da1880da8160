import { describe, expect, it } from 'vitest';

import { toMercator } from '../../../src/domain/geometry/web-mercator.js';
import type { CameraPose } from '../../../src/domain/tour/camera-pose.js';
import { GroundView } from '../../../src/domain/tour/ground-view.js';
import { sameMoment, tourScript, type TourScript } from '../../../src/domain/tour/script.js';
import { tourStop, type Tour, type TourStop } from '../../../src/domain/tour/tour.js';
import { towerData } from './tower-data.js';

const land = { places: towerData.places, bounds: [125.2, 43.7, 125.5, 44.1] as const };
const wide = { width: 1200, height: 700 };

const here: CameraPose = { center: [125.3, 43.8], zoom: 12, bearing: 0, pitch: 30 };
const there: CameraPose = { center: [125.45, 44], zoom: 13, bearing: 90, pitch: 50 };

function stop(id: string, more: Partial<TourStop>): TourStop {
  return tourStop({ id, title: { zh: id, en: id }, words: [], stayMs: 1000, ...more });
}

function tour(...stops: TourStop[]): Tour {
  return { id: 'walk', title: { zh: '行', en: 'Walk' }, summary: null, stops };
}

function script(walk: Tour, motion: 'flights' | 'cuts' = 'flights', viewport = wide): TourScript {
  return tourScript(walk, land, { viewport, motion, isFlat: false, aside: 0 });
}

const timedFlight = { durationMs: 2000, easing: 'smooth' } as const;
const walk = tour(stop('one', { view: here }), stop('two', { view: there, flight: timedFlight }));

describe('tourScript', () => {
  it('stands at the first stop, is at the second on arrival, and between them on the way', () => {
    const { poseAt, timeline } = script(walk);
    expect(timeline.durationMs).toBe(4000);
    expect(poseAt(0)).toEqual(here);
    expect(poseAt(3000)).toEqual(there);
    const [lng, lat] = poseAt(2000).center;
    expect(lng).toBeGreaterThan(125.3);
    expect(lng).toBeLessThan(125.45);
    expect(lat).toBeGreaterThan(43.8);
  });

  it('gives the same pose for the same millisecond, whatever was asked before', () => {
    const one = script(walk);
    [3999, 12, 1800].forEach((ms) => one.poseAt(ms));
    expect(one.poseAt(1777)).toEqual(script(walk).poseAt(1777));
  });

  it('flies at one speed where the script says so', () => {
    const linear = tour(
      stop('one', { view: here }),
      stop('two', { view: there, flight: { durationMs: 2000, easing: 'linear' } }),
    );
    expect(script(linear).poseAt(1100)).not.toEqual(script(walk).poseAt(1100));
  });

  it('goes on from where the orbit has ended', () => {
    const circling = tour(
      stop('one', { view: here, orbit: 60 }),
      stop('two', { view: there, flight: timedFlight }),
    );
    const { poseAt } = script(circling);
    expect(poseAt(500).bearing).toBeCloseTo(30);
    expect(poseAt(1000).bearing).toBeCloseTo(60);
    expect(poseAt(1000).center).toEqual(here.center);
  });

  it('neither flies nor circles with cuts', () => {
    const circling = tour(stop('one', { view: here, orbit: 60 }), stop('two', { view: there }));
    const { poseAt, timeline } = script(circling, 'cuts');
    expect(timeline.durationMs).toBe(2000);
    expect([poseAt(0), poseAt(999), poseAt(1000)]).toEqual([here, here, there]);
  });

  it('takes the way that a stop gives no time for as long as is pleasant', () => {
    const open = tour(stop('one', { view: here }), stop('two', { view: there }));
    const { durationMs } = script(open).timeline;
    expect(durationMs).toBeGreaterThan(2000 + 900);
    expect(durationMs).toBeLessThanOrEqual(2000 + 12_000);
  });

  it('is as long on a phone as on a desk', () => {
    const narrow = { view: { ...there, zoom: 9 }, words: null };
    const open = tour(stop('one', { view: here }), stop('two', { view: there, narrow }));
    const phone = script(open, 'flights', { width: 390, height: 600 });
    expect(phone.timeline).toEqual(script(open).timeline);
    expect(phone.poseAt(phone.timeline.durationMs).zoom).toBe(9);
  });

  it('stays flat where the map can not be tilted: cuts to what is out of view, and circles nothing', () => {
    const circling = tour(stop('one', { view: here, orbit: 60 }), stop('two', { view: there }));
    const { poseAt, timeline } = tourScript(circling, land, {
      viewport: wide,
      motion: 'flights',
      isFlat: true,
      aside: 0,
    });
    expect(timeline.durationMs).toBe(2000);
    expect(poseAt(900)).toEqual({ ...here, pitch: 0, zoom: 11.6 });
    expect(poseAt(1000)).toMatchObject({ center: there.center, pitch: 0 });
  });

  it('pans on a flat map to what is in view', () => {
    const near = { ...here, center: [125.31, 43.801] as const };
    const { timeline, poseAt } = tourScript(
      tour(stop('one', { view: here }), stop('two', { view: near, flight: timedFlight })),
      land,
      { viewport: wide, motion: 'flights', isFlat: true, aside: 0 },
    );
    expect(timeline.durationMs).toBe(4000);
    const [lng] = poseAt(2000).center;
    expect(lng).toBeGreaterThan(125.3);
    expect(lng).toBeLessThan(125.31);
  });

  it.each([0, 90, -135])('puts what it looks at beside a card, turned by %i°', (bearing) => {
    const view = { ...here, bearing, pitch: 40 };
    const frame = { viewport: wide, motion: 'flights', isFlat: false, aside: 360 } as const;
    const pose = tourScript(tour(stop('one', { view })), land, frame).poseAt(0);
    const ground = new GroundView(toMercator(pose.center), pose, wide);
    const seen = ground.toScreen(toMercator(here.center));
    expect(seen?.[0]).toBeCloseTo(780, 6);
    expect(seen?.[1]).toBeCloseTo(350, 6);
  });

  it('looks from farther away on a smaller map, to show as much', () => {
    const { poseAt } = script(walk, 'flights', { width: 960, height: 300 });
    expect(poseAt(0)).toEqual({ ...here, zoom: 11 });
  });

  it('looks at the place where no view is given', () => {
    const { center } = script(tour(stop('one', { place: 'zone' }))).poseAt(0);
    expect(center[0]).toBeCloseTo(125.4, 6);
    expect(center[1]).toBeCloseTo(43.9, 6);
  });

  it('looks for an unlocated place where it stands in', () => {
    const { center } = script(tour(stop('one', { place: 'tower' }))).poseAt(0);
    expect(center[0]).toBeCloseTo(125.4, 6);
  });

  it('looks at the region where the place is not known', () => {
    const { center } = script(tour(stop('one', { place: 'cathedral' }))).poseAt(0);
    expect(center[0]).toBeCloseTo(125.35, 6);
  });
});

describe('sameMoment', () => {
  it.each([
    [500, 500],
    [1000, 1000],
    [2000, 1000],
    [3000, 1000],
    [3500, 1500],
    [4000, 2000],
  ])('finds the moment of %i ms of flights at %i ms of cuts', (ms, expected) => {
    expect(sameMoment(ms, script(walk).timeline, script(walk, 'cuts').timeline)).toBe(expected);
  });
});
