import type { Catalog, LayerDeclaration } from '../../domain/catalog/catalog.js';
import { classTally } from '../../domain/catalog/class-tally.js';
import { importedParcels } from '../../domain/catalog/imported-parcels.js';
import type { ParcelReading } from '../../domain/catalog/parcel-fields.js';
import { parcelReader } from '../../domain/catalog/read-parcels.js';
import { codeOfText } from '../../domain/land-use/class-of-text.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import { overlapCheckSteps } from '../../domain/planning/parcel-overlaps.js';
import { runSteps } from '../../domain/planning/steps.js';
import { explainFindings } from '../../domain/quality/explain-findings.js';
import { describeFinding } from '../../domain/quality/finding-text.js';
import { FindingList } from '../../domain/quality/finding-list.js';
import type { RawFeature } from '../../domain/quality/raw-feature.js';
import { checkRings, isAreaUnreliable } from '../../domain/quality/ring-check.js';

import { listedRejects, type RejectedRow } from '../formats/format-reading.js';

import type { ImportedFeature, ParcelTrial } from './import-report.js';

/** What a trial is made with. */
export interface TrialTerms {
  /** What findings call the file. */
  readonly file: string;
  readonly reading: ParcelReading;
  readonly table: LandUseTable;
  /** What stands in each area where its class should be; null for nothing. */
  readonly classTexts: Iterable<string | null>;
  /** The row of a feature in the file. */
  readonly rowOf: (feature: number) => number;
}

/** A layer as the contract wants it; findings never name it. */
const layer: LayerDeclaration = {
  id: 'import',
  role: 'parcel',
  theme: '',
  title: { zh: '导入', en: 'Import' },
  source: { type: 'geojson', data: null },
  visible: true,
  sample: false,
  defaults: { source: 'file', asOf: null },
  attribution: null,
};

const sources: Catalog['sources'] = [
  { id: 'file', title: { zh: '用户文件', en: "User's file" }, url: null, licence: null, note: null },
];

/**
 * Checks by the contract what would become parcels if the features were taken over: the same checks, with the same words, as when a layer
 * of them is added to a map, and for overlaps besides.
 */
export async function tryParcels(
  features: readonly ImportedFeature[],
  { file, reading, table, classTexts, rowOf }: TrialTerms,
  signal: AbortSignal,
): Promise<ParcelTrial> {
  const list = new FindingList(file);
  const found = importedParcels(features, file, { id: layer.id, theme: layer.theme });
  const raws = (found?.features ?? []).map(({ id, geometry, properties }, index): RawFeature => ({
    id: id.slice(layer.id.length + 1),
    index,
    geometry,
    properties,
  }));
  const read = parcelReader((code) => table.read(code) !== null);
  const { parcels, rejects } = read(raws, { layer, catalog: { sources } }, list.report);
  const faulty = new Set(
    parcels.flatMap(({ id, geometry }) => (isAreaUnreliable(checkRings(geometry)) ? [id] : [])),
  );
  const overlaps = await runSteps(
    overlapCheckSteps(parcels, faulty, () => file),
    {
      signal,
      deadlineMs: Infinity,
    },
  );
  const { findings, counts } = explainFindings(list);
  const field = reading.fields.find(({ target }) => target === 'landUse')?.field ?? null;
  return {
    parcels: parcels.length,
    others: features.length - raws.length,
    classField: field,
    tally: field === null ? null : classTally(classTexts, (text) => codeOfText(text, table) !== null),
    findings: [...findings, ...overlaps.findings],
    counts: [...counts, ...overlaps.counts],
    rejected: rejects.slice(0, listedRejects).map((index): RejectedRow => {
      const raw = raws[index];
      const finding = findings.find(({ feature, severity }) => severity === 'error' && feature === raw?.id);
      const place = found?.places[index] ?? 0;
      return {
        row: rowOf(place),
        reason: finding
          ? { zh: describeFinding(finding, 'zh-CN'), en: describeFinding(finding, 'en') }
          : { zh: '不符合地块的数据契约', en: 'it does not follow the contract of parcels' },
        content: JSON.stringify(raw?.properties ?? null).slice(0, 500),
        properties: features[place]?.properties ?? null,
        geometry: raw?.geometry ?? null,
      };
    }),
    rejectedCount: rejects.length,
  };
}
