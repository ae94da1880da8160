import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import type { EngineWish } from '../../src/elements/map/engine-stage.js';

import { setCanary } from './host-canary.js';

/** The policies that the documentation prints, by name. */
export const policies = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../docs/policies.json'), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A policy as its header, with what stands for a portal's own values filled in; violations are reported. */
export function policyHeader(
  name: string,
  values: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const policy = policies[name];
  if (!policy) throw new Error(`docs/policies.json names no policy "${name}"`);
  const text = Object.entries({ ...policy, 'report-uri': ['/report'] })
    .map(([directive, sources]) => [directive, ...sources].join(' ').trim())
    .join('; ');
  return { 'Content-Security-Policy': text.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '') };
}

/** An open page of a portal, and what went wrong on it. */
export interface HostVisit {
  readonly page: Page;
  /** Errors of the console and uncaught ones, and rejections that nobody took. */
  readonly errors: string[];
  /** All lines of the console. */
  readonly lines: string[];
}

/** What a portal writes at the least. */
export function embedHtml({
  head = '',
  body = '',
  script = '/park/park.js',
  engine = 'webgl',
  map = '',
  doctype = '<!doctype html>',
}: {
  readonly head?: string;
  readonly body?: string;
  readonly script?: string;
  /** Which engine draws the map. */
  readonly engine?: EngineWish;
  /** More attributes of the map. */
  readonly map?: string;
  readonly doctype?: string;
} = {}): string {
  return `${doctype}<html lang="en"><head><meta charset="utf-8"><title>Portal</title><link rel="icon" href="data:,">${head}
<script type="module" src="${script}"></script></head>
<body>${body || `<park-map id="map" engine="${engine}" loading="eager" src="/geodata/catalog.json" ${map}></park-map>`}</body></html>`;
}

/** Opens a page of a portal; our script is watched from before it is loaded. */
export async function openHost(
  browser: Browser,
  url: string,
  before?: (page: Page) => Promise<unknown>,
  device: BrowserContextOptions = {},
): Promise<HostVisit> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, ...device });
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  const lines: string[] = [];
  page.on('console', (message) => {
    lines.push(message.text());
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await before?.(page);
  await page.addInitScript(setCanary);
  await page.goto(url);
  return { page, errors, lines };
}

/** What our script did to the page around it: all of it must be empty. */
export async function harmIn({ page, errors }: HostVisit): Promise<unknown> {
  const { changed, violations, reported } = await page.evaluate(() => ({
    changed: window.changedByOthers(),
    violations: window.policyViolations,
    reported: window.reportedErrors,
  }));
  return { changed, violations, errors: [...new Set([...errors, ...reported])] };
}

/** What {@link harmIn} finds where there is none. */
export const noHarm = { changed: [], violations: [], errors: [] };
