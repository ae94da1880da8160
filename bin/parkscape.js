#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const command = new URL('../dist/src/cli/parkscape.js', import.meta.url);

if (existsSync(fileURLToPath(command))) {
  const { run } = await import(command.href);
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => console.log(text),
    error: (text) => console.error(text),
  });
} else {
  console.error('The command line is not built yet: run npm run build first.');
  process.exitCode = 2;
}
