import type { ParcelStatus } from '../../domain/catalog/parcel.js';
import type { Random } from './random.js';
import { between, weighted } from './random.js';

/** What is made up of a parcel. What is absent is not stated. */
export interface ParcelFacts {
  readonly status: ParcelStatus;
  readonly declaredAreaM2: number;
  readonly floorAreaM2?: number;
  readonly footprintM2?: number;
  readonly tenants?: readonly string[];
  readonly project?: string;
}

type Range = readonly [least: number, most: number];

interface BuildingRule {
  /** Floor area over parcel area. */
  readonly floorAreaRatio: Range;
  /** Share of the parcel that buildings cover. */
  readonly coverage: Range;
  readonly tenants: 'none' | 'one' | 'several';
}

/** How land is built on, by the first digits of its code; the longest that fits counts. */
const rules: readonly (readonly [prefix: string, rule: BuildingRule])[] = [
  ['0701', { floorAreaRatio: [1.4, 2.4], coverage: [0.18, 0.28], tenants: 'none' }],
  ['07', { floorAreaRatio: [0.8, 1.4], coverage: [0.25, 0.38], tenants: 'none' }],
  ['0802', { floorAreaRatio: [1.2, 2.6], coverage: [0.28, 0.42], tenants: 'several' }],
  ['08', { floorAreaRatio: [0.6, 1.1], coverage: [0.2, 0.32], tenants: 'none' }],
  ['09', { floorAreaRatio: [1.8, 3.8], coverage: [0.35, 0.5], tenants: 'several' }],
  ['100103', { floorAreaRatio: [0.6, 1.0], coverage: [0.32, 0.45], tenants: 'one' }],
  ['10', { floorAreaRatio: [0.9, 1.9], coverage: [0.4, 0.56], tenants: 'one' }],
  ['11', { floorAreaRatio: [0.8, 1.4], coverage: [0.45, 0.6], tenants: 'one' }],
  ['12080', { floorAreaRatio: [0.2, 0.6], coverage: [0.1, 0.25], tenants: 'none' }],
  ['13', { floorAreaRatio: [0.3, 0.7], coverage: [0.2, 0.35], tenants: 'none' }],
];

const statuses: readonly (readonly [ParcelStatus, number])[] = [
  ['built', 66],
  ['under-construction', 13],
  ['vacant', 11],
  ['reserved', 10],
];

/** What is stated of a parcel of a class. Streets, green and water have neither buildings nor tenants. */
export function factsOf(landUse: string, measuredM2: number, random: Random): ParcelFacts {
  const rule = rules.find(([prefix]) => landUse.startsWith(prefix))?.[1];
  // What an owner declares is a little off what is measured.
  const declaredAreaM2 = rounded(measuredM2 * between(random, 0.985, 1.015));
  if (landUse === '16') return { status: 'reserved', declaredAreaM2, floorAreaM2: 0, footprintM2: 0 };
  if (rule === undefined) return { status: 'built', declaredAreaM2 };
  const status = weighted(random, statuses);
  if (status === 'vacant' || status === 'reserved')
    return { status, declaredAreaM2, floorAreaM2: 0, footprintM2: 0 };
  const footprintM2 = rounded(measuredM2 * between(random, ...rule.coverage));
  const floorAreaM2 = Math.max(footprintM2, rounded(measuredM2 * between(random, ...rule.floorAreaRatio)));
  const project = sampleName('项目', 'Project', random);
  // While it is being built its floor area is not yet stated.
  if (status === 'under-construction') return { status, declaredAreaM2, footprintM2, project };
  const tenants = tenantsOf(rule, random);
  return { status, declaredAreaM2, floorAreaM2, footprintM2, ...(tenants.length > 0 && { tenants }) };
}

function tenantsOf({ tenants }: BuildingRule, random: Random): readonly string[] {
  if (tenants === 'none') return [];
  const count = tenants === 'one' ? 1 : 1 + Math.floor(random() * 4);
  return Array.from({ length: count }, () => sampleName('企业', 'Enterprise', random));
}

/** A name that nobody takes for a real one. */
function sampleName(zh: string, en: string, random: Random): string {
  const letter = String.fromCodePoint(65 + Math.floor(random() * 26));
  const number = `${letter}${1 + Math.floor(random() * 99)}`;
  return `示例${zh} ${number} / Sample ${en} ${number}`;
}

/** To the square metre, small ones to a tenth. */
function rounded(squareMetres: number): number {
  return squareMetres < 1000 ? Math.round(squareMetres * 10) / 10 : Math.round(squareMetres);
}
