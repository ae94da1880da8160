import type { Geometry } from '../../domain/geometry/geometry.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

/** The formats that users' files may have. */
export type FormatId =
  'geojson' | 'geojson-lines' | 'kml' | 'kmz' | 'shapefile' | 'csv' | 'xlsx' | 'flatgeobuf';

/** A feature as its file gives it, its positions as written: degrees or metres. Not checked yet. */
export interface UncheckedFeature {
  readonly type: 'Feature';
  readonly id?: unknown;
  readonly properties: unknown;
  readonly geometry: unknown;
}

/** What could not be read. */
export interface RejectedRow {
  /** Counted from 1, in the unit of its format: line, row, record or feature. */
  readonly row: number;
  readonly reason: LocalizedText;
  /** What stands there, shortened, so that it can be found and mended. */
  readonly content: string;
  /** Its attributes, where it could be read as a feature. */
  readonly properties?: Readonly<Record<string, unknown>> | null;
  /** Its shape in WGS 84, where that is sound. */
  readonly geometry?: Geometry | null;
}

/** The coordinate system that a file names. */
export interface DeclaredSystem {
  /** As the file names it. */
  readonly name: string;
  /** The id of a system that can be read; null where it is not one of those. */
  readonly id: string | null;
  /** Why it can't be read; null where it can. */
  readonly refusal: LocalizedText | null;
}

/** What a format gives. The good rows are there, whatever the others are. */
export interface FormatReading {
  readonly format: FormatId;
  /** The layers or sheets of the file; one of them has been read. */
  readonly layers: readonly string[];
  readonly layer: string;
  readonly features: readonly UncheckedFeature[];
  /** The row of each feature, in the same order. */
  readonly rows: readonly number[];
  readonly declared: DeclaredSystem | null;
  /** The encoding of its texts, such as `utf-8` or `gb18030`; null for formats that have no choice. */
  readonly encoding: string | null;
  /** The names of its columns or attributes, in the order in which they come. */
  readonly fields: readonly string[];
  /** How many rows it has, good and bad. */
  readonly total: number;
  /** The first of the rows that could not be read. */
  readonly rejected: readonly RejectedRow[];
  /** How many could not be read in all. */
  readonly rejectedCount: number;
  /** What else the user should know: layers not read, links not followed. */
  readonly notes: readonly LocalizedText[];
}

/** How a file is to be read. */
export interface ReadingOptions {
  readonly signal: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** The encoding that the user has chosen; null to recognise it. */
  readonly encoding: string | null;
  /** The layer or sheet that the user has chosen; null for the first. */
  readonly layer: string | null;
}

/** The most rejected rows that are listed. */
export const listedRejects = 1_000;

/** The most rows of one file. */
export const mostRows = 2_000_000;

const longestContent = 500;

/** After so many rows a reader lets others come in, and looks whether it was cancelled. */
const rowsAtOnce = 2_000;

/** Collects what a format reads. */
export class ReadingList {
  readonly #features: UncheckedFeature[] = [];
  readonly #rows: number[] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #fields = new Set<string>();
  readonly #notes: LocalizedText[] = [];
  #rejectedCount = 0;

  get length(): number {
    return this.#features.length + this.#rejectedCount;
  }

  add(row: number, feature: UncheckedFeature): void {
    this.#features.push(feature);
    this.#rows.push(row);
    const { properties } = feature;
    if (typeof properties !== 'object' || properties === null) return;
    for (const field of Object.keys(properties)) this.#fields.add(field);
  }

  reject(row: number, reason: LocalizedText, content: string): void {
    this.#rejectedCount += 1;
    if (this.#rejected.length >= listedRejects) return;
    this.#rejected.push({ row, reason, content: content.slice(0, longestContent) });
  }

  note(note: LocalizedText): void {
    this.#notes.push(note);
  }

  /** Lets others come in now and then; throws the signal's reason once the user has cancelled. */
  async breathe(done: number, all: number, { signal, onProgress }: ReadingOptions): Promise<void> {
    if (this.length % rowsAtOnce !== 0) return;
    onProgress(all === 0 ? 1 : done / all);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    signal.throwIfAborted();
  }

  /** The reading as a whole. */
  reading(
    format: FormatId,
    parts: Partial<
      Pick<FormatReading, 'layer' | 'layers' | 'declared' | 'encoding' | 'fields' | 'total'>
    > = {},
  ): FormatReading {
    return {
      format,
      layers: [],
      layer: '',
      declared: null,
      encoding: null,
      fields: [...this.#fields],
      total: this.length,
      ...parts,
      features: this.#features,
      rows: this.#rows,
      rejected: this.#rejected,
      rejectedCount: this.#rejectedCount,
      notes: this.#notes,
    };
  }
}
