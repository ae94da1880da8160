import { describe, expect, it } from 'vitest';

import type { Place } from '../../../src/domain/catalog/place.js';
import { spokenNameOf } from '../../../src/domain/places/spoken-name.js';

import { fewCatalog, fewPlaces, figureOf, placeOf } from './few-places.js';

function place(id: string): Place {
  const found = fewPlaces.find((one) => one.id === id);
  if (!found) throw new Error(`got ${id}, expected one of the few places`);
  return found;
}

describe('spokenNameOf', () => {
  it('says name, kind, precision and main figure with its date', () => {
    expect(spokenNameOf(place('beihu-park'), fewCatalog, 'zh-CN')).toBe(
      '北湖公园，公园，位置误差 2 千米以内，公布面积 11.97 平方千米（2025 年）',
    );
    expect(spokenNameOf(place('beihu-park'), fewCatalog, 'en')).toBe(
      'Beihu Park, Public park, within 2 km of the true position, Published area 11.97 km² (2025)',
    );
  });

  it('says that a place is not on the map', () => {
    expect(spokenNameOf(place('head'), fewCatalog, 'zh-CN')).toBe(
      '“HEAD”数字产业大厦，楼宇，图上未定位，入驻率 53.6%（2025 年）',
    );
    expect(spokenNameOf(place('head'), fewCatalog, 'en')).toBe(
      'HEAD Digital Industry Tower, Building, not located on the map, Occupancy 53.6% (2025)',
    );
  });

  it('says of which part a figure is, where only a part is stated', () => {
    const phase = { ...figureOf('phase', 'site-area', 3.7, 'km2'), dimension: 'phase-1' };
    const park = placeOf('x', 'industrial-park', ['甲园', 'Park A'], null, 'zone', [phase]);
    const indicators = fewCatalog.indicators.map((indicator) => ({
      ...indicator,
      dimensions: { 'phase-1': { zh: '一期', en: 'Phase 1' } },
    }));
    const catalog = { ...fewCatalog, indicators };

    expect(spokenNameOf(park, catalog, 'zh-CN')).toContain('公布面积（一期） 3.7 平方千米');
    expect(spokenNameOf(park, catalog, 'en')).toContain('Published area (Phase 1) 3.7 km²');
  });

  it('leaves out a figure that is not stated, or whose indicator is unknown', () => {
    expect(spokenNameOf(place('satellite'), fewCatalog, 'en')).toBe(
      'Chang Guang Satellite, Enterprise, schematic position',
    );
    expect(spokenNameOf(place('head'), null, 'zh-CN')).toBe('“HEAD”数字产业大厦，楼宇，图上未定位');
  });

  it('says the name in the other language where one is missing', () => {
    const unnamed = placeOf('x', 'facility', ['智算中心', ''], null, 'surveyed');

    expect(spokenNameOf(unnamed, fewCatalog, 'en')).toBe('智算中心, Facility, surveyed position');
  });
});
