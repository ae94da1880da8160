import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { openOtherSite, type OtherSite } from '../support/other-site.js';
import { snippetApp } from '../support/snippet-app.js';
import {
  axeFaults,
  clickPlace,
  launchChromium,
  onMap,
  textOf,
  visit,
  waitForMap,
} from '../support/visitor.js';

let browser: Browser;
let portal: OtherSite;

beforeAll(async () => {
  browser = await launchChromium();
  portal = await openOtherSite();
});

afterAll(async () => {
  portal.close();
  await browser.close();
});

/** A text with what means something in HTML, JSX, Vue or JavaScript. */
const awkward = `"吉S" <b>&amp; {{x}} {y} \\n 'q'`;

function openBuilder(
  options: { readonly lang?: 'en'; readonly colorScheme?: 'dark'; readonly width?: number } = {},
) {
  const { lang, colorScheme, width = 1280 } = options;
  return visit(browser, {
    path: 'embed.html',
    fragment: lang ? `#lang=${lang}` : '',
    viewport: { width, height: 900 },
    ...(colorScheme && { colorScheme }),
  });
}

const codeOf = (page: Page): Promise<string> => page.locator('park-share textarea').inputValue();

/** Sets everything that can be set, and returns the code of a kind. */
async function chooseAll(page: Page, kind: string): Promise<string> {
  await page.getByLabel('固定宽度').check();
  await page.getByLabel('宽（像素）').fill('640');
  await page.getByLabel('高（像素）').fill('420');
  await page.getByLabel('语言', { exact: true }).selectOption('en');
  await page.getByLabel('颜色').selectOption('dark');
  await page.getByLabel('手势').selectOption('static');
  await page.getByRole('checkbox', { name: '地点列表' }).check();
  await page.locator('#layers').getByLabel('开发区').uncheck();
  await page.getByLabel('审图号').fill(awkward);
  await page.getByRole('combobox', { name: /查找|搜索|find|search/i }).fill('beihugongyuan');
  await page.locator('park-search').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('park-map')?.selected === 'beihu-park');
  await onMap(page, (map) => map.flyTo({ center: [125.36, 43.96], zoom: 12.5 }, { durationMs: 0 }), null);
  await page.getByRole('button', { name: '用预览里的画面' }).click();
  await page.getByRole('radio', { name: kind }).check();
  return codeOf(page);
}

/** What a page that has pasted the code shows. */
async function shownBy(page: Page) {
  await waitForMap(page, ['ready', 'partial', 'failed']);
  return onMap(
    page,
    (map) => ({
      status: map.status,
      zoom: map.camera?.zoom,
      center: map.camera?.center.map((degrees) => degrees.toFixed(3)),
      selected: map.selected,
      language: map.language,
      theme: map.state.theme,
      interaction: map.interaction,
      approval: map.mapApproval,
      zones: map.layers.find(({ id }) => id === 'zones')?.visible,
      width: map.getBoundingClientRect().width,
      height: map.getBoundingClientRect().height,
      legend: map.querySelector('park-legend') !== null,
    }),
    null,
  );
}

const wanted = {
  status: 'ready',
  zoom: 12.5,
  center: ['125.360', '43.960'],
  selected: 'beihu-park',
  language: 'en',
  theme: 'dark',
  interaction: 'static',
  approval: awkward,
  zones: false,
  width: 640,
  height: 420,
  legend: true,
};

