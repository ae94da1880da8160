import { describe, expect, it } from 'vitest';

import { guideTable } from '../../../src/domain/land-use/land-use-table.js';
import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import {
  intensityOf,
  type IntensityId,
  type IntensityIndicator,
  type ParcelShare,
} from '../../../src/domain/planning/intensity.js';

import { box, parcel } from './a-parcel.js';

function share(id: string, ownM2: number, changes: Partial<Parcel>, countedM2 = ownM2): ParcelShare {
  return { parcel: parcel(id, box(0, 0, 1, 1), changes), ownM2, countedM2 };
}

function indicator(id: IntensityId, shares: readonly ParcelShare[]): IntensityIndicator | undefined {
  return intensityOf(shares, guideTable).find((one) => one.id === id);
}

/** Ten hectares: works, housing, a site, an idle plot, a reserve; and a field that is no construction land. */
const town = [
  share('works', 40_000, { landUse: '100101', floorAreaM2: 48_000, footprintM2: 20_000 }),
  share('housing', 20_000, { landUse: '0701', floorAreaM2: 36_000, footprintM2: 6_000 }),
  share('site', 15_000, { landUse: '1001', status: 'under-construction' }),
  share('idle', 5_000, { landUse: '1001', status: 'vacant' }),
  share('reserve', 20_000, { landUse: '1101', status: 'reserved' }),
  share('field', 70_000, { landUse: '0101', status: null }),
];

describe('intensityOf', () => {
  it('computes the six indicators of the standard', () => {
    expect(intensityOf(town, guideTable).map(({ id, value }) => [id, value])).toEqual([
      ['supply-rate', 80_000 / 100_000],
      ['build-up-rate', 60_000 / 80_000],
      ['floor-area-ratio', 84_000 / 60_000],
      ['building-density', 26_000 / 60_000],
      ['industrial-floor-area-ratio', 48_000 / 40_000],
      ['industrial-building-density', 20_000 / 40_000],
    ]);
  });

  it('shows numerator and denominator', () => {
    const ratio = indicator('floor-area-ratio', town);
    expect([ratio?.numerator.value, ratio?.denominator.value]).toEqual([84_000, 60_000]);
    expect(ratio?.formula.zh).toContain('总建筑面积 ÷ 已建成城镇建设用地面积');
  });

  it('has no ratio, but the name of the missing input, where a built parcel does not state it', () => {
    const shares = [...town, share('silent', 1_000, { landUse: '0801' })];
    const ratio = indicator('floor-area-ratio', shares);
    expect(ratio?.value).toBeNull();
    expect(ratio?.missing).toEqual({
      zh: '1 个地块未公布建筑面积',
      en: '1 parcel does not state the floor area',
    });
    expect(ratio?.numerator.missingIn).toEqual(['silent']);
    // Industry is not touched by it.
    expect(indicator('industrial-floor-area-ratio', shares)?.value).toBe(1.2);
  });

  it('has no rate where a parcel does not state its status', () => {
    const shares = [...town, share('silent', 1_000, { status: null })];
    expect(indicator('supply-rate', shares)?.value).toBeNull();
    expect(indicator('supply-rate', shares)?.missing?.zh).toBe('1 个地块未公布建设状态');
  });

  it('takes roads and green land that state no floor area for land without buildings', () => {
    const shares = [
      ...town,
      share('road', 10_000, { landUse: '1207' }),
      share('park', 30_000, { landUse: '1401' }),
    ];
    expect(indicator('floor-area-ratio', shares)?.value).toBe(84_000 / 100_000);
  });

  it('counts the floor area of a parcel that is cut by its share of land', () => {
    const shares = [share('works', 40_000, { floorAreaM2: 48_000, footprintM2: 20_000 }, 10_000)];
    const ratio = indicator('floor-area-ratio', shares);
    expect([ratio?.numerator.value, ratio?.denominator.value]).toEqual([12_000, 10_000]);
  });

  it('divides by nothing nowhere', () => {
    expect(intensityOf([], guideTable).map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(indicator('building-density', [])?.missing?.en).toBe('there is no land to divide by');
  });
});
