import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

import { frameworks } from '../frameworks/vite.config.js';

const configFile = resolve(import.meta.dirname, '../frameworks/vite.config.ts');

/** Builds the pages of all frameworks at once, and serves them on a port of their own. */
export default async function frameworkPages(project: TestProject): Promise<() => Promise<void>> {
  // The test runner's own mode would bundle the development builds of Lit and of the frameworks.
  process.env['NODE_ENV'] = 'production';
  const outDir = mkdtempSync(join(tmpdir(), 'parkscape-frameworks-'));
  const input = frameworks.map((name) => resolve(import.meta.dirname, '../frameworks', name, 'index.html'));
  await build({
    configFile,
    mode: 'production',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input } },
  });
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
  if (!url) throw new Error('the pages of the frameworks are not served');
  project.provide('frameworksUrl', url);
  return async () => {
    await server.close();
    rmSync(outDir, { recursive: true });
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    frameworksUrl: string;
  }
}
