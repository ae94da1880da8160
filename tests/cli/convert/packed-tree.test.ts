import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { describe, expect, it, vi } from 'vitest';

import { flatGeobufPieces } from '../../../src/cli/convert/flatgeobuf-file.js';
import type { ConvertedFeature } from '../../../src/cli/convert/conversion.js';

/** Points that a small generator of random numbers scatters; the same ones each time. */
function scattered(count: number): ConvertedFeature[] {
  let state = 42;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: count }, (_, index) => ({
    type: 'Feature',
    id: `p${String(index)}`,
    properties: {},
    geometry: { type: 'Point', coordinates: [125 + random(), 43 + random()] },
  }));
}

async function idsIn(
  bytes: Uint8Array,
  options?: Parameters<typeof deserialize>[1],
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { properties } of deserialize(bytes, options)) ids.add(String(properties?.['id']));
  return ids;
}

describe('the spatial index of a FlatGeobuf file', () => {
  it.each([1, 16, 17, 300, 5000])('finds the features of a box among %i', async (count) => {
    vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    const features = scattered(count);
    const bytes = new Uint8Array(Buffer.concat([...flatGeobufPieces(features, 4326)]));
    const rect = { minX: 125.2, minY: 43.3, maxX: 125.5, maxY: 43.9 };
    const inBox = features.filter(({ geometry }) => {
      const [lng = 0, lat = 0] = geometry.coordinates as readonly number[];
      return lng >= rect.minX && lng <= rect.maxX && lat >= rect.minY && lat <= rect.maxY;
    });
    const found = await idsIn(bytes, { rect });
    expect(found).toEqual(new Set(inBox.map(({ id }) => id)));
    expect((await idsIn(bytes)).size).toBe(count);
  });
});
