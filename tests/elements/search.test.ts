import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { inReadingOrder } from '../../src/domain/places/order.js';
import { ParkSearch } from '../../src/elements/search/search.js';
import type { ParkSearchChosenEvent } from '../../src/elements/search/search.events.js';
import { fewCatalog, fewPlaces } from '../domain/places/few-places.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';

beforeAll(() => customElements.define('park-search', ParkSearch));

interface Stage {
  readonly map: MapStub;
  readonly search: ParkSearch;
}

async function mountSearch(lang = 'zh-CN'): Promise<Stage> {
  const map = await mount<MapStub>(html`<map-stub lang=${lang}><park-search></park-search></map-stub>`);
  const search = map.querySelector('park-search') as ParkSearch;
  map.set({ status: 'ready', catalog: fewCatalog, places: inReadingOrder(fewPlaces) });
  await search.updateComplete;
  return { map, search };
}

const field = () => page.getByRole('combobox');
const options = () => page.getByRole('option');

function chosenOn({ search }: Stage): ParkSearchChosenEvent[] {
  const events: ParkSearchChosenEvent[] = [];
  search.addEventListener('park-search-chosen', (event) => events.push(event));
  return events;
}

/** The field, for what happens to it while an input method is composing. */
function inputOf({ search }: Stage): HTMLInputElement {
  const input = search.renderRoot.querySelector('input');
  if (!input) throw new Error('got no field, expected one');
  return input;
}

