import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build, transform } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { classTableOf } from '../../src/domain/catalog/class-table.js';
import { parseCatalog } from '../../src/domain/catalog/parse-catalog.js';
import { readFrameParameters } from '../../src/frame/frame-parameters.js';
import { HostServer } from '../support/host-server.js';
import { openHost, policyHeader } from '../support/host-page.js';
import { launchChromium, waitForMap } from '../support/visitor.js';

import { buildCdn, portalApp } from './portal-app.js';
import { root, samplesIn, samplesOf } from './samples.js';

let browser: Browser;
let portal: HostServer;
/** An app of a portal that has the package installed. */
let app: string;

beforeAll(async () => {
  browser = await launchChromium();
  portal = new HostServer(inject('embedFolder'));
  await portal.start();
  app = portalApp();
});

afterAll(async () => {
  await Promise.all([browser.close(), portal.stop()]);
  rmSync(app, { recursive: true });
});

describe('the samples of the documentation', () => {
  it('are the same in both languages', () => {
    const runnable = (language: 'en' | 'zh-CN') =>
      samplesIn(language).filter(({ partOf }) => partOf === null);
    expect(runnable('zh-CN')).toEqual(runnable('en'));
    const names = samplesIn('en').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are run, each of them', () => {
    const runners = ['html', 'ts', 'json', 'sh', 'css'];
    const idle = samplesIn('en').filter(({ language, notRun, partOf }) =>
      partOf === null ? !runners.includes(language) && notRun === null : !existsSync(join(root, partOf)),
    );
    // These are told apart by name below.
    const named = ['json', 'sh'].flatMap((language) => samplesOf(language).map(({ name }) => name));
    const commands = ['copy-files', 'validate', 'sample'];
    const ofRegion = ['region-convert', 'region-init', 'region-serve'];
    const files = ['catalog', 'places', 'own-classes', 'service-layer', 'tour'];
    expect(named).toEqual([...files, ...commands, ...ofRegion]);
    expect(idle.map(({ name }) => name)).toEqual([]);
    expect(samplesIn('en').filter(({ notRun }) => notRun !== null).length).toBeLessThan(2);
  });

  it.each(samplesOf('html').filter(({ code }) => code.includes('<park-map')))(
    '$name draws its map, without a word in the console',
    async ({ name, code }) => {
      const url = portal.serve(`/${name}.html`, { html: `<link rel="icon" href="data:,">${code}` });
      const { page, errors } = await openHost(browser, url);
      await page.locator('park-map').scrollIntoViewIfNeeded();
      if (code.includes('loading="manual"')) await page.locator('park-map [part="activate"]').click();
      await waitForMap(page, ['ready', 'partial', 'failed']);
      expect(await page.locator('park-map').evaluate((map) => 'status' in map && map.status)).toBe('ready');
      const tags = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map(({ localName }) => localName)
          .filter((tag) => tag.startsWith('park-')),
      );
      await page.waitForFunction((all) => all.every((tag) => customElements.get(tag)), tags);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it('in TypeScript agree with the types of the package', () => {
    const files = samplesOf('ts').map(({ name, code }) => {
      writeFileSync(join(app, `${name}.ts`), code);
      return `${name}.ts`;
    });
    const options = {
      strict: true,
      noEmit: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      skipLibCheck: true,
    };
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
    expect(outputOf(join(root, 'node_modules/.bin/tsc'), ['-p', app])).toBe('');
  });

  it.each(['strict', 'blob'])('draw their map under the policy "%s" as it is printed', async (policy) => {
    const code = samplesOf('html').find(({ name }) => name === 'worker-url')?.code ?? '';
    // MapLibre's worker is what the policies are about.
    const html = `<link rel="icon" href="data:,">${code.replace('<park-map', '<park-map engine="webgl"')}`;
    portal.reports.length = 0;
    const { page, errors } = await openHost(
      browser,
      portal.serve(`/under-${policy}`, { html, headers: policyHeader(policy) }),
    );
    await waitForMap(page, ['ready', 'partial', 'failed']);
    expect(await page.locator('park-map').evaluate((map) => 'status' in map && map.status)).toBe('ready');
    expect([...errors, ...portal.reports]).toEqual([]);
    await page.close();
  });

  it('puts the frame into a page as the text says', () => {
    const [frame] = samplesOf('html').filter(({ code }) => !code.includes('<park-map'));
    expect(frame?.name).toBe('frame');
    const [, query = ''] = /frame\.html\?([^"]*)/.exec(frame?.code ?? '') ?? [];
    const { parameters, faults } = readFrameParameters(query, {
      url: 'https://portal.example/frame.html',
      basemapOrigins: [],
    });
    expect(parameters).toMatchObject({ lang: 'en', select: 'beihu-park' });
    expect(faults).toEqual([]);
  });

  it.each(samplesOf('ts'))('$name can be bundled', async ({ name, code }) => {
    writeFileSync(join(app, `${name}.ts`), code);
    const { errors } = await build({
      entryPoints: [join(app, `${name}.ts`)],
      bundle: true,
      write: false,
      format: 'esm',
      outdir: app,
      logLevel: 'silent',
      preserveSymlinks: false,
    });
    expect(errors).toEqual([]);
  });

  it('put the tools of a planner into a page, with a report whose rows add up to the area', async () => {
    const code = samplesOf('html').find(({ name }) => name === 'planning-portal')?.code ?? '';
    const check = samplesOf('ts').find(({ name }) => name === 'planning-reconcile')?.code ?? '';
    const { code: script } = await transform(check, { loader: 'ts', format: 'iife', globalName: 'sample' });
    const html = `<html lang="en"><link rel="icon" href="data:,"><script>${script}; window.sample = sample</script>${code}`;
    const { page, errors } = await openHost(browser, portal.serve('/planning-report', { html }));
    await page.locator('park-report').scrollIntoViewIfNeeded();
    await page.locator('park-report').getByRole('table', { name: 'By land use' }).waitFor();
    const remainders = await page.evaluate(() => {
      const { report = null } = document.querySelector('park-report') ?? {};
      return report && window.sample['remainders']?.(report);
    });
    expect(remainders).toEqual([expect.any(Number), expect.any(Number)]);
    for (const remainder of remainders as readonly number[]) expect(remainder).toBeLessThan(0.01);
    await page.locator('park-report').getByText('Sample data').first().waitFor();
    await page.locator('park-export').scrollIntoViewIfNeeded();
    await page.locator('park-export').getByRole('button', { name: /CSV/ }).first().waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('write a tour whose figures are in the data that ship', () => {
    const sample = samplesOf('json').find(({ name }) => name === 'tour')?.code ?? '';
    writeFileSync(join(app, 'tour.json'), sample);
    const command = `npx parkscape validate tour.json --catalog ${join(root, 'geodata/catalog.json')}`;
    const found = outputOf('sh', ['-ec', command]);
    expect(found).toContain('tour.json: tour, 2 stops, 0 left out, good');
    expect(found).toContain('0 errors, 0 warnings, 0 notes');
  });

  it('move the map as they say', async () => {
    const page = await pageWithSample('move');
    const zoom = await page.evaluate(() => {
      const map = document.querySelector('park-map');
      return map && window.sample['visit']?.(map, 'beihu-park');
    });
    expect(zoom).toBeGreaterThan(10);
    expect(await page.locator('park-map').getAttribute('selected')).toBe('beihu-park');
    await page.close();
  });

  it('follow the steps of a map, as they say', async () => {
    const page = await pageWithSample('life-stages');
    await page.evaluate(() => {
      const map = document.createElement('park-map');
      map.id = 'late';
      map.loading = 'manual';
      map.style.height = '20rem';
      map.src = 'geodata/catalog.json';
      window.sample['followSteps']?.(map, document.querySelector('h1'));
      document.body.prepend(map);
    });
    const steps = page.locator('h1');
    await expect.poll(() => steps.textContent(), { timeout: 20_000 }).toBe('idle poster ');
    await page.locator('#late [part="activate"]').click();
    await expect.poll(() => steps.textContent(), { timeout: 20_000 }).toBe('idle poster loading ready ');
    await page.close();
  });

  it('follow a selection, and refuse one, as they say', async () => {
    const page = await pageWithSample('listen');
    const heading = page.locator('h1');
    await page.evaluate(() =>
      window.sample['followSelection']?.(document.querySelector('park-map'), document.querySelector('h1')),
    );
    await page
      .locator('park-list:not([tray])')
      .getByRole('button', { name: /^Beihu Park/ })
      .click();
    await expect.poll(() => heading.textContent()).toBe('beihu-park');
    await page
      .locator('park-list:not([tray])')
      .getByRole('button', { name: /^Bayi Park/ })
      .click();
    expect(await heading.textContent()).toBe('beihu-park');
    expect(await page.locator('park-map').getAttribute('selected')).toBe('beihu-park');
    await page.close();
  });

  it('in JSON pass the validator by the command that the text names', () => {
    const sample = (name: string) => samplesOf('json').find((block) => block.name === name)?.code ?? '';
    writeFileSync(join(app, 'catalog.json'), sample('catalog'));
    writeFileSync(join(app, 'parks.geojson'), sample('places'));
    const command = samplesOf('sh').find(({ name }) => name === 'validate')?.code ?? '';
    expect(outputOf('sh', ['-ec', `${command} --format json`.replace('\n', ' ')])).toContain(
      '"findings": []',
    );
    writeFileSync(join(app, 'parks.geojson'), sample('places').replace('"published"', '"guessed"'));
    expect(outputOf('sh', ['-ec', command])).toContain('guessed');
  });

  it('add classes of land use that a catalog can have', () => {
    const sample = (name: string) => samplesOf('json').find((block) => block.name === name)?.code ?? '';
    const merged = { ...JSON.parse(sample('catalog')), ...JSON.parse(sample('own-classes')) } as unknown;
    const { catalog, findings } = parseCatalog(merged, 'catalog.json');
    expect(findings).toEqual([]);
    expect(catalog && ['M0', 'PG'].map((code) => classTableOf(catalog).countedAs(code))).toEqual([
      '1001',
      '1401',
    ]);
  });

  it('name a service that a catalog can have', () => {
    const sample = (name: string) => samplesOf('json').find((block) => block.name === name)?.code ?? '';
    const small = JSON.parse(sample('catalog')) as object;
    const merged = { ...small, layers: [JSON.parse(sample('service-layer'))] as unknown[] };
    const { catalog, findings } = parseCatalog(merged, 'catalog.json');
    expect(findings).toEqual([]);
    expect(catalog?.layers[0]?.source.type).toBe('ogc-features');
  });

  it('make sample parcels by the command that the text names', () => {
    outputOf('sh', ['-ec', samplesOf('sh').find(({ name }) => name === 'sample')?.code ?? '']);
    expect(readFileSync(join(app, 'parcels-sample.geojson'), 'utf8')).toBe(
      readFileSync(join(root, 'geodata/parcels-sample.geojson'), 'utf8'),
    );
  });

  it('copy the files that a portal needs', () => {
    const command = samplesOf('sh').find(({ name }) => name === 'copy-files')?.code ?? '';
    buildCdn(inject('embedFolder'));
    outputOf('sh', ['-ec', command]);
    expect(readFileSync(join(app, 'portal/cdn/park.js'), 'utf8')).not.toBe('');
    expect(readFileSync(join(app, 'portal/geodata/catalog.json'), 'utf8')).not.toBe('');
  });

  it('set tokens and parts that there are', async () => {
    const css = samplesOf('css')
      .map(({ code }) => code)
      .join('\n');
    const source = [
      readFileSync(join(root, 'styles/tokens.ts'), 'utf8'),
      readFileSync(join(root, 'src/elements/map/map.ts'), 'utf8'),
    ].join('\n');
    const named = [...css.matchAll(/--park-[\w-]+|(?<=::part\()[\w-]+/g)].map(([word]) => word);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((word) => !source.includes(word))).toEqual([]);
  });
});

/** A page with a map, a list and a sample, whose exports stand in `window.sample`. */
async function pageWithSample(name: string): Promise<Page> {
  const code = samplesOf('ts').find((block) => block.name === name)?.code ?? '';
  const { code: script } = await transform(code, { loader: 'ts', format: 'iife', globalName: 'sample' });
  const html = `<html lang="en"><link rel="icon" href="data:,"><h1></h1><script>${script}; window.sample = sample</script>
    <script type="module" src="cdn/define.js"></script>
    <park-map id="parks" loading="eager" src="geodata/catalog.json" style="height: 20rem"></park-map>
    <park-list for="parks"></park-list>`;
  const { page } = await openHost(browser, portal.serve(`/${name}`, { html }));
  await waitForMap(page, ['ready', 'partial', 'failed']);
  return page;
}

/** What a command writes, in the app's folder; its faults too. */
function outputOf(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { cwd: app, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}`;
  }
}

declare global {
  interface Window {
    sample: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  }
}
