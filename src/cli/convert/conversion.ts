import type { SystemCandidate } from '../../domain/geometry/coordinate-guess.js';
import type { Geometry } from '../../domain/geometry/geometry.js';
import { epsgOf, type SourceSystem } from '../../domain/geometry/source-system.js';
import type { ImportPreview, ImportReport } from '../../data/import/import-report.js';
import { parcelColumns } from '../../domain/catalog/imported-parcels.js';
import type { FieldSuggestion } from '../../domain/catalog/parcel-fields.js';
import { positionWriter, type PositionWriter } from '../../domain/geometry/target-system.js';
import { ImportSession } from '../../data/import/import-session.js';
import { asUnreadable, fileAt } from '../read-json.js';

/** A feature as it is written: its positions in the system that was asked for. */
export interface ConvertedFeature {
  readonly type: 'Feature';
  readonly id?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

/** What is asked of a conversion. */
export interface ConversionRequest {
  readonly files: readonly string[];
  /** The system that the files are in; null where they say so themselves, or their numbers leave no doubt. */
  readonly from: SourceSystem | null;
  /** The id of the system that is written. */
  readonly to: string;
  readonly encoding: string | null;
  readonly layer: string | null;
  /** What columns mean; null for what their names suggest. */
  readonly fields: readonly FieldSuggestion[] | null;
  /** What the contract knows of parcels alone, each with an id. */
  readonly asParcels: boolean;
}

/** What became of the files. */
export interface Conversion {
  readonly report: ImportReport;
  readonly preview: ImportPreview;
  /** The system the files were read in, and why; null where the user has said so. */
  readonly assumed: SystemCandidate | null;
  readonly fields: readonly FieldSuggestion[];
  readonly features: readonly ConvertedFeature[];
  /** Areas without a class and shapes that are no areas, which are no parcels. */
  readonly notParcels: number;
}

/** The files may be in several systems, or name one that can't be read: the user has to say which. */
export class UnclearSystem extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('the coordinate system is not clear');
    this.report = report;
  }
}

/**
 * Reads files, whatever their format, and gives their features in another system.
 *
 * @throws {UnclearSystem} where nobody has said in which system they are, and they don't tell.
 * @throws {UnreadableFile} where nothing can be read of them.
 */
export async function convertFiles(request: ConversionRequest, signal: AbortSignal): Promise<Conversion> {
  const { encoding, layer } = request;
  const session = await readSession(
    request.files,
    { encoding, layer, near: null, landUseClasses: [] },
    signal,
  );
  const { report } = session;
  const assumed = request.from === null ? certainIn(report) : null;
  const system = request.from ?? assumed?.system;
  if (system === undefined) throw new UnclearSystem(report);
  const preview = await session.place(system);
  const fields = request.fields ?? report.suggestions;
  const placed = [...session.features({ fields, classes: new Map() })];
  const write = await roundingWriter(request.to);
  const kept = request.asParcels
    ? placed.flatMap((feature, index) => parcelOf(feature, index, report))
    : placed;
  const features = kept.map((feature) => ({ ...feature, geometry: rewritten(feature.geometry, write) }));
  return { report, preview, assumed, fields, features, notParcels: placed.length - kept.length };
}

async function readSession(
  paths: readonly string[],
  choices: Parameters<typeof ImportSession.read>[1],
  signal: AbortSignal,
): Promise<ImportSession> {
  const files: File[] = [];
  for (const path of paths) files.push(await fileAt(path));
  try {
    return await ImportSession.read(files, choices, { signal, onProgress: () => undefined });
  } catch (error) {
    throw asUnreadable(error);
  }
}

function certainIn({ candidates }: ImportReport): SystemCandidate | null {
  const [first] = candidates;
  return first?.certainty === 'certain' ? first : null;
}

/** A parcel with the columns of the contract, named by its file and row where it has no id; nothing for what is no parcel. */
function parcelOf(
  feature: ConvertedFeature,
  index: number,
  { files }: ImportReport,
): readonly ConvertedFeature[] {
  const properties = parcelColumns(feature);
  const id = feature.id ?? `${(files[0] ?? '').replace(/\.[^.]*$/, '')}:${String(index + 1)}`;
  return properties ? [{ type: 'Feature', id, properties, geometry: feature.geometry }] : [];
}

const isPair = (value: readonly unknown[]): value is readonly [number, number] =>
  typeof value[0] === 'number' && typeof value[1] === 'number';

function rewritten(geometry: Geometry, write: PositionWriter): Geometry {
  const placed = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    return isPair(value) ? write(value) : value.map(placed);
  };
  return { ...geometry, coordinates: placed(geometry.coordinates) } as Geometry;
}

/** Writes to a tenth of a millimetre: more digits are noise. */
async function roundingWriter(id: string): Promise<PositionWriter> {
  const write = await positionWriter(id);
  const digits = epsgOf(id) === null || id === 'EPSG:4326' || id === 'EPSG:4490' ? 9 : 4;
  const rounded = (value: number): number => Number(value.toFixed(digits));
  return (position) => {
    const [first, second] = write(position);
    return [rounded(first), rounded(second)];
  };
}
