import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchChromium, textOf, visit } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

describe('Explore by keyboard alone', () => {
  it('leads from the first Tab to the figures of a place, and back', async () => {
    const { page } = await visit(browser);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The skip link leads past the map into the panel.
    const tab = page.getByRole('tab', { name: '列表' });
    for (let presses = 0; presses < 6 && !(await isFocused(page, '[role="tab"]')); presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await isFocused(page, '[role="tab"]')).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await tab.getAttribute('aria-selected')).toBe('true');

    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await focusedName(page)).includes('长春新区')) break;
    }
    for (let presses = 0; presses < 60 && !(await focusedName(page)).includes('HEAD'); presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    const spoken = await focusedName(page);
    expect(spoken).toContain('HEAD');
    expect(spoken).toContain('53.6%');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'head-building',
    );
    expect(await textOf(page, '#view-card park-card')).toContain('21.3%');
    // The list is hidden now: the focus has gone on with what is shown.
    expect(await isFocused(page, '#view-card')).toBe(true);
    await page.close();
  });

  it('searches and chooses without a mouse', async () => {
    const { page } = await visit(browser);
    for (let presses = 0; presses < 12 && !(await isFocused(page, 'input')); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type('cxcg');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'changxin-valley',
    );
    await page.close();
  });
});

/** Whether the focus is on something that matches, in whichever shadow root. */
function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.matches(wanted) ?? false;
  }, selector);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.getAttribute('aria-label') ?? focused?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  });
}
