import { resolve } from 'node:path';
import process from 'node:process';

import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

const configFile = resolve(import.meta.dirname, '../../vite.config.ts');

/** Builds the site and serves it for the journeys, on a port of its own. */
export default async function builtSite(project: TestProject): Promise<() => Promise<void>> {
  // The test runner's own mode would bundle Lit's development build.
  process.env['NODE_ENV'] = 'production';
  await build({ configFile, mode: 'production', logLevel: 'error' });
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
  const url = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
  if (!url) throw new Error('the built site is not served');
  project.provide('siteUrl', url);
  return () => server.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
  }
}
