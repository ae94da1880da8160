import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serveTianditu, tiandituKey as key } from '../support/tianditu.js';
import { launchChromium, onMap, textOf, visit } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

async function choose(page: Page, tiandituKey: string): Promise<void> {
  await onMap(
    page,
    (map, wanted) => {
      map.mapApproval = '审图号：GS(2024)0000号';
      map.basemap = 'tianditu-vec';
      map.tiandituKey = wanted;
    },
    tiandituKey,
  );
}

function untilBasemap(page: Page, state: 'shown' | 'failed'): Promise<unknown> {
  return page.waitForFunction(
    (wanted) => {
      const basemap = document.querySelector('park-map')?.state.basemap;
      return wanted === 'shown' ? basemap?.isExternal && !basemap.isLoading : basemap?.failure;
    },
    state,
    { timeout: 60_000 },
  );
}

describe('Explore on Tianditu', () => {
  it('shows ground and lettering with the page’s key, and names the source beside the approval number', async () => {
    const asked: URL[] = [];
    const { page, errors } = await visit(browser, { before: (fresh) => serveTianditu(fresh, asked) });
    expect(asked).toEqual([]);
    await choose(page, key);
    await untilBasemap(page, 'shown');
    const layers = new Set(asked.map(({ searchParams }) => searchParams.get('LAYER')));
    expect(layers).toEqual(new Set(['vec', 'cva']));
    expect(new Set(asked.map(({ hostname }) => hostname)).size).toBeGreaterThan(1);
    for (const { pathname, searchParams } of asked) {
      expect(pathname).toBe(`/${String(searchParams.get('LAYER'))}_w/wmts`);
      expect(searchParams.get('TILEMATRIXSET')).toBe('w');
      expect(Number(searchParams.get('TILEMATRIX'))).toBeGreaterThan(7);
    }
    const text = await textOf(page, 'park-map');
    expect(text).toContain('天地图');
    expect(text).toContain('审图号：GS(2024)0000号');
    const audit = JSON.stringify(await onMap(page, (map) => map.audit(), null));
    expect(audit).toContain('tianditu.gov.cn');
    expect(audit).not.toContain(key);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says what is wrong with a wrong key, keeps the places, and takes the right one', async () => {
    const asked: URL[] = [];
    const { page } = await visit(browser, { before: (fresh) => serveTianditu(fresh, asked) });
    await choose(page, 'wrong-key');
    await untilBasemap(page, 'failed');
    const text = await textOf(page, 'park-map');
    expect(text).toMatch(/天地图返回 403.*浏览器端.*白名单/);
    expect(text).toContain('已改用示意底图');
    expect(text).not.toContain('wrong-key');
    expect(['ready', 'partial']).toContain(await onMap(page, (map) => map.status, null));
    await choose(page, key);
    await untilBasemap(page, 'shown');
    expect(await textOf(page, 'park-map')).not.toContain('403');
    await page.close();
  });
});
