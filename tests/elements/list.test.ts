import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { inReadingOrder } from '../../src/domain/places/order.js';
import { ParkList } from '../../src/elements/list/list.js';
import type { MapState } from '../../src/elements/map/map-state.js';
import { fewCatalog, fewPlaces } from '../domain/places/few-places.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { until } from '../support/once.js';

beforeAll(() => customElements.define('park-list', ParkList));

const full: Partial<MapState> = {
  status: 'ready',
  catalog: fewCatalog,
  places: inReadingOrder(fewPlaces),
};

interface Stage {
  readonly map: MapStub;
  readonly list: ParkList;
}

async function mountList(
  { lang = 'zh-CN', tray = false }: { lang?: string; tray?: boolean } = {},
  state: Partial<MapState> = full,
): Promise<Stage> {
  const map = await mount<MapStub>(
    html`<map-stub lang=${lang}><park-list ?tray=${tray}></park-list></map-stub>`,
  );
  const list = map.querySelector('park-list') as ParkList;
  await change({ map, list }, state);
  return { map, list };
}

async function change({ map, list }: Stage, state: Partial<MapState>): Promise<void> {
  map.set(state);
  await list.updateComplete;
}

function entryIds({ list }: Stage): (string | undefined)[] {
  return [...list.renderRoot.querySelectorAll<HTMLElement>('[part~="entry"]')].map(
    ({ dataset }) => dataset['id'],
  );
}

