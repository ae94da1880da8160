import { html, type TemplateResult } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import type { Place } from '../../src/domain/catalog/place.js';
import { ParkCard } from '../../src/elements/card/card.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import {
  beihuPark,
  catalog,
  chemicalPark,
  figure,
  head,
  places,
  robotPark,
  satelliteFirm,
} from './figure-catalog.js';

if (!customElements.get('park-card')) customElements.define('park-card', ParkCard);

function selectionOf({ id }: Place) {
  return { id, lngLat: null, candidates: [id], parcels: [] };
}

/** A card in a map on which a place is selected. */
async function cardOf(
  place: Place | null,
  card: TemplateResult = html`<park-card></park-card>`,
  lang = 'en',
) {
  const map = await mount<MapStub>(html`<map-stub lang=${lang}>${card}</map-stub>`);
  map.set({ status: 'ready', catalog, places, selection: place && selectionOf(place) });
  const element = map.querySelector('park-card');
  if (!element) throw new Error('expected a card, got none');
  await element.updateComplete;
  return { map, card: element };
}

function part(card: ParkCard, name: string): HTMLElement | null {
  return card.renderRoot.querySelector(`[part~="${name}"]`);
}

function textOf(card: ParkCard, name: string): string {
  return part(card, name)?.innerText.replaceAll(/\s+/g, ' ').trim() ?? '';
}

