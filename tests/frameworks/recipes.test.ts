import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Browser } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchChromium, waitForMap } from '../support/visitor.js';

import type { ParkMap } from '../../src/elements/map/map.js';

const project = resolve(import.meta.dirname, '../..');
const languages = ['en', 'zh-CN'] as const;

interface Sample {
  readonly kind: string;
  readonly code: string;
}

/** The fenced samples of a page of the documentation, in their order. */
function samplesIn(language: string): Sample[] {
  const text = readFileSync(join(project, 'docs', language, 'frameworks.md'), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, kind = '', code = '']) => ({ kind, code }));
}

function sampleWith(samples: readonly Sample[], kind: string, phrase: string): string {
  const sample = samples.find((candidate) => candidate.kind === kind && candidate.code.includes(phrase));
  if (!sample) throw new Error(`no ${kind} sample with "${phrase}"`);
  return sample.code;
}

/** The built modules find MapLibre's worker by themselves; the sources, of which the pages are built here, are told. */
const start = `
  import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
  import { setEngineWorkerUrl } from 'parkscape';
  import { firstCatalog } from '../../tests/frameworks/page/page-data.js';
  setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);`;

/** The samples as files, each with the lines that start it. */
function filesOf(samples: readonly Sample[]): Readonly<Record<string, string>> {
  return {
    'react-page.tsx': sampleWith(samples, 'tsx', 'ParkPage'),
    'react-late.tsx': sampleWith(samples, 'tsx', 'LateMap'),
    'PageInVue.vue': sampleWith(samples, 'vue', 'shallowRef'),
    'PageInSvelte.svelte': sampleWith(samples, 'svelte', 'state.raw'),
    'LateInSvelte.svelte': sampleWith(samples, 'svelte', '@attach'),
    'angular-page.ts': sampleWith(samples, 'ts', 'CUSTOM_ELEMENTS_SCHEMA'),
    'own-card.ts': sampleWith(samples, 'ts', 'CardRenderer'),
    'react.tsx': `${start}
      import { createRoot } from 'react-dom/client';
      import { renderCard } from './own-card.js';
      import { ParkPage } from './react-page.js';
      import { LateMap } from './react-late.js';
      createRoot(document.querySelector('#app') as Element).render(
        <><ParkPage catalog={firstCatalog} /><LateMap catalog={firstCatalog} /></>,
      );
      requestAnimationFrame(function give() {
        const map = document.querySelector('park-map');
        if (map) map.renderCard = renderCard;
        else requestAnimationFrame(give);
      });`,
    'vue.ts': `${start}
      import { createApp } from 'vue';
      import Page from './PageInVue.vue';
      createApp(Page, { data: firstCatalog }).mount('#app');`,
    'svelte.ts': `${start}
      import { mount } from 'svelte';
      import Page from './PageInSvelte.svelte';
      import Late from './LateInSvelte.svelte';
      const target = document.querySelector('#app') as Element;
      mount(Page, { target, props: { data: firstCatalog } });
      mount(Late, { target });`,
  };
}

const pages = { react: 'tsx', vue: 'ts', svelte: 'ts' } as const;

describe('the recipes for frameworks', () => {
  const samples = samplesIn('en');
  let folder: string;
  let server: PreviewServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(join(project, 'dist'), { recursive: true });
    folder = mkdtempSync(join(project, 'dist/recipes-'));
    for (const [name, code] of Object.entries(filesOf(samples))) writeFileSync(join(folder, name), code);
    for (const [name, extension] of Object.entries(pages))
      writeFileSync(
        join(folder, `${name}.html`),
        `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,"><div id="app"></div>` +
          `<script type="module" src="./${name}.${extension}"></script></html>`,
      );
    const types = [
      'tests/frameworks/react/park-tags.d.ts',
      'tests/frameworks/vue/vue-files.d.ts',
      'tests/frameworks/svelte/svelte-files.d.ts',
      'src/domain/geometry/polylabel.d.ts',
    ].map((path) => join(project, path));
    const tsconfig = {
      extends: '../../tests/frameworks/tsconfig.json',
      include: ['*.ts', '*.tsx', ...types],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    const configFile = join(import.meta.dirname, 'vite.config.ts');
    const outDir = join(folder, 'built');
    const input = Object.keys(pages).map((name) => join(folder, `${name}.html`));
    await build({
      configFile,
      root: folder,
      logLevel: 'error',
      build: { outDir, rolldownOptions: { input } },
    });
    server = await preview({
      configFile,
      logLevel: 'error',
      build: { outDir },
      preview: { port: 0, host: '127.0.0.1' },
    });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('are right by their types', () => {
    const { stdout, status } = spawnSync('npx', ['tsc', '-p', join(folder, 'tsconfig.json')], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it.each(Object.keys(pages))('show the map and hear its events in %s', async (name) => {
    const url = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? '';
    const page = await browser.newPage();
    await page.goto(`${url}${name}.html`);
    await page.locator('park-map').first().waitFor({ state: 'attached' });
    await waitForMap(page, ['ready']);
    const map = page.locator('park-map').first();
    await map.evaluate((element: ParkMap) => element.requestSelection('large'));
    await page.locator('a[slot="actions"][href="/contact?place=large"]').waitFor();
    if (name === 'react') await page.getByText('50% Test source, 2025').waitFor();
    if (name === 'svelte')
      expect(
        await page
          .locator('park-map')
          .nth(1)
          .evaluate((element: ParkMap) => typeof element.renderCard),
      ).toBe('function');
    await page.close();
  });
});

it('are the same in both languages, words and remarks aside', () => {
  const [en, zh] = languages.map((language) =>
    samplesIn(language).map(({ kind, code }) => ({
      kind,
      code: code.replaceAll(/Contact|联系招商/g, '…').replaceAll(/ \/\/ .*$/gm, ''),
    })),
  );
  expect(zh).toEqual(en);
});
