import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

import { build } from 'vite';
import type { TestProject } from 'vitest/node';

const root = resolve(import.meta.dirname, '../..');

/** Builds what a page embeds, one script with what it loads beside it, into a folder of its own. */
export default async function embedBuild(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'parkscape-embed-'));
  const names = { entryFileNames: '[name].js', chunkFileNames: '[name].js' };
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root,
    mode: 'production',
    logLevel: 'error',
    base: './',
    worker: { format: 'es', rollupOptions: { output: names } },
    build: {
      outDir: folder,
      target: 'es2022',
      assetsDir: '',
      modulePreload: false,
      rollupOptions: {
        input: { park: 'src/autoload.ts', define: 'src/define.ts' },
        output: { ...names, assetFileNames: '[name][extname]' },
      },
    },
  });
  cpSync(
    join(root, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'),
    join(folder, 'maplibre-gl-worker.mjs'),
  );
  project.provide('embedFolder', folder);
  return () => rmSync(folder, { recursive: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the embeddable scripts are: `park.js` and `define.js`, with their workers beside them. */
    embedFolder: string;
  }
}
