import type { ParcelGeometry, ParcelStatus } from '../catalog/parcel.js';
import type { PlaceKind, Precision } from '../catalog/place.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { UnitId } from '../statements/units.js';

import type { Figure } from './figure.js';
import type { IntensityIndicator } from './intensity.js';

/** What a report is asked for. */
export interface ReportRequest {
  /** The outline, in degrees. Several polygons are united. */
  readonly area: ParcelGeometry;
  /** What the area is called; null for one that was drawn. */
  readonly name: LocalizedText | null;
  /** The service radius of parks in metres; 500 by default. */
  readonly parkRadiusM?: number;
  /**
   * Parcels and tenants are listed one by one where no more parcels count than this; null, the default, lists them
   * whatever their number.
   */
  readonly mostListed?: number | null;
}

/** What an area report says. Plain and cloneable. Rows by class add up to `total`, and so do rows by status. */
export interface AreaReport {
  readonly request: Required<ReportRequest>;
  readonly total: Figure;
  /** What is odd about the outline, such as that it crosses itself. */
  readonly outline: readonly OutlineNote[];
  /** True where a figure rests on a layer of sample data. */
  readonly sample: boolean;
  /** The scenario on which it rests; null for the data as they are. */
  readonly scenario: ScenarioMention | null;
  /** By code, then one row for the land that no parcel covers. */
  readonly byClass: readonly ClassRow[];
  /** In the order of `parcelStatuses`, then what is not stated, then the land that no parcel covers. */
  readonly byStatus: readonly StatusRow[];
  readonly occupied: Figure;
  readonly vacant: Figure;
  readonly overlaps: OverlapList;
  /** What lies, or may lie, in the area and is in no sum. */
  readonly excluded: readonly ExcludedFeature[];
  readonly places: readonly PlaceRow[];
  /** Ids of places that have no position, so that nobody can say whether they lie in the area. */
  readonly unlocated: readonly string[];
  readonly projects: readonly ProjectRow[];
  /** Empty where there are more parcels than the request wants listed. */
  readonly tenants: readonly TenantRow[];
  /** Null where no park has a known position. */
  readonly nearestPark: NearestPark | null;
  readonly parkService: ParkService;
  readonly intensity: readonly IntensityIndicator[];
  /** The dates of the parcels, with the land that each stands for. More than one: the report mixes dates. */
  readonly dates: readonly DateRow[];
  readonly sources: readonly SourceRow[];
  /** How many parcels count, listed or not. */
  readonly parcelCount: number;
  /** What counts, in the order of the data; empty where there are more than the request wants listed. */
  readonly parcels: readonly CountedParcel[];
}

/** The scenario of a report. */
export interface ScenarioMention {
  /** Empty for one without a name. */
  readonly title: string;
  readonly changeCount: number;
}

/** Something odd about the outline that was drawn. */
export interface OutlineNote {
  /** A code of the findings. */
  readonly code: string;
  readonly text: LocalizedText;
}

/** The land of one class. */
export interface ClassRow {
  /** The code as it is written; null for land that no parcel covers. */
  readonly landUse: string | null;
  readonly area: Figure;
  readonly parcelCount: number;
}

/** The land of one status. */
export interface StatusRow {
  /** `unstated`: parcels without a status. `no-parcel`: land that no parcel covers. */
  readonly status: ParcelStatus | 'unstated' | 'no-parcel';
  readonly area: Figure;
  readonly parcelCount: number;
}

/** A parcel that counts, with how much. */
export interface CountedParcel {
  readonly id: string;
  readonly landUse: string;
  readonly status: ParcelStatus | null;
  readonly relation: 'inside' | 'cut';
  /** Its own area, m². */
  readonly ownM2: number;
  /** What of it counts, m²: what lies in the area, and in no parcel that counts before it. */
  readonly countedM2: number;
}

export interface OverlapList {
  /** What would count more than once without the rule. */
  readonly doubled: Figure;
  /** How many pairs overlap; `pairs` holds the largest of them. */
  readonly pairCount: number;
  readonly pairs: readonly OverlapPair[];
}

export interface OverlapPair {
  /** The parcel for which the shared land counts. */
  readonly counted: string;
  readonly other: string;
  readonly m2: number;
}

/** A feature that is in no sum. */
export interface ExcludedFeature {
  readonly id: string;
  readonly layer: string;
  /** A code of the findings, such as `sense/self-intersection`. */
  readonly code: string;
  readonly reason: LocalizedText;
  /** Whether it lies in the area, as far as its bounds tell; null where its position can't be read. */
  readonly inArea: true | null;
}

/** A place in the area or cut by its outline. */
export interface PlaceRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: PlaceKind;
  readonly precision: Precision;
  readonly relation: 'inside' | 'cut';
  /** What of it lies in the area, m²; without a value for points and lines. */
  readonly area: Figure;
  /** As a share of its own area. */
  readonly share: Figure;
  /** The numbers of projects that are stated of it. */
  readonly projectCounts: readonly ProjectCount[];
}

/** A stated number of projects, as it stands in the data. */
export interface ProjectCount {
  readonly statement: string;
  readonly indicator: string;
  readonly dimension: string | null;
  readonly value: number;
  readonly unit: UnitId;
  readonly asOf: string | null;
  readonly source: string;
}

/** The land of one project. */
export interface ProjectRow {
  readonly project: string;
  readonly parcels: readonly string[];
  readonly tenants: readonly string[];
  readonly area: Figure;
}

/** The land that one tenant uses, alone or with others: rows of tenants need not add up. */
export interface TenantRow {
  readonly tenant: string;
  readonly parcels: readonly string[];
  readonly area: Figure;
}

/** A park as reports name it. */
export interface ParkMention {
  readonly id: string;
  /** Null for a parcel without a name. */
  readonly name: LocalizedText | null;
  /** How well its position is known; null for parcels, which are as exact as their layer. */
  readonly precision: Precision | null;
}

export interface NearestPark extends ParkMention {
  readonly distance: Figure;
}

/** How much of the residential land parks serve. */
export interface ParkService {
  readonly radiusM: number;
  readonly residential: Figure;
  readonly served: Figure;
  readonly coverage: Figure;
  /** The parks near enough to serve the area. */
  readonly parks: readonly ParkMention[];
  /** Parks that can't be used, because their position is schematic or unknown. */
  readonly leftOut: readonly ParkMention[];
}

/** The land for which one date stands. */
export interface DateRow {
  /** Null for parcels without a date. */
  readonly asOf: string | null;
  readonly m2: number;
  readonly parcelCount: number;
}

/** The land for which one source stands. */
export interface SourceRow {
  /** A key of the catalog's sources. */
  readonly source: string;
  readonly m2: number;
  readonly parcelCount: number;
}
