import { explainFindings, type ExplainedFindings } from '../quality/explain-findings.js';
import { FindingList } from '../quality/finding-list.js';
import type { Catalog } from './catalog.js';
import { readAddedClasses } from './parse-class.js';
import { readCatalog } from './read-catalog.js';
import { readServiceSource } from './service-source.js';

const readers = { readClasses: readAddedClasses, readService: readServiceSource };

/** A catalog as it was read, and what was found. */
export interface CatalogCheck extends ExplainedFindings {
  /** Null where the file is no catalog, or lacks what nothing goes without. */
  readonly catalog: Catalog | null;
}

/** Reads a catalog, and says what was found. */
export function parseCatalog(value: unknown, file: string): CatalogCheck {
  const list = new FindingList(file);
  return { catalog: readCatalog(value, list, readers), ...explainFindings(list) };
}