describe('<park-card>', () => {
  describe('what it shows', () => {
    it('invites when nothing is selected', async () => {
      const { card } = await cardOf(null);
      await expect.element(page.getByText('Choose a park on the map')).toBeVisible();
      expect(await accessibilityFaults(card)).toEqual([]);
    });

    it('shows name and kind of the selected place', async () => {
      const { card } = await cardOf(chemicalPark);
      await expect
        .element(page.getByRole('heading', { level: 2, name: 'Beihu Fine Chemicals Park' }))
        .toBeVisible();
      expect(textOf(card, 'kind')).toBe('Industrial park');
    });

    it('shows the latest occupancy in a dial, and its course', async () => {
      const { card } = await cardOf(head);
      await expect
        .element(page.getByRole('img', { name: 'Occupancy rate: 53.6% (Dec 2025)', exact: true }))
        .toBeVisible();
      await expect
        .element(page.getByRole('img', { name: 'Occupancy rate: 21.3% (Jan 2025) → 53.6% (Dec 2025)' }))
        .toBeVisible();
      expect(await accessibilityFaults(card)).toEqual([]);
    });

    it('keeps a forecast out of the course of the occupancy', async () => {
      const forecast = figure('head-later', 'occupancy-rate', 0.9, 'ratio', {
        asOf: '2026',
        qualifiers: ['forecast'],
      });
      const { map, card } = await cardOf(head);
      const withForecast = { ...head, statements: [...head.statements, forecast] };
      map.set({ places: places.map((place) => (place === head ? withForecast : place)) });
      await card.updateComplete;
      const course = page.getByRole('img', {
        name: 'Occupancy rate: 21.3% (Jan 2025) → 53.6% (Dec 2025)',
        exact: true,
      });
      await expect.element(course).toBeVisible();
      expect(textOf(card, 'theme')).toContain('forecast: 90%');
    });

    it('shows a lone forecast of the occupancy once', async () => {
      const forecast = figure('later', 'occupancy-rate', 0.9, 'ratio', { qualifiers: ['forecast'] });
      const planned = { ...robotPark, statements: [forecast] };
      const { map, card } = await cardOf(robotPark);
      map.set({ places: places.map((place) => (place === robotPark ? planned : place)) });
      await card.updateComplete;
      expect(part(card, 'dial')?.textContent).toContain('forecast: 90%');
      expect(part(card, 'theme')).toBeNull();
    });

    it('says in which language a name is that it has in one only', async () => {
      const unnamed = { ...robotPark, name: { zh: '机器人园', en: '' } };
      const { map, card } = await cardOf(robotPark);
      map.set({ places: places.map((place) => (place === robotPark ? unnamed : place)) });
      await card.updateComplete;
      expect(part(card, 'name')?.lang).toBe('zh-CN');
    });

    it('shows the evidence of each date of the occupancy at one press', async () => {
      const { card } = await cardOf(head);
      await page.getByRole('img', { name: /→/ }).click();
      await expect.element(page.getByText('Jan 2025: 21.3%')).toBeVisible();
      await expect.element(page.getByText('The source does not say what is counted.').first()).toBeVisible();
      expect(await accessibilityFaults(card)).toEqual([]);
    });

    it('shows the projects by their parts', async () => {
      const { card } = await cardOf(chemicalPark);
      expect(textOf(card, 'bars')).toBe('Industrial 10 Pilot-scale 12 Small-scale production 16');
      expect(await accessibilityFaults(card)).toEqual([]);
    });

    it('shows the only part of the projects large, under its own name', async () => {
      const { card } = await cardOf(head);
      expect(textOf(card, 'projects')).toBe('Projects Introduced 2025 92');
    });

    it('says of a park what is not published', async () => {
      const { card } = await cardOf(robotPark);
      const rows = [...card.renderRoot.querySelectorAll<HTMLElement>('.missing')];
      expect(rows.map((row) => row.innerText.replaceAll(/\s+/g, ' '))).toEqual([
        'Occupancy not published',
        'Projects not published',
      ]);
    });

    it('does not ask for the occupancy of a public park', async () => {
      const { card } = await cardOf(beihuPark);
      expect(card.renderRoot.querySelector('.missing')).toBeNull();
    });

    it('marks a planned opening, and tells its date from that of the source', async () => {
      const { card } = await cardOf(robotPark);
      const row = card.renderRoot.querySelector<HTMLElement>('details.figure summary');
      expect(row?.innerText.replaceAll(/\s+/g, ' ').trim()).toBe('Opening stated 2025 planned: Mar 2026');
    });

    it('shows the one figure of an enterprise large, and once', async () => {
      const { card } = await cardOf(satelliteFirm);
      const figures = [...card.renderRoot.querySelectorAll('details.figure')];
      expect(figures.map(({ className }) => className)).toEqual(['figure lead']);
    });

    it('shows everything else under its theme', async () => {
      await cardOf(chemicalPark);
      await expect.element(page.getByRole('heading', { level: 3, name: 'Overview' })).toBeVisible();
      await expect.element(page.getByText('Site area')).toBeVisible();
    });

    it('says how well the position is known, with its note one press away', async () => {
      const { card } = await cardOf(chemicalPark);
      await page.getByText('Schematic position').click();
      await expect.element(page.getByText('The position within Beihu is not published.')).toBeVisible();
      expect(await accessibilityFaults(card)).toEqual([]);
    });

    it('lists the places inside', async () => {
      const beihu = places.find(({ id }) => id === 'beihu');
      const { card } = await cardOf(beihu ?? null);
      const names = [...card.renderRoot.querySelectorAll('.place > :first-child')].map(
        ({ textContent }) => textContent,
      );
      expect(names).toEqual([
        'Beihu Fine Chemicals Park',
        'Robot Park',
        'Chang Guang Satellite',
        'Beihu Park',
      ]);
      expect(await accessibilityFaults(card)).toEqual([]);
    });

    it('takes the colour that the layer has on the map', async () => {
      const { map, card } = await cardOf(chemicalPark);
      expect(part(card, 'base')?.style.getPropertyValue('--_theme')).toBe('#5d3468');
      map.set({ theme: 'dark' });
      await card.updateComplete;
      expect(part(card, 'base')?.style.getPropertyValue('--_theme')).toBe('#dbb2de');
    });

    it('stays within 280 px', async () => {
      const { card } = await cardOf(chemicalPark, html`<park-card style="width: 280px"></park-card>`);
      expect(part(card, 'base')?.scrollWidth).toBeLessThanOrEqual(280);
    });
  });

  describe('what it is told', () => {
    it('shows the place that it is given, whatever is selected', async () => {
      const { card } = await cardOf(head, html`<park-card place="beihu-park"></park-card>`);
      expect(textOf(card, 'name')).toBe('Beihu Park');
      expect(part(card, 'close')).toBeNull();
    });

    it('says when there is no such place', async () => {
      const { card } = await cardOf(null, html`<park-card place="atlantis"></park-card>`);
      expect(textOf(card, 'empty')).toBe('This place was not found.');
    });

    it('shows only the main figure when brief', async () => {
      const { card } = await cardOf(head, html`<park-card brief></park-card>`);
      const figures = [...card.renderRoot.querySelectorAll<HTMLElement>('.figure')];
      expect(figures.map(({ innerText }) => innerText.replaceAll(/\s+/g, ' ').trim())).toEqual([
        'Occupancy rate Dec 2025 53.6%',
      ]);
      expect(part(card, 'position')).toBeNull();
      expect(await accessibilityFaults(card)).toEqual([]);
    });

    it('follows the language around it', async () => {
      const { map, card } = await cardOf(head, undefined, 'zh-CN');
      expect(textOf(card, 'kind')).toBe('楼宇');
      map.lang = 'en';
      await expect.poll(() => textOf(card, 'kind')).toBe('Building');
    });

    it('takes other wording', async () => {
      const { card } = await cardOf(
        null,
        html`<park-card .messages=${{ empty: 'Nothing chosen.' }}></park-card>`,
      );
      expect(textOf(card, 'empty')).toBe('Nothing chosen.');
    });

    it('shows what stands in its slots, with or without a place', async () => {
      const { map } = await cardOf(null, html`<park-card><b slot="footer">Contact</b></park-card>`);
      await expect.element(page.getByText('Contact')).toBeVisible();
      map.set({ selection: selectionOf(head) });
      await expect.element(page.getByText('Contact')).toBeVisible();
    });
  });

  describe('what it says', () => {
    it('asks the map for the zone in which a place stands', async () => {
      const { map } = await cardOf(chemicalPark);
      await page.getByRole('button', { name: 'In Beihu Zone' }).click();
      expect(map.asked).toContainEqual(['requestSelection', 'beihu', { fly: true }]);
    });

    it('asks the map for a place inside, and lights it up under the pointer', async () => {
      const beihu = places.find(({ id }) => id === 'beihu');
      const { map } = await cardOf(beihu ?? null);
      await page.getByRole('button', { name: 'Robot Park' }).click();
      expect(map.asked).toContainEqual(['highlight', 'robot-park']);
      expect(map.asked).toContainEqual(['requestSelection', 'robot-park', { fly: true }]);
    });

    it('asks the map to clear the selection', async () => {
      const { map } = await cardOf(head);
      await page.getByRole('button', { name: 'Close' }).click();
      expect(map.asked).toContainEqual(['requestClear']);
    });

    it('announces a new selection', async () => {
      const { map, card } = await cardOf(head, undefined, 'zh-CN');
      map.set({ selection: selectionOf(beihuPark) });
      await card.updateComplete;
      await expect.element(page.getByRole('status')).toHaveTextContent('已选择 北湖公园');
    });

    it('leaves the announcement to others when brief', async () => {
      const { card } = await cardOf(head, html`<park-card brief></park-card>`);
      expect(card.renderRoot.querySelector('[role="status"]')?.textContent).toBe('');
    });
  });

  describe('keyboard and names', () => {
    it('shows the name in the other language at one press, and back', async () => {
      const { card } = await cardOf(head);
      const toggle = page.getByRole('button', { name: 'Chinese name 中文' });
      await toggle.click();
      expect(textOf(card, 'name')).toBe('“HEAD”数字产业大厦');
      expect(part(card, 'name')?.lang).toBe('zh-CN');
      await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
      expect(await accessibilityFaults(card)).toEqual([]);
      await toggle.click();
      expect(textOf(card, 'name')).toBe('HEAD Digital Industry Tower');
    });

    it('goes back to the own language with the next place', async () => {
      const { map, card } = await cardOf(head);
      await page.getByRole('button', { name: 'Chinese name 中文' }).click();
      map.set({ selection: selectionOf(beihuPark) });
      await card.updateComplete;
      expect(textOf(card, 'name')).toBe('Beihu Park');
    });

    it('closes what was opened of one place when the next is shown', async () => {
      const { map, card } = await cardOf(chemicalPark);
      await page.getByText('Schematic position').click();
      map.set({ selection: selectionOf(robotPark) });
      await card.updateComplete;
      expect(card.renderRoot.querySelector('details[open]')).toBeNull();
    });

    it('is read by keyboard alone: name, close, zone, position, figures', async () => {
      const { card } = await cardOf(chemicalPark);
      const root = card.renderRoot as ShadowRoot;
      const stops: (string | undefined)[] = [];
      for (let press = 0; press < 5; press += 1) {
        await userEvent.tab();
        stops.push(root.activeElement?.getAttribute('part') ?? root.activeElement?.localName);
      }
      expect(stops).toEqual(['other-name', 'close', 'within', 'summary', 'summary']);
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText('The figure itself').first()).toBeVisible();
    });

    it('is an article named after the place', async () => {
      await cardOf(beihuPark);
      await expect.element(page.getByRole('article', { name: 'Beihu Park' })).toBeVisible();
    });
  });

  describe('life and death', () => {
    it('can be made without a map', async () => {
      const card = await mount<ParkCard>(html`<park-card lang="en"></park-card>`);
      expect(textOf(card, 'empty')).toContain('Choose a park');
    });

    it('finds its map by id when that comes later', async () => {
      const stage = await mount(html`<div lang="en"><park-card for="later"></park-card></div>`);
      const map = document.createElement('map-stub') as MapStub;
      map.id = 'later';
      map.set({ status: 'ready', catalog, places, selection: selectionOf(beihuPark) });
      stage.append(map);
      await expect.element(page.getByRole('heading', { name: 'Beihu Park' })).toBeVisible();
    });

    it('forgets its map when it is taken away', async () => {
      const { map, card } = await cardOf(head);
      card.remove();
      map.set({ selection: selectionOf(beihuPark) });
      await card.updateComplete;
      expect(textOf(card, 'name')).not.toBe('Beihu Park');
    });
  });
});
