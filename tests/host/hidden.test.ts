import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import type { ParkMap } from '../../src/elements/map/map.js';
import { embedHtml, harmIn, noHarm } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';

const stage = new HostStage();

const tag = (id: string) =>
  `<park-map id="${id}" engine="webgl" loading="eager" src="/geodata/catalog.json" style="width: 600px; height: 400px"></park-map>`;

/** How a page hides a map at first, and shows it later. */
const ways: Readonly<Record<string, { readonly html: string; readonly show: string }>> = {
  'an inactive tab': {
    html: `<div id="room" style="display: none">${tag('later')}</div>`,
    show: `room.style.display = ''`,
  },
  'a closed dialog': { html: `<dialog id="room">${tag('later')}</dialog>`, show: 'room.showModal()' },
  'closed details': {
    html: `<details id="room"><summary>Map</summary>${tag('later')}</details>`,
    show: 'room.open = true',
  },
  'a popover': { html: `<div id="room" popover>${tag('later')}</div>`, show: 'room.showPopover()' },
  'a box of no size': {
    html: `<div id="room" style="width: 0; height: 0; overflow: hidden">${tag('later').replace('600px; height: 400px', '100%; height: 100%; --park-map-min-height: 0px')}</div>`,
    show: `Object.assign(room.style, { width: '600px', height: '400px' })`,
  },
  'a shadow root without slots': {
    html: `<div id="room">${tag('later')}</div><script>room.attachShadow({ mode: 'open' })</script>`,
    show: `room.shadowRoot.append(document.createElement('slot'))`,
  },
};

/** What a map of the page shows, and how large. */
function viewOf(page: Page, id: string) {
  return page.locator(`#${id}`).evaluate((element) => {
    const map = element as ParkMap;
    const canvas = map.shadowRoot?.querySelector('canvas');
    const { camera } = map;
    return {
      center: camera?.center.map((degrees) => degrees.toFixed(4)),
      zoom: camera?.zoom.toFixed(2),
      map: [map.clientWidth, map.clientHeight],
      canvas: [canvas?.clientWidth, canvas?.clientHeight],
    };
  });
}

async function waitForStatus(page: Page, id: string, status: string): Promise<void> {
  await page.waitForFunction(
    ([name = '', wanted]) => (document.getElementById(name) as ParkMap | null)?.status === wanted,
    [id, status],
  );
}

describe('a map that begins in', () => {
  for (const [name, { html, show }] of Object.entries(ways)) {
    it(`${name} has its size and its first view when it is shown`, async () => {
      const visit = await stage.open({ html: embedHtml({ body: tag('first') + html }) });
      const { page } = visit;
      await waitForStatus(page, 'first', 'ready');
      await page.waitForFunction(() => (document.getElementById('later') as ParkMap).state.catalog !== null);
      await page.evaluate(`(() => { const room = document.getElementById('room'); ${show} })()`);
      await waitForStatus(page, 'later', 'ready');
      // MapLibre gives its canvas a new size a moment after its container has one.
      await expect.poll(() => viewOf(page, 'later')).toEqual(await viewOf(page, 'first'));
      expect(await harmIn(visit)).toEqual(noHarm);
      await page.close();
    });
  }
});

describe('a map that is hidden for a while', () => {
  it('keeps its view, takes orders meanwhile, and never has a camera that is no number', async () => {
    const visit = await stage.openReady({ html: embedHtml({ body: `<div id="room">${tag('map')}</div>` }) });
    const { page } = visit;
    const before = await viewOf(page, 'map');
    const cameras = await page.locator('#map').evaluate(async (element) => {
      const map = element as ParkMap;
      const room = map.parentElement;
      if (!room) throw new Error('the map stands nowhere');
      const seen: unknown[] = [];
      const pause = () =>
        new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(done));
        });
      for (const css of [
        'display: none',
        'width: 0; height: 0; overflow: hidden',
        'width: 1px',
        'display: contents',
      ]) {
        room.style.cssText = css;
        await pause();
        await map.fit(['beihu-park'], { durationMs: 0 });
        await map.fit([125.17, 43.74, 125.47, 44.03], { durationMs: 0 });
        seen.push(...(map.camera?.center ?? []), map.camera?.zoom, ...(map.camera?.bounds ?? []));
        map.project([125.3, 43.9]);
      }
      room.style.cssText = '';
      await pause();
      await map.fit([125.17, 43.74, 125.47, 44.03], { durationMs: 0 });
      return seen;
    });
    expect(cameras.filter((number) => !Number.isFinite(number))).toEqual([]);
    expect(await viewOf(page, 'map')).toEqual(before);
    expect(await harmIn(visit)).toEqual(noHarm);
    await page.close();
  });

  it('has its styles and its view in another document, and back again', async () => {
    const visit = await stage.openReady({
      html: embedHtml({ body: `${tag('map')}<iframe id="frame" width="700" height="500"></iframe>` }),
    });
    const { page } = visit;
    await page.evaluate(() => {
      const map = document.getElementById('map');
      const frame = document.querySelector('iframe');
      if (map) frame?.contentDocument?.body.append(map);
    });
    await page.waitForFunction(
      () =>
        (document.querySelector('iframe')?.contentDocument?.getElementById('map') as ParkMap | null)
          ?.status === 'ready',
    );
    const away = await page
      .frameLocator('iframe')
      .locator('#map')
      .evaluate((element) => [
        element.clientHeight,
        element.shadowRoot?.querySelector('canvas')?.clientHeight,
      ]);
    expect(away).toEqual([400, 400]);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      const map = frame?.contentDocument?.getElementById('map');
      if (map) document.body.append(map);
      frame?.remove();
    });
    await waitForStatus(page, 'map', 'ready');
    const { map, canvas } = await viewOf(page, 'map');
    expect(canvas).toEqual(map);
    expect(await harmIn(visit)).toEqual(noHarm);
    await page.close();
  });
});
