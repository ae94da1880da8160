import type { SiteKind } from './site.js';

/** A figure between two ends, both included; null for an open end. */
export interface ValueRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** Projects of an industry that shall be near. */
export interface ChainNeed {
  /** A theme of the catalog. */
  readonly theme: string;
  readonly withinM: number;
  readonly atLeast: number;
}

/**
 * What an investor needs, as plain data: a site remains where it meets all of it. What is left out asks nothing.
 * Distances are straight lines, in metres.
 */
export interface SiteNeeds {
  /** Which kinds of site are looked at; all where it is left out. */
  readonly kinds?: readonly SiteKind[];
  /** A theme of the catalog. */
  readonly industry?: string;
  /** Vacant land in one piece, in hectares. */
  readonly areaHa?: ValueRange;
  /** Codes of classes; a class takes those below it. */
  readonly landUse?: readonly string[];
  readonly floorAreaRatio?: ValueRange;
  /** 0 to 1. */
  readonly occupancy?: ValueRange;
  /** At most so far from a public park. */
  readonly parkM?: number;
  /** At most so far from a main road: primary and wider ones, and the ring. */
  readonly roadM?: number;
  readonly airportM?: number;
  /** At most so far from a railway line, not from a station. */
  readonly railM?: number;
  readonly chain?: ChainNeed;
  /** Days, months, quarters or years between which it opens; null for an open end. */
  readonly opening?: { readonly from: string | null; readonly to: string | null };
}

/** The needs by name, in the order in which they are asked. */
export const needKeys = [
  'industry',
  'areaHa',
  'landUse',
  'floorAreaRatio',
  'occupancy',
  'parkM',
  'roadM',
  'airportM',
  'railM',
  'chain',
  'opening',
] as const satisfies readonly (keyof SiteNeeds)[];
export type NeedKey = (typeof needKeys)[number];

/** What distances are measured to, with the need that asks for each. */
export const targetKinds = {
  park: 'parkM',
  road: 'roadM',
  airport: 'airportM',
  rail: 'railM',
} as const satisfies Record<string, NeedKey>;
export type TargetKind = keyof typeof targetKinds;

/** How much each need counts in the ranking, 0 to {@link mostWeight}; one that is left out counts 1. */
export type NeedWeights = Readonly<Partial<Record<NeedKey, number>>>;

export const mostWeight = 5;

/** How much a need counts. */
export function weightOf(need: NeedKey, weights: NeedWeights): number {
  const weight = weights[need] ?? 1;
  return Number.isFinite(weight) ? Math.min(mostWeight, Math.max(0, weight)) : 1;
}

/** The needs that ask something, in their order. */
export function askedNeeds(needs: SiteNeeds): readonly NeedKey[] {
  return needKeys.filter((key) => isAsked(needs, key));
}

/** Needs without one of them. */
export function withoutNeed(needs: SiteNeeds, need: NeedKey): SiteNeeds {
  const { [need]: _dropped, ...rest } = needs;
  return rest;
}

function isAsked(needs: SiteNeeds, key: NeedKey): boolean {
  switch (key) {
    case 'industry':
      return Boolean(needs.industry);
    case 'landUse':
      return (needs.landUse?.length ?? 0) > 0;
    case 'areaHa':
    case 'floorAreaRatio':
    case 'occupancy':
      return (needs[key]?.min ?? needs[key]?.max ?? null) !== null;
    case 'opening':
      return (needs.opening?.from ?? needs.opening?.to ?? null) !== null;
    case 'chain':
      return needs.chain !== undefined && needs.chain.theme !== '';
    default:
      return needs[key] !== undefined;
  }
}
