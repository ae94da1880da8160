import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkFinder } from '../../src/elements/finder/finder.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { ParkShortlist } from '../../src/elements/shortlist/shortlist.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog, parcelFeature, parcelIds } from '../support/parcel-catalog.js';

describe('<park-shortlist>', () => {
  describe('what it shows', () => {
    it('says how to begin as long as it is empty', async () => {
      const { list } = await mapAndList('');
      expect(textOf(list)).toContain('The short list is empty');
      expect(await accessibilityFaults(list)).toEqual([]);
    });

    it('puts sites side by side, and marks what differs', async () => {
      const { list } = await mapAndList('parcel-1,parcel-3,parcel-5');
      expect(namesOf(list)).toEqual(['parcel-1', 'parcel-3', 'parcel-5']);
      expect(cellsOf(list, 'Land use')).toEqual([
        '0701 Urban housing',
        '0701 Urban housing',
        '100101 Industrial, class 1',
      ]);
      expect(rowOf(list, 'Land use')?.classList.contains('differs')).toBe(true);
      expect(textOf(list)).toContain('Sample data');
      expect(await accessibilityFaults(list)).toEqual([]);
    });

    it('marks the best and the worst of a row', async () => {
      const { list } = await mapAndList('parcel-1,parcel-3,wide');
      await until('the marks', () => cellsOf(list, 'Vacant land')[2]?.endsWith('best') === true);
      expect(cellsOf(list, 'Vacant land').map((cell) => /best|worst/.exec(cell)?.[0])).toEqual([
        'worst',
        'worst',
        'best',
      ]);
      expect(textOf(list)).toContain('Ranges that overlap are not marked');
      expect(await accessibilityFaults(list)).toEqual([]);
    });

    it('can show the rows that differ alone', async () => {
      const { list } = await mapAndList('parcel-1,parcel-5');
      expect(rowOf(list, 'Kind')).toBeDefined();
      await userEvent.click(page.elementLocator(list).getByRole('checkbox', { name: 'Differences only' }));
      expect(rowOf(list, 'Kind')).toBeUndefined();
      expect(rowOf(list, 'Land use')).toBeDefined();
    });

    it('opens a figure to its rule and its source', async () => {
      const { list } = await mapAndList('parcel-1');
      await userEvent.click(rowOf(list, 'Vacant land')?.querySelector('summary') as HTMLElement);
      const evidence = rowOf(list, 'Vacant land')?.querySelector('.evidence');
      expect(evidence?.checkVisibility()).toBe(true);
      expect(flat(evidence ?? null)).toContain('Test source');
      expect(textOf(list)).toContain('Measured area of adjoining vacant parcels by the survey rule');
      expect(textOf(list)).toContain('Add 2 more');
      expect(await accessibilityFaults(list)).toEqual([]);
    });

    it('says of an id that the data do not hold it', async () => {
      const { list } = await mapAndList('parcel-1,gone,parcel-2');
      await until('the words', () => textOf(list).includes('not in the data'));
      // A built parcel is no site either.
      expect(textOf(list).match(/not in the data/g)).toHaveLength(2);
    });

    it('is written in Chinese where the page is', async () => {
      const { list } = await mapAndList('parcel-1,parcel-3,wide', 'zh-CN');
      await until('the marks', () => textOf(list).includes('最优'));
      expect(textOf(list)).toContain('短名单');
      expect(await accessibilityFaults(list)).toEqual([]);
    });
  });

  describe('what it is told', () => {
    it('hands its ids to the map, and follows what others put on the list', async () => {
      const { map, list } = await mapAndList('parcel-1');
      await until('the list of the map', () => map.state.shortlist.join() === 'parcel-1');
      const finder = await mount<ParkFinder>(
        html`<park-finder lang="en" .map=${map} query="kinds:plot"></park-finder>`,
      );
      await userEvent.click(
        page.elementLocator(finder).getByRole('button', { name: 'Shortlist: “parcel-3”' }),
      );
      await until('the column', () => namesOf(list).join() === 'parcel-1,parcel-3');
      expect(list.getAttribute('ids')).toBe('parcel-1,parcel-3');
      list.ids = 'parcel-3';
      await until('the list of the map', () => map.state.shortlist.join() === 'parcel-3');
    });
  });

  describe('what it says', () => {
    it('asks the page for a tour and for a dossier', async () => {
      const { list } = await mapAndList('parcel-1,parcel-3');
      list.query = 'areaHa:5..';
      const tour = once(list, 'park-tour-requested');
      await userEvent.click(page.elementLocator(list).getByRole('button', { name: 'Make a tour' }));
      const wish = { ids: ['parcel-1', 'parcel-3'], query: 'areaHa:5..' };
      expect(structuredClone((await tour).detail)).toEqual(wish);
      const dossier = once(list, 'park-dossier-requested');
      await userEvent.click(page.elementLocator(list).getByRole('button', { name: 'Make a dossier' }));
      expect(structuredClone((await dossier).detail)).toEqual(wish);
    });

    it('adds what is selected, and tells of it', async () => {
      const { map, list } = await mapAndList('parcel-1');
      map.select('parcel-7');
      const changed = once(list, 'park-shortlist-changed');
      await userEvent.click(page.elementLocator(list).getByRole('button', { name: 'Add “parcel-7”' }));
      expect(structuredClone((await changed).detail)).toEqual({ ids: ['parcel-1', 'parcel-7'] });
      await until('the list of the map', () => map.state.shortlist.join() === 'parcel-1,parcel-7');
    });

    it('shows on the map what is pressed', async () => {
      const { map, list } = await mapAndList('parcel-1,parcel-3');
      const selected = once(map, 'park-feature-selected');
      await userEvent.click(page.elementLocator(list).getByRole('button', { name: 'parcel-3', exact: true }));
      expect((await selected).detail.id).toBe('parcel-3');
    });
  });

  describe('keyboard and names', () => {
    it('moves and removes by keyboard, and keeps the focus', async () => {
      const { list } = await mapAndList('parcel-1,parcel-3,parcel-5');
      const later = page.elementLocator(list).getByRole('button', { name: 'Move “parcel-1” back' });
      (later.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}{Enter}');
      await until('the end', () => list.ids === 'parcel-3,parcel-5,parcel-1');
      await until('the focus', () => focused(list) === 'Move “parcel-1” forward');
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await until('the removal', () => list.ids === 'parcel-3,parcel-5');
      await until('the focus', () => focused(list) === 'Remove “parcel-5”');
      expect(list.renderRoot.querySelector('[role="status"]')?.textContent).toBe(
        'Short list of 2: parcel-3, parcel-5',
      );
    });
  });

  describe('life and death', () => {
    it('scrolls sideways inside of its box where it is narrow', async () => {
      const { list } = await mapAndList('parcel-1,parcel-3,parcel-5,wide');
      list.parentElement?.style.setProperty('inline-size', '320px');
      const box = list.renderRoot.querySelector('.box');
      await until('the overflow', () => (box?.scrollWidth ?? 0) > (box?.clientWidth ?? 0));
      expect(list.scrollWidth).toBeLessThanOrEqual(320);
    });

    it('leaves the list with the map when it is taken away, and finds it again', async () => {
      const { map, list } = await mapAndList('parcel-1,parcel-3');
      const stage = list.parentElement;
      list.remove();
      expect(map.state.shortlist).toEqual(['parcel-1', 'parcel-3']);
      stage?.append(list);
      await until('the columns', () => namesOf(list).length === 2);
    });
  });
});

