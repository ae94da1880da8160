import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { TestProject } from 'vitest/node';

const root = resolve(import.meta.dirname, '../..');

/** Builds and packs the package, and installs the tarball where nothing else of the project is. */
export default function installedPackage(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'parkscape-installed-'));
  const run = (cwd: string, ...argv: string[]) => {
    const [command = '', ...args] = argv;
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  run(root, 'npm', 'run', '--silent', 'build:package');
  const [packed] = JSON.parse(
    run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  ) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error('npm pack says nothing');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  // The same releases as the project's own, so that they are in the cache of whoever has installed it.
  const names = ['maplibre-gl', 'vite', 'esbuild', 'webpack', '@types/react', 'vue', 'svelte'];
  const tools = names.map((name) => `${name}@${devDependencies[name] ?? 'latest'}`);
  run(
    folder,
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    `./${packed.filename}`,
    ...tools,
  );
  cpSync(join(folder, 'node_modules/parkscape/geodata'), join(folder, 'site/geodata'), { recursive: true });
  project.provide('installed', { folder, files: packed.files.map(({ path }) => path) });
  return () => rmSync(folder, { recursive: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the package is installed, and the files that its tarball holds. `site/` there is served. */
    installed: { readonly folder: string; readonly files: readonly string[] };
  }
}
