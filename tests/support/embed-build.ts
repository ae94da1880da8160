import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { buildCdn } from '../../scripts/build/cdn-build.mjs';

/** Builds what a page embeds into a folder of its own. */
export default async function embedBuild(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'parkscape-embed-'));
  await buildCdn(folder);
  project.provide('embedFolder', folder);
  return () => rmSync(folder, { recursive: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the embeddable scripts are: `park.js` and `define.js`, with their workers beside them. */
    embedFolder: string;
  }
}
