import { describe, expect, it } from 'vitest';

import { formatArea, parseArea } from '../../../src/app/plan/link-area.js';
import { changesSince, formatStamp, parseStamp, type LinkStamp } from '../../../src/app/plan/link-stamp.js';
import { formatFragment, parseFragment } from '../../../src/app/page/permalink.js';
import type { ParcelGeometry } from '../../../src/domain/catalog/parcel.js';

const withHole: ParcelGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [125.31, 43.9],
      [125.36, 43.9],
      [125.3600001, 43.95],
      [125.31, 43.9],
    ],
    [
      [125.34, 43.91],
      [125.35, 43.91],
      [125.35, 43.92],
      [125.34, 43.91],
    ],
  ],
};

const stamp: LinkStamp = {
  data: 'a'.repeat(64),
  figures: { total: 3131120.04, occupied: 812000.5, vacant: null, unclassified: 0, parcels: 69 },
};

describe('an area in a link', () => {
  it.each([
    ['a polygon with a hole', withHole],
    ['several polygons', { type: 'MultiPolygon', coordinates: [withHole.coordinates, withHole.coordinates] }],
  ] as const)('comes back as it went: %s', (_, area) => {
    const fragment = formatFragment({
      view: null,
      language: null,
      selected: null,
      layers: {},
      more: new Map([['area', formatArea(area as ParcelGeometry) ?? '']]),
    });
    expect(parseArea(parseFragment(fragment).more?.get('area') ?? '')).toEqual(area);
  });

  it.each(['', '125.3,43.9', '125.3,43.9;125.4,43.9', '125.3,43.9;x,43.9;125.4,44', '200,43;201,43;201,44'])(
    'is none where the text makes no sense: %s',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it('is left out where it would make the address too long', () => {
    const ring = Array.from({ length: 1000 }, (_, index) => [125 + index / 1e4, 43] as const);
    expect(formatArea({ type: 'Polygon', coordinates: [ring] })).toBeNull();
  });
});

describe('the stamp of a link', () => {
  it('comes back as it went', () => {
    expect(parseStamp(formatStamp(stamp))).toEqual(stamp);
  });

  it('is none where the text makes no sense', () => {
    expect(parseStamp('aaaa,1,2,3,4,5')).toBeNull();
    expect(parseStamp(`${stamp.data},1,2,x,4,5`)).toBeNull();
  });

  it('says which figures are others now, and takes missing for another thing than zero', () => {
    const now = { ...stamp, figures: { ...stamp.figures, occupied: 812000.49, vacant: 0, parcels: 70 } };
    expect(changesSince(stamp, now)).toEqual([
      { figure: 'vacant', before: null, now: 0 },
      { figure: 'parcels', before: 69, now: 70 },
    ]);
  });
});
