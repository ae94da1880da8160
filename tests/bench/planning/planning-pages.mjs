import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { buildPage } from '../pages.mjs';
import { byHandProbe, parkMapProbe } from '../probed-pages.mjs';

import { writePlanningData } from './data.mjs';

const bench = resolve(import.meta.dirname, '..');
const cdn = resolve(bench, '../../dist/cdn');

export const planningPages = [
  {
    id: 'by-hand',
    title: 'MapLibre and Turf',
    folder: 'planning-by-hand',
    isByHand: true,
    probe: byHandProbe,
  },
  { id: 'ours', title: 'park-map', folder: 'planning', isByHand: false, probe: parkMapProbe },
];

/** Puts both pages into a temporary folder, once for each number of parcels, and says what is right in each. */
export async function buildPlanningPages(sizes) {
  if (!existsSync(join(cdn, 'park.js'))) throw new Error('dist/cdn is missing: run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'parkscape-planning-'));
  const built = join(folder, 'planning-by-hand');
  await buildPage(join(bench, 'planning-by-hand'), built);
  const expected = new Map();
  for (const size of sizes) {
    const [byHand, ours] = ['planning-by-hand', 'planning'].map((name) =>
      join(folder, `${name}-${String(size)}`),
    );
    cpSync(built, byHand, { recursive: true });
    cpSync(join(bench, 'planning'), ours, { recursive: true, filter: (file) => !file.endsWith('.mjs') });
    cpSync(cdn, join(ours, 'cdn'), { recursive: true });
    mkdirSync(ours, { recursive: true });
    expected.set(size, writePlanningData(ours, size));
    cpSync(join(ours, 'parcels.geojson'), join(byHand, 'parcels.geojson'));
    cpSync(resolve(bench, '../../geodata/zones.geojson'), join(ours, 'zones.geojson'));
  }
  return { folder, expected };
}
