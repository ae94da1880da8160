import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { embedHtml, harmIn, noHarm } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { onMap } from '../support/visitor.js';

const stage = new HostStage();

/** Turns the wheel over the middle of the map; tells how far that has brought the map nearer and scrolled the page. */
async function wheel(page: Page) {
  const zoom = () => onMap(page, (map) => map.camera?.zoom ?? NaN, null);
  const scrolled = () => page.evaluate(() => scrollY);
  const box = await page.locator('park-map').boundingBox();
  const [zoomBefore, scrollBefore] = [await zoom(), await scrolled()];
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await page.mouse.wheel(0, 200);
  await expect
    .poll(async () => (await zoom()) !== zoomBefore || (await scrolled()) !== scrollBefore)
    .toBe(true);
  return { zooms: (await zoom()) !== zoomBefore, scrolls: (await scrolled()) !== scrollBefore };
}

describe.each(['plane', 'webgl'] as const)('a map that fills the screen, engine %s', (engine) => {
  it('takes every gesture there, and leaves the page its wheel again afterwards', async () => {
    const html = embedHtml({ engine }).replace(
      '</park-map>',
      '</park-map><p style="height: 2000px">Text</p>',
    );
    const visit = await stage.openReady({ html });
    const { page } = visit;
    expect(await wheel(page)).toEqual({ zooms: false, scrolls: true });

    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('button', { name: 'Full screen', exact: true }).click();
    await page.waitForFunction(() => document.fullscreenElement?.localName === 'park-map');
    const fills = () =>
      onMap(page, (map) => map.offsetWidth === innerWidth && map.offsetHeight === innerHeight, null);
    await expect.poll(fills).toBe(true);
    expect(await wheel(page)).toEqual({ zooms: true, scrolls: false });

    await page.getByRole('button', { name: 'Leave full screen', exact: true }).click();
    await page.waitForFunction(() => !document.fullscreenElement);
    await page.getByRole('button', { name: 'Full screen', exact: true }).waitFor();
    expect(await wheel(page)).toEqual({ zooms: false, scrolls: true });
    expect(await harmIn(visit)).toEqual(noHarm);
    await page.close();
  });
});
