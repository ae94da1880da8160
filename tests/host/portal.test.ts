import { describe, expect, it } from 'vitest';

import { harmIn, noHarm, policyHeader } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { clickPlace, onMap, textOf, waitForMap } from '../support/visitor.js';

const stage = new HostStage();

/** A page as a portal writes it: one script, its own text, the map and its companions further down. */
const portalPage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Portal</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/portal.css"><script type="module" src="/cdn/park.js"></script></head>
<body><h1>投资指南</h1><div class="text">正文</div>
<park-map id="map" src="/geodata/catalog.json"><park-legend></park-legend></park-map>
<park-search for="map"></park-search></body></html>`;

const portalCss = `.text { height: 2400px } park-map { display: block; height: 480px }`;

describe('a portal that hosts dist/cdn', () => {
  it('has a map that comes when it is near, and can be used throughout', async () => {
    const { portal } = stage;
    portal.serve('/portal.css', { html: portalCss, headers: { 'Content-Type': 'text/css' } });
    portal.asked.length = 0;
    const visit = await stage.open({ html: portalPage, headers: policyHeader('strict') });
    const { page } = visit;

    // Nothing but the loader, as long as the map is far away.
    await page.waitForLoadState('networkidle');
    expect(portal.asked.filter((path) => path !== '/page' && path !== '/portal.css')).toEqual([
      '/cdn/park.js',
    ]);

    await page.locator('park-map').scrollIntoViewIfNeeded();
    await waitForMap(page, ['ready']);

    await clickPlace(page, [125.3985, 43.964]);
    const card = page.locator('park-popup park-card');
    await card.getByRole('heading', { name: '智能机器人及传感器产业园' }).waitFor();

    const layer = page.locator('park-legend').getByRole('checkbox', { name: '智能机器人园' });
    await layer.uncheck();
    expect(await onMap(page, (map) => map.layers.find(({ id }) => id === 'robot-park')?.visible, null)).toBe(
      false,
    );
    await layer.check();

    await page.getByRole('combobox').fill('bhgy');
    await page.getByRole('option', { name: /北湖公园/ }).click();
    await card.getByRole('heading', { name: '北湖公园' }).waitFor();
    expect(await onMap(page, (map) => map.selected, null)).toBe('beihu-park');

    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await card.getByRole('heading', { name: 'Beihu Park' }).waitFor();
    expect(await textOf(page, 'park-legend')).toContain('Legend');

    await card.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'hidden' });
    expect(await harmIn(visit)).toEqual(noHarm);
    await page.close();
  });
});
