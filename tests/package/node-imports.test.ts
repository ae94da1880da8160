import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, inject, it } from 'vitest';

const { folder, files } = inject('installed');
const modules = files.filter((path) => /^dist\/.*\.m?js$/.test(path));

describe('importing in Node', () => {
  it('throws nothing and does nothing, whichever module it is', () => {
    // A process of its own, without the globals of the test runner; what keeps it alive would end it by the timeout.
    // Lit counts its copies in globals, and brings a registry of elements for Node.
    const script = `
      const before = Object.keys(globalThis).length;
      const faults = [];
      globalThis.fetch = (url) => faults.push('fetched ' + url);
      for (const file of ${JSON.stringify(modules)}) {
        try { await import('./node_modules/parkscape/' + file); } catch (error) { faults.push(file + ': ' + error.message); }
      }
      const left = Object.keys(globalThis).slice(before).filter((name) => !/^(lit|reactiveElement|customElements$)/.test(name));
      if (left.length > 0) faults.push('left globals: ' + left);
      console.log(JSON.stringify(faults));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: join(folder),
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(JSON.parse(out)).toEqual([]);
    expect(modules.length).toBeGreaterThan(100);
  });
});
