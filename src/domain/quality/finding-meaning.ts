import type { LocalizedText } from '../statements/localized-text.js';
import type { Severity } from './finding.js';

/** What a code means: how grave it is, the fault in words, and what is expected where nothing closer is said. */
export interface FindingMeaning {
  readonly severity: Severity;
  /** The fault as a clause, without its place. */
  readonly fault: LocalizedText;
  readonly expected: LocalizedText;
  /** What happened to the thing, where it is not what the severity says anyway. */
  readonly outcome?: LocalizedText;
}
