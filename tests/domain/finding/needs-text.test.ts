import { describe, expect, it } from 'vitest';

import { formatNeeds, parseNeeds, type WeighedNeeds } from '../../../src/domain/finding/needs-text.js';

const all: WeighedNeeds = {
  needs: {
    kinds: ['plot', 'building'],
    industry: 'robots; and *more*',
    areaHa: { min: 4.5, max: null },
    landUse: ['1001', 'M1,x'],
    floorAreaRatio: { min: 1, max: 2 },
    occupancy: { min: null, max: 0.8 },
    parkM: 500,
    roadM: 1000,
    airportM: 40_000,
    railM: 0,
    chain: { theme: 'robotics', withinM: 3000, atLeast: 5 },
    opening: { from: '2026-Q1', to: null },
  },
  weights: { areaHa: 3, roadM: 0.5, railM: 0 },
};

describe('formatNeeds', () => {
  it('is read back as it was, with every need and weight', () => {
    expect(parseNeeds(formatNeeds(all))).toEqual(all);
  });

  it('reads as this text in links that were sent', () => {
    const { needs, weights } = all;
    const few = {
      needs: { kinds: needs.kinds ?? [], areaHa: { min: 4.5, max: null }, roadM: 1000 },
      weights,
    };
    expect(formatNeeds(few)).toBe('kinds:plot,building;areaHa:4.5..*3;roadM:1000*0.5');
  });

  it('is empty where nothing is asked', () => {
    expect(formatNeeds({ needs: {}, weights: {} })).toBe('');
    expect(parseNeeds('')).toEqual({ needs: {}, weights: {} });
  });
});

describe('parseNeeds', () => {
  it('leaves out what makes no sense, and keeps the rest', () => {
    const text =
      'kinds:castle;areaHa:x..;roadM:-3;railM:1e9;chain:a,b,c;opening:soon..;nonsense:1;%;parkM:300*99';
    expect(parseNeeds(text)).toEqual({ needs: { parkM: 300 }, weights: { parkM: 5 } });
  });
});
