/**
 * Lets a rolldown or Vite build take MapLibre from the sources in its npm package instead of from its published bundles,
 * which carry what page and worker share twice.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));

/** The script of MapLibre's worker. */
export const maplibreWorker = join(folder, 'src/source/worker.ts');

/** What of MapLibre the engine uses: the same names as in the published module, without the rest of its front door. */
const frontDoor = `
  export { Map } from './ui/map.ts';
  export { GPUInitializationError } from './util/gpu_initialization_error.ts';
  export { addProtocol, removeProtocol } from './source/protocol_crud.ts';
  import { config } from './util/config.ts';
  import packageJSON from '../package.json' with { type: 'json' };
  export const getVersion = () => packageJSON.version;
  export const getWorkerUrl = () => config.WORKER_URL;
  export const setWorkerUrl = (url) => { config.WORKER_URL = url; };
`;

/** A decoder of 20 kB for tiles that hardly any server has yet: left out, and the map's error event says so. */
const noMltDecoder = `
  export class MLTVectorTile {
    constructor() {
      throw new Error('this build of MapLibre reads no tiles with the encoding "mlt", only "mvt"');
    }
  }
`;

/**
 * In a sandboxed frame MapLibre starts its worker from a `data:` URL with the worker's whole text, whose imports would
 * lead nowhere; a `data:` URL that imports the worker from where it is finds the shared chunk too.
 */
const wholeText =
  'return `data:text/javascript;charset=utf-8,${encodeURIComponent(await fetchWorkerCode(url))}`;';
const oneImport =
  'return `data:text/javascript,${encodeURIComponent(`import ${JSON.stringify(new URL(url, import.meta.url).href)}`)}`;';

export function maplibreFromSource() {
  const entry = join(folder, 'src/parkscape-front-door.ts');
  const mltDecoder = join(folder, 'src/source/vector_tile_mlt.ts');
  const workerStart = join(folder, 'src/util/web_worker.ts');
  return {
    name: 'maplibre-from-source',
    resolveId(id) {
      return id === 'maplibre-gl' ? entry : null;
    },
    load(id) {
      if (id === mltDecoder) return noMltDecoder;
      return id === entry ? { code: frontDoor, moduleSideEffects: false } : null;
    },
    transform(code, id) {
      if (id !== workerStart) return null;
      if (!code.includes(wholeText)) throw new Error(`${workerStart} no longer reads as expected`);
      return code.replace(wholeText, () => oneImport);
    },
  };
}

/** How MapLibre's sources want to be compiled: its struct arrays break where class fields are defined, not set. */
export const maplibreTransform = {
  typescript: { removeClassFieldsWithoutInitializer: true },
  assumptions: { setPublicClassFields: true },
};
