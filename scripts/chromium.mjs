/**
 * Finds a Chromium for the tests, and a Chinese font; installs them where it may, and says what it does.
 * Where it may not install, it names the exact command to run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** WebGL2 in software, and nothing that calls home: the same flags for tests, screenshots and the bench. */
export const chromiumFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium that runs, or null. On Ubuntu /usr/bin/chromium-browser may only be a note about a snap. */
export function findChromium() {
  const downloaded = chromium.executablePath();
  const candidates = [process.env.CHROMIUM_PATH, ...places, downloaded].filter(
    (path) => path && existsSync(path),
  );
  return candidates.find((path) => spawnSync(path, ['--version'], { encoding: 'utf8' }).status === 0) ?? null;
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function distribution() {
  if (!existsSync('/etc/os-release')) return '';
  return /^ID=(.*)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]?.replaceAll('"', '') ?? '';
}

function run(command, args) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo'] : null;
}

/** Installs Debian packages where this user may; whether they are there now. */
export function aptInstall(packages) {
  const prefix = asRoot();
  if (!prefix || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const apt = (args) => {
    const [command, ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest);
  };
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * The path of a Chromium, installed first if need be. Ends the process with the command to run where that
 * can't be done.
 */
export function ensureChromium() {
  let path = findChromium();
  if (!path) {
    console.log('The browser tests need Chromium, and none was found. Installing it.');
    if (distribution() === 'debian') aptInstall(['chromium', 'fontconfig']);
    else run('npx', ['playwright-core', 'install', ...(asRoot() ? ['--with-deps'] : []), 'chromium']);
    path = findChromium();
  }
  if (!path) {
    const command =
      distribution() === 'debian'
        ? 'sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk'
        : 'npx playwright-core install --with-deps chromium && sudo apt-get install -y fonts-noto-cjk';
    console.error(
      `Chromium could not be installed from here. Please run:\n  ${command}\n` +
        'and then the tests again. CHROMIUM_PATH may name another Chromium.',
    );
    process.exit(1);
  }
  if (!hasChineseFont()) {
    console.log('The screenshots and label tests need a Chinese font, and none was found. Installing it.');
    if (!aptInstall(['fontconfig', 'fonts-noto-cjk'])) {
      console.error('Please run:\n  sudo apt-get install -y fonts-noto-cjk\nand then the tests again.');
      process.exit(1);
    }
  }
  console.log(`Chromium: ${path}`);
  return path;
}
