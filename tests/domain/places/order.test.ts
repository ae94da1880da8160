import { describe, expect, it } from 'vitest';

import { inReadingOrder } from '../../../src/domain/places/order.js';

import { fewPlaces, placeOf } from './few-places.js';

function idsInOrder(places: Parameters<typeof inReadingOrder>[0]): string[] {
  return inReadingOrder(places).map(({ id }) => id);
}

describe('inReadingOrder', () => {
  it('reads the region, each zone with what stands in it, then what is in no zone; unlocated ones last', () => {
    expect(idsInOrder(fewPlaces)).toEqual([
      'area',
      'beihu',
      'chem-park',
      'pilot-base',
      'robot-park',
      'valley',
      'beihu-park',
      'satellite',
      'changde',
      'bayi-park',
      'head',
      'guyi',
    ]);
  });

  it('keeps every place, also those whose surroundings are unknown or go round in a circle', () => {
    const lost = placeOf('lost', 'facility', ['甲', 'A'], 'nowhere', 'zone');
    const one = placeOf('one', 'facility', ['乙', 'B'], 'two', 'zone');
    const two = placeOf('two', 'facility', ['丙', 'C'], 'one', 'zone');
    const self = placeOf('self', 'facility', ['丁', 'D'], 'self', 'zone');

    expect(idsInOrder([one, two, self, lost])).toEqual(['self', 'lost', 'one', 'two']);
  });

  it('reads places that stand in one another thousands deep', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      placeOf(String(index), 'facility', ['甲', 'A'], index === 0 ? null : String(index - 1), 'zone'),
    );

    expect(idsInOrder(chain)).toEqual(chain.map(({ id }) => id));
  });

  it('keeps the order of the catalog between places that are otherwise equal', () => {
    const first = placeOf('z', 'enterprise', ['甲', 'A'], null, 'zone');
    const second = placeOf('a', 'enterprise', ['乙', 'B'], null, 'zone');

    expect(idsInOrder([first, second])).toEqual(['z', 'a']);
  });

  it('leaves the places given untouched', () => {
    const before = fewPlaces.map(({ id }) => id);

    inReadingOrder(fewPlaces);

    expect(fewPlaces.map(({ id }) => id)).toEqual(before);
  });
});
