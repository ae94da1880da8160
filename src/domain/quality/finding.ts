import type { LocalizedText } from '../statements/localized-text.js';

/**
 * What a finding means. `error`: the least thing that the property belongs to is left out: the statement for one
 * below `/properties/statements/n`, else the feature; without a feature, the entry of the catalog, else the file.
 * `warning`: it is kept and listed. `note`: kept; something was normalised, such as the winding of a ring.
 */
export type Severity = 'error' | 'warning' | 'note';

/** One fault in the data, with all that is needed to find and mend it. Plain and cloneable. */
export interface Finding {
  /** Stable, for machines: `geojson/ring-not-closed`, `schema/missing`, `sense/unknown-indicator`. */
  readonly code: string;
  readonly severity: Severity;
  /** The file as the catalog or the command line names it. */
  readonly file: string;
  /** The feature's id, or `#3` for the fourth feature of a file where it has none; null for the whole file. */
  readonly feature: string | null;
  /** JSON Pointer (RFC 6901) inside the feature, or inside the file where `feature` is null. */
  readonly property: string;
  /** What stands there, shortened to be readable. */
  readonly found: string;
  readonly expected: LocalizedText;
}
