import { explainFindings, type ExplainedFindings } from '../quality/explain-findings.js';
import { compareLayers, type CatalogFeatures } from './compare-layers.js';

/** Checks what only shows when all files are read, and says what was found. */
export function checkCatalogWhole(
  ...input: Parameters<typeof compareLayers>
): CatalogFeatures & ExplainedFindings {
  const { lists, ...features } = compareLayers(...input);
  return { ...features, ...explainFindings(...lists) };
}
