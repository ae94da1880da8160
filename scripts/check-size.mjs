/**
 * `npm run check:size`: weighs what pages load against the promises in the design, in gzip -9, and fails where one is not
 * kept.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

import { rolldown } from 'rolldown';

import { cdnChunks } from './build/cdn-build.mjs';
import { terseTemplates } from './build/terse-templates.mjs';

const root = resolve(import.meta.dirname, '..');
const chunks = await cdnChunks();
const mapParts = ['map', 'popup', 'card', 'legend', 'search', 'list'].map(
  (name) => `src/define/park-${name}.ts`,
);
const engine = 'src/engine/maplibre/maplibre-engine.ts';
const workers = ['src/data/worker/data-worker.ts', 'src/data/tiles/tile-slicer.ts'];

let isKept = true;
/** A promise that is still to be kept is printed, and fails nothing. */
const promised = [
  ['before the map is wanted', loaded('src/autoload.ts'), 12 * 1024],
  [
    'the first WebGL map, with its workers',
    loaded(
      'src/autoload.ts',
      'src/define/park-map.ts',
      engine,
      ...workers,
      'maplibre-gl/src/source/worker.ts',
    ),
    0.8 * publishedMaplibre(),
  ],
  [
    'own code for map, popup, legend, search, list',
    await ownCode([...mapParts, ...workers]),
    45 * 1024,
    'open',
  ],
];
for (const [what, bytes, limit, state] of promised) {
  if (bytes > limit && state !== 'open') isKept = false;
  console.log(`${bytes > limit ? '✗' : '✓'} ${kb(bytes)} of ${kb(limit)}  ${what}`);
}
const poster = ['src/autoload.ts', 'src/define/park-map.ts', 'src/define/park-list.ts'];
console.log(`  ${kb(loaded(...poster))}  loader, map and list, without an engine`);
console.log(
  `  ${kb(withoutMaplibre())}  the same with Lit and other packages, but without MapLibre and its engine`,
);
if (!isKept) process.exitCode = 1;

function kb(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`.padStart(10);
}

function gzip(text) {
  return gzipSync(text, { level: 9 }).length;
}

/** The chunk that holds a module, named by the end of its path. */
function chunkOf(module) {
  const found = chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(`/${module}`)),
  );
  if (!found) throw new Error(`no chunk holds ${module}`);
  return found;
}

/** All chunks that the browser loads to run some modules, but not what these load later. */
function closure(modules) {
  const files = new Set();
  const add = (chunk) => {
    if (files.has(chunk)) return;
    files.add(chunk);
    for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file));
  };
  modules.map(chunkOf).forEach(add);
  return files;
}

function loaded(...modules) {
  return [...closure(modules)].reduce((sum, { code }) => sum + gzip(code), 0);
}

/** The published MapLibre as a page by hand loads it: module, worker and style sheet. */
function publishedMaplibre() {
  const dist = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'dist');
  return ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']
    .map((file) => gzip(readFileSync(join(dist, file))))
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** What stands in `src/` and `styles/` of some modules and of all that they load, sooner or later, without packages. */
async function ownCode(input) {
  const bundle = await rolldown({
    cwd: root,
    input,
    tsconfig: false,
    external: /^[^./]/,
    plugins: [terseTemplates()],
    transform: { target: 'es2022', decorator: { legacy: true } },
    preserveEntrySignatures: false,
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  if (process.argv.includes('--list'))
    for (const { fileName, code } of output.toSorted((a, b) => b.code.length - a.code.length))
      console.log(`    ${kb(gzip(code))}  ${fileName}`);
  return output.reduce((sum, { code }) => sum + gzip(code), 0);
}

/** All that the same parts load, sooner or later, but the chunks of MapLibre. */
function withoutMaplibre() {
  const files = new Set();
  const add = (fileName) => {
    const chunk = chunks.find((each) => each.fileName === fileName);
    if (files.has(chunk)) return;
    files.add(chunk);
    for (const file of [...chunk.imports, ...chunk.dynamicImports]) add(file);
  };
  for (const module of [...mapParts, ...workers]) add(chunkOf(module).fileName);
  return [...files]
    .filter(({ moduleIds }) => !moduleIds.some((id) => /maplibre-gl[\\/]src/.test(id)))
    .reduce((sum, { code }) => sum + gzip(code), 0);
}
