import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** How the code of a component is compiled and mounted, by framework. */
const frameworks = {
  react: {
    file: 'ParkMap.jsx',
    plugins: [],
    main: `import { createElement } from 'react';
      import { createRoot } from 'react-dom/client';
      import { ParkMap } from './ParkMap.jsx';
      createRoot(document.getElementById('app')).render(createElement(ParkMap));`,
  },
  vue: {
    file: 'ParkMap.vue',
    // As the comment in the code asks for it.
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('park-') } } })],
    main: `import { createApp } from 'vue';
      import ParkMap from './ParkMap.vue';
      createApp(ParkMap).mount('#app');`,
  },
};

/** The files of an app that shows one component, built from the code of it, by their paths. */
export async function snippetApp(
  framework: keyof typeof frameworks,
  code: string,
): Promise<ReadonlyMap<string, string>> {
  const { file, plugins, main } = frameworks[framework];
  // Inside the project, so that the framework and the package are found.
  const folder = mkdtempSync(join(root, 'node_modules/.snippet-'));
  try {
    writeFileSync(join(folder, file), code);
    writeFileSync(join(folder, 'main.js'), main);
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>An app</title><div id="app"></div><script type="module" src="./main.js"></script>',
    );
    const result = await build({
      configFile: false,
      root: folder,
      mode: 'production',
      logLevel: 'error',
      plugins,
      resolve: { alias: { 'parkscape/define': join(root, 'src/define.ts') } },
      oxc: { jsx: { runtime: 'automatic' }, decorator: { legacy: true } },
      worker: { format: 'es' },
      build: { write: false, target: 'es2022' },
    });
    const [output] = Array.isArray(result) ? result : [result];
    if (!output || !('output' in output)) throw new Error(`the ${framework} component was not built`);
    return new Map(
      output.output.map((part) => [
        `/${part.fileName}`,
        part.type === 'chunk' ? part.code : Buffer.from(part.source).toString(),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
