import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const root = resolve(here, '../..');

/**
 * The pages that are compared. Each path in `names` leads to a place's name on screen, and `close` to the button
 * that takes it away; a path's steps are selectors, each in the shadow root of what the one before has found.
 */
export const pages = [
  {
    id: 'hand-written',
    title: 'hand-written',
    probe: {
      drawn: 'bench-drawn',
      names: [['.maplibregl-popup h2']],
      close: ['.maplibregl-popup-close-button'],
    },
  },
  {
    id: 'ours',
    title: 'park-map',
    probe: {
      drawn: 'park-map-status-changed',
      names: [['park-map', 'park-popup', 'park-card', '[part=name]']],
      close: ['park-map', 'park-popup', 'park-card', '[part=close]'],
    },
  },
  {
    id: 'explore',
    title: 'Explore page',
    probe: {
      drawn: 'park-map-status-changed',
      // The popup on the map, and the full card in the panel beside it.
      names: [
        ['park-map > park-popup', 'park-card', '[part=name]'],
        ['.panel park-card', '[part=name]'],
      ],
      close: ['park-map > park-popup', 'park-card', '[part=close]'],
    },
  },
];

/** Builds the two pages of the bench into a temporary folder, with the built Explore page and the data beside them. */
export async function buildPages() {
  const site = join(root, 'dist/site');
  if (!existsSync(join(site, 'index.html')))
    throw new Error('dist/site is missing: run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'parkscape-bench-'));
  for (const id of ['hand-written', 'ours']) {
    await buildPage(join(here, id), join(folder, id));
    cpSync(join(root, 'geodata'), join(folder, id, 'geodata'), { recursive: true });
  }
  cpSync(site, join(folder, 'explore'), { recursive: true });
  return folder;
}

async function buildPage(from, to) {
  await build({
    configFile: false,
    root: from,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: to,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        // MapLibre in files of its own, so that the rest can be weighed without it.
        output: {
          codeSplitting: { groups: [{ name: 'maplibre-gl', test: /node_modules[\\/]maplibre-gl/ }] },
        },
      },
    },
  });
}
