import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { ParkLegend } from '../../src/elements/legend/legend.js';
import type { LayerState, MapState } from '../../src/elements/map/map-state.js';
import { fewCatalog, fewPlaces } from '../domain/places/few-places.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';

beforeAll(() => customElements.define('park-legend', ParkLegend));

function layerOf(id: string, zh: string, en: string, rest: Partial<LayerState> = {}): LayerState {
  return {
    id,
    role: 'place',
    theme: id,
    title: { zh, en },
    sample: false,
    visible: true,
    opacity: 1,
    featureCount: 3,
    excludedCount: 0,
    landUse: null,
    isDeferred: false,
    failure: null,
    ...rest,
  };
}

const layers: readonly LayerState[] = [
  layerOf('parks', '公园', 'Public parks', { opacity: 0.6 }),
  layerOf('base', '底图', 'Base map', { role: 'reference', theme: 'base', featureCount: 61 }),
  layerOf('places', '企业与机构', 'Companies', { visible: false, excludedCount: 2, sample: true }),
  layerOf('robots', '机器人园', 'Robot park', {
    failure: {
      code: 'http-404',
      message: { zh: '文件没有找到', en: 'the file was not found' },
      retryable: true,
    },
  }),
];

const full: Partial<MapState> = { status: 'partial', catalog: fewCatalog, places: fewPlaces, layers };

interface Stage {
  readonly map: MapStub;
  readonly legend: ParkLegend;
}

async function mountLegend(lang = 'zh-CN', state: Partial<MapState> = full): Promise<Stage> {
  const map = await mount<MapStub>(html`<map-stub lang=${lang}><park-legend></park-legend></map-stub>`);
  const legend = map.querySelector('park-legend') as ParkLegend;
  map.set(state);
  await legend.updateComplete;
  return { map, legend };
}

