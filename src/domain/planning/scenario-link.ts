import { polygonsOf } from '../geometry/geometry.js';
import type { LngLat, PolygonRings } from '../geometry/lng-lat.js';

import { readScenario } from './scenario-file.js';
import { scenarioContract, type Scenario, type ScenarioChange } from './scenario.js';

/** Longer than this a link is cut off by mail and chat programs: a scenario that takes more must go as a file. */
export const longestLink = 2000;

/** The parts of a link: changes, fields of a change, polygons, rings, numbers. None of them is escaped in a fragment. */
const between = { changes: '*', fields: '!', polygons: '~~', rings: '~', numbers: '_' } as const;
const version = '1';

/**
 * A scenario as text for the fragment of an address, such as `1!demo!!*c!parcel-1!0701`; null where it is too long for a
 * link. It is read back as it was.
 */
export function formatScenarioLink(scenario: Scenario): string | null {
  const { base, title, changes } = scenario;
  const head = [version, base.catalog, title, base.sha256 ?? ''];
  const text = [head, ...changes.map(fieldsOf)]
    .map((fields) => fields.map(escape).join(between.fields))
    .join(between.changes);
  return text.length > longestLink ? null : text;
}

/** Reads what `formatScenarioLink` has written; null for anything else. Changes that make no sense are left out. */
export function parseScenarioLink(link: string): Scenario | null {
  try {
    const [head, ...changes] = link
      .split(between.changes)
      .map((part) => part.split(between.fields).map((field) => decodeURIComponent(field)));
    const [written, catalog = '', title = '', sha256 = ''] = head ?? [];
    if (written !== version) return null;
    return readScenario({
      contract: scenarioContract,
      title,
      base: { catalog, sha256: sha256 || null },
      changes: changes.map(changeOf),
    }).scenario;
  } catch {
    // Percent signs that make no sense.
    return null;
  }
}

function fieldsOf(change: ScenarioChange): readonly string[] {
  switch (change.kind) {
    case 'class':
      return ['c', change.parcel, change.landUse];
    case 'status':
      return ['s', change.parcel, change.status ?? ''];
    case 'figures':
      return ['f', change.parcel, amountText(change.floorAreaM2), amountText(change.footprintM2)];
    case 'split':
      return ['p', change.parcel, numbersText(change.line)];
    case 'add':
  }
  return addedFields(change);
}

function addedFields({ id, layer, landUse, status, geometry }: Extract<ScenarioChange, { kind: 'add' }>) {
  const shape = polygonsOf(geometry).map((rings) => rings.map(numbersText).join(between.rings));
  return ['a', id, layer, landUse, status ?? '', shape.join(between.polygons)];
}

/** The change as a file has it. */
function changeOf([kind, name, ...fields]: readonly string[]): unknown {
  const [first = '', second = '', third = '', fourth = ''] = fields;
  if (kind === 'c') return { kind: 'class', parcel: name, landUse: first };
  if (kind === 's') return { kind: 'status', parcel: name, status: first || null };
  if (kind === 'f')
    return {
      kind: 'figures',
      parcel: name,
      ...amountIn('floorAreaM2', first),
      ...amountIn('footprintM2', second),
    };
  if (kind === 'p') return { kind: 'split', parcel: name, line: positionsIn(first) };
  if (kind !== 'a') return null;
  const polygons: readonly PolygonRings[] = fourth
    .split(between.polygons)
    .map((polygon) => polygon.split(between.rings).map(positionsIn));
  const geometry =
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons };
  return { kind: 'add', id: name, layer: first, landUse: second, status: third || null, geometry };
}

/** A figure, `-` where it is taken away, nothing where it is not mentioned. */
function amountText(amount: number | null | undefined): string {
  if (amount === undefined) return '';
  return amount === null ? '-' : String(amount);
}

function amountIn(key: string, text: string): Readonly<Record<string, number | null>> {
  if (text === '') return {};
  return { [key]: text === '-' ? null : Number(text) };
}

function numbersText(positions: readonly LngLat[]): string {
  return positions.flat().join(between.numbers);
}

function positionsIn(text: string): readonly LngLat[] {
  const numbers = text.split(between.numbers).map(Number);
  const positions: LngLat[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    positions.push([numbers[index] ?? NaN, numbers[index + 1] ?? NaN]);
  return positions;
}

/** What may stand in a fragment, and is none of our marks; numbers between marks are written as they are. */
function escape(field: string): string {
  if (/^[\d._~-]*$/.test(field)) return field;
  return encodeURIComponent(field).replaceAll(
    /[!*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
