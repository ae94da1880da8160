import type { AddedLandUseClass } from '../land-use/land-use-class.js';
import { guideTable, landUseTable, type LandUseTable } from '../land-use/land-use-table.js';
import type { Catalog } from './catalog.js';

const tables = new WeakMap<readonly AddedLandUseClass[], LandUseTable>();

/** The classes that a catalog's parcels may have: those of the standard and those that it adds. Without a catalog, the standard's. */
export function classTableOf(catalog: Pick<Catalog, 'landUseClasses'> | null): LandUseTable {
  const added = catalog?.landUseClasses ?? [];
  if (added.length === 0) return guideTable;
  const table = tables.get(added) ?? landUseTable(added);
  tables.set(added, table);
  return table;
}
