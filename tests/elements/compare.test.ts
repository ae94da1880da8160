import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkCompare } from '../../src/elements/compare/compare.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog } from '../support/parcel-catalog.js';

describe('<park-compare>', () => {
  describe('what it shows', () => {
    it('says how to begin as long as nothing is compared', async () => {
      const { compare } = await mapAndCompare('');
      await until('the words', () => textOf(compare).includes('Select a park or a parcel'));
      expect(await accessibilityFaults(compare)).toEqual([]);
    });

    it('puts places side by side, marks the rows that differ, and reads unknown as not published', async () => {
      const { compare } = await mapAndCompare('large,small');
      const table = page.elementLocator(compare).getByRole('table');
      await expect.element(table.getByRole('columnheader', { name: /Large Park/ })).toBeVisible();
      expect(cellsOf(compare, 'Occupancy rate')).toEqual(['50% 2025', 'not published']);
      expect(isMarked(compare, 'Occupancy rate')).toBe(false);
      expect(await accessibilityFaults(compare)).toEqual([]);
    });

    it('marks the rows in which parcels differ, and can show those alone', async () => {
      const { compare } = await mapAndCompare('parcel-0,parcel-6');
      await until('the parcels', () => cellsOf(compare, 'Land use').length === 2);
      await until('the names', () => cellsOf(compare, 'Land use')[1] === '100101 Industrial, class 1');
      expect(isMarked(compare, 'Land use')).toBe(true);
      expect(isMarked(compare, 'Status')).toBe(false);
      expect(textOf(compare)).toContain('Sample data');
      await userEvent.click(page.elementLocator(compare).getByRole('checkbox', { name: 'Differences only' }));
      expect(cellsOf(compare, 'Status')).toEqual([]);
      expect(cellsOf(compare, 'Land use')).toHaveLength(2);
      expect(await accessibilityFaults(compare)).toEqual([]);
    });

    it('opens a figure to its evidence', async () => {
      const { compare } = await mapAndCompare('large,small');
      await until('the figure', () => cellsOf(compare, 'Occupancy rate').length === 2);
      await userEvent.click(page.elementLocator(compare).getByText('50%'));
      await expect.element(page.elementLocator(compare).getByText('Test source')).toBeVisible();
      expect(await accessibilityFaults(compare)).toEqual([]);
    });

    it('says of an id that the data do not hold it, and compares five at most', async () => {
      const { compare } = await mapAndCompare('large,gone,small,parcel-1,parcel-2,parcel-3');
      await until('the words', () => textOf(compare).includes('not in the data'));
      expect(compare.renderRoot.querySelectorAll('thead th')).toHaveLength(6);
      expect(await accessibilityFaults(compare)).toEqual([]);
    });

    it('is written in Chinese where the page is', async () => {
      const { compare } = await mapAndCompare('large,parcel-1', 'zh-CN');
      await until('the names', () => textOf(compare).includes('大公园'));
      expect(textOf(compare)).toContain('未公布');
      expect(await accessibilityFaults(compare)).toEqual([]);
    });
  });

  describe('what it says', () => {
    it('adds what is selected, tells of it, and keeps it in its attribute', async () => {
      const { map, compare } = await mapAndCompare('large');
      await map.updateComplete;
      map.select('parcel-3');
      const add = page.elementLocator(compare).getByRole('button', { name: 'Add “parcel-3”' });
      const changed = once(compare, 'park-compare-changed');
      await userEvent.click(add);
      expect(structuredClone((await changed).detail)).toEqual({ ids: ['large', 'parcel-3'] });
      expect(compare.getAttribute('ids')).toBe('large,parcel-3');
      await expect.element(page.elementLocator(compare).getByRole('button', { name: /^Add/ })).toBeDisabled();
    });

    it('shows on the map what is pressed', async () => {
      const { map, compare } = await mapAndCompare('large,parcel-1');
      const selected = once(map, 'park-feature-selected');
      await userEvent.click(
        page.elementLocator(compare).getByRole('button', { name: 'parcel-1', exact: true }),
      );
      expect((await selected).detail.id).toBe('parcel-1');
    });
  });

  describe('keyboard and names', () => {
    it('moves and removes by keyboard, and keeps the focus', async () => {
      const { compare } = await mapAndCompare('large,small,point');
      const tools = page.elementLocator(compare);
      const later = tools.getByRole('button', { name: 'Move “Large Park” back' });
      await expect.element(later).toBeVisible();
      (later.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await until('the move', () => compare.ids === 'small,large,point');
      expect(focused(compare)).toBe('Move “Large Park” back');
      await userEvent.keyboard('{Enter}');
      await until('the end', () => compare.ids === 'small,point,large');
      await until('the focus', () => focused(compare) === 'Move “Large Park” forward');
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await until('the removal', () => compare.ids === 'small,point');
      await until('the focus', () => focused(compare) === 'Remove “Schematic Point”');
      await until('the words', () =>
        /Comparing 2: Small Park, Schematic Point/.test(
          compare.renderRoot.querySelector('[role="status"]')?.textContent ?? '',
        ),
      );
    });
  });

  describe('life and death', () => {
    it('scrolls sideways inside of its box where it is narrow', async () => {
      const { compare } = await mapAndCompare('large,small,point,parcel-1');
      await until('the names', () => textOf(compare).includes('Schematic Point'));
      compare.parentElement?.style.setProperty('inline-size', '320px');
      const box = compare.renderRoot.querySelector('.box');
      await until('the overflow', () => (box?.scrollWidth ?? 0) > (box?.clientWidth ?? 0));
      expect(compare.scrollWidth).toBeLessThanOrEqual(320);
      if (box) box.scrollLeft = 200;
      const head = compare.renderRoot.querySelector('tbody th')?.getBoundingClientRect();
      expect(head?.left).toBeGreaterThanOrEqual(box?.getBoundingClientRect().left ?? Infinity);
    });
  });
});

async function mapAndCompare(ids: string, lang = 'en') {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${parcelCatalog()}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 300px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  const compare = await mount<ParkCompare>(
    html`<park-compare lang=${lang} .map=${map} ids=${ids}></park-compare>`,
  );
  return { map, compare };
}

function rowOf(compare: ParkCompare, label: string): Element | undefined {
  return [...compare.renderRoot.querySelectorAll('tbody tr')].find((row) =>
    row.querySelector('th')?.textContent?.trim().startsWith(label),
  );
}

function cellsOf(compare: ParkCompare, label: string): readonly (string | undefined)[] {
  return [...(rowOf(compare, label)?.querySelectorAll('td') ?? [])].map((cell) =>
    (cell.querySelector('summary') ?? cell).textContent?.replaceAll(/\s+/g, ' ').trim(),
  );
}

function isMarked(compare: ParkCompare, label: string): boolean {
  return rowOf(compare, label)?.textContent?.includes('differs') ?? false;
}

function textOf(compare: ParkCompare): string {
  return compare.renderRoot.querySelector('.base')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

function focused(compare: ParkCompare): string | null {
  return compare.shadowRoot?.activeElement?.getAttribute('aria-label') ?? null;
}
