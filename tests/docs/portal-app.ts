import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './samples.js';

/** A folder of a portal that has the package installed, its modules and its command built as they are now. */
export function portalApp(): string {
  const app = mkdtempSync(join(tmpdir(), 'parkscape-portal-'));
  execFileSync('npm', ['run', '-s', 'build:modules'], { cwd: root });
  mkdirSync(join(app, 'node_modules/.bin'), { recursive: true });
  symlinkSync(root, join(app, 'node_modules/parkscape'));
  symlinkSync(join(root, 'bin/parkscape.js'), join(app, 'node_modules/.bin/parkscape'));
  return app;
}

/** Puts what a page embeds where the package has it, as it is now: what lies there may be of an older day. */
export function buildCdn(embedFolder: string): void {
  cpSync(embedFolder, join(root, 'dist/cdn'), { recursive: true });
}
