import { chromium } from 'playwright-core';

import { chromiumFlags } from '../../scripts/chromium.mjs';

import { measureHeap } from './heap.mjs';
import { probe } from './probe.mjs';
import { weigh } from './server.mjs';

const loadTimeoutMs = 60_000;
const clickTimeoutMs = 10_000;
/** Half a marker and a little more: what must not be plain paper around a point. */
const markerBox = 16;

/**
 * Loads a page in a browser process of its own, and clicks on the places. With `isBlank`, the page's map is made
 * invisible first, which must not go unnoticed.
 *
 * @throws where the page does not draw, or a click shows another card than it should.
 */
export async function measurePage(page, { executablePath, server, places, isBlank = false }) {
  return onPage(page, page.id, { executablePath, server }, async ({ tab, context, load, complaints }) => {
    const heap = await measureHeap(context, tab);
    if (isBlank) await tab.addStyleTag({ content: '#map, park-map { opacity: 0 }' });
    await checkMarkers(tab, places);
    const clicks = [];
    for (const place of places) clicks.push(await clickPlace(tab, place));
    const sent = server.takeSent();
    return { ...load, ...weigh(sent), heap, clicks, sent, complaints };
  });
}

/** Opens a page, waits until it has drawn, and does something there. */
export async function onPage(
  page,
  folder,
  { executablePath, server, viewport = { width: 1024, height: 768 }, scripts = [] },
  act,
) {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: 1,
      locale: 'zh-CN',
      colorScheme: 'light',
    });
    const tab = await context.newPage();
    const complaints = [];
    tab.on('pageerror', ({ message }) => complaints.push(message));
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await tab.addInitScript(probe, page.probe);
    for (const script of scripts) await tab.addInitScript(script);
    server.takeSent();

    await tab.goto(`${server.url}/${folder}/`, { waitUntil: 'commit' });
    const load = await within(
      loadTimeoutMs,
      tab.evaluate(() => globalThis.bench.load()),
      () => `did not draw its features (${complaints.join('; ') || 'it reported nothing'})`,
    );
    return await act({ tab, browser, context, load, complaints });
  } catch (error) {
    throw new Error(`${page.title}: ${error.message}`, { cause: error });
  } finally {
    await browser.close();
  }
}

/** The version of the browser. The first start of a browser is slower than all others, so this takes it off the rounds. */
export async function browserVersion(executablePath) {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const version = browser.version();
  await browser.close();
  return version;
}

async function clickPlace(tab, { name, lngLat }) {
  const point = await tab.evaluate((position) => globalThis.bench.project(position), lngLat);
  if (!(await tab.evaluate((position) => globalThis.bench.reachesMap(position), point))) {
    throw new Error(`something lies over ${name}, so that it can't be clicked`);
  }
  await tab.mouse.move(point.x, point.y);
  await tab.evaluate(() => globalThis.bench.quiet());
  await tab.evaluate((wanted) => globalThis.bench.awaitCard(wanted), name);
  await tab.mouse.down();
  await tab.mouse.up();
  const click = await within(
    clickTimeoutMs,
    tab.evaluate(() => globalThis.bench.cardPainted()),
    async () => {
      const shown = await tab.evaluate(() => globalThis.bench.shownNames());
      return `a click on ${name} showed ${shown.map((text) => text || 'nothing').join(' and ')}`;
    },
  );
  await tab.evaluate(() => globalThis.bench.closeCard());
  await tab.evaluate(() => globalThis.bench.quiet());
  const left = await tab.evaluate(() => globalThis.bench.shownNames());
  if (left[0]) throw new Error(`the card of ${name} did not close`);
  return { name, ...click };
}

/** Makes sure that the map is more than paper: around each point there must be a marker of several colours. */
async function checkMarkers(tab, places) {
  const picture = (await tab.screenshot()).toString('base64');
  for (const { name, lngLat } of places.filter(({ isPoint }) => isPoint)) {
    const colors = await tab.evaluate(countColors, { picture, lngLat, box: markerBox });
    if (colors < 4) throw new Error(`${name} is not drawn: ${String(colors)} colours around it`);
  }
}

async function countColors({ picture, lngLat, box }) {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const { x, y } = globalThis.bench.project(lngLat);
  const bitmap = await createImageBitmap(new Blob([bytes]), x - box / 2, y - box / 2, box, box);
  const context = new OffscreenCanvas(box, box).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, box, box);
  return new Set(new Uint32Array(data.buffer)).size;
}

async function within(timeoutMs, result, describe) {
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => {
      Promise.resolve(describe()).then((fault) => reject(new Error(fault)), reject);
    }, timeoutMs);
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
