import { resolve } from 'node:path';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const sources = resolve(import.meta.dirname, '../../src');

/** The frameworks whose page is built and driven; each in the folder of its name. */
export const frameworks = ['html', 'react', 'preact', 'vue', 'svelte', 'angular'] as const;

/** Builds pages of every framework, which import the package by its name. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('park-') } } }),
    svelte({ configFile: false }),
  ],
  resolve: {
    alias: [
      { find: /^parkscape$/, replacement: resolve(sources, 'index.ts') },
      { find: /^parkscape\/define$/, replacement: resolve(sources, 'define.ts') },
    ],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
  },
});
