import type { Parcel } from '../../domain/catalog/parcel.js';
import type { ReportData } from '../../domain/planning/report-area.js';
import { describeFinding } from '../../domain/quality/finding-text.js';

import { displayUrl } from '../fetching/load-failure.js';
import type { LoadedCatalog } from '../loaded-catalog.js';

/** The features of parcel files that were left out, each with the first reason: reports name them beside their sums. */
export function rejectedParcels(
  { catalog, findings }: LoadedCatalog,
  parcels: readonly Parcel[],
): ReportData['rejected'] {
  const kept = new Set(parcels.map(({ id }) => id));
  const rejected = new Map<string, ReportData['rejected'][number]>();
  for (const { id: layer, role, source } of catalog.layers) {
    if (role !== 'parcel') continue;
    const isOwn = (file: string) =>
      'url' in source ? file === displayUrl(source.url) : file.endsWith(`#${layer}`);
    for (const finding of findings) {
      const { feature, severity, file, code } = finding;
      if (feature === null || severity !== 'error' || !isOwn(file) || kept.has(feature)) continue;
      if (rejected.has(feature)) continue;
      const reason = { zh: describeFinding(finding, 'zh-CN'), en: describeFinding(finding, 'en') };
      rejected.set(feature, { id: feature, layer, code, reason });
    }
  }
  return [...rejected.values()];
}
