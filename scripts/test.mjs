/** `npm test`: finds or installs Chromium and a Chinese font, then runs every test. Arguments go to Vitest. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { ensureChromium } from './chromium.mjs';

const CHROMIUM_PATH = ensureChromium();
const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH },
});
process.exit(status ?? 1);
