/** What the codes of findings mean, and findings as sentences. Loaded with the first finding: most data have none. */
export { explainFindings } from '../domain/quality/explain-findings.js';
export { describeFinding } from '../domain/quality/finding-text.js';
