import { describe, expect, it } from 'vitest';

import type { Statement } from '../../../src/domain/statements/statement.js';
import { listFigureOf } from '../../../src/domain/places/list-figure.js';

import { figureOf, placeOf } from './few-places.js';

const words: Statement = {
  ...figureOf('state', 'status', 0, 'ratio'),
  type: 'text',
  value: { zh: '在建', en: 'Under construction' },
};

describe('listFigureOf', () => {
  it('is the main figure', () => {
    const occupancy = figureOf('occupancy', 'occupancy', 0.536, 'ratio');

    expect(listFigureOf(placeOf('x', 'building', ['甲', 'A'], null, 'zone', [words, occupancy]))).toBe(
      occupancy,
    );
  });

  it('is null where only words are stated, or nothing', () => {
    expect(listFigureOf(placeOf('x', 'building', ['甲', 'A'], null, 'zone', [words]))).toBeNull();
    expect(listFigureOf(placeOf('x', 'building', ['甲', 'A'], null, 'zone'))).toBeNull();
  });

  it('is null for the region', () => {
    const area = figureOf('area', 'site-area', 499, 'km2');

    expect(listFigureOf(placeOf('x', 'region', ['甲', 'A'], null, 'zone', [area]))).toBeNull();
  });
});
