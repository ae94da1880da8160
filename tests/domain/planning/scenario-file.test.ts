import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { formatScenario, parseScenario, readScenario } from '../../../src/domain/planning/scenario-file.js';
import {
  formatScenarioLink,
  longestLink,
  parseScenarioLink,
} from '../../../src/domain/planning/scenario-link.js';
import {
  keptGeometry,
  keptPosition,
  scenarioContract,
  type Scenario,
} from '../../../src/domain/planning/scenario.js';

const schema = resolve(import.meta.dirname, '../../../geodata/schema/scenario.schema.json');
const fits = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

const ring = [
  [125.3, 43.9],
  [125.31, 43.9],
  [125.31, 43.91],
  [125.3, 43.9],
] as const;
const hole = [
  [125.306, 43.9025],
  [125.307, 43.9025],
  [125.307, 43.9033],
  [125.306, 43.9025],
] as const;

/** One change of each kind, with signs that links use themselves. */
const scenario: Scenario = {
  contract: scenarioContract,
  title: '北区 50% & more!*~',
  base: { catalog: 'changchun', sha256: 'a'.repeat(64) },
  changes: [
    { kind: 'class', parcel: 'BH-01!a*~', landUse: '0701' },
    { kind: 'status', parcel: '地块/1', status: 'under-construction' },
    { kind: 'status', parcel: 'p', status: null },
    { kind: 'figures', parcel: 'p', floorAreaM2: 12_345.5 },
    { kind: 'figures', parcel: 'q', floorAreaM2: 0, footprintM2: null },
    { kind: 'split', parcel: 'p', line: [keptPosition([125.123456789, -43.9]), [125.31, 43.91]] },
    {
      kind: 'add',
      id: 'new-1',
      layer: 'parcels',
      geometry: { type: 'Polygon', coordinates: [ring, hole] },
      landUse: '1401',
      status: null,
    },
    {
      kind: 'add',
      id: 'new-2',
      layer: 'parcels',
      geometry: keptGeometry({ type: 'MultiPolygon', coordinates: [[ring, hole], [ring]] }),
      landUse: '1001',
      status: 'reserved',
    },
  ],
};

describe('the file of a scenario', () => {
  it('is read as it was written, and follows the schema', () => {
    const text = formatScenario(scenario);
    expect(parseScenario(text)).toEqual({ scenario, faults: [] });
    expect(fits(JSON.parse(text))).toBe(true);
  });

  it('may begin with a byte order mark', () => {
    expect(parseScenario(`\uFEFF${formatScenario(scenario)}`).scenario).toEqual(scenario);
  });

  it.each([
    ['no JSON', '{', ''],
    ['another JSON', '[1]', ''],
    ['another format', JSON.stringify({ ...scenario, contract: 'parkscape-scenario/9' }), '/contract'],
    ['no catalog', JSON.stringify({ ...scenario, base: {} }), '/base/catalog'],
    ['no changes', JSON.stringify({ ...scenario, changes: {} }), '/changes'],
  ])('is refused where it is %s, with where it is wrong', (_, text, property) => {
    const { scenario: none, faults } = parseScenario(text);
    expect(none).toBeNull();
    expect(faults.map((fault) => fault.property)).toEqual([property]);
    expect(fits(tryJson(text))).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ['an unknown kind', { kind: 'move', parcel: 'p' }, '/kind'],
    ['no parcel', { kind: 'class', landUse: '0701' }, '/parcel'],
    ['no class', { kind: 'class', parcel: 'p', landUse: 7 }, '/landUse'],
    ['an unknown status', { kind: 'status', parcel: 'p', status: 'toString' }, '/status'],
    ['a figure below zero', { kind: 'figures', parcel: 'p', floorAreaM2: -1 }, '/floorAreaM2'],
    ['a line of one position', { kind: 'split', parcel: 'p', line: [[125, 43]] }, '/line'],
    [
      'a position off the globe',
      {
        kind: 'split',
        parcel: 'p',
        line: [
          [125, 43],
          [125, 143],
        ],
      },
      '/line',
    ],
    [
      'an outline that is a point',
      { ...scenario.changes[6], geometry: { type: 'Point', coordinates: [1, 2] } },
      '/geometry',
    ],
    ['no layer', { ...scenario.changes[6], layer: undefined }, '/layer'],
    ['nothing', null, ''],
  ])('leaves out a change with %s, names it, and reads the others', (_, change, property) => {
    const good = scenario.changes[0];
    const read = readScenario({ ...scenario, changes: [change, good] });
    expect(read.scenario?.changes).toEqual([good]);
    expect(read.faults.map((fault) => fault.property)).toEqual([`/changes/0${property}`]);
    expect(fits({ ...scenario, changes: [change] })).toBe(false);
  });

  it('refuses a ring that is not closed, which a schema can not say', () => {
    const open = { type: 'Polygon', coordinates: [[...ring.slice(0, 3), [125.3, 43.95]]] };
    expect(
      readScenario({ ...scenario, changes: [{ ...scenario.changes[6], geometry: open }] }).faults,
    ).toHaveLength(1);
  });
});

describe('the link of a scenario', () => {
  it('leads back to it', () => {
    const link = formatScenarioLink(scenario) ?? '';
    expect(link.length).toBeGreaterThan(100);
    expect(parseScenarioLink(link)).toEqual(scenario);
  });

  it('holds nothing that a fragment escapes or that parts it', () => {
    const link = formatScenarioLink(scenario) ?? '';
    expect(link).not.toMatch(/[&#"<>` ]/);
    expect(new URL(`https://example.org/#scenario=${link}`).hash).toBe(`#scenario=${link}`);
  });

  it('is short and can be read', () => {
    const { changes } = scenario;
    const short = {
      ...scenario,
      title: '',
      base: { catalog: 'demo', sha256: null },
      changes: changes.slice(1, 3),
    };
    expect(formatScenarioLink(short)).toBe('1!demo!!*s!%E5%9C%B0%E5%9D%97%2F1!under-construction*s!p!');
  });

  it('is none where it would be too long', () => {
    const changes = Array.from({ length: 200 }, (_, index) => ({
      kind: 'class' as const,
      parcel: `parcel-${String(index)}`,
      landUse: '0701',
    }));
    expect(formatScenarioLink({ ...scenario, changes })).toBeNull();
    expect(formatScenarioLink({ ...scenario, changes: changes.slice(0, 50) })?.length).toBeLessThan(
      longestLink,
    );
  });

  it.each(['', '2!demo!!', 'nonsense', '1!%E0%A4%A!!', '1!!!'])('is nothing where it is “%s”', (link) => {
    expect(parseScenarioLink(link)).toBeNull();
  });

  it('leaves out a change that was mangled', () => {
    expect(parseScenarioLink('1!demo!!*c!p!0701*x!p!0701*p!p!1_2*f!p!abc!')?.changes).toEqual([
      { kind: 'class', parcel: 'p', landUse: '0701' },
    ]);
  });
});

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
