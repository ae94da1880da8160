import { describe, expect, it } from 'vitest';

import { parseSpriteIndex } from '../../../src/domain/basemap/sprite-index.js';

const picture = { width: 100, height: 50 };
const icon = { x: 0, y: 0, width: 20, height: 20, pixelRatio: 2 };

describe('parseSpriteIndex', () => {
  it('takes an icon with what says how it is drawn', () => {
    const stretched = { ...icon, sdf: true, stretchX: [[2, 8]], content: [1, 2, 3, 4] };
    expect(parseSpriteIndex({ shield: stretched }, picture)).toEqual({ shield: stretched });
  });

  it.each([
    ['lies beside the picture', { ...icon, x: 90 }],
    ['has no size', { ...icon, width: 0 }],
    ['has no place', { width: 20, height: 20 }],
    ['is measured in words', { ...icon, y: 'top' }],
    ['is no object', null],
  ])('leaves out an icon that %s, and keeps the others', (_what, faulty) => {
    expect(Object.keys(parseSpriteIndex({ faulty, good: icon }, picture))).toEqual(['good']);
  });

  it('is empty for what is no index', () => {
    expect(parseSpriteIndex([icon], picture)).toEqual({});
  });
});
