import type { Parcel, ParcelGeometry } from '../catalog/parcel.js';
import type { FindRequest, FoundSites, SurveyedSite } from '../finding/found-sites.js';
import type { Bounds, LngLat } from '../geometry/lng-lat.js';
import type { Language } from '../statements/localized-text.js';

import type { AreaReport, ReportRequest, StatusRow } from './area-report.js';
import type { FilterCounts } from './filter-counts.js';
import type { OverlapCheck } from './parcel-overlaps.js';
import type { ParcelGrouping, ParcelRow } from './parcel-columns.js';
import type { RowFilter } from './row-filter.js';
import type { LayerExtent } from './layer-geojson.js';
import type { LandUseSummary } from './land-use-summary.js';
import type { ScenarioDifference } from './scenario-difference.js';
import type { Scenario, ScenarioFault } from './scenario.js';
import type { RowSort, RowTotal, TableLine } from './table-lines.js';

/** A parcel with what the data worker knows of it besides its file. */
export interface ParcelRecord {
  readonly parcel: Parcel;
  /** Its number in the dataset, under which it is drawn. */
  readonly number: number;
  /** By the survey rule, in m². */
  readonly measuredAreaM2: number;
  /** False where its rings are faulty: it is shown, but counted in no sum. */
  readonly isAreaReliable: boolean;
  /** True where a scenario has changed or added it; missing for parcels as the data have them. */
  readonly isAssumed?: true;
}

/** Which lines of a table of parcels are asked for. */
export interface RowsRequest {
  /** The layer that they are of; null for all. */
  readonly layer: string | null;
  readonly filter: RowFilter | null;
  /** The chosen area; null for none. */
  readonly area: ParcelGeometry | null;
  readonly sort: RowSort | null;
  readonly group: ParcelGrouping | null;
  /** In whose words texts are sorted. */
  readonly language: Language;
  /** The first line, counted from 0, and how many. */
  readonly offset: number;
  readonly count: number;
  /** The id of a parcel whose line is asked for. */
  readonly find: string | null;
}

/** Some lines of a table, with what all of its rows come to. */
export interface RowsPage {
  readonly lines: readonly TableLine<ParcelRow>[];
  /** Of the whole table, groups included. */
  readonly lineCount: number;
  readonly total: RowTotal;
  /** The line of the parcel that was asked for; null where it is not in the table. */
  readonly found: number | null;
  /** The sources of all rows, and their dates; null among them where some bear none. */
  readonly sources: readonly string[];
  readonly dates: readonly (string | null)[];
}

/** What the page may ask the worker about parcels. */
export type ParcelQuestion =
  /** Which parcels of some layers are at a position, the topmost first. */
  | { readonly kind: 'at'; readonly lngLat: LngLat; readonly layers: readonly string[] }
  /** The parcel of an id; null where there is none. */
  | { readonly kind: 'parcel'; readonly id: string }
  /** The SHA-256 of all parcels, by which a link knows whether the data are still the same. */
  | { readonly kind: 'digest' }
  /** The shapes of the parcels of some layers in a box, to snap to; none where there are more than `most`. */
  | {
      readonly kind: 'outlines';
      readonly bounds: Bounds;
      readonly layers: readonly string[];
      readonly most: number;
    }
  /** Measures and indexes all parcels between other work, so that the first report need not wait for it. */
  | { readonly kind: 'prepare' }
  /** Figures for an area. */
  | {
      readonly kind: 'report';
      readonly request: ReportRequest;
      /** On the data as they are, also while a scenario is applied. */
      readonly of?: 'base';
    }
  /** Which parcels of one layer overlap. */
  | { readonly kind: 'overlaps' }
  /** What of the parcels of one class, as written, or of one status lies in an area. */
  | {
      readonly kind: 'pieces';
      readonly area: ParcelGeometry;
      readonly landUse?: string | null;
      readonly status?: StatusRow['status'];
    }
  /** What a filter leaves. Parcels that it does not are drawn faintly from the next drawing on; null shows all. */
  | {
      readonly kind: 'filter';
      readonly filter: RowFilter | null;
      /** The chosen area; null for none. */
      readonly area: ParcelGeometry | null;
    }
  /** Some lines of a table. */
  | { readonly kind: 'rows'; readonly request: RowsRequest }
  /** The features of a parcel layer as a GeoJSON file: all of them, those that the filter leaves, or those of some ids. */
  | {
      readonly kind: 'layer-file';
      readonly layer: string;
      readonly ids: readonly string[] | null;
      readonly extent: LayerExtent;
    }
  /** What of the parcels lies in an area, cut at its outline, as a GeoJSON file. */
  | { readonly kind: 'piece-file'; readonly request: ReportRequest }
  /** Which sites needs leave, among places and vacant plots; answered also where no parcels are loaded. */
  | { readonly kind: 'find'; readonly request: FindRequest }
  /**
   * Sites by id, with their surroundings, in the order of the ids; unknown ones are left out. The id of any parcel of a
   * plot is the plot's.
   */
  | { readonly kind: 'sites'; readonly ids: readonly string[] }
  /** Applies a scenario, on which everything else is answered from then on; null goes back to the data as they are. */
  | { readonly kind: 'scenario'; readonly scenario: Scenario | null }
  /** What the scenario that is applied changes in an area; null for all parcels. */
  | { readonly kind: 'difference'; readonly area: ParcelGeometry | null };

/** What became of a scenario. */
export interface ScenarioOutcome {
  /** The changes that do not apply. */
  readonly faults: readonly ScenarioFault[];
  /** What the legend shows of each layer of parcels. */
  readonly summaries: readonly LandUseSummary[];
}

/** What it answers to each kind of question. Plain and cloneable. */
export interface ParcelAnswers {
  readonly at: readonly ParcelRecord[];
  readonly parcel: ParcelRecord | null;
  readonly digest: string;
  readonly outlines: readonly ParcelGeometry[];
  readonly prepare: true;
  readonly report: AreaReport;
  readonly overlaps: OverlapCheck;
  readonly pieces: readonly ParcelGeometry[];
  readonly filter: FilterCounts;
  readonly 'layer-file': Blob;
  readonly 'piece-file': Blob;
  readonly scenario: ScenarioOutcome;
  readonly difference: ScenarioDifference;
  readonly rows: RowsPage;
  readonly find: FoundSites;
  readonly sites: readonly SurveyedSite[];
}

export type QuestionKind = keyof ParcelAnswers;
export type QuestionOf<Kind extends QuestionKind> = Extract<ParcelQuestion, { readonly kind: Kind }>;
