#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

const command = new URL('../dist/src/cli/parkscape.js', import.meta.url);

if (existsSync(fileURLToPath(command))) {
  const { run } = await import(command.href);
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => console.log(text),
    error: (text) => console.error(text),
    ...(process.stdin.isTTY ? { ask } : {}),
  });
} else {
  console.error('The command line is not built yet: run npm run build first.');
  process.exitCode = 2;
}

async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
