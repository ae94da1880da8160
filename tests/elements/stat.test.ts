import { html, type TemplateResult } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import { popoverPosition } from '../../src/elements/stat/popover-position.js';
import { ParkStat } from '../../src/elements/stat/stat.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { catalog, figure, head, places } from './figure-catalog.js';

if (!customElements.get('park-stat')) customElements.define('park-stat', ParkStat);

const occupancy = html`<park-stat place="head-building" indicator="occupancy-rate">about half</park-stat>`;

async function statIn(content: TemplateResult, lang = 'en') {
  const map = await mount<MapStub>(html`<map-stub lang=${lang}><p>It is ${content} let.</p></map-stub>`);
  map.set({ status: 'ready', catalog, places });
  const stat = map.querySelector('park-stat');
  if (!stat) throw new Error('expected a figure, got none');
  await stat.updateComplete;
  return { map, stat };
}

describe('<park-stat>', () => {
  describe('what it shows', () => {
    it('shows the newest value in the line of the text', async () => {
      const { stat } = await statIn(occupancy);
      await expect.element(page.getByRole('button', { name: '53.6%' })).toBeVisible();
      expect(getComputedStyle(stat).display).toBe('inline');
      expect(await accessibilityFaults(stat)).toEqual([]);
    });

    it('shows what stands between its tags until the figure is there', async () => {
      const map = await mount<MapStub>(html`<map-stub>${occupancy}</map-stub>`);
      const slot = map.querySelector('park-stat')?.renderRoot.querySelector('slot');
      expect(slot && getComputedStyle(slot).display).toBe('contents');
      map.set({ status: 'ready', catalog, places });
      await expect.poll(() => slot && getComputedStyle(slot).display).toBe('none');
    });

    it.each([
      ['the place', html`<park-stat place="head" indicator="projects">not much</park-stat>`],
      ['the indicator', html`<park-stat place="head-building" indicator="rent">not much</park-stat>`],
      [
        'the part',
        html`<park-stat place="head-building" indicator="projects" dimension="moved">not much</park-stat>`,
      ],
    ])('keeps that when %s is unknown', async (_what, content) => {
      const { stat } = await statIn(content);
      const slot = stat.renderRoot.querySelector('slot');
      expect(slot && getComputedStyle(slot).display).toBe('contents');
      expect(stat.renderRoot.textContent?.trim()).toBe('');
    });

    it('says that a figure is not published', async () => {
      const { stat } = await statIn(
        html`<park-stat place="beihu-park" indicator="occupancy-rate">?</park-stat>`,
      );
      await expect.element(page.getByText('not published')).toBeVisible();
      expect(await accessibilityFaults(stat)).toEqual([]);
    });
  });

  describe('what it is told', () => {
    it('shows a part of a breakdown', async () => {
      await statIn(
        html`<park-stat place="head-building" indicator="projects" dimension="introduced"></park-stat>`,
      );
      await expect.element(page.getByRole('button', { name: '92' })).toBeVisible();
    });

    it('speaks of the region where no place is named', async () => {
      await statIn(html`<park-stat indicator="canteens"></park-stat>`);
      await expect.element(page.getByRole('button', { name: 'more than 40' })).toBeVisible();
    });

    it('follows the data', async () => {
      const { map } = await statIn(occupancy);
      const later = figure('later', 'occupancy-rate', 0.61, 'ratio', { asOf: '2026-06' });
      map.set({ places: [{ ...head, statements: [...head.statements, later] }] });
      await expect.element(page.getByRole('button', { name: '61%' })).toBeVisible();
    });

    it('follows the language', async () => {
      const { map } = await statIn(html`<park-stat indicator="canteens"></park-stat>`);
      map.lang = 'zh-CN';
      await expect.element(page.getByRole('button', { name: '超过 40 个' })).toBeVisible();
    });
  });

  describe('keyboard and names', () => {
    it('opens its evidence by keyboard, and closes it by Escape', async () => {
      const { stat } = await statIn(occupancy);
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText('Dec 2025')).toBeVisible();
      await expect
        .element(page.getByRole('button', { name: '53.6%' }))
        .toHaveAttribute('aria-expanded', 'true');
      expect(await accessibilityFaults(stat)).toEqual([]);

      await userEvent.keyboard('{Escape}');
      await expect.element(page.getByText('Dec 2025')).not.toBeVisible();
      expect((stat.renderRoot as ShadowRoot).activeElement?.localName).toBe('button');
    });

    it('reaches the source from the figure', async () => {
      const { stat } = await statIn(occupancy);
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByRole('link')).toBeVisible();
      await userEvent.tab();
      await expect.poll(() => (stat.renderRoot as ShadowRoot).activeElement?.localName).toBe('a');
    });

    it('closes at a press elsewhere', async () => {
      await statIn(occupancy);
      await page.getByRole('button', { name: '53.6%' }).click();
      await expect.element(page.getByText('Dec 2025')).toBeVisible();
      await userEvent.click(document.documentElement, { position: { x: 900, y: 650 } });
      await expect.element(page.getByText('Dec 2025')).not.toBeVisible();
    });

    it('describes what the button does', async () => {
      await statIn(occupancy);
      await expect
        .element(page.getByRole('button', { name: '53.6%' }))
        .toHaveAccessibleDescription('Occupancy rate: show the evidence');
    });

    it('offers a target of 24 px', async () => {
      const { stat } = await statIn(occupancy);
      const box = stat.renderRoot.querySelector('button')?.getBoundingClientRect();
      expect(box?.height).toBeGreaterThanOrEqual(24);
    });
  });

  describe('life and death', () => {
    it('closes when its figure goes away', async () => {
      const { map } = await statIn(occupancy);
      await page.getByRole('button', { name: '53.6%' }).click();
      await expect.element(page.getByText('Dec 2025')).toBeVisible();
      map.set({ places: [] });
      await expect.element(page.getByText('about half')).toBeVisible();
    });

    it('can be taken out while it is open', async () => {
      const { map, stat } = await statIn(occupancy);
      await page.getByRole('button', { name: '53.6%' }).click();
      await expect.element(page.getByText('Dec 2025')).toBeVisible();
      stat.remove();
      map.append(stat);
      await stat.updateComplete;
      await expect
        .element(page.getByRole('button', { name: '53.6%' }))
        .toHaveAttribute('aria-expanded', 'false');
    });
  });
});

describe('popoverPosition', () => {
  const viewport = { width: 400, height: 600 };
  const popover = { width: 200, height: 100 };

  it('stands under its anchor', () => {
    expect(popoverPosition({ left: 50, top: 100, width: 40, height: 20 }, popover, viewport)).toEqual({
      left: 50,
      top: 126,
    });
  });

  it('stands above it at the foot of the window', () => {
    expect(popoverPosition({ left: 50, top: 560, width: 40, height: 20 }, popover, viewport).top).toBe(454);
  });

  it('keeps within the sides of the window', () => {
    expect(popoverPosition({ left: 380, top: 100, width: 20, height: 20 }, popover, viewport).left).toBe(194);
    expect(popoverPosition({ left: -30, top: 100, width: 20, height: 20 }, popover, viewport).left).toBe(6);
  });
});
