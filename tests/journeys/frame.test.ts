import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import type * as FrameClient from '../../src/frame-client.js';
import { bundled, openOtherSite, type OtherSite } from '../support/other-site.js';
import { serveTianditu, tiandituKey } from '../support/tianditu.js';
import { axeFaults, launchChromium, onMap, textOf, visit, waitForMap } from '../support/visitor.js';

type Window = globalThis.Window & { heard: FrameClient.FrameEvent[]; frame: FrameClient.FrameConnection };

let browser: Browser;
let portal: OtherSite;
let stranger: OtherSite;

beforeAll(async () => {
  browser = await launchChromium();
  [portal, stranger] = await Promise.all([openOtherSite(), openOtherSite()]);
  const client = await bundled('src/frame-client.ts');
  for (const site of [portal, stranger]) {
    site.put('/frame-client.js', client);
  }
});

afterAll(async () => {
  portal.close();
  stranger.close();
  await browser.close();
});

const frameUrl = (query = ''): string => new URL(`frame.html${query}`, inject('siteUrl')).href;

/** Opens the frame alone, as wide and high as an iframe might be. */
function openFrame(query: string, [width, height] = [900, 560]) {
  return visit(browser, { path: `frame.html${query}`, viewport: { width, height } });
}

/** Opens a page of a site that holds the frame in an iframe, connected by the client; returns both. */
async function openPortal(
  site: OtherSite,
  { query = `?origin=${portal.origin}`, width = 900, resize = false, attributes = '' } = {},
): Promise<{ readonly page: Page; readonly frame: Frame }> {
  site.put(
    '/page.html',
    `<!doctype html><title>A portal</title>
    <iframe src="${frameUrl(query).replaceAll('&', '&amp;')}" title="Map" width="${String(width)}" height="500" ${attributes}></iframe>
    <script type="module">
      import { connectFrame } from './frame-client.js';
      window.heard = [];
      window.frame = connectFrame(document.querySelector('iframe'), {
        origin: '${new URL(inject('siteUrl')).origin}',
        resize: ${String(resize)},
        timeoutMs: 5000,
        onEvent: (event) => heard.push(event),
      });
    </script>`,
  );
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, locale: 'zh-CN' });
  await page.goto(`${site.origin}/page.html`);
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('the iframe holds no page');
  await frame.waitForFunction(() =>
    ['ready', 'partial', 'failed'].includes(document.querySelector('park-map')?.status ?? ''),
  );
  return { page, frame };
}

/** Runs a function in the portal's page, with its connection. */
function withFrame<R>(page: Page, ask: (frame: FrameClient.FrameConnection) => R): Promise<Awaited<R>> {
  return page.evaluate(
    `(${ask.toString()})(window.frame).catch((error) => ({ code: error.code, message: error.message }))`,
  );
}

