import type { PlaceKind, Precision } from '../catalog/place.js';
import type { Geometry } from '../geometry/geometry.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { Qualifier, Statement } from '../statements/statement.js';

/** What can be found: vacant land, and the kinds of place in which one can settle. */
export const siteKinds = {
  plot: { zh: '闲置地块', en: 'Vacant plot' },
  'industrial-park': { zh: '产业园区', en: 'Industrial park' },
  'innovation-district': { zh: '创新城区', en: 'Innovation district' },
  building: { zh: '楼宇', en: 'Building' },
  zone: { zh: '开发区', en: 'Development zone' },
} as const satisfies Partial<Record<PlaceKind | 'plot', LocalizedText>>;
export type SiteKind = keyof typeof siteKinds;

/** How a fact about a site came about; `fact-words.ts` words it. */
export type FactRule =
  | 'stated'
  | 'layer-theme'
  | 'survey-area'
  | 'parcel-class'
  | 'parcel-status'
  | 'floor-by-land'
  | 'straight-line'
  | 'counted-projects';

/** What every fact about a site carries. */
interface FactEvidence {
  readonly rule: FactRule;
  /** Keys of the catalog's sources. */
  readonly sources: readonly string[];
  /** The dates of its data; null among them where some bear none. */
  readonly asOf: readonly (string | null)[];
  readonly qualifiers: readonly Qualifier[];
}

/**
 * A figure known to lie between two ends, which are the same for an exact one. A position that is not known exactly
 * makes a distance such a range; `at least` leaves its upper end open (`Infinity`).
 */
export interface RangeFact extends FactEvidence {
  readonly type: 'range';
  readonly low: number;
  readonly high: number;
  /** `share` is 0 to 1 and written in per cent, `ratio` is not. */
  readonly unit: 'ha' | 'ratio' | 'share' | 'm' | 'projects';
  /** What the distance leads to, or whose projects are counted; null for other figures. */
  readonly nearest: { readonly id: string; readonly name: LocalizedText | null } | null;
}

/** The days between which something opens, both included, `YYYY-MM-DD`; a plan where its qualifiers say so. */
export interface SpanFact extends FactEvidence {
  readonly type: 'span';
  readonly from: string;
  readonly to: string;
  /** As the source gives it: `2026-03`. */
  readonly value: string;
}

/** The classes of a plot, as written, with their hectares; the largest first. */
export interface ClassFact extends FactEvidence {
  readonly type: 'classes';
  readonly classes: readonly { readonly landUse: string; readonly ha: number }[];
}

/** The industry of a site: a theme of the catalog. */
export interface IndustryFact extends FactEvidence {
  readonly type: 'industry';
  readonly theme: string;
}

export type SiteFact = RangeFact | SpanFact | ClassFact | IndustryFact;

/**
 * A place of the catalog in which one can settle, or a plot: vacant parcels of like class that share borders. What the
 * data do not state is null, which is not zero. Plain and cloneable.
 */
export interface Site {
  readonly type: 'place' | 'plot';
  /** That of the place, or of the first parcel of the plot: either can be selected on the map. */
  readonly id: string;
  readonly kind: SiteKind;
  readonly name: LocalizedText;
  readonly layer: string;
  /** The place in which it stands; null where it is not stated. */
  readonly within: string | null;
  /** True for data made up to try the tools on. */
  readonly isSample: boolean;
  /** How well its position is known; null for plots, which are where they are drawn. */
  readonly precision: Precision | null;
  /** Null where it is not located. */
  readonly geometry: Geometry | null;
  /** The parcels of a plot; none for a place. */
  readonly parcels: readonly string[];
  /** All that is stated of a place; nothing for a plot. */
  readonly statements: readonly Statement[];
  readonly industry: IndustryFact | null;
  /** Vacant land in one piece, in hectares. */
  readonly area: RangeFact | null;
  readonly classes: ClassFact | null;
  readonly floorAreaRatio: RangeFact | null;
  /** 0 to 1. */
  readonly occupancy: RangeFact | null;
  readonly opening: SpanFact | null;
}
