import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import { commonDateOf, leadingFigureOf } from '../../src/elements/region/leading-figure.js';
import { ParkRegion } from '../../src/elements/region/region.js';
import { figuresByTheme } from '../../src/elements/figure/figure-groups.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { catalog, figure, places, region } from './figure-catalog.js';

if (!customElements.get('park-region')) customElements.define('park-region', ParkRegion);

const others = { zh: '其他', en: 'Other' };

async function regionIn(lang = 'en', state: Parameters<MapStub['set']>[0] = {}) {
  const map = await mount<MapStub>(html`<map-stub lang=${lang}><park-region></park-region></map-stub>`);
  map.set({ status: 'ready', catalog, places, ...state });
  const element = map.querySelector('park-region');
  if (!element) throw new Error('expected a region, got none');
  await element.updateComplete;
  return { map, element };
}

describe('<park-region>', () => {
  describe('what it shows', () => {
    it('shows the name of the area, and the date that most figures share', async () => {
      const { element } = await regionIn();
      await expect.element(page.getByRole('heading', { level: 2, name: 'Changchun New Area' })).toBeVisible();
      await expect.element(page.getByText('Figures are for 2025 unless marked otherwise')).toBeVisible();
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('shows every theme with its figures, in the order of the catalog', async () => {
      const { element } = await regionIn();
      const themes = [...element.renderRoot.querySelectorAll('.theme')].map((theme) => [
        theme.querySelector('h3')?.innerText,
        ...[...theme.querySelectorAll<HTMLElement>('.figure .label')].map(({ innerText }) =>
          innerText.replaceAll(/\s+/g, ' ').trim(),
        ),
      ]);
      expect(themes).toEqual([
        ['Industry', 'New-energy-vehicle share 2024 – 2025', 'Photoelectronic clusters', 'Industry alliance'],
        ['Livelihood', 'Canteens for the elderly Q3 2025'],
      ]);
    });

    it('leads with one figure of each theme', async () => {
      const { element } = await regionIn('zh-CN');
      const leading = [...element.renderRoot.querySelectorAll<HTMLElement>('.leading li')];
      expect(leading.map(({ innerText }) => innerText.replaceAll(/\s+/g, ' ').trim())).toEqual([
        '产业 12.4% → 20% 新能源汽车配套占产值比重 2024 年 – 2025 年',
        '民生 超过 40 个 老年食堂 2025 年三季度',
      ]);
    });

    it('shows facts in words as sentences', async () => {
      await regionIn();
      await expect.element(page.getByText('The alliance was founded in the area')).toBeVisible();
    });

    it('says while it waits, and when there is nothing', async () => {
      const { map } = await regionIn('en', { status: 'loading', catalog: null, places: [] });
      await expect.element(page.getByText('Loading…')).toBeVisible();
      map.set({ status: 'ready' });
      await expect.element(page.getByText('There are no figures of the whole area.')).toBeVisible();
    });
  });

  describe('keyboard and names', () => {
    it('leads from a leading figure to its evidence, even in a folded theme', async () => {
      const { element } = await regionIn();
      const theme = element.renderRoot.querySelector<HTMLDetailsElement>('.theme');
      if (theme) theme.open = false;
      await page.getByRole('button', { name: /Industry/ }).click();

      await expect.element(page.getByText('2024: 12.4%')).toBeVisible();
      const focused = (element.renderRoot as ShadowRoot).activeElement;
      expect(focused?.parentElement?.id).toBe('row-nev-share');
      expect(await accessibilityFaults(element)).toEqual([]);
    });

    it('folds a theme by keyboard', async () => {
      const { element } = await regionIn();
      element.renderRoot.querySelector<HTMLElement>('.theme > summary')?.focus();
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText('The alliance was founded in the area')).not.toBeVisible();
    });
  });

  describe('life and death', () => {
    it('keeps what the reader opened when the state changes', async () => {
      const { map, element } = await regionIn();
      await page.getByText('Photoelectronic clusters').click();
      map.set({ theme: 'dark' });
      await element.updateComplete;
      const row = element.renderRoot.querySelector<HTMLDetailsElement>('#row-clusters');
      expect(row?.open).toBe(true);
    });

    it('can be made without a map', async () => {
      const element = await mount<ParkRegion>(html`<park-region></park-region>`);
      expect(element.renderRoot.textContent?.trim()).toBe('');
    });
  });
});

describe('leadingFigureOf', () => {
  function leadingOf(...statements: Parameters<typeof figuresByTheme>[0]) {
    const [theme] = figuresByTheme(statements, catalog, others);
    return theme ? leadingFigureOf(theme)?.statements.map(({ id }) => id) : undefined;
  }

  it('is the first figure that moves over time', () => {
    expect(leadingOf(...region.statements)).toEqual(['nev-before', 'nev-after']);
  });

  it('is else the first figure of a whole', () => {
    const part = figure('part', 'clusters', 1, 'clusters', { dimension: 'a' });
    expect(leadingOf(part, figure('satellites', 'satellites', 144, 'satellites'))).toEqual(['satellites']);
  });

  it('is nothing where there are words only', () => {
    expect(leadingOf(...region.statements.slice(0, 1))).toBeUndefined();
  });
});

describe('commonDateOf', () => {
  it('is the date that most statements share', () => {
    expect(commonDateOf(region.statements)).toBe('2025');
  });

  it('is nothing where no date is given', () => {
    expect(commonDateOf([figure('a', 'clusters', 1, 'clusters', { asOf: null })])).toBeNull();
  });
});
