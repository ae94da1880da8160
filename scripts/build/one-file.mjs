import { maplibreWorker } from './maplibre-from-source.mjs';

export const inlinedEntry = '\0park-inlined';

/** What reads the files of users: a fifth again of the whole, which a page that shows a map must not download. */
const readers = '\0without-readers';
const readersCode = `
  const zh = '此页面使用单文件版脚本，不含导入功能。请管理员改用 park.js。';
  const en = 'This page uses the script in one file, which can not read files. Its owner may use park.js instead.';
  const failure = { code: 'one-file', retryable: false, message: { zh, en } };
  export const hostImport = (answer) => () => answer({ type: 'import-failed', failure });
`;

/** The file is the page's script, and either worker's: the end of its URL says which. */
const entryCode = `
  const [, role] = import.meta.url.split('#');
  if (!('WorkerGlobalScope' in globalThis)) import('/src/autoload.ts');
  else if (role === 'maplibre-gl-worker') import(${JSON.stringify(maplibreWorker)});
  else import('/src/data/worker/data-worker.ts');
`;

/** Where each worker is looked for, and that it is this same file; by the fragment, so that it is not loaded again. */
const changes = [
  [/src\/data\/worker\/start-worker\.ts$/, "'./data-worker.js'", "'#data-worker'"],
  [/maplibre-gl\/src\/util\/web_worker\.ts$/, '`./${workerName}`', "'#maplibre-gl-worker'"],
  [/maplibre-gl\/src\/util\/web_worker\.ts$/, "url.searchParams.set('v', packageJSON.version);", ''],
];

/** For a host where a single file can be put: the script starts itself as its workers. */
export function oneFile() {
  return {
    name: 'one-file',
    resolveId(id, importer) {
      if (id === inlinedEntry) return id;
      if (id.endsWith('/import-host.js')) return readers;
      return importer === inlinedEntry && id.startsWith('/src/') ? this.resolve(`.${id}`) : null;
    },
    load(id) {
      if (id === readers) return readersCode;
      return id === inlinedEntry ? entryCode : null;
    },
    transform(code, id) {
      let changed = code;
      for (const [file, from, to] of changes) {
        if (!file.test(id.replaceAll('\\', '/'))) continue;
        if (!changed.includes(from)) throw new Error(`${id} no longer reads as expected`);
        changed = changed.replaceAll(from, () => to);
      }
      return changed === code ? null : changed;
    },
  };
}