/** The id of the entry that has the focus. */
function focusedId({ list }: Stage): string | undefined {
  return (list.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id'];
}

describe('<park-list>', () => {
  describe('what it shows', () => {
    it('shows every place in reading order, the unlocated ones too', async () => {
      const stage = await mountList();

      expect(entryIds(stage)).toEqual(inReadingOrder(fewPlaces).map(({ id }) => id));
    });

    it('puts places under the heading of their zone, with their number', async () => {
      await mountList({ lang: 'en' });

      const group = page.getByRole('list', { name: 'Changchun Beihu Zone' });
      expect(group.getByRole('listitem').elements()).toHaveLength(6);
      await expect
        .element(page.getByRole('heading', { name: /^Changchun Beihu Zone.*Places: 6$/ }))
        .toBeVisible();
      await expect.element(page.getByRole('heading', { name: /^Zone not stated/ })).toBeVisible();
    });

    it('shows both names, the main figure, and that a place is not on the map', async () => {
      await mountList();

      const head = page.getByRole('button', { name: '“HEAD”数字产业大厦' });
      await expect.element(head).toHaveTextContent('HEAD Digital Industry Tower');
      await expect.element(head).toHaveTextContent('图上未定位');
      await expect.element(head).toHaveTextContent('53.6%');
    });

    it('shows names of markup as text', async () => {
      const [first] = fewPlaces;
      const name = { zh: '<img src=x>', en: '<b>bold</b>' };
      const { list } = await mountList({}, { ...full, places: first ? [{ ...first, name }] : [] });

      expect(list.shadowRoot?.querySelector('img, b')).toBeNull();
      await expect.element(page.getByRole('button', { name: '<img src=x>' })).toBeVisible();
    });

    it('says why there is nothing to show', async () => {
      const stage = await mountList({}, { status: 'loading' });
      await expect.element(page.getByText('正在读取数据…')).toBeVisible();

      const message = { zh: '没有网络', en: 'no network' };
      await change(stage, { status: 'failed', failure: { code: 'offline', message, retryable: true } });
      await expect.element(page.getByText('数据未能读取：没有网络')).toBeVisible();

      await change(stage, { status: 'ready', failure: null });
      await expect.element(page.getByText('没有这样的地点。')).toBeVisible();
    });
  });

  describe('what it is told', () => {
    it('marks the selected place', async () => {
      const stage = await mountList();

      await change(stage, { selection: { id: 'head', lngLat: null, candidates: ['head'], parcels: [] } });

      const current = stage.list.renderRoot.querySelectorAll('[aria-current="true"]');
      expect([...current].map((entry) => (entry as HTMLElement).dataset['id'])).toEqual(['head']);
    });

    it('brings the selected place into its own view', async () => {
      const stage = await mountList();
      stage.list.style.setProperty('--park-list-max-size', '200px');

      await change(stage, { selection: { id: 'guyi', lngLat: null, candidates: ['guyi'], parcels: [] } });

      const base = stage.list.renderRoot.querySelector('[part="base"]');
      await until('the list to scroll', () => (base?.scrollTop ?? 0) > 0);
      expect(document.scrollingElement?.scrollTop).toBe(0);
    });

    it('shows only the places asked for', async () => {
      const stage = await mountList();

      await userEvent.click(page.getByRole('radio', { name: '未定位 3' }));
      expect(entryIds(stage)).toEqual(['changde', 'head', 'guyi']);
      await expect.element(page.getByRole('status')).toHaveTextContent('显示 3 处');

      await userEvent.click(page.getByRole('radio', { name: '图上 9' }));
      expect(entryIds(stage)).toHaveLength(9);
    });

    it('speaks English under lang="en", and follows own wording', async () => {
      const { list } = await mountList({ lang: 'en' });
      await expect.element(page.getByRole('button', { name: /^Beihu Park, Public park/ })).toBeVisible();

      list.messages = { all: 'Everything' };
      await expect.element(page.getByRole('radio', { name: 'Everything 12' })).toBeVisible();
    });
  });

  describe('what it says', () => {
    it('asks the map to select a place and fly there', async () => {
      const { map } = await mountList();

      await userEvent.click(page.getByRole('button', { name: '长新创谷' }));

      expect(map.asked).toContainEqual(['requestSelection', 'valley', { fly: true }]);
    });

    it('lights a place up while the pointer is on its entry', async () => {
      const { map } = await mountList();

      await userEvent.hover(page.getByRole('button', { name: '长新创谷' }));
      expect(map.asked.at(-1)).toEqual(['highlight', 'valley']);

      await userEvent.hover(page.getByRole('radio', { name: /^图上/ }));
      expect(map.asked.at(-1)).toEqual(['highlight', null]);
    });
  });

  describe('keyboard and names', () => {
    it('names each entry with kind, precision and main figure', async () => {
      await mountList();

      const name = '北湖公园，公园，位置误差 2 千米以内，公布面积 11.97 平方千米（2025 年）';
      await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
    });

    it('is entered and left by Tab, and walked by arrows, Home and End', async () => {
      const stage = await mountList();
      const after = document.createElement('button');
      after.textContent = 'after';
      stage.map.after(after);

      await userEvent.keyboard('{Tab}{Tab}');
      expect(focusedId(stage)).toBe('area');
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      expect(focusedId(stage)).toBe('chem-park');
      expect(stage.map.asked.at(-1)).toEqual(['highlight', 'chem-park']);
      await userEvent.keyboard('{ArrowUp}');
      expect(focusedId(stage)).toBe('beihu');
      await userEvent.keyboard('{End}{ArrowDown}');
      expect(focusedId(stage)).toBe('guyi');
      await userEvent.keyboard('{Enter}');
      expect(stage.map.asked.at(-1)).toEqual(['requestSelection', 'guyi', { fly: true }]);
      await userEvent.keyboard('{Tab}');
      expect(document.activeElement).toBe(after);
      expect(stage.map.asked.at(-1)).toEqual(['highlight', null]);
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
      expect(focusedId(stage)).toBe('guyi');
      await userEvent.keyboard('{Home}');
      expect(focusedId(stage)).toBe('area');
      after.remove();
    });

    it('has targets of 24 pixels at least, in 280 pixels too', async () => {
      const { list } = await mountList({ lang: 'en' });
      list.style.width = '280px';

      for (const target of list.renderRoot.querySelectorAll('button, label')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      expect(list.renderRoot.querySelector('[part="base"]')?.scrollWidth).toBeLessThanOrEqual(280);
    });

    it.each(['light', 'dark'])('has no accessibility faults in %s', async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = scheme === 'dark' ? '#1a2025' : '#fffdf9';
      const stage = await mountList();
      await change(stage, { selection: { id: 'head', lngLat: null, candidates: ['head'], parcels: [] } });

      expect(await accessibilityFaults(stage.list)).toEqual([]);
      await userEvent.click(page.getByRole('radio', { name: '未定位 3' }));
      expect(await accessibilityFaults(stage.list)).toEqual([]);
      document.documentElement.removeAttribute('style');
    });
  });

  describe('as a tray', () => {
    it('opens a panel of the unlocated places alone', async () => {
      const stage = await mountList({ tray: true });
      stage.map.style.cssText = 'display: block; padding-top: 400px';
      expect(entryIds(stage)).toEqual([]);

      await userEvent.click(page.getByRole('button', { name: '图上未定位 3' }));

      expect(entryIds(stage)).toEqual(['changde', 'head', 'guyi']);
      await expect
        .element(page.getByRole('button', { name: '图上未定位 3' }))
        .toHaveAttribute('aria-expanded', 'true');
      expect(await accessibilityFaults(stage.list)).toEqual([]);
    });

    it('is opened, walked and closed by keyboard, and gives the focus back', async () => {
      const stage = await mountList({ tray: true });
      let escapes = 0;
      stage.map.addEventListener('keydown', ({ key }) => (escapes += Number(key === 'Escape')));

      await userEvent.keyboard('{Tab}{Enter}{Tab}{ArrowDown}');
      expect(focusedId(stage)).toBe('head');
      await userEvent.keyboard('{Enter}');
      expect(stage.map.asked.at(-1)).toEqual(['requestSelection', 'head', { fly: true }]);
      await userEvent.keyboard('{Escape}');

      expect(entryIds(stage)).toEqual([]);
      expect(stage.list.shadowRoot?.activeElement).toHaveAttribute('aria-expanded', 'false');
      expect(stage.map.asked.at(-1)).toEqual(['highlight', null]);
      expect(escapes).toBe(0);
    });

    it('is not there when every place is on the map', async () => {
      const stage = await mountList({ tray: true }, { ...full, places: fewPlaces.slice(-1) });

      expect(stage.list.renderRoot.querySelector('button')).toBeNull();
    });
  });

  describe('life and death', () => {
    it('finds a map elsewhere that comes later', async () => {
      const stage = await mount(html`<div lang="zh-CN"><park-list for="late"></park-list></div>`);
      const map = document.createElement('map-stub') as MapStub;
      map.id = 'late';
      map.set(full);

      stage.append(map);

      await expect.element(page.getByRole('button', { name: '长新创谷' })).toBeVisible();
    });

    it('lets go of the map and its highlight when it is removed', async () => {
      const { map, list } = await mountList();
      await userEvent.hover(page.getByRole('button', { name: '长新创谷' }));

      list.remove();

      expect(map.asked.at(-1)).toEqual(['highlight', null]);
      map.set({ places: [] });
      expect(entryIds({ map, list })).not.toEqual([]);
    });
  });
});
