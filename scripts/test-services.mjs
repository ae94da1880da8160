/**
 * `npm run test:services`: tests against PostGIS, MapServer and nginx, as offices run them. Installs them where it may,
 * else names the command; with `--if-possible` it then ends well instead of failing. Other arguments go to Vitest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

import { aptInstall, ensureChromium } from './chromium.mjs';

const packages = ['postgresql-15-postgis-3', 'cgi-mapserver', 'nginx-light', 'fcgiwrap'];
const programs = ['/usr/lib/postgresql', '/usr/lib/cgi-bin/mapserv', '/usr/sbin/nginx', '/usr/sbin/fcgiwrap'];
const isThere = () => programs.every((path) => existsSync(path));

if (!isThere()) aptInstall(packages);
const args = process.argv.slice(2);
if (isThere()) {
  const { status } = spawnSync(
    'npx',
    [
      'vitest',
      'run',
      '--config',
      'vitest.services.config.ts',
      ...args.filter((arg) => arg !== '--if-possible'),
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        CHROMIUM_PATH: ensureChromium(),
        PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`,
      },
    },
  );
  process.exitCode = status ?? 1;
} else {
  console.log(
    `The servers are not installed. On Debian 12:\n  apt-get update && apt-get install -y ${packages.join(' ')}`,
  );
  process.exitCode = args.includes('--if-possible') ? 0 : 1;
}