describe('the parameters of a frame', () => {
  it('show a place, its card, a language and a theme', async () => {
    const { page, errors } = await openFrame('?lang=en&theme=dark&select=beihu-park');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await textOf(page, 'park-popup')).toContain('Beihu Park');
    expect(await onMap(page, (map) => map.state.theme, null)).toBe('dark');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('set the camera', async () => {
    // The plane looks from straight above: a pitch takes WebGL.
    const { page } = await openFrame('?center=125.4,43.95&zoom=13.5&bearing=20&pitch=40&engine=webgl');
    const camera = await onMap(page, (map) => map.camera, null);
    expect(camera?.center[0]).toBeCloseTo(125.4, 5);
    expect(camera).toMatchObject({ zoom: 13.5, bearing: 20, pitch: 40 });
    await page.close();
  });

  it('set the camera of the plane, which looks from straight above', async () => {
    const { page } = await openFrame('?center=125.4,43.95&zoom=13.5&bearing=20&pitch=40&engine=plane');
    const camera = await onMap(page, (map) => map.camera, null);
    expect(camera?.center[0]).toBeCloseTo(125.4, 5);
    expect(camera).toMatchObject({ zoom: 13.5, bearing: 20, pitch: 0 });
    await page.close();
  });

  it('switch layers, legend, list and search', async () => {
    const { page } = await openFrame('?layers=zones:0,places:0.5&legend=off&list=on&search=on');
    const layers = await onMap(page, (map) => map.layers, null);
    expect(layers.find(({ id }) => id === 'zones')?.visible).toBe(false);
    expect(layers.find(({ id }) => id === 'places')?.opacity).toBe(0.5);
    expect(await page.locator('park-legend').isVisible()).toBe(false);
    expect(await page.locator('section#panel park-list').isVisible()).toBe(true);
    expect(await page.locator('park-search').isVisible()).toBe(true);
    await page.close();
  });

  it('leave list and search out, and show the legend, unless asked otherwise', async () => {
    const { page } = await openFrame('');
    expect(await page.locator('park-legend').isVisible()).toBe(true);
    expect(await page.locator('section#panel').isVisible()).toBe(false);
    expect(await page.locator('park-search').isVisible()).toBe(false);
    await page.close();
  });

  it('hand interaction, loading, engine, base map and approval number to the map', async () => {
    const { page } = await openFrame(
      `?interaction=static&loading=eager&engine=webgl&basemap=none&map-approval=${encodeURIComponent('吉S(2026)001号')}`,
    );
    const map = await onMap(
      page,
      (element) => ({ interaction: element.interaction, basemap: element.basemap, loading: element.loading }),
      null,
    );
    expect(map).toEqual({ interaction: 'static', basemap: 'none', loading: 'eager' });
    expect(await page.locator('park-map').getAttribute('engine')).toBe('webgl');
    expect(await textOf(page, 'park-map')).toContain('吉S(2026)001号');
    await page.close();
  });

  it('put Tianditu under the places, with a key', async () => {
    const asked: URL[] = [];
    const { page, errors } = await visit(browser, {
      path: `frame.html?basemap=tianditu-img&tianditu-key=${tiandituKey}`,
      before: (fresh) => serveTianditu(fresh, asked),
    });
    await page.waitForFunction(() => {
      const basemap = document.querySelector('park-map')?.state.basemap;
      return basemap?.isExternal && !basemap.isLoading;
    });
    const layers = new Set(asked.map(({ searchParams }) => searchParams.get('LAYER')));
    expect(layers).toEqual(new Set(['img', 'cia']));
    expect(await textOf(page, 'park-map')).toContain('天地图');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('ask a host that the page does not list for no style', async () => {
    const { page, requests } = await visit(browser, {
      path: `frame.html?basemap=${encodeURIComponent('https://tiles.example/style.json')}`,
    });
    expect(await onMap(page, (map) => map.basemap, null)).toBe('schematic');
    expect(
      requests.filter((url) => url.includes('tiles.example/style.json') && !url.includes('frame.html')),
    ).toEqual([]);
    await page.close();
  });

  it('give the accent of the list of colours to links', async () => {
    const { page } = await openFrame('?accent=red&theme=light');
    const color = await page.locator('#whole').evaluate((link) => getComputedStyle(link).color);
    expect(color).toBe('rgb(163, 32, 42)');
    await page.close();
  });

  it('put a title into the page as text', async () => {
    const title = '<img src=x onerror=alert(1)> & "园"';
    const { page, errors } = await openFrame(`?title=${encodeURIComponent(title)}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await page.title()).toBe(title);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('fall back where they make no sense, without a word in the console', async () => {
    const { page, errors } = await openFrame('?lang=xx&zoom=many&src=https://evil.example/c.json&nonsense=1');
    await waitForMap(page, ['ready']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('show another catalog of the same host', async () => {
    const { page } = await openFrame('?src=./geodata/none.json');
    await waitForMap(page, ['failed']);
    // Explore would show other data.
    expect(await page.locator('#whole').isVisible()).toBe(false);
    await page.close();
  });

  it('lead to the whole map with the same view', async () => {
    const { page } = await openFrame(
      '?lang=en&center=125.4,43.95&zoom=13.5&select=beihu-park&layers=zones:0',
    );
    const link = page.getByRole('link', { name: 'Open the whole map' });
    expect(await link.getAttribute('rel')).toBe('noopener');
    const [whole] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await waitForMap(whole, ['ready', 'partial']);
    await whole.waitForFunction(() =>
      document.querySelector('park-map')?.layers.some(({ id, visible }) => id === 'zones' && !visible),
    );
    const seen = await onMap(whole, (map) => ({ zoom: map.camera?.zoom, selected: map.selected }), null);
    expect(seen).toEqual({ zoom: 13.5, selected: 'beihu-park' });
    expect(await whole.locator('html').getAttribute('lang')).toBe('en');
    await page.close();
  });
});

describe('a frame of any size', () => {
  it.each([
    [200, 200, ''],
    [200, 300, '?list=on&search=on'],
    [360, 560, '?select=head-building&lang=en'],
    [900, 560, '?list=on&search=on&select=beihu-chemical-park'],
  ])('fits into %i × %i with "%s"', async (width, height, query) => {
    const { page } = await openFrame(query, [width, height]);
    const size = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(size).toEqual([width, height]);
    const map = await page.locator('park-map').boundingBox();
    expect(map?.height).toBeGreaterThan(60);
    await page.close();
  });

  it('shows the card below the map where it would hide it, and the focus follows', async () => {
    const { page } = await openFrame('?list=on', [360, 640]);
    await page.locator('section#panel park-list').getByRole('button', { name: /HEAD/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.with-card') !== null);
    expect(await textOf(page, 'section#panel park-card')).toContain('53.6%');
    expect(await page.locator('section#panel park-list').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel');
    await page.close();
  });

  it.each([
    ['light', '?list=on&search=on&select=beihu-park', 900],
    ['dark', '?lang=en&list=on&accent=ochre', 360],
  ] as const)('has no fault of accessibility in %s with %s', async (colorScheme, query, width) => {
    const { page } = await visit(browser, {
      path: `frame.html${query}`,
      viewport: { width, height: 600 },
      colorScheme,
    });
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});

describe('a frame and the page around it', () => {
  it('carries commands out, and answers with its state', async () => {
    const { page, frame } = await openPortal(portal);
    await withFrame(page, async (connection) => {
      await connection.select('beihu-park');
      await connection.flyTo({ center: [125.4, 43.95], zoom: 13 }, { durationMs: 0 });
      await connection.setLayer('zones', { visible: false });
      await connection.setLanguage('en');
      await connection.setTheme('dark');
    });
    const state = await withFrame(page, (connection) => connection.state());
    expect(state).toMatchObject({ selected: 'beihu-park', language: 'en', theme: 'dark', faults: [] });
    expect(state.camera?.zoom).toBe(13);
    expect(state.layers.find(({ id }) => id === 'zones')?.visible).toBe(false);
    expect(await frame.locator('html').getAttribute('lang')).toBe('en');
    expect(await frame.locator('#whole').textContent()).toContain('Whole map');
    await withFrame(page, (connection) => connection.clearSelection());
    expect(await frame.locator('park-map').getAttribute('selected')).toBeNull();
    await withFrame(page, (connection) => connection.fit(['bayi-park'], { durationMs: 0 }));
    const [west, , east] = (await withFrame(page, (connection) => connection.state())).camera?.bounds ?? [];
    expect(west).toBeLessThan(125.4);
    expect(east).toBeLessThan(125.4);
    await page.close();
  });

  it('tells what happens in it', async () => {
    const { page, frame } = await openPortal(portal);
    await withFrame(page, (connection) => connection.connected);
    await frame.locator('park-map').evaluate((map: HTMLElementTagNameMap['park-map']) => {
      map.requestSelection('beihu-park', { fly: true });
    });
    await page.waitForFunction(() =>
      (window as unknown as Window).heard.some(({ name }) => name === 'camera'),
    );
    await frame.locator('park-map').evaluate((map: HTMLElementTagNameMap['park-map']) => {
      map.setLayer('zones', { opacity: 0.5 });
      map.requestClear();
    });
    await page.waitForFunction(() =>
      (window as unknown as Window).heard.some(({ name }) => name === 'cleared'),
    );
    const heard = await page.evaluate(() => (window as unknown as Window).heard);
    expect(heard).toContainEqual({ name: 'selected', id: 'beihu-park', layer: 'public-parks', lngLat: null });
    expect(heard).toContainEqual({ name: 'layer', id: 'zones', visible: true, opacity: 0.5 });
    await page.close();
  });

  it('says which parameters made no sense', async () => {
    const { page } = await openPortal(portal, { query: `?zoom=many&colour=red&origin=${portal.origin}` });
    const state = await withFrame(page, (connection) => connection.connected);
    expect(state.faults).toEqual([
      { parameter: 'zoom', value: 'many', expected: 'a number from 0 to 22' },
      { parameter: 'colour', value: 'red', expected: null },
    ]);
    await page.close();
  });

  it('says what it can’t do, and why', async () => {
    const { page } = await openPortal(portal);
    expect(await withFrame(page, (connection) => connection.select('atlantis'))).toEqual({
      code: 'unknown-place',
      message: 'there is no place "atlantis"',
    });
    expect(await withFrame(page, (connection) => connection.flyTo('head-building'))).toMatchObject({
      code: 'unknown-place',
    });
    expect(await withFrame(page, (connection) => connection.setLayer('x', { visible: true }))).toMatchObject({
      code: 'unknown-layer',
    });
    expect(await withFrame(page, (connection) => connection.setTheme('pink' as 'dark'))).toMatchObject({
      code: 'bad-command',
    });
    await page.close();
  });

  it('grows with what it shows, on a narrow page', async () => {
    const { page, frame } = await openPortal(portal, { width: 340, resize: true });
    const height = () => page.locator('iframe').evaluate((iframe) => iframe.getBoundingClientRect().height);
    await page.waitForFunction(() =>
      (window as unknown as Window).heard.some(({ name }) => name === 'resized'),
    );
    const before = await height();
    await withFrame(page, (connection) => connection.select('beihu-chemical-park'));
    await page.waitForFunction(
      (least) => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > least + 100,
      before,
    );
    const inside = await frame.evaluate(() => {
      const { scrollHeight } = document.body;
      return { scrollHeight, innerHeight };
    });
    expect(inside.scrollHeight).toBeLessThanOrEqual(inside.innerHeight);
    await withFrame(page, (connection) => connection.clearSelection());
    await page.waitForFunction(
      (wanted) => document.querySelector('iframe')?.getBoundingClientRect().height === wanted,
      before,
    );
    await page.close();
  });

  it('connects anew where the frame is loaded anew, and no more after the end', async () => {
    const { page, frame } = await openPortal(portal);
    await withFrame(page, (connection) => connection.connected);
    await frame.evaluate(() => location.reload());
    await page.waitForFunction(
      () => (window as unknown as Window).heard.filter(({ name }) => name === 'status').length > 0,
    );
    await withFrame(page, (connection) => {
      connection.disconnect();
      return connection.connected;
    });
    expect(await withFrame(page, (connection) => connection.state())).toMatchObject({ code: 'disconnected' });
    await page.close();
  });
});

describe('a frame in a sandbox', () => {
  it('shows its map without an origin of its own', async () => {
    const { page, frame } = await openPortal(portal, { attributes: 'sandbox="allow-scripts"' });
    const seen = await frame.evaluate(() => {
      const map = document.querySelector('park-map');
      return { origin: self.origin, status: map?.status, layers: (map?.layers.length ?? 0) > 5 };
    });
    expect(seen).toEqual({ origin: 'null', status: 'ready', layers: true });
    // What a frame without an origin says can't be told from what others say: it is not believed.
    expect(await withFrame(page, (connection) => connection.connected)).toMatchObject({ code: 'timeout' });
    await page.close();
  });

  it('speaks with its page where it keeps its origin', async () => {
    const { page } = await openPortal(portal, { attributes: 'sandbox="allow-scripts allow-same-origin"' });
    expect(await withFrame(page, (connection) => connection.connected)).toMatchObject({ faults: [] });
    await page.close();
  });
});

describe('a stranger around a frame', () => {
  it('is neither answered nor obeyed, fifty times', async () => {
    const { page, frame } = await openPortal(stranger);
    const heard = await page.evaluate(async () => {
      const messages: unknown[] = [];
      addEventListener('message', ({ data }) => messages.push(data));
      const target = document.querySelector('iframe')?.contentWindow;
      for (let call = 0; call < 50; call += 1) {
        const commands = [
          { name: 'connect', flow: true },
          { name: 'select', id: 'beihu-park' },
          { name: 'set-theme', theme: 'dark' },
          { name: 'evaluate', code: 'document.body.remove()' },
        ];
        target?.postMessage({ parkscape: 1, call, command: commands[call % commands.length] }, '*');
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 1000);
      });
      return messages;
    });
    expect(heard).toEqual([]);
    const state = await frame.evaluate(() => ({
      selected: document.querySelector('park-map')?.selected,
      layout: document.documentElement.dataset['layout'],
      theme: document.documentElement.dataset['theme'],
    }));
    expect(state).toEqual({ selected: null });
    await page.close();
  });

  it('learns from the client why there is no answer', async () => {
    const { page } = await openPortal(stranger);
    const error = await withFrame(page, (connection) => connection.connected);
    expect(error).toMatchObject({ code: 'timeout' });
    expect((error as unknown as Error).message).toContain(`origin=${stranger.origin}`);
    await page.close();
  });

  it('is not heard by a frame without a list, whoever it is', async () => {
    const { page } = await openPortal(portal, { query: '' });
    expect(await withFrame(page, (connection) => connection.connected)).toMatchObject({ code: 'timeout' });
    await page.close();
  });

  it('can’t pass for the frame: the page believes the iframe’s own window alone', async () => {
    const { page } = await openPortal(portal);
    await withFrame(page, (connection) => connection.connected);
    const before = await page.evaluate(() => (window as unknown as Window).heard.length);
    await page.evaluate(() => {
      for (let nth = 0; nth < 50; nth += 1) {
        postMessage({ parkscape: 1, event: { name: 'selected', id: 'x', layer: 'y', lngLat: null } }, '*');
      }
    });
    await withFrame(page, (connection) => connection.state());
    const after = await page.evaluate(() => (window as unknown as Window).heard);
    expect(after.slice(before).filter(({ name }) => name === 'selected')).toEqual([]);
    await page.close();
  });
});
