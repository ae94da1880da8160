// Prints how long the report of an area takes in Node: node tests/bench/report.mjs [parcels]
// The area has 24 corners and covers a tenth of the parcels, as in the promise of 30 ms at 100,000.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const count = Number(process.argv[2] ?? 100_000);
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'parkscape-report-'));
const bundle = join(folder, 'report.mjs');
await build({
  stdin: {
    contents: `
      export { stockSteps } from './src/domain/planning/parcel-stock.ts';
      export { reportArea } from './src/domain/planning/report-area.ts';
      export { measuredSteps } from './src/domain/planning/measured-parcels.ts';
      export { finishSteps } from './src/domain/planning/steps.ts';
      export { PreparedArea } from './src/domain/geometry/prepared-area.ts';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
});
const { stockSteps, reportArea, measuredSteps, finishSteps, PreparedArea } = await import(
  pathToFileURL(bundle).href
);
rmSync(folder, { recursive: true });

const side = Math.ceil(Math.sqrt(count));
const classes = ['0701', '0801', '0901', '100101', '100102', '1101', '1207', '1301', '1401', '1403'];
const statuses = ['built', 'under-construction', 'vacant', 'reserved'];
const step = 0.3 / side;
/** Corners of a slanted grid, each moved a little, so that neighbours share slanted edges. */
const corner = (column, row) => [
  125.2 + column * step + row * step * 0.1 + Math.sin(column * 12.9 + row * 78.2) * step * 0.1,
  43.8 + row * step * 0.72 - column * step * 0.07 + Math.cos(column * 39.3 + row * 11.1) * step * 0.1,
];
const parcels = Array.from({ length: count }, (_, index) => {
  const [column, row] = [index % side, Math.floor(index / side)];
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ].map(([x, y]) => corner(column + x, row + y));
  return {
    type: 'parcel',
    id: `p${index}`,
    layer: 'parcels',
    name: null,
    landUse: classes[(index * 7) % classes.length],
    status: statuses[(index * 3) % statuses.length],
    declaredAreaM2: null,
    floorAreaM2: 1000,
    footprintM2: 500,
    tenants: [],
    project: index % 50 === 0 ? `project ${index % 1000}` : null,
    within: null,
    asOf: '2026-06',
    source: 'sample',
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
});
const [centreLng, centreLat] = corner(side / 2, side / 2);
const outline = Array.from({ length: 24 }, (_, index) => {
  const angle = (index / 24) * 2 * Math.PI;
  const radius = 0.3 * 0.178 * (1 + 0.15 * Math.sin(index * 5));
  return [centreLng + radius * Math.cos(angle), centreLat + radius * 0.72 * Math.sin(angle)];
});
const area = { type: 'Polygon', coordinates: [[...outline, outline[0]]] };

function timed(work, rounds) {
  const times = [];
  let result;
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    result = work();
    times.push(performance.now() - begin);
  }
  times.sort((one, other) => one - other);
  return { result, median: times[Math.floor(rounds / 2)], first: times.at(-1), least: times[0] };
}

const print = (what, { median, least, first }) =>
  console.log(`${what}: median ${median.toFixed(1)} ms, least ${least.toFixed(1)}, most ${first.toFixed(1)}`);

const stocked = timed(() => finishSteps(stockSteps(parcels, new Set())), 1);
console.log(`${count} parcels measured, indexed, searched for overlaps: ${stocked.median.toFixed(0)} ms`);
const data = {
  stock: stocked.result,
  places: [],
  layers: [{ id: 'parcels', sample: true }],
  rejected: [],
};
const cut = timed(() => finishSteps(measuredSteps(data.stock, new PreparedArea(area))), 21);
const { parcels: found } = cut.result;
console.log(
  `${found.length} in the area, ${found.filter(({ relation }) => relation === 'cut').length} of them cut`,
);
print('areas of the parcels', cut);
print(
  'whole report',
  timed(() => reportArea({ area, name: null }, data), 21),
);
print(
  'whole report without the list',
  timed(() => reportArea({ area, name: null, mostListed: 0 }, data), 21),
);
