import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { defineConfig, type Plugin } from 'vite';

import { buildCdn } from './scripts/build/cdn-build.mjs';
import { docsPrint } from './scripts/docs-pages.js';
import { pageHeads, pageParts, sitePages } from './scripts/site-pages.js';

const root = import.meta.dirname;
const app = resolve(root, 'src/app');

/** Serves `geodata/` beside the pages, in development from its folder, in the built site as a copy. */
function geodata(): Plugin {
  return {
    name: 'parkscape-geodata',
    configureServer(server) {
      server.middlewares.use('/geodata', (request, response, next) => {
        const path = join(root, 'geodata', new URL(request.url ?? '/', 'http://localhost').pathname);
        if (!existsSync(path) || !statSync(path).isFile()) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        createReadStream(path).pipe(response);
      });
    },
    writeBundle({ dir }) {
      if (dir) cpSync(join(root, 'geodata'), join(dir, 'geodata'), { recursive: true });
    },
  };
}

/** Puts the scripts that pages of other hosts embed into the built site, so that a copy of it serves them too. */
function embeddableScripts(): Plugin {
  return {
    name: 'parkscape-embeddable-scripts',
    async writeBundle({ dir }) {
      if (dir) await buildCdn(join(dir, 'cdn'));
    },
  };
}

export default defineConfig({
  root: app,
  // Relative, so that the built site can be copied into any folder of a host.
  base: './',
  // SITE_URL: where the site will stand, for descriptions that want whole addresses.
  plugins: [
    geodata(),
    embeddableScripts(),
    docsPrint(root),
    pageParts(app),
    pageHeads(app, process.env['SITE_URL']),
  ],
  worker: { format: 'es' },
  build: {
    outDir: resolve(root, 'dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: sitePages(app) },
  },
  server: { port: Number(process.env['PORT'] ?? 5173) },
  // The built site is there to be embedded: any origin may have its files, also a sandboxed frame, which has none.
  preview: { cors: { origin: '*' }, port: Number(process.env['PORT'] ?? 4173) },
});
