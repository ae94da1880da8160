import type { ClassTally } from '../../domain/catalog/class-tally.js';
import type { FieldSuggestion } from '../../domain/catalog/parcel-fields.js';
import type { AddedLandUseClass } from '../../domain/land-use/land-use-class.js';
import type { SystemCandidate } from '../../domain/geometry/coordinate-guess.js';
import type { Geometry } from '../../domain/geometry/geometry.js';
import type { Bounds } from '../../domain/geometry/lng-lat.js';
import type { SourceSystem } from '../../domain/geometry/source-system.js';
import type { FindingCount } from '../../domain/quality/explain-findings.js';
import type { Finding } from '../../domain/quality/finding.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

import type { DeclaredSystem, FormatId, RejectedRow } from '../formats/format-reading.js';

/** What was found in the user's files, before anything is taken over. Plain and cloneable. */
export interface ImportReport {
  readonly format: FormatId;
  /** The names of the files. */
  readonly files: readonly string[];
  readonly layers: readonly string[];
  readonly layer: string;
  readonly encoding: string | null;
  /** The coordinate system that the file names. */
  readonly declared: DeclaredSystem | null;
  /** The systems that its numbers may be in, the best first. Empty where the file names one that can't be read. */
  readonly candidates: readonly SystemCandidate[];
  readonly fields: readonly string[];
  readonly suggestions: readonly FieldSuggestion[];
  /** How many rows there are, good and bad. */
  readonly total: number;
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
  readonly notes: readonly LocalizedText[];
}

/** What becomes of the features when their positions are read in one system. */
export interface ImportPreview {
  readonly system: SourceSystem;
  /** How many features can be taken over. */
  readonly count: number;
  /** How many of them are not of the region that the map shows; null where no region is known. */
  readonly away: number | null;
  readonly bounds: Bounds | null;
  /** Shapes to draw: some of them, where there are many. */
  readonly shapes: readonly Geometry[];
  readonly findings: readonly Finding[];
  readonly counts: readonly FindingCount[];
  /** The rows that can't be taken over: those of the file and those that the contract refuses. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
}

/** What would become of the features as parcels, in the reading that the user has chosen. */
export interface ParcelTrial {
  /** How many would be parcels. */
  readonly parcels: number;
  /** How many have no class of land use, or are no areas. */
  readonly others: number;
  /** The column that holds the class; null for none. */
  readonly classField: string | null;
  /** What stands in that column; null without one. */
  readonly tally: ClassTally | null;
  /** What the contract of parcels finds, overlaps included. */
  readonly findings: readonly Finding[];
  readonly counts: readonly FindingCount[];
  /** Those that the contract of parcels refuses. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
}

/** A feature as it is handed over: WGS 84, checked, its properties those of the file. */
export interface ImportedFeature {
  readonly type: 'Feature';
  readonly id?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

/** How files are to be read. */
export interface ImportChoices {
  readonly encoding: string | null;
  readonly layer: string | null;
  /** Where the data are expected; ranks the candidates. */
  readonly near: Bounds | null;
  /** The classes of land use that the catalog adds to those of the standards. */
  readonly landUseClasses: readonly AddedLandUseClass[];
}
