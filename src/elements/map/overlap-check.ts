import type { OverlapCheck } from '../../domain/planning/parcel-overlaps.js';

import type { ToolsHost } from './map-tools.js';

/** Searches the parcels of a map for overlaps, and puts them among its findings. It is loaded when it is first asked for. */
export async function checkOverlaps(host: ToolsHost, signal?: AbortSignal): Promise<OverlapCheck | null> {
  const check = (await host.session?.ask<'overlaps'>({ kind: 'overlaps' }, signal)) ?? null;
  if (check) {
    const { store } = host;
    const others = store.state.findings.filter(({ code }) => code !== 'sense/overlap');
    store.update({ findings: [...others, ...check.findings] });
    host.tellFindings();
  }
  return check;
}
