/** `npm run bench`: measures our map, on both its engines, beside a hand-written MapLibre page on the same data. See README.md. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { ensureChromium } from '../../scripts/chromium.mjs';

import { browserVersion, measurePage } from './measure.mjs';
import { measureMounts } from './mounts.mjs';
import { buildPages, pages } from './pages.mjs';
import { benchPlanning } from './planning/bench-planning.mjs';
import { measurePan } from './pan.mjs';
import { readPlaces } from './places.mjs';
import { startServer } from './server.mjs';
import { mountLine, table } from './table.mjs';
import { benchTours } from './tours/bench-tours.mjs';

const root = resolve(import.meta.dirname, '../..');

const notes = `×: to the hand-written page of the same round; goals are from the design, section 7, for about 100 features.`;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    mounts: { type: 'string', default: '100' },
    planning: { type: 'boolean', default: false },
    tours: { type: 'boolean', default: false },
    parcels: { type: 'string', default: '300,10000,100000' },
    json: { type: 'string' },
  },
});
const roundCount = wholeNumber('rounds', 1);
const mountCount = wholeNumber('mounts', 0);
const parcelCounts = options.parcels.split(',').filter(Boolean).map(Number);
if (parcelCounts.some((count) => !Number.isInteger(count) || count < 300))
  throw new RangeError(`--parcels takes whole numbers from 300, with commas, got "${options.parcels}"`);

const executablePath = ensureChromium();
const { places, featureCount } = readPlaces(resolve(root, 'geodata'));
const folder = await buildPages();
const server = await startServer(folder);
const bench = { executablePath, server, places };
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
  const isAll = !options.planning && !options.tours;
  const found = isAll ? await measureMaps() : {};
  const planning = isAll || options.planning ? await benchPlanning(executablePath, parcelCounts) : null;
  const tours = options.tours ? await benchTours(bench, roundCount) : null;
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ ...header, ...found, planning, tours }, null, 2)}\n`);
} catch (error) {
  console.error(`\nFAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await server.close();
  rmSync(folder, { recursive: true });
}

/** What every page with a map pays. */
async function measureMaps() {
  await proveBlankFails();
  const rounds = await measureRounds();
  console.log(`\n${table(pages, rounds)}\n\n${notes}`);
  tellComplaints(rounds);
  return { rounds, mounts: await measureAllMounts() };
}

/** Every page once a round, each round beginning with another page. */
async function measureRounds() {
  const rounds = [];
  for (let round = 0; round < roundCount; round += 1) {
    const results = {};
    for (let turn = 0; turn < pages.length; turn += 1) {
      const page = pages[(round + turn) % pages.length];
      const result = await measurePage(page, bench);
      results[page.id] = page.pan ? { ...result, framesPerSecond: await measurePan(page, bench) } : result;
    }
    rounds.push(results);
    const times = pages.map(({ id, title }) => `${title} ${results[id].featuresMs.toFixed(0)} ms`);
    console.log(`round ${String(round + 1)}: own features on screen: ${times.join(', ')}`);
  }
  return rounds;
}

/** Before anything is measured: a map that can't be seen must be found out, on each page. */
async function proveBlankFails() {
  const blank = { ...bench, isBlank: true };
  for (const page of pages) {
    await mustFail(page, measurePage(page, blank));
    if (page.pan) await mustFail(page, measurePan(page, blank));
  }
}

async function mustFail({ title }, measured) {
  const fault = await measured.then(
    () => null,
    ({ message }) => message,
  );
  if (!fault?.includes('not drawn')) {
    throw new Error(`${title}, made invisible, was not found out: ${fault ?? 'it was measured'}`);
  }
}

async function measureAllMounts() {
  const mounts = {};
  for (const page of mountCount > 0 ? pages.slice(1) : []) {
    mounts[page.id] = await measureMounts(page, mountCount, bench);
    console.log(mountLine(page.title, mountCount, mounts[page.id]));
  }
  return mounts;
}

function wholeNumber(name, least) {
  const number = Number(options[name]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new RangeError(`--${name} takes a whole number from ${String(least)}, got "${options[name]}"`);
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