describe('<park-legend>', () => {
  describe('what it shows', () => {
    it('shows the topmost layer first and the base map last', async () => {
      const { legend } = await mountLegend();

      const labels = [...legend.renderRoot.querySelectorAll('[part="label"]')];
      expect(labels.map((label) => label.textContent?.trim().split(/\s+/)[0])).toEqual([
        '机器人园',
        '企业与机构',
        '公园',
        '底图',
      ]);
    });

    it('leaves the base map of the catalog out where another one is drawn', async () => {
      const { map, legend } = await mountLegend();
      map.set({ basemap: { ...map.state.basemap, isSchematic: false, isExternal: true } });
      await legend.updateComplete;
      expect(legend.renderRoot.querySelectorAll('[part="label"]')).toHaveLength(3);
      expect(legend.renderRoot.textContent).not.toContain('底图');
    });

    it('shows the colour of the theme, for light and dark maps', async () => {
      const { map, legend } = await mountLegend();
      const swatches = legend.renderRoot.querySelectorAll<HTMLElement>('[part="swatch"]');
      const swatchOf = (index: number) => swatches[index]?.style.getPropertyValue('--_swatch');
      expect(swatchOf(2)).toBe('#2a5136');

      map.set({ theme: 'dark' });
      await legend.updateComplete;
      expect(swatchOf(2)).toBe('#a9dcb1');
    });

    it('says what is sample data, what was left out, and what failed and why', async () => {
      await mountLegend();

      await expect.element(page.getByText('示例数据')).toBeVisible();
      await expect.element(page.getByText('2 个要素有误，未显示')).toBeVisible();
      await expect.element(page.getByText('未能载入：文件没有找到')).toBeVisible();
    });

    it('gives no number for a layer that is not there', async () => {
      const { legend } = await mountLegend();

      const [failed, good] = legend.renderRoot.querySelectorAll<HTMLElement>('[part="layer"]');
      expect(failed?.querySelector('.count')?.textContent).toBe('');
      expect(failed?.textContent).not.toContain('个要素');
      expect(good?.querySelector('.count')?.textContent).toBe('3');
    });

    it('explains the marks, and counts the places that are not on the map', async () => {
      await mountLegend('en');

      await expect.element(page.getByText('Schematic position: only the zone is known')).toBeVisible();
      await expect.element(page.getByText('Not located, see the list: 3')).toBeVisible();
    });

    it('names the sources, and links those that have an address', async () => {
      await mountLegend('en');

      await userEvent.click(page.getByText('Sources'));

      await expect
        .element(page.getByRole('link', { name: 'Published account' }))
        .toHaveAttribute('href', 'https://example.org/account');
      await expect.element(page.getByText('ODbL 1.0')).toBeVisible();
      expect(page.getByRole('link').elements()).toHaveLength(1);
    });

    it('says why there are no layers', async () => {
      const { map } = await mountLegend('zh-CN', { status: 'loading' });
      await expect.element(page.getByText('正在读取图层…')).toBeVisible();

      const message = { zh: '没有网络', en: 'no network' };
      map.set({ status: 'failed', failure: { code: 'offline', message, retryable: true } });
      await expect.element(page.getByText('地图未能载入：没有网络')).toBeVisible();
    });
  });

  describe('what it is told', () => {
    it('follows the layers of the map', async () => {
      const { map } = await mountLegend();
      await expect.element(page.getByRole('checkbox', { name: '企业与机构' })).not.toBeChecked();

      map.set({ layers: layers.map((layer) => ({ ...layer, visible: true })) });

      await expect.element(page.getByRole('checkbox', { name: '企业与机构' })).toBeChecked();
    });

    it('is folded away by its property', async () => {
      const { legend } = await mountLegend();

      legend.collapsed = true;
      await legend.updateComplete;

      expect(page.getByRole('checkbox').elements()).toEqual([]);
      await expect
        .element(page.getByRole('button', { name: '图例' }))
        .toHaveAttribute('aria-expanded', 'false');
    });

    it('follows own wording', async () => {
      const { legend } = await mountLegend();

      legend.messages = { title: '说明' };

      await expect.element(page.getByRole('button', { name: '说明' })).toBeVisible();
    });
  });

  describe('what it says', () => {
    it('asks the map to hide and show a layer', async () => {
      const { map } = await mountLegend();

      await userEvent.click(page.getByRole('checkbox', { name: '公园' }));
      await userEvent.click(page.getByRole('checkbox', { name: '企业与机构' }));

      expect(map.asked).toEqual([
        ['setLayer', 'parks', { visible: false }],
        ['setLayer', 'places', { visible: true }],
      ]);
    });

    it('asks the map for another opacity', async () => {
      const { map } = await mountLegend();
      await userEvent.click(page.getByRole('button', { name: '“公园”的不透明度' }));

      await userEvent.fill(page.getByRole('slider', { name: '“公园”的不透明度' }), '35');

      expect(map.asked).toEqual([['setLayer', 'parks', { opacity: 0.35 }]]);
    });

    it('asks the map to try again where that can help', async () => {
      const { map } = await mountLegend();

      await userEvent.click(page.getByRole('button', { name: '重试' }));

      expect(map.asked).toEqual([['reload']]);
    });
  });

  describe('keyboard and names', () => {
    it('is folded, switched and set by keyboard', async () => {
      const { map, legend } = await mountLegend('en', { ...full, layers: layers.slice(0, 1) });

      await userEvent.keyboard('{Tab}{Enter}');
      expect(legend.collapsed).toBe(true);
      await userEvent.keyboard('{Enter}{Tab} ');
      expect(map.asked.at(-1)).toEqual(['setLayer', 'parks', { visible: false }]);
      await userEvent.keyboard('{Tab}{Enter}{Tab}{ArrowLeft}');
      expect(map.asked.at(-1)).toEqual(['setLayer', 'parks', { opacity: 0.55 }]);
    });

    it('names and describes switches and sliders', async () => {
      await mountLegend('en');

      const parks = page.getByRole('checkbox', { name: 'Public parks' });
      await expect.element(parks).toHaveAccessibleDescription('Features: 3');
      await userEvent.click(page.getByRole('button', { name: 'Opacity of Public parks' }));
      await expect
        .element(page.getByRole('slider', { name: 'Opacity of Public parks' }))
        .toHaveAttribute('aria-valuetext', '60%');
    });

    it('has targets of 24 pixels at least, and fits 280 pixels', async () => {
      const { legend } = await mountLegend('en');
      legend.style.width = '280px';

      for (const target of legend.renderRoot.querySelectorAll('button, input[type="checkbox"], summary')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      expect(legend.scrollWidth).toBeLessThanOrEqual(280);
    });

    it.each(['light', 'dark'])('has no accessibility faults in %s', async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = scheme === 'dark' ? '#1a2025' : '#fffdf9';
      const { legend } = await mountLegend();
      await userEvent.click(page.getByRole('button', { name: '“公园”的不透明度' }));
      await userEvent.click(page.getByText('资料来源'));

      expect(await accessibilityFaults(legend)).toEqual([]);
      legend.collapsed = true;
      await legend.updateComplete;
      expect(await accessibilityFaults(legend)).toEqual([]);
      document.documentElement.removeAttribute('style');
    });
  });

  describe('life and death', () => {
    it('keeps its layers through a move, and lets go of the map when it is removed', async () => {
      const { map, legend } = await mountLegend();

      map.append(legend);
      await expect.element(page.getByRole('checkbox', { name: '公园' })).toBeVisible();

      legend.remove();
      map.set({ layers: [] });
      map.after(legend);
      legend.lang = 'zh-CN';
      await expect.element(page.getByText('正在读取图层…')).toBeVisible();
    });
  });
});
