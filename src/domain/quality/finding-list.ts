import type { LocalizedText } from '../statements/localized-text.js';
import type { FindingCode } from './finding-codes.js';
import { excerptOf } from './excerpt.js';

/** Where a finding belongs: the feature, or null for the whole file, and the property as a JSON Pointer. */
export interface FindingPlace {
  readonly feature: string | null;
  readonly property: string;
}

/** Takes findings: what the checks are handed. */
export type Report = (
  code: FindingCode,
  place: FindingPlace,
  found: unknown,
  expected?: LocalizedText,
) => void;

/** A finding as it was reported: what its code means is not looked up yet. */
export interface ReportedFinding extends FindingPlace {
  readonly code: FindingCode;
  readonly file: string;
  readonly found: string;
  /** Null where the meaning of the code says it. */
  readonly expected: LocalizedText | null;
}

/** The most findings that are listed of one file. */
export const listedFindings = 100;

/**
 * Collects the findings of one file. A file with 40,000 faulty features yields no more than a hundred findings of each
 * code, and the count of each. What they mean is a table that most pages never load: `explainFindings` looks it up.
 */
export class FindingList {
  /** The file as findings name it. */
  readonly file: string;
  readonly #listed: ReportedFinding[] = [];
  readonly #counts = new Map<FindingCode, number>();

  constructor(file: string) {
    this.file = file;
  }

  /** Adds a finding. What was found is shortened, so that it may be anything. */
  readonly report: Report = (code, { feature, property }, found, expected) => {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > listedFindings) return;
    const place = { file: this.file, feature, property };
    this.#listed.push({ code, ...place, found: excerptOf(found), expected: expected ?? null });
  };

  /** The first findings of each code, in the order of the file. */
  get listed(): readonly ReportedFinding[] {
    return this.#listed;
  }

  /** How often each code was found. */
  get counts(): ReadonlyMap<FindingCode, number> {
    return this.#counts;
  }
}
