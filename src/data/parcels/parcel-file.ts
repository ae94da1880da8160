import type { Catalog, Source } from '../../domain/catalog/catalog.js';
import type { Parcel } from '../../domain/catalog/parcel.js';
import type { AreaReport, ScenarioMention } from '../../domain/planning/area-report.js';
import { layerGeoJsonSteps, parcelFeature } from '../../domain/planning/layer-geojson.js';
import type { QuestionOf } from '../../domain/planning/parcel-question.js';
import type { ParcelStock } from '../../domain/planning/parcel-stock.js';
import { geoJsonOf, pieceSteps } from '../../domain/planning/report-geojson.js';
import { runSteps } from '../../domain/planning/steps.js';

/** The parcels of a dataset, with what is measured of them. */
export interface ParcelRows {
  readonly parcels: readonly Parcel[];
  /** A 1 for each parcel that a filter leaves; null for all of them. */
  readonly matches: Uint8Array | null;
  /** Of each parcel, by the survey rule, in m². */
  readonly areas: Float64Array;
  readonly scenario: ScenarioMention | null;
  readonly catalog: Pick<Catalog, 'layers' | 'sources'>;
}

const type = 'application/geo+json';

/** A file may be long; whoever asked for it can stop it. */
const patient = { deadlineMs: Infinity };

/**
 * The parcels of a layer as a GeoJSON file.
 *
 * @throws {RangeError} where there is no such layer.
 */
export async function layerFile(
  { layer: id, ids, extent }: QuestionOf<'layer-file'>,
  { parcels, matches, areas, scenario, catalog: { layers, sources } }: ParcelRows,
  signal: AbortSignal,
): Promise<Blob> {
  const layer = layers.find((declared) => declared.id === id);
  if (!layer) throw new RangeError(`no layer ${id}`);
  const wanted = ids && new Set(ids);
  const featureAt = (row: number) => {
    const parcel = parcels[row];
    if (parcel?.layer !== id || matches?.[row] === 0 || (wanted && !wanted.has(parcel.id))) return null;
    return parcelFeature(parcel, areas[row] ?? 0);
  };
  const steps = layerGeoJsonSteps({ count: parcels.length, featureAt }, { layer, extent, scenario, sources });
  return new Blob([...(await runSteps(steps, { signal, ...patient }))], { type });
}

/** What of the parcels a report counts, as a GeoJSON file. */
export async function pieceFile(
  report: AreaReport,
  stock: ParcelStock,
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<Blob> {
  const pieces = await runSteps(pieceSteps(report, stock), { signal, ...patient });
  return new Blob([JSON.stringify(geoJsonOf(report, pieces, sources))], { type });
}