describe('the code of an embed', () => {
  it('shows as a tag, pasted into the page of somebody else, what was chosen', async () => {
    const { page } = await openBuilder();
    const code = await chooseAll(page, '标签');
    await page.close();
    portal.put('/tag.html', `<!doctype html><meta charset="utf-8"><title>Portal</title><body>${code}`);
    const pasted = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await pasted.goto(`${portal.origin}/tag.html`);
    expect(await shownBy(pasted)).toEqual(wanted);
    await pasted.locator('park-list').getByRole('button', { name: /HEAD/ }).waitFor();
    await pasted.close();
  });

  it('shows the same as an iframe', async () => {
    const { page } = await openBuilder();
    const code = await chooseAll(page, 'iframe');
    await page.close();
    portal.put('/iframe.html', `<!doctype html><meta charset="utf-8"><title>Portal</title><body>${code}`);
    const pasted = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await pasted.goto(`${portal.origin}/iframe.html`);
    const iframe = pasted.locator('iframe');
    expect(await iframe.getAttribute('title')).toBe('Parks of Changchun New Area');
    expect(await iframe.boundingBox()).toMatchObject({ width: 640, height: 420 });
    const frame = await (await iframe.elementHandle())?.contentFrame();
    await frame?.waitForFunction(() => document.querySelector('park-map')?.status === 'ready');
    const shown = await frame?.locator('park-map').evaluate((map: HTMLElementTagNameMap['park-map']) => ({
      zoom: map.camera?.zoom,
      selected: map.selected,
      language: map.language,
      theme: map.state.theme,
      interaction: map.interaction,
      approval: map.mapApproval,
      zones: map.layers.find(({ id }) => id === 'zones')?.visible,
    }));
    expect(wanted).toMatchObject(shown ?? { frame: 'missing' });
    expect(await frame?.locator('section#panel park-list').isVisible()).toBe(true);
    await pasted.close();
  });

  it.each([
    ['React', 'react'],
    ['Vue', 'vue'],
  ] as const)('shows the same as a %s component', async (kind, framework) => {
    const { page } = await openBuilder();
    const code = await chooseAll(page, kind);
    await page.close();
    for (const [path, body] of await snippetApp(framework, code)) portal.put(path, body);
    const errors: string[] = [];
    const app = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    app.on('pageerror', (error) => errors.push(error.message));
    await app.goto(`${portal.origin}/index.html`);
    await app.waitForSelector('park-map');
    expect(await shownBy(app)).toEqual(wanted);
    await app.locator('park-list').getByRole('button', { name: /HEAD/ }).waitFor();
    expect(errors).toEqual([]);
    await app.close();
  });
});

