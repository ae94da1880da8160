import {
  fieldText,
  readParcelFields,
  suggestFields,
  type ParcelReading,
} from '../../domain/catalog/parcel-fields.js';
import { boundsOf, boundsOverlap } from '../../domain/geometry/bounds.js';
import { guessSystem, type SystemCandidate } from '../../domain/geometry/coordinate-guess.js';
import { landUseTable, type LandUseTable } from '../../domain/land-use/land-use-table.js';
import type { Geometry } from '../../domain/geometry/geometry.js';
import type { Bounds } from '../../domain/geometry/lng-lat.js';
import { plainReader, type SourceSystem } from '../../domain/geometry/source-system.js';
import { explainFindings } from '../../domain/quality/explain-findings.js';
import type { Finding } from '../../domain/quality/finding.js';
import { describeFinding } from '../../domain/quality/finding-text.js';
import { FindingList } from '../../domain/quality/finding-list.js';
import { checkFile } from '../../domain/quality/geojson-check.js';
import { featureName, type RawFeature } from '../../domain/quality/raw-feature.js';
import { isJsonObject } from '../../domain/quality/json-object.js';
import { checkRings } from '../../domain/quality/ring-check.js';

import { listedRejects, type FormatReading, type RejectedRow } from '../formats/format-reading.js';
import { readFiles } from '../formats/read-files.js';

import type {
  ImportChoices,
  ImportedFeature,
  ImportPreview,
  ImportReport,
  ParcelTrial,
} from './import-report.js';
import { placedFeatures, samplePairs } from './placed-features.js';

/** The most shapes that are handed over for a look. */
const mostShapes = 500;

/** One import: the files are read once, placed as often as the user tries another system, and handed over at the end. */
export class ImportSession {
  readonly #reading: FormatReading;
  readonly #files: readonly string[];
  readonly #near: Bounds | null;
  readonly #classes: LandUseTable;
  #placed: readonly RawFeature[] = [];

  private constructor(
    reading: FormatReading,
    files: readonly File[],
    { near, landUseClasses }: Pick<ImportChoices, 'near' | 'landUseClasses'>,
  ) {
    this.#reading = reading;
    this.#files = files.map(({ name }) => name);
    this.#near = near;
    this.#classes = landUseTable(landUseClasses);
  }

  /** Reads files. @throws {LoadError} where nothing can be read of them. */
  static async read(
    files: readonly File[],
    choices: ImportChoices,
    options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ): Promise<ImportSession> {
    const { encoding, layer } = choices;
    return new ImportSession(await readFiles(files, { encoding, layer, ...options }), files, choices);
  }

  /** What was found. */
  get report(): ImportReport {
    const { features: _features, rows: _rows, ...found } = this.#reading;
    return {
      ...found,
      files: this.#files,
      candidates: this.#candidates(),
      suggestions: suggestFields(found.fields),
    };
  }

