import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const define = (tag) => `src/define/park-${tag}.ts`;
const firstTags = ['map', 'legend', 'search', 'list'];
const otherTags = ['popup', 'card', 'region', 'stat', 'share'];
const planningTags = readdirSync(resolve(import.meta.dirname, '../../src/define'))
  .map((file) => file.replace(/^park-|\.ts$/g, ''))
  .filter((tag) => ![...firstTags, ...otherTags].includes(tag));

/**
 * Which modules a page with map, popup, legend, search and list loads until its map follows gestures,
 * where the catalog has no parcels: those that the others load by `import()`, each with what it imports.
 * `tests/host/first-load.test.ts` holds this against what a browser asks for.
 */
const always = [
  'src/autoload.ts',
  ...firstTags.map(define),
  // The poster.
  'src/engine/plane/start-plane.ts',
  'src/data/worker/data-worker.ts',
  'src/data/worker/data-host.ts',
];

/** By the engine that the map ends up with; the plane draws the poster of both. */
export const firstLoad = {
  webgl: [...always, 'src/engine/maplibre/maplibre-engine.ts', 'src/data/tiles/tile-slicer.ts'],
  plane: [...always, 'src/engine/plane/live/live-surface.ts'],
};

export const card = 'popup and card, once the page is idle or a place is clicked';

/** What is loaded afterwards, or never: on which occasion, and by which modules. */
export const occasions = {
  [card]: ['popup', 'card'].map(define),
  'search results, when someone comes to the field': ['src/elements/search/search-panel.ts'],
  'a base map from elsewhere': [
    'src/elements/map/external-basemap.ts',
    'src/engine/maplibre/maplibre-basemap.ts',
    'src/domain/geometry/gcj02-frame.ts',
  ],
  'a closer look at data with which something may be wrong': [
    'src/domain/quality/geojson-check.ts',
    'src/domain/quality/ring-check.ts',
  ],
  'faults in the data, in words': ['src/data/findings-in-words.ts'],
  'broken JSON': ['src/data/fetching/json-failure.ts'],
  'a picture of the map': [
    'src/elements/map/map-image.ts',
    'src/engine/plane/picture.ts',
    'src/engine/maplibre/map-picture.ts',
  ],
  'park-region, park-stat, park-share': ['region', 'stat', 'share'].map(define),
  'layers of parcels, once one is switched on': [
    'src/domain/catalog/read-parcels.ts',
    'src/data/parcels/parcel-desk.ts',
    'src/domain/land-use/land-use-table.ts',
  ],
  'parcels that are clicked, and reports on them': [
    'src/elements/card/parcel-card.ts',
    'src/data/parcels/parcel-index.ts',
    'src/data/parcels/report-desk.ts',
  ],
  "the planner's tags": planningTags.map(define),
  'scripts that import the classes or all tags': ['src/index.ts', 'src/define.ts'],
  'the page around a frame': ['src/frame-client.ts'],
};

/** The chunk that holds a module, named by the end of its path. */
export function chunkOf(chunks, module) {
  const found = chunks.find(({ moduleIds = [] }) =>
    moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(`/${module}`)),
  );
  if (!found) throw new Error(`no chunk holds ${module}`);
  return found;
}

/** All chunks that the browser loads to run some modules, but not what these load later. */
export function chunksFor(chunks, modules) {
  const files = new Set();
  const add = (chunk) => {
    if (!chunk || files.has(chunk)) return;
    files.add(chunk);
    for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file));
  };
  for (const module of modules) add(chunkOf(chunks, module));
  return files;
}
