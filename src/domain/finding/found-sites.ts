import type { NeedKey, NeedWeights, SiteNeeds, TargetKind } from './needs.js';
import type { RangeFact, Site, SiteFact } from './site.js';

/**
 * `unknown`: the data do not state what is asked, or know it only so roughly that it may be met or not. That is never
 * a failure.
 */
export type Verdict = 'met' | 'failed' | 'unknown';

/** How a site stands to one need. */
export interface Judgement {
  readonly need: NeedKey;
  readonly verdict: Verdict;
  /** What the verdict rests on; null where the data state nothing. */
  readonly fact: SiteFact | null;
  /** What a failed one is short of, in the unit of the need: ha, m, ratio, projects, days; null where that can't be said. */
  readonly shortBy: number | null;
  /** How well a met one is met: 0 just so, 1 by far; null for others. */
  readonly merit: number | null;
}

/** A need that a ranked site meets, and what it brings. */
export interface Reason extends Judgement {
  readonly weight: number;
  /** Of 100 for all needs together. */
  readonly points: number;
}

/** A site that meets all needs. */
export interface RankedSite {
  readonly site: Site;
  /** 1 for the best; sites with equal scores share a rank. */
  readonly rank: number;
  /** 0 to 100; null where nothing is asked, or nothing counts. */
  readonly score: number | null;
  readonly reasons: readonly Reason[];
}

/** A site that does not meet all needs, or of which that is not known. */
export interface JudgedSite {
  readonly site: Site;
  readonly judgements: readonly Judgement[];
}

/** What one need has done. */
export interface EliminationStep {
  readonly need: NeedKey;
  /** How many sites it would remove on its own. */
  readonly alone: number;
  /** How many it removes of those that the needs before it have left. */
  readonly inOrder: number;
  /** How many are left after it, those among them of which it is not known. */
  readonly left: number;
  /** Of how many sites it is not known whether they meet it. */
  readonly unknown: number;
}

/** What is asked for. */
export interface FindRequest {
  readonly needs: SiteNeeds;
  readonly weights: NeedWeights;
  /** How many sites of each group are handed over at most. */
  readonly most: number;
}

/** What needs leave. The total is what the steps have removed, what remains and what is unknown. Plain and cloneable. */
export interface FoundSites {
  readonly total: number;
  readonly steps: readonly EliminationStep[];
  readonly remaining: readonly RankedSite[];
  readonly remainingCount: number;
  /** Those that fail one need only, and by little; they are among the removed. */
  readonly nearMisses: readonly JudgedSite[];
  readonly nearMissCount: number;
  /** Those that fail nothing, but whose data do not tell whether they meet everything. */
  readonly unknown: readonly JudgedSite[];
  readonly unknownCount: number;
  /** The parcels of all remaining plots, for what is drawn. */
  readonly remainingParcels: readonly string[];
  /** The themes that industrial parks and innovation districts have: what can be asked for as industry. */
  readonly industries: readonly string[];
  /** The classes of plots, as written, by code. */
  readonly landUses: readonly string[];
  readonly plotCount: number;
}

/** A site with all that is known of its surroundings, for comparisons and dossiers. */
export interface SurveyedSite {
  readonly site: Site;
  readonly distances: Readonly<Record<TargetKind, RangeFact | null>>;
}
