import { describe, expect, it } from 'vitest';

import { zoneOf } from '../../../src/domain/places/zone-of.js';

import { fewPlaces, placeOf } from './few-places.js';

const placesById = new Map(fewPlaces.map((place) => [place.id, place]));

function zoneIdOf(id: string): string | null | undefined {
  const place = placesById.get(id);
  return place && (zoneOf(place, placesById)?.id ?? null);
}

describe('zoneOf', () => {
  it('is the zone above, however far', () => {
    expect(zoneIdOf('beihu-park')).toBe('beihu');
    expect(zoneIdOf('pilot-base')).toBe('beihu');
  });

  it('is null for a zone itself and for what is only in the region', () => {
    expect(zoneIdOf('beihu')).toBeNull();
    expect(zoneIdOf('head')).toBeNull();
    expect(zoneIdOf('area')).toBeNull();
  });

  it('is null where the way up is broken or goes round in a circle', () => {
    const one = placeOf('one', 'facility', ['甲', 'A'], 'two', 'zone');
    const two = placeOf('two', 'facility', ['乙', 'B'], 'one', 'zone');

    expect(zoneOf(one, new Map([['two', two]]))).toBeNull();
    expect(
      zoneOf(
        one,
        new Map([
          ['one', one],
          ['two', two],
        ]),
      ),
    ).toBeNull();
  });
});
