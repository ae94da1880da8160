import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { rolldown } from 'rolldown';

import { chunkGroups } from './chunk-groups.mjs';
import { writeLicences } from './licences.mjs';
import { maplibreFromSource, maplibreTransform, maplibreWorker } from './maplibre-from-source.mjs';
import { inlinedEntry, oneFile } from './one-file.mjs';
import { outsidePages } from './outside-pages.mjs';
import { terseTemplates } from './terse-templates.mjs';
import { tightChunks } from './tight-chunks.mjs';

const root = resolve(import.meta.dirname, '../..');

/** What both builds of `dist/cdn/` have in common. */
const options = {
  cwd: root,
  platform: 'browser',
  tsconfig: false,
  transform: { ...maplibreTransform, target: 'es2022', decorator: { legacy: true } },
  preserveEntrySignatures: 'allow-extension',
  // A chunk holds what is always loaded together, whoever imports it; and terser takes its time.
  checks: { ineffectiveDynamicImport: false, pluginTimings: false },
};
const plugins = [maplibreFromSource(), outsidePages(), terseTemplates(), tightChunks()];

/** MapLibre looks for its worker under this name. */
const mapLibreName = 'maplibre-gl-worker';

const chunkedInput = {
  park: 'src/autoload.ts',
  define: 'src/define.ts',
  index: 'src/index.ts',
  'frame-client': 'src/frame-client.ts',
  'data-worker': 'src/data/worker/data-worker.ts',
  [mapLibreName]: maplibreWorker,
};
const chunkedOutput = () => ({
  format: 'esm',
  minify: true,
  entryFileNames: ({ name }) => `${name}.${name === mapLibreName ? 'mjs' : 'js'}`,
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: { groups: chunkGroups() },
});

/**
 * The chunks of `dist/cdn/`, with the code, the modules and the imports of each, without writing them. With `isOwnAlone`,
 * packages are left out, and with them MapLibre and its worker.
 */
export async function cdnChunks({ isOwnAlone = false } = {}) {
  const { [mapLibreName]: _worker, ...ownInput } = chunkedInput;
  const bundle = await rolldown({
    ...options,
    plugins,
    ...(isOwnAlone ? { input: ownInput, external: /^[^./\0]/ } : { input: chunkedInput }),
  });
  const { output } = await bundle.generate(chunkedOutput());
  await bundle.close();
  return output;
}

/**
 * Builds what a page needs that has no build step of its own: `park.js` (each tag when it comes near) and `define.js`
 * (all at once), the workers, and the chunks that they load. All files lie in one folder, because the workers are looked
 * for beside the scripts. `park-inlined.js` is all of `park.js` in one file, and `themes/` holds the style sheets.
 */
export async function buildCdn(folder) {
  rmSync(folder, { recursive: true, force: true });
  const chunked = await rolldown({ ...options, plugins, input: chunkedInput });
  const { output } = await chunked.write({ ...chunkedOutput(), dir: folder });
  writeLicences(
    output.flatMap(({ moduleIds = [] }) => moduleIds),
    join(folder, 'LICENSES.txt'),
  );
  await chunked.close();
  const inlined = await rolldown({ ...options, plugins: [oneFile(), ...plugins], input: inlinedEntry });
  await inlined.write({
    file: join(folder, 'park-inlined.js'),
    format: 'esm',
    minify: true,
    codeSplitting: false,
  });
  await inlined.close();
  cpSync(join(root, 'styles/themes'), join(folder, 'themes'), { recursive: true });
}
