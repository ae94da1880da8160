import { formatScenario, parseScenario, type ReadScenario } from '../../domain/planning/scenario-file.js';
import type { Scenario } from '../../domain/planning/scenario.js';
import { saveFile } from '../host/save-file.js';
import type { MapHandle } from '../map/map-handle.js';

/** A larger file is no scenario. */
const mostBytes = 20_000_000;

/** Saves a scenario, with the digest of the data on which it stands now. */
export async function saveScenario(scenario: Scenario, map: MapHandle, word: string): Promise<void> {
  const sha256 = await digestOf(map);
  const catalog = map.state.catalog?.id ?? scenario.base.catalog;
  const content = formatScenario({ ...scenario, base: { catalog, sha256 } });
  const name = (scenario.title || word).replaceAll(/[\\/:*?"<>|\p{Cc}\s]+/gu, '-').slice(0, 60);
  saveFile(new Blob([content], { type: 'application/json' }), `${name}.json`);
}

/** Reads a file that the user has chosen. */
export async function openScenario(file: File): Promise<ReadScenario> {
  if (file.size <= mostBytes) return parseScenario(await file.text());
  const text = { zh: '文件大于 20 MB，不是方案文件', en: 'The file is larger than 20 MB: no scenario.' };
  return { scenario: null, faults: [{ property: '', text }] };
}

/** Whether the data are others than those on which a scenario was saved; false where nobody knows. */
export async function isBaseChanged({ base }: Scenario, map: MapHandle): Promise<boolean> {
  if (base.sha256 === null) return false;
  const digest = await digestOf(map);
  return digest !== null && digest !== base.sha256;
}

/** The SHA-256 of the parcels as the data have them. */
async function digestOf(map: MapHandle): Promise<string | null> {
  return map.workbench.ask<'digest'>({ kind: 'digest' });
}
