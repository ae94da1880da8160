import { describe, expect, it } from 'vitest';

import { formatFragment, parseFragment } from '../../../src/app/page/permalink.js';
import { formatPlan, parsePlan, type LinkedArea, type PlanState } from '../../../src/app/plan/plan-link.js';

const nothing: PlanState = parsePlan(new Map());

const everything: PlanState = {
  tab: 'table',
  area: {
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [125.31, 43.9],
          [125.36, 43.9],
          [125.3600001, 43.95],
          [125.31, 43.9],
        ],
      ],
    },
    name: { zh: '北湖，公园 & 湿地', en: 'Beihu; park = wetland' },
  },
  stamp: {
    data: 'a'.repeat(64),
    figures: { total: 3131120.04, occupied: 812000.5, vacant: null, unclassified: 0, parcels: 69 },
  },
  scenario: {
    contract: 'parkscape-scenario/1',
    title: '方案 A: 50% #1',
    base: { catalog: 'demo', sha256: null },
    changes: [{ kind: 'class', parcel: 'parcel-1', landUse: '1401' }],
  },
  filter: { classes: ['10'], areaM2: { min: 10_000, max: null }, inArea: true },
  compared: 'parcel-1,beihu-park',
  palette: 'soft',
  vision: 'deuteranopia',
  table: { rows: 'report', columns: 'name,measured', group: 'class', sort: '-measured' },
  parkRadius: 800,
};

/** What another page reads of a state. */
function sent(state: PlanState): PlanState {
  const fragment = formatFragment({
    view: null,
    language: null,
    selected: null,
    layers: {},
    more: formatPlan(state),
  });
  // Browsers leave it as it is.
  expect(new URL(`https://a.example/${fragment}`).hash).toBe(fragment);
  return parsePlan(parseFragment(fragment).more);
}

describe('the state of Plan in a link', () => {
  it('comes back as it went, whole', () => {
    expect(sent(everything)).toEqual(everything);
  });

  it.each(Object.keys(everything) as (keyof PlanState)[])('comes back where nothing but %s is set', (key) => {
    const state = { ...nothing, [key]: everything[key] };
    expect(sent(state)).toEqual(state);
  });

  it('names a link to nothing by nothing', () => {
    expect(
      formatFragment({ view: null, language: null, selected: null, layers: {}, more: formatPlan(nothing) }),
    ).toBe('');
  });

  it.each([
    [{ zh: '北湖', en: '北湖' }, '%E5%8C%97%E6%B9%96'],
    [{ zh: '', en: 'Beihu' }, ',Beihu'],
    [{ zh: '北湖', en: '' }, '%E5%8C%97%E6%B9%96,'],
  ])('names an area in the languages that name it: %o', (name, written) => {
    const area = everything.area && { ...everything.area, name };
    expect(formatPlan({ ...nothing, area }).get('area-name')).toBe(written);
    expect(sent({ ...nothing, area }).area?.name).toEqual(name);
  });

  it('leaves out an area that is too long, and its name', () => {
    const ring = Array.from(
      { length: 600 },
      (_, corner) => [125 + corner / 1e4, 43.9 + corner / 1e5] as const,
    );
    const [first = [125, 43.9]] = ring;
    const area: LinkedArea = {
      geometry: { type: 'Polygon', coordinates: [[...ring, first]] },
      name: { zh: '长', en: 'long' },
    };
    expect(sent({ ...nothing, area })).toEqual(nothing);
  });

  it('is as without a link where a link makes no sense', () => {
    const mangled = new Map([
      ['tab', 'gone'],
      ['area', '1,2;3'],
      ['area-name', 'left over'],
      ['report', 'x'],
      ['radius', '-5'],
      ['scenario', '%'],
      ['filter', 'statuses:gone'],
      ['compare', ','],
      ['table', 'rows:none;columns:;%'],
      ['palette', 'bright'],
      ['vision', 'x-ray'],
    ]);
    expect(parsePlan(mangled)).toEqual(nothing);
  });
});
