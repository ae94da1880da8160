/**
 * Lets a rolldown or Vite build take MapLibre from the sources in its npm package instead of from its published bundles,
 * which carry what page and worker share twice.
 */
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { leftOut } from './maplibre-left-out.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));

/** The script of MapLibre's worker. */
export const maplibreWorker = join(folder, 'src/source/worker.ts');

/** What of MapLibre the engine uses: the same names as in the published module, without the rest of its front door. */
const frontDoor = `
  export { Map } from './ui/map.ts';
  export { GeoJSONSource } from './source/geojson_source.ts';
  export { GPUInitializationError } from './util/gpu_initialization_error.ts';
  export { addProtocol, removeProtocol } from './source/protocol_crud.ts';
  import { config } from './util/config.ts';
  import packageJSON from '../package.json' with { type: 'json' };
  export const getVersion = () => packageJSON.version;
  export const getWorkerUrl = () => config.WORKER_URL;
  export const setWorkerUrl = (url) => { config.WORKER_URL = url; };
`;

/** Where MapLibre's sources are changed: file, what stands there, what shall. */
const changes = [
  // In a sandboxed frame MapLibre starts its worker from a `data:` URL with the worker's whole text, whose imports would
  // lead nowhere; a `data:` URL that imports the worker from where it is finds the shared chunk too.
  [
    'util/web_worker.ts',
    'return `data:text/javascript;charset=utf-8,${encodeURIComponent(await fetchWorkerCode(url))}`;',
    'return `data:text/javascript,${encodeURIComponent(`import ${JSON.stringify(new URL(url, import.meta.url).href)}`)}`;',
  ],
  // The order of mixed Arabic, Hebrew and Latin text is 8 kB that are loaded with the first tile that has any.
  [
    'source/worker_tile.ts',
    'getPatternsPromise, getDashesPromise]);',
    'getPatternsPromise, getDashesPromise, readiness]);',
  ],
  [
    'source/worker_tile.ts',
    'const dashes = options.dashDependencies;',
    'const readiness = Object.values(buckets).some((bucket) => bucket.hasRTLText) ? loadBidi() : null; $&',
  ],
  ['source/worker_tile.ts', 'import ', "import {loadBidi} from '../symbol/bidi.ts';\n$&"],
];

/** Stands in for `symbol/bidi.ts` until that is loaded. */
const bidiOnDemand = `
  let bidi;
  export const loadBidi = async () => { bidi ??= await import('./bidi.ts?whole'); };
  export const processBidirectionalText = (...input) => bidi.processBidirectionalText(...input);
  export const processStyledBidirectionalText = (...input) => bidi.processStyledBidirectionalText(...input);
`;

export function maplibreFromSource() {
  const inSources = (path) => join(folder, 'src', path);
  const entry = inSources('parkscape-front-door.ts');
  const bidi = inSources('symbol/bidi.ts');
  const replaced = new Map([
    ...Object.entries(leftOut).map(([path, code]) => [inSources(path), code]),
    [bidi, bidiOnDemand],
  ]);
  for (const path of replaced.keys()) if (!existsSync(path)) throw new Error(`${path} is no longer there`);
  replaced.set(entry, frontDoor);
  return {
    name: 'maplibre-from-source',
    resolveId(id) {
      if (id === './bidi.ts?whole') return `${bidi}?whole`;
      return id === 'maplibre-gl' ? entry : null;
    },
    load(id) {
      if (id === `${bidi}?whole`) return { code: readFileSync(bidi, 'utf8'), moduleType: 'ts' };
      const code = replaced.get(id);
      return code === undefined ? null : { code, moduleSideEffects: false };
    },
    transform(code, id) {
      let changed = code;
      for (const [path, from, to] of changes) {
        if (id !== inSources(path)) continue;
        if (!changed.includes(from)) throw new Error(`${id} no longer reads as expected`);
        changed = changed.replace(from, () => to.replace('$&', () => from));
      }
      return changed === code ? null : changed;
    },
  };
}

/** How MapLibre's sources want to be compiled: its struct arrays break where class fields are defined, not set. */
export const maplibreTransform = {
  typescript: { removeClassFieldsWithoutInitializer: true },
  assumptions: { setPublicClassFields: true },
};