describe('<park-search>', () => {
  describe('what it shows', () => {
    it('shows name, kind and zone, with what was found marked', async () => {
      const { search } = await mountSearch();

      await userEvent.fill(field(), '北湖公');

      await expect.element(options().first()).toHaveTextContent(/北湖公园\s*公园\s*·\s*长春北湖科技开发区/);
      expect(search.renderRoot.querySelector('mark')?.textContent).toBe('北湖公');
    });

    it('shows the other name where the query was found in it', async () => {
      await mountSearch();

      await userEvent.fill(field(), 'valley');

      await expect.element(options().first()).toHaveTextContent(/长新创谷\s*Changxin Innovation Valley/);
    });

    it('finds by initials, with a dictionary that comes when it is needed', async () => {
      await mountSearch();

      await userEvent.fill(field(), 'cxcg');

      await expect.element(options().first()).toHaveTextContent('长新创谷');
    });

    it('finds places that are not on the map, and says so', async () => {
      await mountSearch();

      await userEvent.fill(field(), 'head');

      await expect.element(options().first()).toHaveTextContent(/“HEAD”数字产业大厦\s*楼宇\s*图上未定位/);
    });

    it('says that nothing was found, and what to try', async () => {
      await mountSearch();

      await userEvent.fill(field(), '南极<b>');

      await expect.element(page.getByText('没有找到“南极<b>”').first()).toBeVisible();
      await expect.element(page.getByText(/首字母（bh）/)).toBeVisible();
      await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
    });
  });

  describe('what it is told', () => {
    it('speaks English under lang="en", and follows own wording', async () => {
      const { search } = await mountSearch('en');
      await expect.element(page.getByRole('combobox', { name: 'Search places' })).toBeVisible();

      search.messages = { label: 'Find a park' };
      await expect.element(page.getByRole('combobox', { name: 'Find a park' })).toBeVisible();
    });

    it('searches anew when the places change', async () => {
      const { map } = await mountSearch();
      await userEvent.fill(field(), '公园');
      await expect.poll(() => options().elements().length).toBe(2);

      map.set({ places: fewPlaces.filter(({ id }) => id !== 'bayi-park') });

      await expect.poll(() => options().elements().length).toBe(1);
    });
  });

  describe('what it says', () => {
    it('asks the map to select what is clicked, and tells the page', async () => {
      const stage = await mountSearch();
      const events = chosenOn(stage);
      await userEvent.fill(field(), '创谷');

      await userEvent.click(options().first());

      expect(stage.map.asked).toEqual([['requestSelection', 'valley', { fly: true }]]);
      expect(events.map(({ detail }) => detail)).toEqual([{ id: 'valley', query: '创谷' }]);
      expect(events[0]).toMatchObject({ bubbles: true, composed: true });
      await expect.element(field()).toHaveValue('长新创谷');
      expect(options().elements()).toEqual([]);
    });

    it('announces how many were found', async () => {
      await mountSearch();

      await userEvent.fill(field(), '公园');

      await expect.element(page.getByRole('status')).toHaveTextContent('找到 2 处');
    });
  });

  describe('keyboard and names', () => {
    it('is a combobox whose active option follows the arrows, round the end', async () => {
      const { search } = await mountSearch();
      await userEvent.fill(field(), '公园');
      await expect.element(field()).toHaveAttribute('aria-expanded', 'true');
      const active = () => {
        const id = search.renderRoot.querySelector('input')?.getAttribute('aria-activedescendant') ?? '';
        return search.shadowRoot?.getElementById(id)?.dataset['id'];
      };
      expect(active()).toBe('beihu-park');

      await userEvent.keyboard('{ArrowDown}');
      expect(active()).toBe('bayi-park');
      await userEvent.keyboard('{ArrowDown}');
      expect(active()).toBe('beihu-park');
      await userEvent.keyboard('{ArrowUp}');
      expect(active()).toBe('bayi-park');
    });

    it('goes from typing to choosing to clearing without a pointer', async () => {
      const stage = await mountSearch();

      await userEvent.keyboard('{Tab}');
      await userEvent.keyboard('bayi');
      await expect.element(options().first()).toBeVisible();
      await userEvent.keyboard('{Enter}');
      expect(stage.map.asked).toEqual([['requestSelection', 'bayi-park', { fly: true }]]);
      await userEvent.keyboard('{ArrowDown}');
      await expect.element(options().first()).toBeVisible();
      await userEvent.keyboard('{Escape}');
      expect(options().elements()).toEqual([]);
      await expect.element(field()).toHaveValue('八一公园');
      await userEvent.keyboard('{Escape}');
      await expect.element(field()).toHaveValue('');
    });

    it('clears by its button, and keeps the focus in the field', async () => {
      const stage = await mountSearch();
      await userEvent.fill(field(), '公园');

      await userEvent.click(page.getByRole('button', { name: '清除' }));

      await expect.element(field()).toHaveValue('');
      expect(stage.search.shadowRoot?.activeElement).toBe(inputOf(stage));
    });

    it('searches while an input method is composing, and leaves the keys to it', async () => {
      const stage = await mountSearch();
      const input = inputOf(stage);
      input.focus();
      input.value = "bei'hu";
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      await expect.element(options().first()).toHaveTextContent('北湖公园');

      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));

      expect(stage.map.asked).toEqual([]);
    });

    it('closes when the focus leaves', async () => {
      await mountSearch();
      await userEvent.fill(field(), '公园');
      await expect.element(options().first()).toBeVisible();

      await userEvent.keyboard('{Tab}{Tab}');

      await expect.poll(() => options().elements()).toEqual([]);
    });

    it('has no accessibility faults empty, with results, and with none', async () => {
      const { search } = await mountSearch();
      expect(await accessibilityFaults(search)).toEqual([]);

      await userEvent.fill(field(), 'e');
      await expect.element(options().first()).toBeVisible();
      expect(await accessibilityFaults(search)).toEqual([]);

      await userEvent.fill(field(), '南极');
      await expect.element(page.getByText(/首字母（bh）/)).toBeVisible();
      expect(await accessibilityFaults(search)).toEqual([]);
    });
  });

  describe('life and death', () => {
    it('closes when it is removed, and works again when it comes back', async () => {
      const { map, search } = await mountSearch();
      await userEvent.fill(field(), '公园');
      await expect.element(options().first()).toBeVisible();

      search.remove();
      map.append(search);
      await search.updateComplete;
      expect(options().elements()).toEqual([]);

      await userEvent.fill(field(), '创谷');
      await expect.element(options().first()).toHaveTextContent('长新创谷');
    });

    it('does no harm without a map', async () => {
      await mount(html`<park-search lang="zh-CN"></park-search>`);

      await userEvent.fill(field(), '公园');

      await expect.element(page.getByText('没有找到“公园”').first()).toBeVisible();
    });
  });
});
