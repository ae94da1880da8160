import { explainFindings, type ExplainedFindings } from './explain-findings.js';
import { FindingList } from './finding-list.js';
import { checkFile } from './geojson-check.js';
import { type FileCheck } from './raw-feature.js';

/** Checks a parsed file by RFC 7946 alone, and says what was found. */
export function checkGeoJson(value: unknown, file: string): FileCheck & ExplainedFindings {
  const list = new FindingList(file);
  return { ...checkFile(value, list.report), ...explainFindings(list) };
}
