import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs';
import type { ParkMap } from '../../src/elements/map/map.js';

/** A Chromium with WebGL in software, as everywhere in the tests. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags] });
}

/** A page of the built site, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console and uncaught ones. */
  readonly errors: string[];
  /** All URLs asked for. */
  readonly requests: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Which page of the site, with its query; Explore by default. */
  readonly path?: string;
  /** What follows the page's address, such as `#lang=en`. */
  readonly fragment?: string;
  /** Sets the page up before anything is loaded. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Opens a page of the site as a visitor, and waits until the map is drawn or has failed. */
export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const { path = '', fragment = '', before, ...context } = options;
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...context });
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await before?.(page);
  await page.goto(`${inject('siteUrl')}${path}${fragment}`);
  await waitForMap(page, ['ready', 'partial', 'failed']);
  return { page, errors, requests };
}

/** Has the page's map drawn by WebGL, as on a machine with a graphics processor; for the `before` of a visit. */
export function wishWebgl(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const map = document.querySelector('park-map');
      if (!map) return;
      map.setAttribute('engine', 'webgl');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}

/** A browser without WebGL, of any version; for the `before` of a visit. */
export function withoutWebgl(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    for (const Canvas of [HTMLCanvasElement, OffscreenCanvas]) {
      const { getContext } = Canvas.prototype;
      Canvas.prototype.getContext = function (this: unknown, type: string, ...rest: unknown[]) {
        return type.startsWith('webgl')
          ? null
          : (getContext as (...args: unknown[]) => unknown).call(this, type, ...rest);
      } as never;
    }
  });
}

/** Waits until the page's map has one of some statuses. */
export async function waitForMap(page: Page, statuses: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => wanted.includes(document.querySelector<ParkMap>('park-map')?.status ?? ''),
    statuses,
    { timeout: 60_000 },
  );
}

/** Runs a function on the page's map, in the page: it may use nothing but its arguments. */
export function onMap<R, A>(
  page: Page,
  ask: (map: ParkMap, argument: A) => R,
  argument: A,
): Promise<Awaited<R>> {
  return page.locator('park-map').evaluate(ask as never, argument) as Promise<Awaited<R>>;
}

/** The faults that axe finds on the page, or in a part of it, by WCAG 2.2 A and AA, a line each. */
export async function axeFaults(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ content: axe.source });
  return page.evaluate(async (selector) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(selector, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, part);
}

/** All text below an element, also that in shadow roots, with single spaces. */
export function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const texts: string[] = [];
    const collect = (node: Node): void => {
      if (node instanceof Element && node.shadowRoot) collect(node.shadowRoot);
      if (node instanceof Text) texts.push(node.data);
      if (!(node instanceof HTMLStyleElement)) for (const child of node.childNodes) collect(child);
    };
    for (const element of document.querySelectorAll(wanted)) collect(element);
    return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
  }, selector);
}

/** Clicks the map where a position is, after bringing it into view. */
export async function clickPlace(page: Page, lngLat: readonly [number, number], zoom = 14): Promise<void> {
  const { x, y } = await onMap(
    page,
    async (map, { center, zoom: level }) => {
      await map.flyTo({ center, zoom: level }, { durationMs: 0 });
      const box = map.getBoundingClientRect();
      const point = map.project(center);
      return { x: box.left + (point?.x ?? NaN), y: box.top + (point?.y ?? NaN) };
    },
    { center: lngLat, zoom },
  );
  await page.mouse.click(x, y);
}

/** The colour on screen at a point, as `[red, green, blue]`. */
export async function colorAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, shot.toString('base64'));
}
