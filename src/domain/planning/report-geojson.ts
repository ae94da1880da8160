import type { Source } from '../catalog/catalog.js';
import type { Parcel, ParcelGeometry, ParcelStatus } from '../catalog/parcel.js';
import { PieceCutter } from '../geometry/clipped-pieces.js';
import { PreparedArea } from '../geometry/prepared-area.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { AreaReport, CountedParcel } from './area-report.js';
import { figureRules } from './figure.js';
import type { ParcelStock } from './parcel-stock.js';
import { scenarioStatement, type ScenarioStatement } from './scenario-words.js';
import { reportWords } from './report-words.js';
import { finishSteps, type Steps } from './steps.js';

/** The part of a parcel in the area, as a GeoJSON feature (RFC 7946). */
export interface ReportPiece {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: PieceProperties;
  /** Null where the parcel could not be cut to more than nothing. */
  readonly geometry: ParcelGeometry | null;
}

/** What a piece says of its parcel. */
export interface PieceProperties {
  readonly name: LocalizedText | null;
  readonly layer: string;
  readonly landUse: string;
  readonly status: ParcelStatus | null;
  readonly relation: 'inside' | 'cut';
  /** The whole parcel, m² by the survey rule. */
  readonly ownM2: number;
  /** What of it counts in the report, m²: in the area, and in no parcel that counts before it. */
  readonly countedM2: number;
  /** True where the clipper failed and the outline of the whole parcel stands here. */
  readonly isWhole: boolean;
  readonly project: string | null;
  readonly tenants: readonly string[];
  readonly asOf: string | null;
  readonly source: string;
}

/** The pieces of a report, with what is needed to know what they are. */
export interface ReportGeoJson {
  readonly type: 'FeatureCollection';
  readonly features: readonly ReportPiece[];
  /** A foreign member, as RFC 7946 section 6.1 allows. */
  readonly report: {
    readonly title: LocalizedText;
    readonly name: LocalizedText | null;
    /** 示例数据; null for data that are none. */
    readonly sample: LocalizedText | null;
    /** What it assumes; null for data as they are. */
    readonly scenario: ScenarioStatement | null;
    readonly area: ParcelGeometry;
    readonly totalM2: number | null;
    readonly unclassifiedM2: number | null;
    readonly rules: readonly LocalizedText[];
    readonly dates: readonly (string | null)[];
    readonly sources: readonly Pick<Source, 'id' | 'title' | 'url' | 'licence'>[];
    readonly excluded: readonly { readonly id: string; readonly reason: LocalizedText }[];
  };
}

/**
 * The pieces of the parcels that a report counts, for the map and for files, in steps for `runSteps`. Loads the clipper:
 * import this module where pieces are wanted, not where figures are.
 */
export function* pieceSteps(report: AreaReport, stock: ParcelStock): Steps<readonly ReportPiece[]> {
  const area = new PreparedArea(report.request.area);
  const near = area.bounds === null ? [] : stock.near(area.bounds);
  const byId = new Map(near.map(({ parcel }) => [parcel.id, parcel]));
  const cutter = new PieceCutter(area);
  const pieces: ReportPiece[] = [];
  for (const counted of report.parcels) {
    const parcel = byId.get(counted.id);
    if (parcel === undefined) continue;
    if (counted.relation === 'inside') {
      pieces.push(pieceOf(parcel, counted, parcel.geometry, false));
      continue;
    }
    yield;
    const { geometry, isWhole } = cutter.cut(parcel.geometry);
    pieces.push(pieceOf(parcel, counted, geometry, isWhole));
  }
  return pieces;
}

/** A report as GeoJSON: one feature for each parcel that counts, cut at the outline of the area. */
export function reportGeoJson(
  report: AreaReport,
  stock: ParcelStock,
  sources: readonly Source[],
): ReportGeoJson {
  return geoJsonOf(report, finishSteps(pieceSteps(report, stock)), sources);
}

/** A report as GeoJSON, from its pieces. */
export function geoJsonOf(
  report: AreaReport,
  pieces: readonly ReportPiece[],
  sources: readonly Source[],
): ReportGeoJson {
  const used = new Set(report.sources.map(({ source }) => source));
  return {
    type: 'FeatureCollection',
    features: pieces,
    report: {
      title: reportWords.title,
      name: report.request.name,
      sample: report.sample ? reportWords.sample : null,
      scenario: scenarioStatement(report.scenario),
      area: report.request.area,
      totalM2: report.total.value,
      unclassifiedM2: report.byClass.find(({ landUse }) => landUse === null)?.area.value ?? null,
      rules: [figureRules['survey-area'], figureRules['clipped-area']],
      dates: report.dates.map(({ asOf }) => asOf),
      sources: sources
        .filter(({ id }) => used.has(id))
        .map(({ id, title, url, licence }) => ({ id, title, url, licence })),
      excluded: report.excluded.map(({ id, reason }) => ({ id, reason })),
    },
  };
}

function pieceOf(
  parcel: Parcel,
  { landUse, status, relation, ownM2, countedM2 }: CountedParcel,
  geometry: ParcelGeometry | null,
  isWhole: boolean,
): ReportPiece {
  const { id, name, layer, project, tenants, asOf, source } = parcel;
  return {
    type: 'Feature',
    id,
    properties: {
      name,
      layer,
      landUse,
      status,
      relation,
      ownM2,
      countedM2,
      isWhole,
      project,
      tenants,
      asOf,
      source,
    },
    geometry,
  };
}
