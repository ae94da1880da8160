import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

import { makePolygons } from './polygons.mjs';
import { byHandProbe, parkMapProbe } from './probed-pages.mjs';

const here = import.meta.dirname;
const root = resolve(here, '../..');

/** The pages that are compared, the one that others are compared with first. `pan` is the page of polygons beside it. */
export const pages = [
  { id: 'hand-written', title: 'hand-written', probe: byHandProbe, pan: 'polygons-by-hand' },
  { id: 'automatic', title: 'park-map', probe: parkMapProbe, pan: 'polygons' },
  { id: 'webgl', title: 'park-map engine="webgl"', probe: parkMapProbe },
];

/**
 * Puts the pages of the bench into a temporary folder: those by hand are built, ours stand beside a copy of
 * `dist/cdn`, as a portal has it.
 */
export async function buildPages() {
  const cdn = join(root, 'dist/cdn');
  if (!existsSync(join(cdn, 'park.js'))) throw new Error('dist/cdn is missing: run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'parkscape-bench-'));
  for (const id of ['hand-written', 'polygons-by-hand']) await buildPage(join(here, id), join(folder, id));
  for (const id of ['automatic', 'webgl', 'polygons']) {
    cpSync(join(here, id), join(folder, id), { recursive: true });
    cpSync(cdn, join(folder, id, 'cdn'), { recursive: true });
  }
  for (const id of ['hand-written', 'automatic', 'webgl']) {
    cpSync(join(root, 'geodata'), join(folder, id, 'geodata'), { recursive: true });
  }
  const { catalog, polygons } = makePolygons();
  writeFileSync(join(folder, 'polygons/catalog.json'), JSON.stringify(catalog));
  for (const id of ['polygons', 'polygons-by-hand']) {
    writeFileSync(join(folder, id, 'polygons.geojson'), JSON.stringify(polygons));
  }
  return folder;
}

/** Builds a page that is written by hand. */
export async function buildPage(from, to) {
  await build({
    configFile: false,
    root: from,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: to,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 1200,
    },
  });
}
