import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import type { Parcel } from '../../src/domain/catalog/parcel.js';
import { filterValuesOf, seenAs } from '../../src/domain/land-use/color-vision.js';
import { guideTable } from '../../src/domain/land-use/land-use-table.js';
import { landUseSummaryOf } from '../../src/domain/planning/land-use-summary.js';
import type { LayerState } from '../../src/elements/map/map-state.js';
import { ParkLandUse } from '../../src/elements/land-use/land-use.js';
import type { LandUseCount } from '../../src/elements/land-use/land-use-entries.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { once } from '../support/once.js';

beforeAll(() => customElements.define('park-land-use', ParkLandUse));

const summary: readonly LandUseCount[] = [
  { code: 'M1', status: 'built', count: 40, areaM2: 1_812_000 },
  { code: '100101', status: 'vacant', count: 5, areaM2: 151_000 },
  { code: '1401', status: 'built', count: 8, areaM2: 610_000 },
  { code: '1402', status: null, count: 3, areaM2: null },
  { code: 'X9', status: null, count: 1, areaM2: 1_000 },
];

const parcel: Parcel = {
  type: 'parcel',
  id: 'p',
  layer: 'parcels',
  name: null,
  landUse: 'M1',
  status: 'built',
  declaredAreaM2: null,
  floorAreaM2: null,
  footprintM2: null,
  tenants: [],
  project: null,
  within: null,
  asOf: null,
  source: 's',
  geometry: { type: 'Polygon', coordinates: [] },
};

async function mountLegend(lang = 'zh-CN'): Promise<ParkLandUse> {
  return mount<ParkLandUse>(html`<park-land-use lang=${lang} sample .summary=${summary}></park-land-use>`);
}

async function mountWithMap(palette = 'standard') {
  const map = await mount<MapStub>(
    html`<map-stub lang="en"><park-land-use palette=${palette}></park-land-use></map-stub>`,
  );
  const legend = map.querySelector('park-land-use') as ParkLandUse;
  const layer: LayerState = {
    id: 'parcels',
    role: 'parcel',
    theme: 'parcels',
    title: { zh: '地块', en: 'Parcels' },
    sample: true,
    visible: true,
    opacity: 1,
    featureCount: 40,
    excludedCount: 0,
    failure: null,
    isDeferred: false,
    landUse: landUseSummaryOf(
      'parcels',
      ['2026-06', null].map((asOf) => ({ parcel: { ...parcel, asOf }, areaM2: 906_000 })),
      guideTable,
    ),
  };
  map.set({ status: 'ready', layers: [layer] });
  await legend.updateComplete;
  return { map, legend };
}

/** The colours of a class as they are drawn: its fill, then its outline. */
function drawnColors(legend: ParkLandUse, code: string): (string | null | undefined)[] {
  const swatch = [...legend.renderRoot.querySelectorAll('svg.swatch')].find(
    ({ textContent }) => textContent?.trim() === code,
  );
  const [fill, ...others] = swatch?.querySelectorAll('svg > rect') ?? [];
  return [fill?.getAttribute('fill'), others.at(-1)?.getAttribute('stroke')];
}

