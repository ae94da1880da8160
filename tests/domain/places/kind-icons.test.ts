import { describe, expect, it } from 'vitest';

import { placeKinds } from '../../../src/domain/catalog/place.js';
import { kindIcons } from '../../../src/domain/places/kind-icons.js';

describe('kindIcons', () => {
  it('has a closed path for each kind', () => {
    expect(Object.keys(kindIcons).toSorted()).toEqual(Object.keys(placeKinds).toSorted());
    for (const path of Object.values(kindIcons)) expect(path).toMatch(/^M[\d\sMLHVAZmlhvaz.-]+z$/i);
  });
});
