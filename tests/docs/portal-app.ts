import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
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

/** What a page embeds, where the package has it: built by the tests where nobody has built it. */
export function builtCdn(embedFolder: string): string {
  const cdn = join(root, 'dist/cdn');
  if (!existsSync(cdn)) cpSync(embedFolder, cdn, { recursive: true });
  return cdn;
}
