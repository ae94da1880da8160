// Prints how long filters and tables take in the worker's code, in Node: node tests/bench/rows.mjs [parcels …]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [300, 10_000, 100_000];
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'parkscape-rows-'));
const bundle = join(folder, 'rows.mjs');
await build({
  entryPoints: [join(root, 'src/data/parcels/parcel-desk.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
  tsconfigRaw: {},
});
const { ParcelDesk } = await import(pathToFileURL(bundle).href);
rmSync(folder, { recursive: true });

const classes = ['0701', '0801', '0901', '100101', '100102', '1101', '1207', '1301', '1401', '1403'];
const statuses = ['built', 'under-construction', 'vacant', 'reserved'];

function deskOf(count) {
  const side = Math.ceil(Math.sqrt(count));
  const step = 0.3 / side;
  const parcels = Array.from({ length: count }, (_, index) => {
    const [west, south] = [125.2 + (index % side) * step, 43.8 + Math.floor(index / side) * step];
    const [east, north] = [west + step, south + step];
    return {
      type: 'parcel',
      id: `p${index}`,
      layer: 'parcels',
      name: { zh: `地块 ${index}`, en: `Lot ${index}` },
      landUse: classes[(index * 7) % classes.length],
      status: statuses[(index * 3) % statuses.length],
      declaredAreaM2: (index * 7919) % 10_007,
      floorAreaM2: null,
      footprintM2: null,
      tenants: index % 5 === 0 ? ['示例企业'] : [],
      project: null,
      within: null,
      asOf: '2026',
      source: 'sample',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    };
  });
  const loaded = { places: [], catalog: { sources: [], layers: [] }, findings: [] };
  const desk = new ParcelDesk({ parcels, unreliable: new Set(), firstNumber: 1, loaded });
  // What is drawn is dimmed as well.
  void desk.layers;
  return desk;
}

/** A third of the land, whose outline cuts parcels. */
const area = {
  type: 'Polygon',
  coordinates: [
    [
      [125.201, 43.801],
      [125.498, 43.811],
      [125.211, 44.098],
      [125.201, 43.801],
    ],
  ],
};
const rows = {
  layer: null,
  filter: null,
  area: null,
  sort: null,
  group: null,
  language: 'zh-CN',
  offset: 0,
  count: 100,
  find: null,
};
const questions = {
  'filter: three conditions': {
    kind: 'filter',
    filter: { classes: ['10'], statuses: ['vacant'], areaM2: { min: 1, max: null } },
    area: null,
  },
  'filter: text': { kind: 'filter', filter: { text: '示例 99' }, area: null },
  'filter: in an area': { kind: 'filter', filter: { inArea: true }, area },
  'table: first page': { kind: 'rows', request: rows },
  'table: another page': { kind: 'rows', request: { ...rows, offset: 200 } },
  'table: sorted by a number': {
    kind: 'rows',
    request: { ...rows, sort: { column: 'declared', isDescending: true } },
  },
  'table: sorted by name, grouped': {
    kind: 'rows',
    request: { ...rows, sort: { column: 'name', isDescending: false }, group: 'class' },
  },
};

const { signal } = new AbortController();
const table = {};
for (const count of counts) {
  const desk = deskOf(count);
  for (const [name, question] of Object.entries(questions)) {
    const begin = performance.now();
    await desk.answer(question, signal);
    table[name] = { ...table[name], [`${count} parcels, ms`]: Math.round(performance.now() - begin) };
  }
}
// oxlint-disable-next-line no-console
console.table(table);