  /** Reads the positions in a system, and checks the features by the contract. */
  async place(system: SourceSystem): Promise<ImportPreview> {
    const { features, rows, rejected, rejectedCount } = this.#reading;
    const list = new FindingList(this.#files.join('、'));
    const collection = { type: 'FeatureCollection', features: await placedFeatures(features, system) };
    const checked = checkFile(collection, list.report);
    const located = checked.features.filter(({ geometry }) => geometry !== null);
    for (const raw of located) reportRings(raw, list);
    const { findings, counts } = explainFindings(list);
    this.#placed = located;
    const refused = [
      ...checked.rejects,
      ...checked.features.filter(({ geometry }) => geometry === null).map(({ index }) => index),
    ];
    return {
      system,
      count: located.length,
      away:
        this.#near === null ? null : located.filter(({ geometry }) => !isNear(geometry, this.#near)).length,
      bounds: boundsOf(located.map(({ geometry }) => geometry)),
      shapes: someOf(located),
      findings,
      counts,
      rejected: [...rejected, ...refusedRows(refused, { findings, rows, features })]
        .toSorted((one, other) => one.row - other.row)
        .slice(0, listedRejects),
      rejectedCount: rejectedCount + refused.length,
    };
  }

  /** What was placed last, with the properties of the contract that the user has confirmed beside those of the file. */
  *features(reading: ParcelReading): Generator<ImportedFeature> {
    for (const { id: ownId, properties, geometry } of this.#placed) {
      if (geometry === null) continue;
      const read = readParcelFields(properties, reading, this.#classes);
      const id = read.id ?? ownId;
      yield {
        type: 'Feature',
        ...(id === null ? {} : { id }),
        properties: { ...properties, ...read.properties },
        geometry,
      };
    }
  }

  /** What was placed last, checked as the parcels that it would be. */
  async tryParcels(reading: ParcelReading, signal: AbortSignal): Promise<ParcelTrial> {
    const { tryParcels } = await import('./parcel-trial.js');
    const field = reading.fields.find(({ target }) => target === 'landUse')?.field ?? null;
    const areas = this.#placed.filter(({ geometry }) => geometry?.type.endsWith('Polygon'));
    const { rows } = this.#reading;
    const terms = {
      file: this.#files.join('、'),
      reading,
      table: this.#classes,
      classTexts: field === null ? [] : areas.map(({ properties }) => fieldText(properties, field)),
      rowOf: (place: number) => {
        const index = this.#placed[place]?.index ?? place;
        return rows[index] ?? index + 1;
      },
    };
    return tryParcels([...this.features(reading)], terms, signal);
  }

  /** The system that the file names comes first where its numbers agree; a name that can't be read ends it. */
  #candidates(): readonly SystemCandidate[] {
    const { declared, features } = this.#reading;
    if (declared !== null && declared.id === null) return [];
    const guesses = guessSystem(samplePairs(features), this.#near);
    const id = declared?.id ?? null;
    if (declared === null || id === null) return guesses;
    const system = { id, swapped: false };
    const bounds = boundsIn(samplePairs(features), id);
    if (bounds === null) return guesses;
    const named: SystemCandidate = {
      system,
      certainty: 'certain',
      reason: { zh: `文件写明：${declared.name}`, en: `the file says so: ${declared.name}` },
      bounds,
    };
    return [named, ...guesses.filter((guess) => guess.system.id !== id || guess.system.swapped)];
  }
}

/** The box of positions in a system; null where most of them lie outside the globe: then the file is wrong about itself. */
function boundsIn(pairs: readonly (readonly [number, number])[], id: string): Bounds | null {
  const read = plainReader(id);
  const positions = pairs.map(([x, y]) => read(x, y));
  const sound = positions.filter(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90);
  if (sound.length * 2 <= positions.length) return null;
  return boundsOf({ type: 'MultiPoint', coordinates: sound });
}

function isNear(geometry: Geometry | null, near: Bounds | null): boolean {
  const bounds = geometry === null ? null : boundsOf(geometry);
  return bounds !== null && near !== null && boundsOverlap(bounds, near);
}

function reportRings(raw: RawFeature, list: FindingList): void {
  if (raw.geometry === null) return;
  for (const { code, property, found } of checkRings(raw.geometry)) {
    list.report(code, { feature: featureName(raw), property }, found);
  }
}

/** Shapes from all over the file. */
function someOf(features: readonly RawFeature[]): readonly Geometry[] {
  const step = Math.max(1, Math.ceil(features.length / mostShapes));
  return features.flatMap(({ geometry }, index) =>
    index % step === 0 && geometry !== null ? [geometry] : [],
  );
}

/** The rows of the features that the contract refuses, with what it found in each. */
function refusedRows(
  indices: readonly number[],
  {
    findings,
    rows,
    features,
  }: { readonly findings: readonly Finding[] } & Pick<FormatReading, 'rows' | 'features'>,
): readonly RejectedRow[] {
  const errors = new Map(
    findings.filter(({ severity }) => severity === 'error').map((finding) => [finding.feature, finding]),
  );
  return indices.slice(0, listedRejects).map((index) => {
    const feature = features[index];
    const id = typeof feature?.id === 'string' || typeof feature?.id === 'number' ? String(feature.id) : null;
    const finding = errors.get(featureName({ id, index })) ?? errors.get(`#${String(index)}`);
    const reason =
      finding === undefined
        ? { zh: '没有可用的图形', en: 'there is no usable geometry' }
        : { zh: describeFinding(finding, 'zh-CN'), en: describeFinding(finding, 'en') };
    return {
      row: rows[index] ?? index + 1,
      reason,
      content: JSON.stringify(feature?.properties ?? null).slice(0, 500),
      properties: isJsonObject(feature?.properties) ? feature.properties : null,
      geometry: null,
    };
  });
}
