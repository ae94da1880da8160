import { describe, expect, it } from 'vitest';

import { likelyTag } from '../../../src/app/docs/likely-tag.js';

const tags = ['park-map', 'park-legend', 'park-list'];

describe('likelyTag', () => {
  it.each([
    ['park-mpa', 'park-map'],
    ['park-legnd', 'park-legend'],
    ['park-lists', 'park-list'],
  ])('takes %s for %s', (typed, meant) => {
    expect(likelyTag(typed, tags)).toBe(meant);
  });

  it('guesses nothing where nothing is like it', () => {
    expect(likelyTag('park-thermometer', tags)).toBeNull();
  });
});
