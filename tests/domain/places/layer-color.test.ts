import { describe, expect, it } from 'vitest';

import { layerColorOf } from '../../../src/domain/places/layer-color.js';

import { fewCatalog } from './few-places.js';

describe('layerColorOf', () => {
  it('is the colour of the theme of the layer, on a light or a dark map', () => {
    expect(layerColorOf(fewCatalog, 'parks', 'light')).toBe('#2a5136');
    expect(layerColorOf(fewCatalog, 'parks', 'dark')).toBe('#a9dcb1');
  });

  it('is null for an unknown layer and without a catalog', () => {
    expect(layerColorOf(fewCatalog, 'nowhere', 'light')).toBeNull();
    expect(layerColorOf(null, 'parks', 'light')).toBeNull();
  });
});
