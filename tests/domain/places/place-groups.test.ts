import { describe, expect, it } from 'vitest';

import { isLocated } from '../../../src/domain/places/order.js';
import { groupsOf, type PlaceGroup } from '../../../src/domain/places/place-groups.js';

import { fewPlaces, placeOf } from './few-places.js';

function outline(groups: readonly PlaceGroup[]): string[] {
  return groups.flatMap(({ head, headShown, entries }) => [
    `# ${head?.id ?? 'rest'}${headShown || !head ? '' : ' (heading only)'}`,
    ...entries.map(({ place, depth }) => `${'  '.repeat(depth)}${place.id}`),
  ]);
}

describe('groupsOf', () => {
  it('puts the region first, then each zone with what stands in it, then the rest', () => {
    expect(outline(groupsOf(fewPlaces))).toEqual([
      '# area',
      '# beihu',
      'chem-park',
      '  pilot-base',
      'robot-park',
      'valley',
      'beihu-park',
      'satellite',
      '# changde',
      '# rest',
      'bayi-park',
      'head',
      'guyi',
    ]);
  });

  it('shows only what the condition lets through, and no empty group', () => {
    expect(outline(groupsOf(fewPlaces, (place) => !isLocated(place)))).toEqual([
      '# changde',
      '# rest',
      'head',
      'guyi',
    ]);
  });

  it('keeps a zone as the heading of what is shown in it', () => {
    expect(outline(groupsOf(fewPlaces, ({ kind }) => kind === 'public-park'))).toEqual([
      '# beihu (heading only)',
      'beihu-park',
      '# rest',
      'bayi-park',
    ]);
  });

  it('groups as many places as a city has', () => {
    const many = Array.from({ length: 200_000 }, (_, index) =>
      placeOf(String(index), 'facility', ['甲', 'A'], null, 'zone'),
    );
    expect(groupsOf(many)[0]?.entries).toHaveLength(200_000);
  });

  it('is empty without places', () => {
    expect(groupsOf([])).toEqual([]);
  });
});
