import { describe, expect, it } from 'vitest';

import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import { readLandUse } from '../../../src/domain/land-use/land-use-table.js';
import { surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';
import { applyScenario } from '../../../src/domain/planning/apply-scenario.js';
import { changed, historyOf, redone, undone } from '../../../src/domain/planning/scenario-history.js';
import { emptyScenario, withChange, withoutChange } from '../../../src/domain/planning/scenario.js';
import type { Scenario, ScenarioChange } from '../../../src/domain/planning/scenario.js';

const one = parcel('one', 125.3);
const two = parcel('two', 125.31);
const terms = { isLandUse: (code: string) => readLandUse(code) !== null, layers: new Set(['parcels']) };
const middle = 125.305;
const across = {
  kind: 'split',
  parcel: 'one',
  line: [
    [middle, 43.89],
    [middle, 43.92],
  ],
} satisfies ScenarioChange;

describe('applyScenario', () => {
  it('gives a parcel another class and status, and leaves the data as they are', () => {
    const before = structuredClone([one, two]);
    const { parcels, origins, faults } = applied(
      { kind: 'class', parcel: 'one', landUse: '0701' },
      { kind: 'status', parcel: 'one', status: 'vacant' },
    );
    expect(parcels).toEqual([{ ...one, landUse: '0701', status: 'vacant' }, two]);
    expect(origins).toEqual([0, 1]);
    expect(faults).toEqual([]);
    expect([one, two]).toEqual(before);
  });

  it('changes the figures that a change mentions, and no others', () => {
    const { parcels } = applied({ kind: 'figures', parcel: 'two', floorAreaM2: 5000 });
    expect(parcels[1]).toEqual({ ...two, floorAreaM2: 5000 });
    const gone = applied({ kind: 'figures', parcel: 'two', footprintM2: null });
    expect(gone.parcels[1]).toEqual({ ...two, footprintM2: null });
  });

  it('splits a parcel into parts whose areas add up to it, with no stated figures of their own', () => {
    const { parcels, origins } = applied(across);
    expect(parcels.map(({ id }) => id)).toEqual(['two', 'one/1', 'one/2']);
    expect(origins).toEqual([1, null, null]);
    const parts = parcels.slice(1);
    const sum = parts.reduce((area, { geometry }) => area + surveyAreaOf(geometry), 0);
    expect(sum).toBeCloseTo(surveyAreaOf(one.geometry), 4);
    for (const part of parts) {
      expect(part).toMatchObject({ landUse: one.landUse, status: one.status, source: one.source });
      expect([part.declaredAreaM2, part.floorAreaM2, part.footprintM2]).toEqual([null, null, null]);
    }
  });

  it('changes a part after the split', () => {
    const { parcels, faults } = applied(across, { kind: 'class', parcel: 'one/2', landUse: '1401' });
    expect(faults).toEqual([]);
    expect(parcels.map(({ id, landUse }) => [id, landUse])).toEqual([
      ['two', '1001'],
      ['one/1', '1001'],
      ['one/2', '1401'],
    ]);
  });

  it('adds a parcel that names the scenario as its source', () => {
    const { parcels, origins } = applied(added('new-1'));
    expect(parcels[2]).toMatchObject({ id: 'new-1', landUse: '0701', source: 'scenario', asOf: null });
    expect(origins).toEqual([0, 1, null]);
  });

  it.each<[string, ScenarioChange, string]>([
    ['a parcel that is not there', { kind: 'status', parcel: 'gone', status: null }, 'parcel-missing'],
    ['a class that no standard knows', { kind: 'class', parcel: 'one', landUse: 'ZZ' }, 'class-unknown'],
    [
      'a line that passes by',
      {
        ...across,
        line: [
          [1, 1],
          [2, 2],
        ],
      },
      'not-parted',
    ],
    ['an id that is taken', added('two'), 'id-taken'],
    ['a layer that is not there', { ...added('new-1'), layer: 'other' }, 'layer-missing'],
    ['an outline that crosses itself', added('new-1', bowTie()), 'outline-faulty'],
  ])('names a change of %s, and goes on', (_, change, code) => {
    const { parcels, faults } = applied(change, { kind: 'class', parcel: 'two', landUse: '0701' });
    expect(faults.map((fault) => [fault.change, fault.code])).toEqual([[0, code]]);
    expect(parcels).toEqual([one, { ...two, landUse: '0701' }]);
  });

  it('names what depends on a change that was taken away', () => {
    const scenario = scenarioOf(across, { kind: 'class', parcel: 'one/2', landUse: '1401' });
    const { parcels, faults } = applyScenario([one, two], withoutChange(scenario, 0), terms);
    expect(faults.map(({ code }) => code)).toEqual(['parcel-missing']);
    expect(parcels).toEqual([one, two]);
  });
});

describe('withChange', () => {
  it('replaces an earlier change of the same kind for the same parcel', () => {
    const { changes } = scenarioOf(
      { kind: 'class', parcel: 'one', landUse: '0701' },
      { kind: 'status', parcel: 'one', status: null },
      { kind: 'class', parcel: 'one', landUse: '1401' },
    );
    expect(changes).toEqual([
      { kind: 'status', parcel: 'one', status: null },
      { kind: 'class', parcel: 'one', landUse: '1401' },
    ]);
  });

  it('keeps what an earlier change said of another figure', () => {
    const { changes } = scenarioOf(
      { kind: 'figures', parcel: 'one', floorAreaM2: 10 },
      { kind: 'figures', parcel: 'one', footprintM2: 4 },
    );
    expect(changes).toEqual([{ kind: 'figures', parcel: 'one', floorAreaM2: 10, footprintM2: 4 }]);
  });
});

describe('the history of a scenario', () => {
  const first = emptyScenario('demo');
  const second = { ...first, title: 'second' };
  const third = { ...first, title: 'third' };

  it('goes back and forward', () => {
    const history = changed(changed(historyOf(first), second), third);
    expect(undone(history).present).toBe(second);
    expect(undone(undone(history)).present).toBe(first);
    expect(redone(undone(undone(history))).present).toBe(second);
  });

  it('stays where there is no step', () => {
    const history = historyOf(first);
    expect(undone(history)).toBe(history);
    expect(redone(history)).toBe(history);
  });

  it('forgets what was undone with the next change', () => {
    const history = changed(undone(changed(historyOf(first), second)), third);
    expect(redone(history)).toBe(history);
    expect(undone(history).present).toBe(first);
  });
});

function applied(...changes: ScenarioChange[]) {
  return applyScenario([one, two], scenarioOf(...changes), terms);
}

function scenarioOf(...changes: ScenarioChange[]): Scenario {
  return changes.reduce(withChange, emptyScenario('demo'));
}

function added(id: string, geometry = parcel('any', 125.33).geometry) {
  return { kind: 'add', id, layer: 'parcels', geometry, landUse: '0701', status: 'reserved' } as const;
}

function bowTie(): Parcel['geometry'] {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [125.4, 43.9],
        [125.41, 43.91],
        [125.41, 43.9],
        [125.4, 43.91],
        [125.4, 43.9],
      ],
    ],
  };
}

/** A square of 0.01°. */
function parcel(id: string, west: number): Parcel {
  const [east, south, north] = [west + 0.01, 43.9, 43.91];
  return {
    type: 'parcel',
    id,
    layer: 'parcels',
    name: null,
    landUse: '1001',
    status: 'built',
    declaredAreaM2: 890_000,
    floorAreaM2: 1_000_000,
    footprintM2: 300_000,
    tenants: [],
    project: null,
    within: null,
    asOf: '2026-06',
    source: 'test',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  };
}
