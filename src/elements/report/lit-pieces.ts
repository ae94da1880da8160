import type { AreaReport } from '../../domain/planning/area-report.js';
import type { MapWorkbench } from '../map/map-workbench.js';

import type { LitRow } from './report-tables.js';

/** Lights the pieces of a report's row on the map; those of no row go out. */
export async function litPieces(
  workbench: MapWorkbench,
  { request }: AreaReport,
  row: LitRow | null,
): Promise<void> {
  if (row === null) {
    workbench.sketch('report', []);
    return;
  }
  const rows = row.by === 'class' ? { landUse: row.landUse } : { status: row.status };
  const pieces = await workbench.ask<'pieces'>({ kind: 'pieces', area: request.area, ...rows });
  workbench.sketch(
    'report',
    (pieces ?? []).map((geometry) => ({ geometry, role: 'piece' })),
  );
}
