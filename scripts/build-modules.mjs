/** `npm run build:modules`, after tsc: adds to `dist/` what is made from other files than the sources. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(import.meta.dirname, '../dist');

writeWorkerText();
await writeLocales();

/** MapLibre's worker as text, beside the module that asks for it: see `src/engine/maplibre/worker-text.ts`. */
function writeWorkerText() {
  const folder = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = readFileSync(join(folder, 'dist/maplibre-gl-worker.mjs'), 'utf8').replace(
    /\n\/\/# sourceMappingURL=.*\s*$/,
    '\n',
  );
  const engine = join(dist, 'src/engine/maplibre');
  writeFileSync(
    join(engine, 'worker-script.js'),
    `export const version = ${JSON.stringify(version)};\nexport const script = ${JSON.stringify(script)};\n`,
  );
  writeFileSync(
    join(engine, 'worker-text.js'),
    "/** Loads the text of MapLibre's worker. */\nexport const loadWorkerText = () => import('./worker-script.js');\n",
  );
}

/** All texts of the elements in each language, by tag and key, so that a portal sees what `messages` may reword. */
async function writeLocales() {
  const elements = join(dist, 'src/elements');
  const texts = {};
  for (const room of readdirSync(elements).toSorted()) {
    if (!existsSync(join(elements, room, `${room}.js`))) continue;
    // Those of what a room loads later stand beside: `search-panel.messages.js`.
    const files = readdirSync(join(elements, room)).filter((file) =>
      new RegExp(`^${room}(-\\w+)*\\.messages\\.js$`).test(file),
    );
    for (const file of files.toSorted()) {
      const [messages] = Object.values(await import(pathToFileURL(join(elements, room, file)).href));
      texts[`park-${room}`] = { ...texts[`park-${room}`], ...messages };
    }
  }
  const folder = join(dist, 'locales');
  mkdirSync(folder, { recursive: true });
  for (const [name, key] of [
    ['zh-CN', 'zh'],
    ['en', 'en'],
  ]) {
    const byTag = Object.fromEntries(
      Object.entries(texts).map(([tag, messages]) => [
        tag,
        Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, text[key]])),
      ]),
    );
    const lines = JSON.stringify(byTag, null, 2);
    const note = `/** The texts of each element (${name}), by tag and key: what its \`messages\` may reword. */\n`;
    writeFileSync(join(folder, `${name}.js`), `${note}export default ${lines};\n`);
    writeFileSync(
      join(folder, `${name}.d.ts`),
      `${note}declare const messages: ${lines.replaceAll(/: ".*?"(,?)$/gm, ': string;').replaceAll('},', '};')};\nexport default messages;\n`,
    );
  }
}
