import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { policies } from '../support/host-page.js';
import { serveFolder } from '../support/static-site.js';
import { launchChromium } from '../support/visitor.js';

const { folder } = inject('installed');
let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
/** The same files on another origin. */
let cdn: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  browser = await launchChromium();
  site = await serveFolder(join(folder, 'site'));
  cdn = await serveFolder(join(folder, 'site'));
  write('site/page.css', 'body { margin: 0 } park-map { height: 600px }');
  // As a portal does it: the folder is copied to wherever there is room.
  cpSync(join(folder, 'node_modules/parkscape/dist/cdn'), join(folder, 'site/any/where'), {
    recursive: true,
  });
});

afterAll(async () => {
  await Promise.all([browser.close(), site.stop(), cdn.stop()]);
});

describe('the installed package', () => {
  it('shows the map in an app built with Vite', async () => {
    write('vite-app/index.html', html('<script type="module" src="/main.js"></script>'));
    write('vite-app/main.js', "import 'parkscape/define';");
    run('npx', 'vite', 'build', 'vite-app', '--base=./', `--outDir=${join(folder, 'site/vite')}`);

    expect(await seenOn('/vite/index.html')).toEqual(wholeMap);
  });

  it('shows the map in an app built with esbuild, which has to be told of the data worker', async () => {
    write('esbuild-app/main.js', "import 'parkscape/define/park-map.js';");
    write('site/esbuild/index.html', html('<script type="module" src="main.js"></script>'));
    run(
      'npx',
      'esbuild',
      'esbuild-app/main.js',
      'data-worker=parkscape/worker',
      '--bundle',
      '--splitting',
      '--format=esm',
      '--outdir=site/esbuild',
    );

    expect(await seenOn('/esbuild/index.html')).toEqual(wholeMap);

    // The bundler has renamed MapLibre's worker: it starts from blob:, where the policy allows that.
    const policy = Object.entries(policies['blob'] ?? {}).map((directive) => directive.flat().join(' '));
    const header = `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`;
    write('site/esbuild/policy.html', html(`${header}<script type="module" src="main.js"></script>`));

    expect(await seenOn('/esbuild/policy.html')).toEqual(wholeMap);
  });

  it('shows the map in an app built with webpack', async () => {
    write('webpack-app/main.js', "import 'parkscape/define';");
    write('site/webpack/index.html', html('<script src="main.js"></script>'));
    const options = {
      context: folder,
      mode: 'production',
      entry: { main: './webpack-app/main.js' },
      output: { path: join(folder, 'site/webpack') },
      optimization: { minimize: false },
    };
    write(
      'webpack-app/build.cjs',
      `require('webpack')(${JSON.stringify(options)}, (error, stats) => {
        const errors = stats?.toJson().errors ?? [error];
        console.log(JSON.stringify(errors.map(({ message }) => message)));
      });`,
    );

    expect(JSON.parse(run('node', 'webpack-app/build.cjs'))).toEqual([]);
    expect(await seenOn('/webpack/index.html')).toEqual(wholeMap);
  });

  it('shows the map on a page that copies dist/cdn into some folder', async () => {
    write('site/plain/index.html', html('<script type="module" src="../any/where/park.js"></script>'));

    expect(await seenOn('/plain/index.html')).toEqual(wholeMap);
  });

  it.each(['styles/themes', 'dist/cdn/themes'])('brings the themes in %s', (themes) => {
    expect(readdirSync(join(folder, 'node_modules/parkscape', themes)).toSorted()).toEqual([
      'atlas.css',
      'dark.css',
      'enterprise.css',
      'government-red.css',
    ]);
  });

  it('shows the map on a page whose scripts import by an import map', async () => {
    const imports = { 'parkscape/': '../any/where/', parkscape: '../any/where/index.js' };
    write(
      'site/mapped/index.html',
      html(`<script type="importmap">${JSON.stringify({ imports })}</script>
        <script type="module">
          import { ParkMap } from 'parkscape';
          import 'parkscape/define.js';
          if (customElements.get('park-map') !== ParkMap) throw new Error('two copies');
        </script>`),
    );

    expect(await seenOn('/mapped/index.html')).toEqual(wholeMap);
  });

  it.each(['park.js', 'park-inlined.js'])('shows the map with %s from another origin', async (script) => {
    const name = `site/foreign/${script}.html`;
    write(name, html(`<script type="module" src="${cdn.origin}/any/where/${script}"></script>`));

    expect(await seenOn(name.slice('site'.length))).toEqual(wholeMap);
  });

  it.each(['park.js', 'park-inlined.js'])('shows the map with %s in a sandboxed frame', async (script) => {
    const name = `site/sandbox/${script}.html`;
    const inner = html(
      `<script type="module" src="${site.origin}/any/where/${script}"></script>`,
      site.origin,
    );
    write(
      name,
      `<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="900" height="600"
        srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`,
    );

    expect(await seenOn(name.slice('site'.length))).toEqual(wholeMap);
  });
});

/** What a visitor of a page that works sees. */
const wholeMap = {
  status: 'ready',
  card: 'Beihu Fine Chemicals and New Materials Demonstration Park',
  selected: 'beihu-chemical-park',
  hasDataWorker: true,
  errors: [],
};

function html(head: string, origin = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${origin}/page.css">${head}</head><body>
<park-map src="${origin}/geodata/catalog.json" engine="webgl" loading="eager"></park-map>
</body></html>`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Opens a page, waits for its map, and clicks on a park in the middle of it, which opens its card. */
async function seenOn(path: string) {
  const page = await browser.newPage({ viewport: { width: 900, height: 620 } });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.origin}${path}`);
  const frame: Page | Frame = page.frames()[1] ?? page;
  await frame.waitForFunction(() =>
    ['ready', 'partial', 'failed'].includes(
      (document.querySelector('park-map') as { status?: string } | null)?.status ?? '',
    ),
  );
  const map = frame.locator('park-map');
  await map.evaluate((element) => (element as MapElement).flyTo('beihu-chemical-park', { durationMs: 0 }));
  await map.click({ position: { x: 450, y: 300 } });
  const card = await map
    .locator('park-popup park-card')
    .getByRole('heading', { level: 2 })
    .first()
    .textContent();
  const seen = await map.evaluate((element) => ({
    status: (element as MapElement).status,
    selected: (element as MapElement).selected,
    hasDataWorker: (element as MapElement).audit().some(({ reason }) => reason === 'data worker'),
  }));
  await page.close();
  return { ...seen, card: card?.trim(), errors };
}

/** What is used of the element, which the page has from the tarball. */
interface MapElement extends HTMLElement {
  readonly status: string;
  readonly selected: string | null;
  flyTo(target: string, options: { readonly durationMs: number }): Promise<void>;
  audit(): readonly { readonly reason: string }[];
}
