import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkFinder } from '../../src/elements/finder/finder.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog } from '../support/parcel-catalog.js';
import { smallCatalog } from '../support/small-catalog.js';

// Of the ten parcels of the catalog five are vacant squares of some 89 ha: 1 and 3 of housing, 5, 7 and 9 of industry.
// They touch at corners alone. A tower that is not located has 40 % occupancy, a park 90 %.
const tower = settled('tower', 'building', null, 0.4);
const hall = settled('hall', 'industrial-park', [125.33, 43.92], 0.9);

describe('<park-finder>', () => {
  describe('what it shows', () => {
    it('counts plots and places before anything is asked', async () => {
      const { finder } = await mapAndFinder('');
      expect(resultOf(finder)).toBe('7 sites; nothing is asked yet.');
      expect(namesIn(finder, 'remaining')).toHaveLength(7);
      expect(await accessibilityFaults(finder)).toEqual([]);
    });

    it('says what each need removed, alone and in order, and puts the three groups apart', async () => {
      const { finder } = await mapAndFinder('landUse:1001;occupancy:..0.5');
      expect(resultOf(finder)).toBe('3 of 7 sites remain; 1 unknown');
      expect(stepsOf(finder)).toEqual([
        'Land use: 1001 Industrial removed 2 5 left 2 unknown',
        'Occupancy rate at most 50% removed 1 4 left',
      ]);
      expect(namesIn(finder, 'remaining')).toEqual(['parcel-5', 'parcel-7', 'parcel-9']);
      expect(namesIn(finder, 'unknown')).toEqual(['Tower']);
      expect(textOf(finder)).toContain('Sample data');
      expect(await accessibilityFaults(finder)).toEqual([]);
    });

    it('tells what a near miss is short of', async () => {
      const { finder } = await mapAndFinder('kinds:plot;areaHa:89.4..');
      await until('the near misses', () => namesIn(finder, 'nearMisses').length > 0);
      const [row] = finder.renderRoot.querySelectorAll('.nearMisses .site');
      expect(flat(row)).toMatch(/Vacant land in one piece at least 89\.4 ha 0\.\d+ ha short/);
      expect(await accessibilityFaults(finder)).toEqual([]);
    });

    it('gives reasons with points, which weights change', async () => {
      const { finder } = await mapAndFinder('kinds:plot;areaHa:80..;roadM:5000');
      const before = pointsOf(finder);
      const weight = page
        .elementLocator(finder)
        .getByRole('slider', { name: 'Weight of “Main road within 5 km”' });
      (weight.element() as HTMLElement).focus();
      await userEvent.keyboard('{End}');
      await until('the weights', () => finder.query.endsWith('roadM:5000*5'));
      await until('other points', () => pointsOf(finder) !== before);
      expect(finder.found?.remaining[0]?.reasons.map(({ weight: counts }) => counts)).toEqual([1, 5]);
    });

    it('says that nothing remains, and what to do', async () => {
      const { finder } = await mapAndFinder('kinds:plot;areaHa:5000..');
      expect(flat(finder.renderRoot.querySelector('.remaining'))).toContain(
        'No site is known to meet all needs',
      );
      expect(await accessibilityFaults(finder)).toEqual([]);
    });

    it('looks at places where no parcels are loaded, and loads them when asked to', async () => {
      const { finder, map } = await mapAndFinder('', { visible: false });
      expect(resultOf(finder)).toBe('2 sites; nothing is asked yet.');
      await userEvent.click(page.elementLocator(finder).getByRole('button', { name: 'Load the parcels' }));
      await until('the parcels', () => resultOf(finder).startsWith('7 sites'));
      expect(map.layers.find(({ id }) => id === 'parcels')?.visible).toBe(true);
    });

    it('is written in Chinese where the page is', async () => {
      const { finder } = await mapAndFinder('landUse:1001;occupancy:..0.5', { lang: 'zh-CN' });
      expect(resultOf(finder)).toBe('7 处中余 3 处；1 处缺数据');
      expect(textOf(finder)).toContain('用地分类：1001 工业用地');
      expect(await accessibilityFaults(finder)).toEqual([]);
    });
  });

  describe('what it is told', () => {
    it('follows its query', async () => {
      const { finder } = await mapAndFinder('');
      finder.query = 'kinds:building';
      await until('the answer', () => namesIn(finder, 'remaining').join() === 'Tower');
      const field = page.elementLocator(finder).getByRole('checkbox', { name: 'Industrial park' });
      await expect.element(field).not.toBeChecked();
    });
  });

  describe('what it says', () => {
    it('tells of what is typed as text for a link, which brings it back', async () => {
      const { finder } = await mapAndFinder('');
      const changed = once(finder, 'park-finder-changed');
      const land = page.elementLocator(finder).getByRole('group', { name: 'Vacant land in one piece (ha)' });
      await userEvent.fill(land.getByRole('spinbutton', { name: 'at least' }), '5.5');
      const { detail } = await changed;
      expect(structuredClone(detail)).toEqual({
        query: 'areaHa:5.5..',
        needs: { areaHa: { min: 5.5, max: null } },
        weights: {},
      });
      expect(finder.getAttribute('query')).toBe('areaHa:5.5..');
    });

    it('shows on the map what is pressed, and marks what is selected there', async () => {
      const { map, finder } = await mapAndFinder('kinds:plot');
      const selected = once(map, 'park-feature-selected');
      await userEvent.click(
        page.elementLocator(finder).getByRole('button', { name: 'parcel-5', exact: true }),
      );
      expect((await selected).detail.id).toBe('parcel-5');
      map.select('parcel-7');
      await until('the mark', () => currentOf(finder) === 'parcel-7');
    });

    it('lets the map dim all parcels but those that remain, and gives it back as it was', async () => {
      const { map, finder } = await mapAndFinder('landUse:1001', { filter: true });
      const filterOf = () => map.state.filter;
      await until('the filter', () => filterOf()?.ids?.join() === 'parcel-5,parcel-7,parcel-9');
      expect(filterOf()).toMatchObject({ statuses: ['vacant'] });
      await userEvent.click(page.elementLocator(finder).getByRole('checkbox', { name: /^Dim/ }));
      await until('the others', () => filterOf()?.ids === undefined);
      finder.withoutDimming = false;
      await until('the filter', () => filterOf()?.ids !== undefined);
      finder.remove();
      expect(filterOf()).toEqual({ statuses: ['vacant'] });
    });

    it('puts sites on the short list of the map, and takes them off', async () => {
      const { map, finder } = await mapAndFinder('kinds:plot');
      const toggle = page.elementLocator(finder).getByRole('button', { name: 'Shortlist: “parcel-5”' });
      const told = once(finder, 'park-finder-shortlisted');
      await userEvent.click(toggle);
      expect(structuredClone((await told).detail)).toEqual({ id: 'parcel-5', ids: ['parcel-5'] });
      await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
      await userEvent.click(toggle);
      expect(map.state.shortlist).toEqual([]);
      await expect.element(toggle).toHaveAttribute('aria-pressed', 'false');
    });
  });

  describe('keyboard and names', () => {
    it('drops a need by keyboard, keeps the focus, and announces what is left', async () => {
      const { finder } = await mapAndFinder('landUse:1001;occupancy:..0.5');
      const drop = page
        .elementLocator(finder)
        .getByRole('button', { name: 'Drop “Land use: 1001 Industrial”' });
      (drop.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await until('the answer', () => resultOf(finder) === '6 of 7 sites remain');
      expect(finder.query).toBe('occupancy:..0.5');
      expect(finder.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe(
        'Drop “Occupancy rate at most 50%”',
      );
    });

    it('finds a site and shortlists it without a mouse', async () => {
      const { map, finder } = await mapAndFinder('');
      const plots = page.elementLocator(finder).getByRole('checkbox', { name: 'Vacant plot' });
      (plots.element() as HTMLElement).focus();
      await userEvent.keyboard(' ');
      await until('the places', () => namesIn(finder, 'remaining').length === 2);
      while (finder.shadowRoot?.activeElement?.getAttribute('part') !== 'list') await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      expect(map.state.shortlist).toHaveLength(1);
    });
  });

  describe('life and death', () => {
    it('fits into 320 px', async () => {
      const { finder } = await mapAndFinder('landUse:1001;chain:green,3000,1;opening:2026-01..');
      finder.parentElement?.style.setProperty('inline-size', '320px');
      await finder.updateComplete;
      expect(finder.scrollWidth).toBeLessThanOrEqual(320);
    });
  });
});

function settled(id: string, kind: string, lngLat: readonly number[] | null, rate: number) {
  const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
  return {
    type: 'Feature',
    id,
    geometry: lngLat && { type: 'Point', coordinates: lngLat },
    properties: {
      name: { zh: name, en: name },
      kind,
      within: 'all',
      location: { precision: lngLat ? 'published' : 'unlocated', source: 'test' },
      statements: [
        {
          id: `${id}-rate`,
          indicator: 'occupancy-rate',
          value: rate,
          unit: 'ratio',
          asOf: '2026',
          source: 'test',
        },
      ],
    },
  };
}

async function mapAndFinder(
  query: string,
  {
    lang = 'en',
    visible = true,
    filter = false,
  }: { lang?: string; visible?: boolean; filter?: boolean } = {},
) {
  const parcels = parcelCatalog(undefined, visible).layers.at(-1);
  const catalog = smallCatalog({ extraFeatures: [tower, hall], layers: [parcels] });
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 300px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  if (filter) map.workbench.chooseFilter({ statuses: ['vacant'] });
  const finder = await mount<ParkFinder>(
    html`<park-finder lang=${lang} .map=${map} query=${query}></park-finder>`,
  );
  await until('the answer', () => finder.found !== null);
  await finder.updateComplete;
  return { map, finder };
}

function flat(element: Element | null | undefined): string {
  return element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}

function textOf(finder: ParkFinder): string {
  return flat(finder.renderRoot.querySelector('.base'));
}

function resultOf(finder: ParkFinder): string {
  return flat(finder.renderRoot.querySelector('.result'));
}

function stepsOf(finder: ParkFinder): readonly string[] {
  return [...finder.renderRoot.querySelectorAll('.step')].map(
    (step) => `${flat(step.querySelector('.need'))} ${flat(step.querySelector('.counts'))}`,
  );
}

function namesIn(finder: ParkFinder, group: string): readonly string[] {
  return [...finder.renderRoot.querySelectorAll(`.${group} .name`)].map(flat);
}

function pointsOf(finder: ParkFinder): string {
  return [...finder.renderRoot.querySelectorAll('.points')].map(flat).join();
}

function currentOf(finder: ParkFinder): string | null | undefined {
  return finder.renderRoot.querySelector('.site[aria-current]')?.getAttribute('data-id');
}
