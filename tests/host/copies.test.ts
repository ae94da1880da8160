import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import type { ParkMap } from '../../src/elements/map/map.js';
import { version } from '../../src/elements/host/version.js';
import { embedHtml, harmIn, noHarm } from '../support/host-page.js';
import { HostServer } from '../support/host-server.js';
import { HostStage } from '../support/host-stage.js';
import { onMap, waitForMap } from '../support/visitor.js';

const stage = new HostStage();

const olderFolder = mkdtempSync(join(tmpdir(), 'parkscape-older-'));
/** Serves the same package as an older release of it. */
const older = new HostServer(olderFolder);

beforeAll(async () => {
  cpSync(inject('embedFolder'), olderFolder, { recursive: true });
  for (const file of readdirSync(olderFolder).filter((name) => name.endsWith('.js'))) {
    const path = join(olderFolder, file);
    const code = readFileSync(path, 'utf8');
    // In whichever quotes the minifier has put it.
    for (const quote of ['`', '"', "'"])
      if (code.includes(quote + version + quote))
        writeFileSync(path, code.replaceAll(quote + version + quote, `${quote}0.0.9${quote}`));
  }
  await older.start();
});

afterAll(async () => {
  await older.stop();
  rmSync(olderFolder, { recursive: true });
});

const tellsTaken = (lines: readonly string[]): string[] => lines.filter((line) => /Parkscape/.test(line));

describe('a page that loads the package', () => {
  it('twice from one place defines it once, silently', async () => {
    const again = '<script type="module" src="/park/define.js?again"></script>';
    const visit = await stage.openReady({
      html: embedHtml({ head: `<script type="module" src="/park/park.js"></script>${again}` }),
    });
    expect(await onMap(visit.page, (map) => map.status, null)).toBe('ready');
    expect(tellsTaken(visit.lines)).toEqual([]);
    expect(await harmIn(visit)).toEqual(noHarm);
    await visit.page.close();
  });

  it('in two versions keeps the first, and says so in one line with both', async () => {
    const visit = await stage.openReady({
      html: embedHtml({
        head: `<script type="module" src="${older.origin}/park/define.js"></script>`,
        script: '/park/define.js',
      }),
    });
    expect(await onMap(visit.page, (map) => map.status, null)).toBe('ready');
    const told = tellsTaken(visit.lines);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/已由Parkscape 0\.0\.9 定义/);
    expect(told[0]).toContain(`Parkscape ${version} was loaded in vain`);
    expect(await harmIn(visit)).toEqual(noHarm);
    await visit.page.close();
  });

  it('in a version that is already there says so too where it waits for elements to come near', async () => {
    const visit = await stage.openReady({
      html: embedHtml({
        head: `<script type="module" src="${older.origin}/park/define.js"></script>`,
      }),
    });
    await visit.page.waitForFunction(() => document.querySelector('park-map')?.status === 'ready');
    await expect.poll(() => tellsTaken(visit.lines).length).toBe(1);
    expect(await harmIn(visit)).toEqual(noHarm);
    await visit.page.close();
  });

  it('where another script has taken a tag leaves that alone', async () => {
    const visit = await stage.openReady({ html: embedHtml({ script: '/park/define.js' }) }, (page) =>
      page.addInitScript(() => customElements.define('park-legend', class extends HTMLElement {})),
    );
    expect(await onMap(visit.page, (map) => map.status, null)).toBe('ready');
    expect(tellsTaken(visit.lines)).toEqual([expect.stringContaining('<park-legend> 已由另一脚本 定义')]);
    expect(await harmIn(visit)).toEqual(noHarm);
    await visit.page.close();
  });
});

/** A map of the page's own, made with MapLibre as published, from a worker at another URL. */
const ownMap = `<div id="own" style="height: 200px"></div><script type="module">
  import { Map, prewarm, setWorkerUrl, getWorkerUrl } from '/maplibre/maplibre-gl.mjs';
  setWorkerUrl('/maplibre/maplibre-gl-worker.mjs?own');
  prewarm();
  const source = { type: 'geojson', data: { type: 'Point', coordinates: [0, 0] } };
  const own = new Map({
    container: 'own',
    style: { version: 8, sources: { own: source }, layers: [{ id: 'own', type: 'circle', source: 'own' }] },
  });
  own.on('load', () => { window.ownMap = () => [getWorkerUrl(), own.queryRenderedFeatures().length] });
</script>`;

describe('a page with a MapLibre map of its own', () => {
  it('keeps it and its worker, before and after ours is removed', async () => {
    const visit = await stage.openReady({
      html: embedHtml({
        head: '',
        body: `${ownMap}
      <park-map engine="webgl" loading="eager" src="/geodata/catalog.json"></park-map>`,
      }),
    });
    const { page } = visit;
    await page.waitForFunction(() => 'ownMap' in window);
    const own = () => page.evaluate(() => (window as unknown as { ownMap: () => unknown }).ownMap());
    expect(await onMap(page, (map) => map.status, null)).toBe('ready');
    expect(await own()).toEqual(['/maplibre/maplibre-gl-worker.mjs?own', 1]);
    await page.evaluate(async () => {
      document.querySelector('park-map')?.remove();
      await new Promise((done) => {
        setTimeout(done, 50);
      });
    });
    expect(await own()).toEqual(['/maplibre/maplibre-gl-worker.mjs?own', 1]);
    await page.evaluate(() => {
      const map = document.createElement('park-map');
      map.setAttribute('src', '/geodata/catalog.json');
      map.setAttribute('engine', 'webgl');
      map.setAttribute('loading', 'eager');
      document.body.append(map);
    });
    await waitForMap(page, ['ready']);
    // What is new in the page is the page's own way to its map.
    expect(await harmIn(visit)).toMatchObject({ violations: [], errors: [] });
    await page.close();
  });
});

/** An element of the page's own, made with a copy of Lit of its own. */
const ownLit = `<script type="importmap">{ "imports": {
  "lit": "/modules/lit/index.js",
  "lit/": "/modules/lit/",
  "lit-html": "/modules/lit-html/lit-html.js",
  "lit-html/": "/modules/lit-html/",
  "lit-element/": "/modules/lit-element/",
  "@lit/reactive-element": "/modules/@lit/reactive-element/reactive-element.js"
} }</script><script type="module">
  import { html, LitElement } from 'lit';
  class OwnPanel extends LitElement {
    static properties = { place: {} };
    render() {
      return html\`<park-map engine="webgl" loading="eager" src="/geodata/catalog.json" .selected=\${this.place}
        @park-selection-cleared=\${() => (this.place = 'cleared')}><p slot="bottom-left">\${this.place}</p></park-map>\`;
    }
  }
  customElements.define('own-panel', OwnPanel);
  document.querySelector('own-panel').place = 'head-building';
</script>`;

describe('a page with a copy of Lit of its own', () => {
  it('renders ours in templates of its own', async () => {
    const visit = await stage.open({
      html: embedHtml({ head: ownLit, script: '/park/define.js', body: '<own-panel></own-panel>' }),
    });
    const { page } = visit;
    await page.locator('own-panel park-map park-card').getByText('53.6%').first().waitFor();
    await page.locator('own-panel park-map').evaluate((map) => (map as ParkMap).requestClear());
    await page.getByText('cleared').waitFor();
    const lits = await page.evaluate(() => (globalThis as { litHtmlVersions?: string[] }).litHtmlVersions);
    expect(lits).toHaveLength(2);
    expect(await harmIn(visit)).toEqual(noHarm);
    await page.close();
  });
});