describe('<park-land-use>', () => {
  describe('what it shows', () => {
    it('lists the classes present, with parcels, hectares and status', async () => {
      await mountLegend();

      const industry = page.getByRole('row', { name: /^100101 一类工业用地/ });
      await expect.element(industry).toHaveTextContent(/已建成 40\s+闲置未建 5/);
      const cells = industry.getByRole('cell').elements();
      expect(cells.map(({ textContent }) => textContent)).toEqual(['45', '196.30']);
    });

    it('says which code of the older standard the data have', async () => {
      await mountLegend('en');
      await expect.element(page.getByText('Written as M1')).toBeVisible();
    });

    it('draws the fill, the pattern, the outline and the code of a class', async () => {
      const legend = await mountLegend();
      expect(drawnColors(legend, '1401')).toEqual(['#00ff00', expect.stringMatching(/^#[0-9a-f]{6}$/)]);
      const [first] = legend.renderRoot.querySelectorAll('svg.swatch');
      const pattern = first?.querySelector('pattern');
      expect(first?.querySelector(`rect[fill="url(#${String(pattern?.id)})"]`)).not.toBeNull();
    });

    it('sums up, and says what the sum leaves out', async () => {
      await mountLegend('en');
      const cells = page.getByRole('row', { name: 'Total' }).getByRole('cell').elements();
      expect(cells.map(({ textContent }) => textContent)).toEqual(['57', '257.40']);
      await expect.element(page.getByText('Without a published area, not in the hectares: 3')).toBeVisible();
    });

    it('says that an area is not published, never 0', async () => {
      await mountLegend('en');
      const row = page.getByRole('row', { name: /^1402 Protective green belt/ });
      await expect.element(row).toHaveTextContent('not published');
      await expect.element(row).not.toHaveTextContent('0.00');
    });

    it('shows a code that no table knows, with its parcels', async () => {
      await mountLegend();
      await expect.element(page.getByRole('row', { name: /^X9 不在分类表中/ })).toHaveTextContent('0.10');
    });

    it('marks sample data, and only these', async () => {
      const legend = await mountLegend();
      await expect.element(page.getByText('示例数据')).toBeVisible();
      legend.sample = false;
      await legend.updateComplete;
      expect(legend.renderRoot.textContent).not.toContain('示例数据');
    });

    it('says that there are no parcels', async () => {
      const legend = await mountLegend();
      legend.summary = [];
      await expect.element(page.getByText('没有用地数据。')).toBeVisible();
      expect(page.getByRole('table').elements()).toEqual([]);
    });

    it('says where colours and patterns come from', async () => {
      await mountLegend('en');
      await userEvent.click(page.getByText('Where colours and patterns come from'));
      await expect
        .element(page.getByText(/The soft palette and the patterns are of no national standard/))
        .toBeVisible();
    });
  });

  describe('what it is told', () => {
    it('knows classes that the data add', async () => {
      const legend = await mountLegend();
      legend.classes = [
        { code: 'X9', name: { zh: '新型产业用地', en: 'New' }, color: '#c89bd8', parent: 'M' },
      ];
      await expect.element(page.getByRole('row', { name: /^X9 新型产业用地/ })).toBeVisible();
      expect(drawnColors(legend, 'X9')[0]).toBe('#c89bd8');
    });

    it('draws all colours of a swatch as they are seen', async () => {
      const legend = await mountLegend();
      const [fill, outline] = drawnColors(legend, '1401');
      legend.vision = 'deuteranopia';
      await legend.updateComplete;
      expect(drawnColors(legend, '1401')).toEqual(
        [fill, outline].map((color) => seenAs(color as '#000000', 'deuteranopia')),
      );
    });

    it('follows the theme of its map in the soft palette', async () => {
      const map = await mount<MapStub>(
        html`<map-stub><park-land-use palette="soft" .summary=${summary}></park-land-use></map-stub>`,
      );
      const legend = map.querySelector('park-land-use') as ParkLandUse;
      const [light] = drawnColors(legend, '1401');
      map.set({ theme: 'dark' });
      await legend.updateComplete;
      expect(drawnColors(legend, '1401')[0]).not.toBe(light);
    });

    it('lists the parcels that its map shows, with their dates, and says what is sample', async () => {
      const { map } = await mountWithMap();
      await expect
        .element(page.getByRole('row', { name: /^100101 Industrial, class 1/ }))
        .toHaveTextContent('181.20');
      await expect.element(page.getByText('As of: date not stated, Jun 2026')).toBeVisible();
      await expect.element(page.getByText('Sample data')).toBeVisible();

      map.set({ layers: map.state.layers.map((layer) => ({ ...layer, visible: false })) });
      await expect.element(page.getByText('The layer of parcels is off.')).toBeVisible();
    });

    it('follows the palette of its map', async () => {
      const { map, legend } = await mountWithMap();
      map.set({ landUsePalette: 'soft' });
      await expect.element(page.getByRole('radio', { name: 'Soft' })).toBeChecked();
      expect(legend.palette).toBe('soft');
    });

    it('tells a map that comes the palette which the page has chosen', async () => {
      const { map } = await mountWithMap('soft');
      expect(map.state.landUsePalette).toBe('soft');
    });

    it('follows own wording', async () => {
      const legend = await mountLegend();
      legend.messages = { title: '规划用地' };
      await expect.element(page.getByRole('heading', { name: '规划用地' })).toBeVisible();
    });
  });

  describe('what it says', () => {
    it('tells which palette the user has chosen, and shows it', async () => {
      const legend = await mountLegend();
      const told = once(legend, 'park-land-use-palette-changed');
      await userEvent.click(page.getByRole('radio', { name: '柔和色' }));
      expect((await told).detail).toEqual({ palette: 'soft' });
      expect(legend.palette).toBe('soft');
      expect(drawnColors(legend, '1401')[0]).not.toBe('#00ff00');
    });

    it('tells how the user wants to see', async () => {
      const legend = await mountLegend('en');
      const told = once(legend, 'park-land-use-vision-changed');
      await userEvent.selectOptions(page.getByRole('combobox', { name: 'Seen with' }), 'Greyscale');
      expect((await told).detail).toEqual({ vision: 'grey' });
      expect(drawnColors(legend, '1401')[0]).toMatch(/^#(..)\1\1$/);
    });

    it('tells nothing of what the page sets', async () => {
      const legend = await mountLegend();
      let told = 0;
      for (const type of ['park-land-use-palette-changed', 'park-land-use-vision-changed'])
        legend.addEventListener(type, () => (told += 1));
      legend.palette = 'soft';
      legend.vision = 'grey';
      await legend.updateComplete;
      expect(told).toBe(0);
    });
  });

  describe('what it does to its map', () => {
    it('gives it the palette that the user chooses', async () => {
      const { map } = await mountWithMap();
      await userEvent.click(page.getByRole('radio', { name: 'Soft' }));
      await expect.poll(() => map.state.landUsePalette).toBe('soft');
    });

    it('shows it as it is seen, until the legend goes', async () => {
      const { map, legend } = await mountWithMap();
      legend.vision = 'grey';
      await legend.updateComplete;
      const [, id = ''] = /^url\("#(.+)"\)$/.exec(map.style.filter) ?? [];
      const matrix = document.querySelector(`filter[id="${id}"] > feColorMatrix`);
      expect(matrix?.getAttribute('values')).toBe(filterValuesOf('grey'));

      legend.remove();
      expect(map.style.filter).toBe('');
      expect(matrix?.isConnected).toBe(false);
    });
  });

  describe('keyboard and names', () => {
    it('is set by keyboard', async () => {
      const legend = await mountLegend('en');
      await userEvent.keyboard('{Tab}{ArrowRight}');
      expect(legend.palette).toBe('soft');
      await userEvent.keyboard('{Tab}{ArrowDown}');
      expect(legend.vision).toBe('protanopia');
    });

    it('names its table, its palettes and its columns', async () => {
      await mountLegend('en');
      await expect.element(page.getByRole('table', { name: 'Land use' })).toBeVisible();
      await expect.element(page.getByRole('radiogroup', { name: 'Palette' })).toBeVisible();
      const columns = page.getByRole('columnheader').elements();
      expect(columns.map(({ textContent }) => textContent)).toEqual(['Class', 'Parcels', 'Hectares']);
    });

    it('has targets of 24 pixels at least, and fits 280 pixels', async () => {
      const legend = await mountLegend('en');
      legend.style.width = '280px';
      for (const target of legend.renderRoot.querySelectorAll('.palette, select, summary')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      expect(legend.scrollWidth).toBeLessThanOrEqual(280);
    });

    it.each(['light', 'dark'])('has no accessibility faults in %s', async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = scheme === 'dark' ? '#1a2025' : '#fffdf9';
      const legend = await mountLegend();
      await userEvent.click(page.getByText('颜色与图案的来历'));
      expect(await accessibilityFaults(legend)).toEqual([]);
      legend.palette = 'soft';
      await legend.updateComplete;
      expect(await accessibilityFaults(legend)).toEqual([]);
      legend.summary = [];
      await legend.updateComplete;
      expect(await accessibilityFaults(legend)).toEqual([]);
      document.documentElement.removeAttribute('style');
    });
  });

  describe('life and death', () => {
    it('follows the theme of the page again after a move', async () => {
      const legend = await mountLegend();
      legend.palette = 'soft';
      await legend.updateComplete;
      const [light] = drawnColors(legend, '1401');
      const { parentElement } = legend;
      legend.remove();
      parentElement?.append(legend);
      document.documentElement.style.colorScheme = 'dark';
      await expect.poll(() => drawnColors(legend, '1401')[0]).not.toBe(light);
      document.documentElement.removeAttribute('style');
    });
  });
});
