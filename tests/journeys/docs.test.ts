import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchChromium } from '../support/visitor.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

async function open(file: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  await page.goto(new URL(file, inject('siteUrl')).href);
  return page;
}

describe('the documentation', () => {
  it('shows what a reader changes in an example, says what is wrong, and brings the first code back', async () => {
    const page = await open('docs.en.html#example-colours');
    const example = page.locator('figure[data-live="example-colours"]');
    const code = example.getByRole('textbox');
    await code.waitFor();
    const first = await code.inputValue();
    await code.fill('<h1 id="own">Mine</h1><park-mpa></park-mpa>');
    await example.frameLocator('iframe').locator('#own').waitFor();
    await example.getByText('There is no element <park-mpa>. Did you mean <park-map>?').waitFor();
    await code.press('Tab');
    expect(await code.evaluate((box) => box === document.activeElement)).toBe(false);
    await example.getByRole('button', { name: 'Reset' }).click();
    expect(await code.inputValue()).toBe(first);
    await example.getByText('The map is drawn.').waitFor({ timeout: 60_000 });
    await page.close();
  });

  it.each(['docs.html', 'docs.en.html'])('%s reads without JavaScript', async (file) => {
    const page = await open(file, { javaScriptEnabled: false });
    await page.locator('#park-map').waitFor();
    expect(await page.locator('.contents a').count()).toBeGreaterThan(20);
    expect(await page.locator('#text table th', { hasText: 'park-feature-select' }).count()).toBeGreaterThan(
      0,
    );
    await page.locator('#language').click();
    expect(new URL(page.url()).pathname).toMatch(file === 'docs.html' ? /docs\.en\.html$/ : /docs\.html$/);
    await page.close();
  });

  it('has no link that leads nowhere', async () => {
    const page = await open('docs.en.html');
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map(({ hash }) => hash)
        .filter((hash) => !document.getElementById(hash.slice(1))),
    );
    expect(lost).toEqual([]);
    await page.close();
  });

  it.each([
    ['docs.html', 'light'],
    ['docs.html', 'dark'],
    ['docs.en.html', 'light'],
    ['docs.en.html', 'dark'],
  ] as const)('%s is accessible when it is %s', async (file, colorScheme) => {
    const page = await open(file, { colorScheme });
    await page.locator('figure.live').first().waitFor();
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof Axe };
      const { violations } = await checker.run(
        { exclude: ['iframe'] },
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('fits a phone', async () => {
    const page = await open('docs.html', { viewport: { width: 360, height: 740 } });
    await page.locator('figure.live').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });
});
