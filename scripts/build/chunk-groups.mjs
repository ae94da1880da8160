import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const source = (path) => join(root, 'src', path);

/** What a map loads in any case: its poster is drawn by the plane. */
const map = [source('define/park-map.ts'), source('engine/plane/plane-engine.ts')];
const worker = [source('data/worker/data-worker.ts')];
const define = (name) => source(`define/park-${name}.ts`);
const beside = ['legend', 'list', 'popup', 'search'].map(define);
const later = [
  ...['card', 'region', 'share', 'stat'].map(define),
  source('elements/search/search-results.ts'),
  source('elements/map/external-basemap.ts'),
];

/**
 * Gathers in one chunk what is always loaded together: dozens of files of some hundred bytes are a tenth larger when
 * compressed one by one. `base` is what the page and the data worker both run, so that it knows no element; `map` is the
 * rest of a map; `companions` and `figures` are what several of the others share, the latter of those that one sees
 * later. All else is split as it is imported.
 */
export function chunkGroups() {
  let reached = null;
  const nameOf = (id, context) => {
    reached ??= reachedFrom(context);
    if (id.includes('rolldown/runtime')) return 'base';
    const [isBeside, isLater] = [reached.beside, reached.later].map(
      (closures) => closures.filter((modules) => modules.has(id)).length,
    );
    const isOfMap = reached.map.has(id);
    if (reached.worker.has(id)) return isOfMap || isBeside || isLater ? 'base' : null;
    if (isOfMap) return 'map';
    if (isBeside + isLater < 2) return null;
    return isBeside ? 'companions' : 'figures';
  };
  // A group takes what its modules import along, unless one before it has that already.
  return ['base', 'map', 'companions', 'figures'].map((name, index) => ({
    debugName: name,
    priority: 4 - index,
    name: (id, context) => (nameOf(id, context) === name ? name : null),
  }));
}

function reachedFrom(context) {
  const closure = (entries) => {
    const modules = new Set();
    const add = (id) => {
      if (modules.has(id)) return;
      modules.add(id);
      context.getModuleInfo(id)?.importedIds.forEach(add);
    };
    entries.forEach(add);
    return modules;
  };
  return {
    map: closure(map),
    worker: closure(worker),
    beside: beside.map((entry) => closure([entry])),
    later: later.map((entry) => closure([entry])),
  };
}
