import type { Finding, Severity } from './finding.js';
import { findingCodes } from './finding-codes.js';
import type { FindingMeaning } from './finding-meaning.js';
import { listedFindings, type FindingList } from './finding-list.js';

/** How often a code was found in a file, also beyond the findings that are listed. */
export interface FindingCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

/** What was found, with what the codes mean. */
export interface ExplainedFindings {
  /** At most a hundred of a file: errors, then warnings, then notes, each in the order of the file. */
  readonly findings: readonly Finding[];
  /** How often each code was found, the most frequent of a file first. */
  readonly counts: readonly FindingCount[];
}

const gravity: readonly Severity[] = ['error', 'warning', 'note'];

/** Looks up what the findings of some files mean, file by file. */
export function explainFindings(...lists: readonly FindingList[]): ExplainedFindings {
  return {
    findings: lists.flatMap((list) => gravestOf(list)),
    counts: lists.flatMap(({ counts }) =>
      [...counts]
        .map(([code, count]) => ({ code, severity: findingCodes[code].severity, count }))
        .toSorted((one, other) => other.count - one.count),
    ),
  };
}

function gravestOf({ listed }: FindingList): readonly Finding[] {
  return listed
    .map(({ code, expected, ...place }) => {
      const meaning: FindingMeaning = findingCodes[code];
      return { code, severity: meaning.severity, ...place, expected: expected ?? meaning.expected };
    })
    .toSorted((one, other) => gravity.indexOf(one.severity) - gravity.indexOf(other.severity))
    .slice(0, listedFindings);
}
