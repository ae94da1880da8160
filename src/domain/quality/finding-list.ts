import type { LocalizedText } from '../statements/localized-text.js';
import type { Finding, Severity } from './finding.js';
import type { FindingCode } from './finding-codes.js';
import type { FindingMeaning } from './finding-meaning.js';
import { findingCodes } from './finding-codes.js';
import { excerptOf } from './excerpt.js';

/** How often a code was found in a file, also beyond the findings that are listed. */
export interface FindingCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

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

/** The most findings that are listed of one file. */
export const listedFindings = 100;

/**
 * Collects the findings of one file. A file with 40,000 faulty features yields no more than a hundred findings, the
 * gravest first, and the count of each code.
 */
export class FindingList {
  readonly #file: string;
  readonly #bySeverity: Record<Severity, Finding[]> = { error: [], warning: [], note: [] };
  readonly #counts = new Map<FindingCode, number>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a finding. What was found is shortened, so that it may be anything. */
  readonly report: Report = (code, { feature, property }, found, expected) => {
    const meaning: FindingMeaning = findingCodes[code];
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    const list = this.#bySeverity[meaning.severity];
    if (list.length >= listedFindings) return;
    list.push({
      code,
      severity: meaning.severity,
      file: this.#file,
      feature,
      property,
      found: excerptOf(found),
      expected: expected ?? meaning.expected,
    });
  };

  /** The first findings: errors, then warnings, then notes, each in the order of the file. */
  get findings(): readonly Finding[] {
    const { error, warning, note } = this.#bySeverity;
    return [...error, ...warning, ...note].slice(0, listedFindings);
  }

  /** How often each code was found, the most frequent first. */
  get counts(): readonly FindingCount[] {
    return [...this.#counts]
      .map(([code, count]) => ({ code, severity: findingCodes[code].severity, count }))
      .toSorted((one, other) => other.count - one.count);
  }
}
