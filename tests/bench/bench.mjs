/** `npm run bench`: measures our map beside a hand-written MapLibre page on the same data. See README.md. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { ensureChromium } from '../../scripts/chromium.mjs';

import { browserVersion, measurePage } from './measure.mjs';
import { buildPages, pages } from './pages.mjs';
import { readPlaces } from './places.mjs';
import { startServer } from './server.mjs';
import { table } from './table.mjs';

const root = resolve(import.meta.dirname, '../..');

const notes = `×: to the hand-written page of the same round; goals are from the design, section 7, for about 100 features.
Code ≤ 0.80 × is the goal of a MapLibre built with one shared chunk; own features ≤ 0.25 × that of a poster drawn first.
Explore's code without MapLibre is its code less the MapLibre files of the park-map page.`;

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'string' } },
});
const roundCount = Number(options.rounds);
if (!Number.isInteger(roundCount) || roundCount < 1) {
  throw new RangeError(`--rounds takes a whole number from 1, got "${options.rounds}"`);
}

const executablePath = ensureChromium();
const { places, featureCount } = readPlaces(resolve(root, 'geodata'));
const folder = await buildPages();
const server = await startServer(folder);
try {
  const header = {
    date: new Date().toISOString(),
    chromium: await browserVersion(executablePath),
    maplibre: JSON.parse(readFileSync(resolve(root, 'node_modules/maplibre-gl/package.json'), 'utf8'))
      .version,
    cpu: `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    loadAverage: loadavg()[0],
    rounds: roundCount,
    featureCount,
  };
  console.log(headerText(header));
  const rounds = await measureRounds();
  console.log(`\n${table(pages, rounds)}\n\n${notes}`);
  tellComplaints(rounds);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...header, rounds }, null, 2)}\n`);
} catch (error) {
  console.error(`\nFAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await server.close();
  rmSync(folder, { recursive: true });
}

/** Every page once a round, each round beginning with another page. */
async function measureRounds() {
  const rounds = [];
  for (let round = 0; round < roundCount; round += 1) {
    const results = {};
    for (let turn = 0; turn < pages.length; turn += 1) {
      const page = pages[(round + turn) % pages.length];
      results[page.id] = await measurePage(page, { executablePath, server, places });
    }
    // Explore's build has MapLibre and what drives it in one file: it is the same MapLibre as in our other page.
    results.explore.maplibreBytes = results.ours.maplibreBytes;
    rounds.push(results);
    const times = pages.map(({ id, title }) => `${title} ${results[id].fullMs.toFixed(0)} ms`);
    console.log(`round ${String(round + 1)}: ${times.join(', ')}`);
  }
  return rounds;
}

function headerText({ date, chromium, maplibre, cpu, loadAverage, featureCount: count }) {
  return `Parkscape beside a hand-written page, ${String(count)} features on the map
${date}, Chromium ${chromium}, MapLibre ${maplibre}, software WebGL
${cpu}, load average ${loadAverage.toFixed(2)} before the first round, ${String(roundCount)} rounds
`;
}

/** What the browser's console said: a build for development, say, would spoil the comparison. */
function tellComplaints(rounds) {
  for (const { id, title } of pages) {
    const complaints = new Set(rounds.flatMap((round) => round[id].complaints));
    for (const complaint of complaints) console.log(`${title} reported: ${complaint}`);
  }
}
