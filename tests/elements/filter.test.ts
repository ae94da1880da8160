import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParcelGeometry } from '../../src/domain/catalog/parcel.js';
import type { ParkFilter } from '../../src/elements/filter/filter.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog, parcelFeature } from '../support/parcel-catalog.js';
import { smallCatalog } from '../support/small-catalog.js';

/** The lower left parcel and a part of the one beside it. */
const area: ParcelGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [125.309, 43.899],
      [125.322, 43.899],
      [125.322, 43.909],
      [125.309, 43.909],
      [125.309, 43.899],
    ],
  ],
};

describe('<park-filter>', () => {
  describe('what it shows', () => {
    it('counts all parcels, each class and each status as long as nothing is asked', async () => {
      const { filter } = await mapAndFilter();
      await result(filter, '10 of 10 parcels');
      const fields = page.elementLocator(filter);
      await expect.element(fields.getByRole('checkbox', { name: /100101 .* 5$/ })).not.toBeChecked();
      await expect.element(fields.getByRole('checkbox', { name: 'Vacant 5' })).not.toBeChecked();
      expect(await accessibilityFaults(filter)).toEqual([]);
    });

    it('says that there is nothing to filter where the catalog has no parcels', async () => {
      const { filter } = await mapAndFilter(smallCatalog());
      await until('the words', () => textOf(filter).includes('nothing to filter'));
    });

    it('marks sample data, in Chinese where the page is', async () => {
      const { filter } = await mapAndFilter(parcelCatalog(), 'zh-CN');
      await result(filter, '10 / 10 个地块');
      expect(textOf(filter)).toContain('示例数据');
      expect(textOf(filter)).toContain('城镇住宅用地');
      expect(await accessibilityFaults(filter)).toEqual([]);
    });

    it('counts a parcel whose outline is faulty, and says that it is in no area', async () => {
      const bowTie = {
        ...parcelFeature(0),
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [125.31, 43.9],
              [125.32, 43.91],
              [125.32, 43.9],
              [125.31, 43.91],
              [125.31, 43.9],
            ],
          ],
        },
      };
      const { filter } = await mapAndFilter(parcelCatalog([bowTie, parcelFeature(1)]));
      await result(filter, /2 of 2 parcels, 89\.\d+ ha 1 of them have a faulty outline/);
    });
  });

  describe('what it says', () => {
    it('keeps the conditions in the map’s state, and tells of them', async () => {
      const { map, filter } = await mapAndFilter();
      const changed = once(filter, 'park-filter-changed');
      await userEvent.click(page.elementLocator(filter).getByRole('checkbox', { name: /^Vacant/ }));
      const { detail } = await changed;
      expect(structuredClone(detail)).toEqual({ filter: { statuses: ['vacant'] } });
      expect(map.state.filter).toEqual({ statuses: ['vacant'] });
      await result(filter, '5 of 10 parcels');
      expect(map.state.filterCounts?.matching.count).toBe(5);
    });

    it('draws the parcels that are left out faintly, also after the data are loaded again', async () => {
      const { map, filter } = await mapAndFilter();
      await result(filter, '10 of 10');
      const plain = await pictureOf(map);
      await userEvent.click(page.elementLocator(filter).getByRole('checkbox', { name: /^Vacant/ }));
      await expect.poll(() => pictureOf(map)).not.toBe(plain);
      const dimmed = await pictureOf(map);
      const { revision } = map.state;
      map.reload();
      await until('the data', () => map.state.revision > revision && map.status === 'ready');
      await expect.poll(() => pictureOf(map)).toBe(dimmed);
      await userEvent.click(page.elementLocator(filter).getByRole('button', { name: 'Clear all' }));
      await expect.poll(() => pictureOf(map)).toBe(plain);
    });

    it('says what each other choice would leave, and each condition on its own', async () => {
      const { filter } = await mapAndFilter();
      const fields = page.elementLocator(filter);
      await userEvent.click(fields.getByRole('checkbox', { name: /^Vacant/ }));
      await result(filter, '5 of 10');
      await expect.element(fields.getByRole('checkbox', { name: /0701 .* 2$/ })).toBeVisible();
      await userEvent.click(fields.getByRole('checkbox', { name: /100101/ }));
      await result(filter, '3 of 10');
      await expect.element(fields.getByRole('button', { name: /Remove 100101.*leaves 5/ })).toBeVisible();
      expect(await accessibilityFaults(filter)).toEqual([]);
    });

    it('says so where nothing is left', async () => {
      const { map, filter } = await mapAndFilter();
      map.workbench.chooseFilter({ text: 'nowhere' });
      await result(filter, 'No parcel meets all conditions');
      expect(await accessibilityFaults(filter)).toEqual([]);
    });

    it('takes words that are typed together, and counts them once they rest', async () => {
      const { map, filter } = await mapAndFilter();
      const field = page.elementLocator(filter).getByRole('searchbox', { name: 'Text' });
      await userEvent.fill(field, 'ＰＡＲＣＥＬ-7');
      await result(filter, '1 of 10');
      expect(map.state.filter?.text).toBe('ＰＡＲＣＥＬ-7');
    });

    it('follows the chosen area', async () => {
      const { map, filter } = await mapAndFilter();
      map.workbench.chooseArea({ geometry: area, origin: 'drawn', name: null });
      const box = page.elementLocator(filter).getByRole('checkbox', { name: /chosen area only/ });
      await expect.element(box).toBeEnabled();
      await userEvent.click(box);
      await result(filter, '2 of 10');
      map.workbench.chooseArea({
        geometry: { type: 'Polygon', coordinates: [square(125.3105, 43.9005)] },
        origin: 'drawn',
        name: null,
      });
      await result(filter, '1 of 10');
      map.workbench.chooseArea(null);
      await result(filter, '10 of 10');
      expect(textOf(filter)).toContain('none is chosen');
    });
  });

  describe('keyboard and names', () => {
    it('sets and removes conditions by keyboard alone', async () => {
      const { map, filter } = await mapAndFilter();
      await result(filter, '10 of 10');
      const fields = page.elementLocator(filter);
      (fields.getByRole('searchbox').element() as HTMLElement).focus();
      await userEvent.keyboard('parcel-1');
      await result(filter, '1 of 10');
      await userEvent.tab({ shift: true });
      expect(focused(filter)?.textContent?.trim()).toBe('Clear all');
      await userEvent.tab({ shift: true });
      await userEvent.keyboard('{Enter}');
      await result(filter, '10 of 10');
      expect(focused(filter)?.localName).toBe('input');
      await userEvent.tab();
      await userEvent.keyboard(' ');
      await until('a class', () => map.state.filter?.classes?.length === 1);
    });
  });

  describe('life and death', () => {
    it('leaves the conditions with the map when it goes, and shows them when it comes back', async () => {
      const { map, filter } = await mapAndFilter();
      await userEvent.click(page.elementLocator(filter).getByRole('checkbox', { name: /^Built/ }));
      await result(filter, '5 of 10');
      const { parentElement } = filter;
      filter.remove();
      expect(map.state.filter).toEqual({ statuses: ['built'] });
      parentElement?.append(filter);
      await expect
        .element(page.elementLocator(filter).getByRole('checkbox', { name: /^Built/ }))
        .toBeChecked();
    });
  });
});

function square(west: number, south: number): [number, number][] {
  const [east, north] = [west + 0.002, south + 0.002];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

async function mapAndFilter(catalog: unknown = parcelCatalog(), lang = 'en') {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 400px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  const filter = await mount<ParkFilter>(html`<park-filter lang=${lang} .map=${map}></park-filter>`);
  return { map, filter };
}

async function result(filter: ParkFilter, words: string | RegExp) {
  const status = page.elementLocator(filter).getByRole('status');
  await expect.element(status).toHaveTextContent(words);
}

function focused(filter: ParkFilter): Element | null {
  return filter.shadowRoot?.activeElement ?? null;
}

function textOf(filter: ParkFilter): string {
  return filter.renderRoot.querySelector('.base')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

async function pictureOf(map: ParkMap): Promise<string> {
  const blob = await map.toImage({ width: 320, scale: 1 });
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return new Uint8Array(digest).join();
}
