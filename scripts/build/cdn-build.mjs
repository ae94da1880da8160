import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

import { rolldown } from 'rolldown';

import { maplibreFromSource, maplibreTransform, maplibreWorker } from './maplibre-from-source.mjs';
import { outsidePages } from './outside-pages.mjs';
import { terseTemplates } from './terse-templates.mjs';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds what a page needs that has no build step of its own: `park.js` (each tag when it comes near) and `define.js`
 * (all at once), the workers, and the chunks that they load. All files lie in one folder, because the workers are looked
 * for beside the scripts.
 */
export async function buildCdn(folder) {
  rmSync(folder, { recursive: true, force: true });
  const bundle = await rolldown({
    cwd: root,
    input: {
      park: 'src/autoload.ts',
      define: 'src/define.ts',
      'data-worker': 'src/data/worker/data-worker.ts',
      // MapLibre looks for it under this name.
      'maplibre-gl-worker': maplibreWorker,
    },
    platform: 'browser',
    tsconfig: false,
    plugins: [maplibreFromSource(), outsidePages(), terseTemplates()],
    transform: { ...maplibreTransform, target: 'es2022', decorator: { legacy: true } },
    preserveEntrySignatures: false,
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: ({ name }) => `${name}.${name === 'maplibre-gl-worker' ? 'mjs' : 'js'}`,
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
}
