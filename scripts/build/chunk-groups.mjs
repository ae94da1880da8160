import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const source = (path) => join(root, 'src', path);

const define = (name) => source(`define/park-${name}.ts`);

/** What a map loads in any case: its poster is drawn by the plane. */
const map = [
  source('elements/map/map.ts'),
  ...['plane/start-plane.ts', 'framed-engine.ts'].map((path) => source(`engine/${path}`)),
];
/** The worker asks for the data while what reads them comes. */
const worker = source('data/worker/data-worker.ts');
const readers = source('data/worker/data-host.ts');
/** What every map shows of its places: its tray is a list. */
const shown = source('elements/list/list.ts');
const beside = ['legend', 'list', 'search'].map(define);
const tagsOfMap = new Set([define('map'), define('list')]);
/** What a click shows. */
const cards = ['card', 'popup'].map(define);
const later = [
  ...['region', 'share', 'stat'].map(define),
  source('elements/search/search-panel.ts'),
  source('elements/map/external-basemap.ts'),
];
const engines = [
  'maplibre/maplibre-engine.ts',
  'maplibre/maplibre-basemap.ts',
  'plane/live/live-surface.ts',
].map((path) => source(`engine/${path}`));

/**
 * Gathers in one chunk what is always loaded together: dozens of files of some hundred bytes are a tenth larger when
 * compressed one by one. `base` is what the page and the data worker both run, so that it knows no element; `data` the rest
 * of the worker; `map` the rest of a map, its list, and what several of its lesser parts share; `card` card and popup;
 * `figures` what the others share; `tags` what registers map and list. All else is split as it is imported.
 */
export function chunkGroups() {
  let reached = null;
  const nameOf = (id, context) => {
    reached ??= reachedFrom(context);
    const countOf = (closures) => closures.filter((modules) => modules.has(id)).length;
    if (id.includes('rolldown/runtime')) return 'base';
    // Who imports a class does not register its tag; but each map has a list.
    if (id.startsWith(source('define/'))) return tagsOfMap.has(id) ? 'tags' : null;
    const isOfMap = countOf(reached.map) > 0;
    const [isBeside, isLater] = [countOf(reached.beside), countOf(reached.later)];
    const isOfWorker = countOf(reached.worker) > 0;
    if (isOfWorker || countOf(reached.readers) > 0)
      return isOfMap || isBeside || isLater ? 'base' : isOfWorker ? null : 'data';
    if (isOfMap) return 'map';
    if (countOf(reached.shown) > 0) return 'map';
    if (isBeside + isLater > 1) return isBeside ? 'map' : 'figures';
    if (countOf(reached.cards) > 0) return 'card';
    const isOwn = id.startsWith(root) && !id.includes('node_modules');
    return isOwn && countOf([...reached.engines, ...reached.later]) > 1 ? 'map' : null;
  };
  // A group takes what its modules import along, unless one before it has that already.
  const names = ['base', 'data', 'map', 'figures', 'card', 'tags'];
  return names.map((name, index) => ({
    debugName: name,
    priority: names.length - index,
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
  const each = (entries) => entries.map((entry) => closure([entry]));
  return {
    map: [closure(map)],
    worker: [closure([worker])],
    readers: [closure([readers])],
    shown: [closure([shown])],
    beside: each(beside),
    cards: [closure(cards)],
    later: [closure(cards), ...each(later)],
    engines: each(engines),
  };
}
