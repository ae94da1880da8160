import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { embedHtml, harmIn, noHarm } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { onMap } from '../support/visitor.js';

const stage = new HostStage();

const attributes = 'id="map" engine="webgl" loading="eager" src="/geodata/catalog.json"';

function pageWith(css: string, { map = '', html = '' } = {}) {
  const body = `<div id="room"><park-map ${attributes} ${map}><park-legend collapsed></park-legend></park-map></div>
<p>Occupancy <park-stat for="map" place="head-building" indicator="occupancy-rate">?</park-stat></p>${html}`;
  return { html: embedHtml({ head: `<style>${css}</style>`, body }) };
}

/** Where on the screen a point of the map is, whatever the page does to the map's size. */
async function screenPointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  return onMap(
    page,
    async (map, wanted) => {
      await map.fit([wanted], { durationMs: 0 });
      const geometry = map.state.places.find((place) => place.id === wanted)?.geometry;
      const point = geometry?.type === 'Point' ? map.project(geometry.coordinates) : null;
      const box = map.getBoundingClientRect();
      const scale = box.width / map.offsetWidth;
      const { clientLeft, clientTop } = map;
      return {
        x: box.left + (clientLeft + (point?.x ?? NaN)) * scale,
        y: box.top + (clientTop + (point?.y ?? NaN)) * scale,
      };
    },
    id,
  );
}

/** What the map looks like inside, in numbers that a page must not change. */
function looksOf(page: Page) {
  return onMap(
    page,
    (map) => {
      const styleOf = (selector: string) => {
        const element = map.shadowRoot?.querySelector(selector);
        if (!element) throw new Error(`the map lacks ${selector}`);
        const { fontSize, letterSpacing, textTransform, textAlign, direction, color } =
          getComputedStyle(element);
        return { fontSize, letterSpacing, textTransform, textAlign, direction, color };
      };
      const legend = document.querySelector('park-legend');
      const canvas = map.shadowRoot?.querySelector('canvas');
      return {
        attribution: styleOf('.attribution'),
        legendPadding: legend && getComputedStyle(legend).paddingLeft,
        legendBackground: legend && getComputedStyle(legend).backgroundColor,
        canvas: [canvas?.clientWidth, canvas?.clientHeight],
        map: [map.clientWidth, map.clientHeight],
      };
    },
    null,
  );
}

const hostileStyles = {
  'unsets everything':
    '* { all: unset } head, style, script, title { display: none } #room, p { display: block }',
  'sets type and boxes of everything': `* { box-sizing: content-box !important; font-size: 40px; letter-spacing: 5px;
      line-height: 3; text-align: right; text-transform: uppercase; text-indent: 50px; word-spacing: 20px; padding: 7px }`,
  'changes every canvas, picture and button': `canvas, img, svg { max-width: 100%; display: block; height: auto }
      canvas { width: 50px !important; opacity: 0.1 } button { all: unset } div:not(#room), section { float: left; width: 10% }`,
  'resets like Bootstrap and Tailwind': `*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
      img, svg, video, canvas { display: block; max-width: 100%; height: auto; vertical-align: middle }
      ol, ul { list-style: none } button { background: transparent; padding: 0 } :focus { outline: 0 }`,
  'shows what is hidden':
    '[hidden] { display: block !important } #room { height: 25rem } park-map { height: 100% }',
  'lays everything out in rows': 'body *:not(script) { display: flex; flex-wrap: wrap; gap: 9px }',
  'lays everything out in grids': 'body *:not(script) { display: inline-grid; place-items: center }',
  'makes a rem ten pixels': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'makes a rem a hundred pixels': 'html { font-size: 100px } body { font-size: 14px }',
};

describe('a page whose style', () => {
  for (const [name, css] of Object.entries(hostileStyles)) {
    it(`${name} leaves the map whole and usable`, async () => {
      const visit = await stage.openReady(pageWith(css));
      const { page } = visit;
      const looks = await looksOf(page);
      expect(looks.map[1]).toBeGreaterThanOrEqual(320);
      expect(looks.map[1]).toBeLessThanOrEqual(400);
      // In rows and grids a map is asked how wide it would be; elsewhere it fills its line.
      expect(looks.map[0]).toBeGreaterThanOrEqual(/rows|grids/.test(name) ? 320 : 800);
      expect(looks.canvas).toEqual(looks.map);
      expect(looks.attribution).toMatchObject({
        fontSize: expect.stringMatching(/^(11|13.75)px$/) as string,
        letterSpacing: 'normal',
        textTransform: 'none',
        direction: 'ltr',
      });
      expect(parseFloat(looks.legendPadding ?? '')).toBeGreaterThanOrEqual(12);
      expect(looks.legendBackground).toBe('rgb(255, 253, 249)');

      const before = await onMap(page, (map) => map.camera?.zoom ?? NaN, null);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.waitForFunction(
        (zoom) => (document.querySelector('park-map')?.camera?.zoom ?? 0) > zoom + 0.9,
        before,
      );
      const point = await screenPointOf(page, 'robot-sensor-park');
      await page.mouse.click(point.x, point.y);
      await page.waitForFunction(() => document.querySelector('park-map')?.selected === 'robot-sensor-park');
      expect(await harmIn(visit)).toEqual(noHarm);
      await page.close();
    });
  }

  const scales = {
    'turns and shrinks by transform': 'body { transform: scale(0.8); transform-origin: top left }',
    'shrinks by zoom': 'body { zoom: 0.8 }',
    'is zoomed': 'html { zoom: 1.5 }',
    'reads from right to left': 'html { direction: rtl }',
    'writes downwards': '#room { inline-size: 400px } park-map { writing-mode: vertical-rl }',
    'gives the map a frame': 'park-map { border: 12px solid; padding: 30px; height: 400px; width: 80% }',
  };
  for (const [name, css] of Object.entries(scales)) {
    it(`${name} leaves clicks where the pointer is`, async () => {
      const visit = await stage.openReady(pageWith(css));
      const { page } = visit;
      const { x, y } = await screenPointOf(page, 'robot-sensor-park');
      await page.mouse.click(x, y);
      await page.waitForFunction(() => document.querySelector('park-map')?.selected === 'robot-sensor-park');
      expect(await harmIn(visit)).toEqual(noHarm);
      await page.close();
    });
  }

  it('shows what is hidden leaves a hidden map hidden', async () => {
    const { page } = await stage.open(pageWith('[hidden] { display: block !important }', { map: 'hidden' }));
    await page.waitForFunction(() => Boolean(document.querySelector('park-map')?.state?.catalog));
    const height = () => onMap(page, (map) => map.offsetHeight, null);
    expect(await height()).toBe(0);
    await onMap(page, (map) => map.removeAttribute('hidden'), null);
    expect(await height()).toBe(320);
    await page.close();
  });
});