describe('the builder', () => {
  it('follows in the preview what is chosen', async () => {
    const { page } = await openBuilder();
    await page.getByLabel('高（像素）').fill('300');
    await page.getByLabel('语言', { exact: true }).selectOption('en');
    await page.getByLabel('颜色').selectOption('dark');
    await page.getByLabel('图例').uncheck();
    await page.locator('#layers').getByLabel('开发区').uncheck();
    await page.getByLabel('审图号').fill('吉S(2026)001号');
    await page.waitForFunction(() => document.querySelector('park-map')?.state.theme === 'dark');
    expect(await page.locator('park-map').boundingBox()).toMatchObject({ height: 300 });
    expect(await textOf(page, 'park-map')).toContain('Not located');
    expect(await textOf(page, 'park-map')).toContain('吉S(2026)001号');
    expect(await page.locator('park-legend').isVisible()).toBe(false);
    const zones = await onMap(page, (map) => map.layers.find(({ id }) => id === 'zones')?.visible, null);
    expect(zones).toBe(false);
    // The page itself stays in its own language.
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('嵌入地图');
    await page.close();
  });

  it('takes a place that is clicked in the preview, and lets it go again', async () => {
    const { page } = await openBuilder();
    await clickPlace(page, [125.3782, 43.97385]);
    await page.waitForFunction(() => document.querySelector('park-map')?.selected === 'changxin-valley');
    expect(await codeOf(page)).toContain('selected="changxin-valley"');
    expect(await page.locator('#chosen').textContent()).toContain('长新创谷');
    await page.getByRole('button', { name: '取消选中' }).click();
    await expect.poll(() => codeOf(page)).not.toContain('selected=');
    await page.close();
  });

  it('goes back to the whole area', async () => {
    const { page } = await openBuilder();
    await page.getByRole('button', { name: '用预览里的画面' }).click();
    expect(await codeOf(page)).toContain('center="125.');
    await page.getByRole('button', { name: '恢复默认' }).click();
    expect(await codeOf(page)).not.toContain('center=');
    await page.close();
  });

  it('takes no nonsense for a size', async () => {
    const { page } = await openBuilder();
    await page.getByLabel('高（像素）').fill('9');
    expect(await codeOf(page)).toContain('height: 480px');
    await page.getByLabel('高（像素）').fill('');
    expect(await codeOf(page)).toContain('height: 480px');
    await page.close();
  });

  it('copies, and says so', async () => {
    const { page } = await openBuilder({ lang: 'en' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page));
    await page.close();
  });

  it('selects the code where the clipboard is denied, and says how to copy it', async () => {
    const { page } = await visit(browser, {
      path: 'embed.html',
      before: (opened) =>
        opened.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    });
    await page.getByRole('button', { name: '复制代码' }).click();
    await page.getByRole('status').filter({ hasText: '请按 Ctrl+C' }).waitFor();
    const selected = await page
      .locator('park-share textarea')
      .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
    expect(selected).toBe(await codeOf(page));
    await page.close();
  });

  it('can be worked by keyboard alone', async () => {
    const { page } = await openBuilder({ lang: 'en' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The skip link leads past masthead and preview into the settings.
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByLabel('Fixed width').isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('7');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('700');
    expect(await codeOf(page)).toContain('width: 700px');
    const kind = page.locator('park-share input[value="tag"]');
    for (let presses = 0; presses < 40; presses += 1) {
      if (await kind.evaluate((input) => input.matches(':focus'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowRight');
    expect(await codeOf(page)).toContain('<iframe');
    await page.close();
  });

  it('fits windows from 320 to 1920 px', async () => {
    const { page } = await openBuilder({ lang: 'en' });
    await page.getByLabel('Fixed width').check();
    await page.getByRole('checkbox', { name: 'List of places' }).check();
    const widths = [320, 390, 820, 1280, 1920];
    const fits: number[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      fits.push(await page.evaluate(() => document.documentElement.scrollWidth));
    }
    expect(fits).toEqual(widths);
    await page.close();
  });

  it.each([[{ lang: 'en' }], [{ colorScheme: 'dark' }], [{ width: 390 }]] as const)(
    'has no fault of accessibility with %j',
    async (options) => {
      const { page } = await openBuilder(options);
      await page.getByRole('checkbox', { name: /地点列表|List of places/ }).check();
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    },
  );

  it('keeps the language on the way from page to page', async () => {
    const { page, errors } = await openBuilder({ lang: 'en' });
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Map' }).click();
    await waitForMap(page, ['ready', 'partial']);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Embed' }).click();
    await page.getByRole('heading', { name: 'Embed the map' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the head of each page', () => {
  it.each(['index', 'embed', 'frame'])('describes %s for whoever links to it', async (name) => {
    const url = new URL(name === 'index' ? '' : `${name}.html`, inject('siteUrl'));
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(url.href);
    const head = await page.evaluate(() => {
      const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
      return {
        title: document.title,
        description: content('meta[name="description"]'),
        ogTitle: content('meta[property="og:title"]'),
        ogDescription: content('meta[property="og:description"]'),
        oEmbed: document.querySelector<HTMLLinkElement>('link[type="application/json+oembed"]')?.href,
      };
    });
    expect(head.ogTitle).toBe(head.title);
    expect(head.description).toContain(head.ogDescription ?? 'nothing');
    const answer = (await (await fetch(head.oEmbed ?? '')).json()) as Record<string, unknown>;
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 800,
      height: 520,
      title: head.title,
    });
    const src = /src="([^"]+)"/.exec(String(answer['html']))?.[1] ?? '';
    const frame = await fetch(new URL(src, url));
    expect(await frame.text()).toContain('<park-map');
    await page.close();
  });
});
