import { describe, expect, it } from 'vitest';

import { formatFragment, parseFragment, type PageState } from '../../src/app/page/permalink.js';

const state: PageState = {
  view: { center: [125.37812345, 43.97381234], zoom: 13.25, bearing: 0, pitch: 0 },
  language: 'en',
  selected: 'beihu-park',
  layers: { zones: 0, places: 0.5 },
};

describe('permalink', () => {
  it('is short and can be read', () => {
    expect(formatFragment(state)).toBe(
      '#view=125.37812,43.97381,13.25&lang=en&select=beihu-park&layers=zones:0,places:0.5',
    );
  });

  it('comes back as it went', () => {
    const { view, ...rest } = parseFragment(formatFragment(state));
    expect(rest).toEqual({ ...state, view: undefined, more: new Map() });
    expect(view?.zoom).toBe(13.25);
  });

  it.each([0, 5, 10, 14, 18, 22])('loses less than half a pixel at zoom %i', (zoom) => {
    const lng = 125.123456789;
    const view = { center: [lng, 43.987654321] as const, zoom, bearing: 0, pitch: 0 };
    const back = parseFragment(formatFragment({ ...state, view })).view;
    const pixels = (Math.abs((back?.center[0] ?? 0) - lng) / 360) * 512 * 2 ** zoom;
    expect(pixels).toBeLessThanOrEqual(0.5);
  });

  it('keeps bearing and pitch where there are any', () => {
    const view = { center: [125, 44] as const, zoom: 12, bearing: -30, pitch: 55 };
    expect(parseFragment(formatFragment({ ...state, view })).view).toEqual(view);
  });

  it('leaves out what is not there', () => {
    expect(formatFragment({ view: null, language: null, selected: null, layers: {} })).toBe('');
    expect(parseFragment('')).toMatchObject({ view: null, language: null, selected: null, layers: {} });
  });

  it('carries ids with any sign in them', () => {
    const odd = { ...state, selected: 'a&b=c#d,e:f 园', layers: { 'x:y,z': 0 } };
    const back = parseFragment(formatFragment(odd));
    expect(back.selected).toBe(odd.selected);
    expect(back.layers).toEqual(odd.layers);
  });

  it.each([
    '#view=abc',
    '#view=125,44',
    '#view=999,44,12',
    '#view=125,NaN,12',
    '#view=125,44,1e99',
    '#view=,,',
    '#lang=fr',
    '#layers=zones:7',
    '#layers=:1,zones',
    '#%E0%A4%A',
    '#__proto__=1&layers=__proto__:0',
  ])('opens the map all the same from %s', (fragment) => {
    const { view, language } = parseFragment(fragment);
    expect(view).toBeNull();
    expect(language).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('still opens links of every form that was ever given out', () => {
    // 0.1
    expect(
      parseFragment('#view=125.37,43.97,12.5,20,40&lang=zh-CN&select=changxin-valley&layers=zones:0'),
    ).toMatchObject({
      view: { center: [125.37, 43.97], zoom: 12.5, bearing: 20, pitch: 40 },
      language: 'zh-CN',
      selected: 'changxin-valley',
      layers: { zones: 0 },
    });
  });
});