async function mapAndList(ids: string, lang = 'en') {
  const [outline] = parcelFeature(7).geometry.coordinates;
  // A parcel apart from the others, twice as high as they are.
  const wide = {
    ...parcelFeature(7),
    id: 'wide',
    geometry: {
      type: 'Polygon',
      coordinates: [outline?.map(([x = 0, y = 0]) => [x + 0.06, y < 43.915 ? y : y + 0.01])],
    },
  };
  const features = [...parcelIds.map((_, index) => parcelFeature(index)), wide];
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${parcelCatalog(features)}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 300px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  const list = await mount<ParkShortlist>(
    html`<park-shortlist lang=${lang} .map=${map} ids=${ids}></park-shortlist>`,
  );
  if (ids !== '') await until('the table', () => list.renderRoot.querySelector('tbody tr td') !== null);
  return { map, list };
}

function rowOf(list: ParkShortlist, label: string): Element | undefined {
  return [...list.renderRoot.querySelectorAll('tbody tr')].find((row) =>
    row.querySelector('th')?.textContent?.trim().startsWith(label),
  );
}

function cellsOf(list: ParkShortlist, label: string): readonly string[] {
  return [...(rowOf(list, label)?.querySelectorAll('td') ?? [])].map((cell) =>
    [cell.querySelector('.value'), cell.querySelector('.standing')].map(flat).join(' ').trim(),
  );
}

function namesOf(list: ParkShortlist): readonly string[] {
  return [...list.renderRoot.querySelectorAll('thead .name')].map(flat);
}

function flat(element: Element | null): string {
  return element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}

function textOf(list: ParkShortlist): string {
  return flat(list.renderRoot.querySelector('.base'));
}

function focused(list: ParkShortlist): string | null {
  return list.shadowRoot?.activeElement?.getAttribute('aria-label') ?? null;
}
