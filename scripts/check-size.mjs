/**
 * `npm run check:size`: weighs what pages load against the promises in the design, in gzip -9, and fails where one is not
 * kept, or where what is promised and not reached yet has grown. With `--list` it names the files.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

import { cdnChunks } from './build/cdn-build.mjs';
import { card, chunksFor, firstLoad, occasions } from './build/first-load.mjs';

const chunks = await cdnChunks();
/** The same without packages. */
const own = await cdnChunks({ isOwnAlone: true });

const byHand = publishedMaplibre();
const ownByEngine = Object.entries(firstLoad).map(([engine, modules]) => ({
  engine,
  files: chunksFor(own, modules),
}));
const [largest] = ownByEngine.toSorted((one, other) => weigh(other.files) - weigh(one.files));

/** What is promised, of MapLibre as published where it is a share; `cap` is what has been reached instead, where that is not the promise yet. */
const rows = [
  {
    what: 'before the map is wanted',
    files: chunksFor(chunks, ['src/autoload.ts']),
    promise: 12 * 1024,
  },
  {
    what: 'the first WebGL map by one tag, of the data that ship, with its poster and workers, until a card is open',
    files: chunksFor(chunks, [
      ...firstLoad.webgl.filter((module) => !/park-(legend|search)/.test(module)),
      ...occasions[card],
      'maplibre-gl/src/source/worker.ts',
    ]),
    promise: 0.8 * byHand,
  },
  {
    what: `own code of map, popup, legend, search and list until the first live map (${largest.engine}, the larger)`,
    files: largest.files,
    promise: 45 * 1024,
    cap: 69.0 * 1024,
  },
];

for (const { what, files, promise, cap = promise } of rows) {
  const bytes = weigh(files);
  if (bytes > cap) process.exitCode = 1;
  const mark = bytes <= promise ? '✓' : bytes > cap ? '✗' : '…';
  const reached = cap === promise ? '' : `, at most ${kb(cap).trim()} until that is reached`;
  console.log(`${mark} ${kb(bytes)} of ${kb(promise)}  ${what}${reached}`);
  if (process.argv.includes('--list')) list(files);
}

console.log('\nNot in these, because it is loaded on occasion or never; own code alone:');
const counted = new Set(ownByEngine.flatMap(({ files }) => [...files]));
for (const [occasion, modules] of Object.entries(occasions)) print(occasion, chunksFor(own, modules));
print('all else: the files that users bring', own);

console.log('\nWith Lit and other packages, without MapLibre and its worker:');
for (const [engine, modules] of Object.entries(firstLoad)) {
  const files = [...chunksFor(chunks, modules)].filter(
    ({ moduleIds }) => !moduleIds.some((id) => /maplibre-gl[\\/]src/.test(id)),
  );
  console.log(`  ${kb(weigh(files))}  the same five tags (${engine}), in ${String(files.length)} files`);
}

/** Prints what some files weigh that have not been counted yet, and counts them. */
function print(what, files) {
  const fresh = [...files].filter((file) => !counted.has(file));
  for (const file of fresh) counted.add(file);
  console.log(`  ${kb(weigh(fresh))}  ${what}`);
  if (process.argv.includes('--list')) list(fresh);
}

function list(files) {
  for (const { fileName, code } of [...files].toSorted((one, other) => other.code.length - one.code.length))
    console.log(`      ${kb(gzip(code))}  ${fileName}`);
}

function weigh(files) {
  return [...files].reduce((sum, { code }) => sum + gzip(code), 0);
}

function kb(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`.padStart(10);
}

function gzip(text) {
  return gzipSync(text, { level: 9 }).length;
}

/** The published MapLibre as a page by hand loads it: module, worker and style sheet. */
function publishedMaplibre() {
  const dist = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'dist');
  return ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']
    .map((file) => gzip(readFileSync(join(dist, file))))
    .reduce((sum, bytes) => sum + bytes, 0);
}
