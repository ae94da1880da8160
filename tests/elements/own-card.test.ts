import { html, type TemplateResult } from 'lit';
import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkCard } from '../../src/elements/card/card.js';
import type { CardContext, CardRenderer } from '../../src/elements/map/card-renderer.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';
import { beihuPark, catalog, head, places } from './figure-catalog.js';

const selectionOf = ({ id }: { readonly id: string }) => ({
  id,
  lngLat: null,
  candidates: [id],
  parcels: [],
});

async function cardWith(renderCard: CardRenderer, card?: TemplateResult) {
  const map = await mount<MapStub>(
    html`<map-stub lang="en">${card ?? html`<park-card .renderCard=${renderCard}></park-card>`}</map-stub>`,
  );
  map.set({ status: 'ready', catalog, places, selection: selectionOf(head) });
  const element = map.querySelector('park-card');
  if (!element) throw new Error('expected a card, got none');
  await element.updateComplete;
  return { map, card: element };
}

const ownPartOf = (card: ParkCard): HTMLElement | null => card.renderRoot.querySelector('[part~="own"]');

/** Keeps a fault that is reported to the page from failing the test; returns what was reported. */
function reportedFaults(): { readonly messages: string[]; readonly stop: () => void } {
  const messages: string[] = [];
  const handle = (event: ErrorEvent): void => {
    messages.push(event.message);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('error', handle, { capture: true });
  return { messages, stop: () => window.removeEventListener('error', handle, { capture: true }) };
}

describe('a page’s own card', () => {
  describe('what it shows', () => {
    it('stands in place of our card, with our button that closes it', async () => {
      const { map, card } = await cardWith(({ name }) => html`<h2>${name.en}, our way</h2>`);
      expect(ownPartOf(card)?.innerText).toBe('HEAD Digital Industry Tower, our way');
      expect(card.renderRoot.querySelector('[part~="name"]')).toBeNull();
      await page.getByRole('button', { name: 'Close' }).click();
      expect(map.asked).toContainEqual(['requestClear']);
      expect(await accessibilityFaults(card)).toEqual([]);
    });

    it('may be a node', async () => {
      const { card } = await cardWith(({ id }) => {
        const list = document.createElement('dl');
        list.textContent = id;
        return list;
      });
      expect(ownPartOf(card)?.querySelector('dl')?.textContent).toBe('head-building');
    });

    it('takes a string as text', async () => {
      const { card } = await cardWith(() => '<img src=x onerror=alert(1)>');
      expect(ownPartOf(card)?.textContent).toBe('<img src=x onerror=alert(1)>');
      expect(ownPartOf(card)?.childElementCount).toBe(0);
    });

    it.each([null, undefined])('leaves it to our card by returning %s', async (nothing) => {
      const { card } = await cardWith(() => nothing);
      expect(ownPartOf(card)).toBeNull();
      await expect.element(page.getByRole('heading', { level: 2, name: /^HEAD/ })).toBeVisible();
    });

    it('follows the selection', async () => {
      const { map, card } = await cardWith(({ name }) => name.en);
      map.set({ selection: selectionOf(beihuPark) });
      await card.updateComplete;
      expect(ownPartOf(card)?.textContent).toBe('Beihu Park');
      map.set({ selection: null });
      await card.updateComplete;
      expect(ownPartOf(card)).toBeNull();
    });

    it('follows the language', async () => {
      const { map, card } = await cardWith(({ name }, { text }) => text(name));
      map.lang = 'zh-CN';
      await expect.poll(() => ownPartOf(card)?.textContent).toBe('“HEAD”数字产业大厦');
    });

    it('is not drawn again as long as nothing that it shows has changed', async () => {
      let drawn = 0;
      const { map, card } = await cardWith(() => {
        drawn += 1;
        return document.createElement('input');
      });
      const input = ownPartOf(card)?.querySelector('input');
      map.set({ status: 'partial' });
      await card.updateComplete;
      expect(drawn).toBe(1);
      expect(ownPartOf(card)?.querySelector('input')).toBe(input);
    });

    it('keeps its nodes when only the function is new', async () => {
      const { card } = await cardWith(({ name }) => html`<input aria-label=${name.en} />`);
      const input = ownPartOf(card)?.querySelector('input');
      const sameTemplate = (label: string) => html`<p>${label}</p>`;
      card.renderCard = () => sameTemplate('one');
      await card.updateComplete;
      expect(input?.isConnected).toBe(false);
      const paragraph = ownPartOf(card)?.querySelector('p');
      card.renderCard = () => sameTemplate('two');
      await card.updateComplete;
      expect(ownPartOf(card)?.querySelector('p')).toBe(paragraph);
      expect(paragraph?.textContent).toBe('two');
    });
  });

  describe('what it is told', () => {
    /** The context with which a card of the tower is drawn. */
    async function contextOfTower(): Promise<CardContext> {
      let context: CardContext | null = null;
      await cardWith((_place, given) => {
        context = given;
        return 'x';
      });
      if (!context) throw new Error('the card was not drawn');
      return context;
    }

    it('reads and writes figures', async () => {
      const { latest, value, label } = await contextOfTower();
      const rate = latest('occupancy-rate');
      expect(value(rate)).toBe('53.6%');
      expect(rate && label(rate)).toBe('Occupancy rate');
      expect(value(latest('projects', 'introduced'))).toBe('92');
      expect(value(latest('rent'))).toBe('not published');
    });

    it('has source and date of each figure', async () => {
      const { latest, evidence } = await contextOfTower();
      const rate = latest('occupancy-rate');
      if (!rate) throw new Error('no rate');
      const { source, asOf, meaning } = evidence(rate);
      expect(source.title).not.toBe('');
      expect(source.url).toMatch(/^https?:/);
      expect(asOf).toBe('Dec 2025');
      expect(meaning).toBe('The figure itself');
    });

    it('can show our row, which opens the evidence', async () => {
      await cardWith((_place, { latest, figure }) => {
        const rate = latest('occupancy-rate');
        return html`<h2>Tower</h2>
          ${rate ? figure(rate) : null}`;
      });
      await page.getByText('53.6%').click();
      await expect.element(page.getByText('The figure itself')).toBeVisible();
    });
  });

  describe('when it fails', () => {
    it('gives way to our card, and says so', async () => {
      const faults = reportedFaults();
      const map = await mount<MapStub>(html`<map-stub lang="en"><park-card></park-card></map-stub>`);
      const card = map.querySelector('park-card') as ParkCard;
      card.renderCard = () => {
        throw new Error('no such field');
      };
      const told = once(map, 'park-card-failed');
      map.set({ status: 'ready', catalog, places, selection: selectionOf(head) });
      expect((await told).detail).toEqual({ id: 'head-building', message: 'no such field' });
      await expect.element(page.getByRole('heading', { level: 2, name: /^HEAD/ })).toBeVisible();
      faults.stop();
      expect(faults.messages).toHaveLength(1);
      expect(faults.messages[0]).toContain('no such field');
    });

    it('is not reported where the page has cancelled the event', async () => {
      const faults = reportedFaults();
      const map = await mount<MapStub>(html`<map-stub lang="en"><park-card></park-card></map-stub>`);
      map.addEventListener('park-card-failed', (event) => event.preventDefault());
      const card = map.querySelector('park-card') as ParkCard;
      card.renderCard = () => {
        throw new Error('no such field');
      };
      map.set({ status: 'ready', catalog, places, selection: selectionOf(head) });
      await card.updateComplete;
      faults.stop();
      expect(faults.messages).toEqual([]);
    });

    it('gives way when what it returned can’t be drawn', async () => {
      const faults = reportedFaults();
      const { card } = await cardWith(() => ({ html: '<b>x</b>' }) as never);
      faults.stop();
      expect(faults.messages.join()).toContain('got object, expected a template');
      expect(ownPartOf(card)).toBeNull();
      await expect.element(page.getByRole('heading', { level: 2, name: /^HEAD/ })).toBeVisible();
    });

    it('is tried anew with the next place', async () => {
      const faults = reportedFaults();
      const { map, card } = await cardWith(({ id, name }) => {
        if (id === head.id) throw new Error('not this one');
        return name.en;
      });
      map.set({ selection: selectionOf(beihuPark) });
      await card.updateComplete;
      faults.stop();
      expect(ownPartOf(card)?.textContent).toBe('Beihu Park');
    });
  });

  describe('on a map', () => {
    async function mapOf(content: TemplateResult, renderCard: CardRenderer | null = null) {
      const map = await mount<ParkMap>(
        html`<park-map
          .catalog=${smallCatalog()}
          .renderCard=${renderCard}
          lang="en"
          loading="eager"
          style="inline-size: 700px; block-size: 520px"
          >${content}</park-map
        >`,
      );
      await map.ready;
      return map;
    }

    it('is drawn in the popup by the renderCard of the map', async () => {
      const map = await mapOf(html``, ({ name }) => `own ${name.en}`);
      map.select('large');
      const card = () => map.shadowRoot?.querySelector('park-popup')?.shadowRoot?.querySelector('park-card');
      await until('the own card', () => {
        const shown = card();
        return shown instanceof HTMLElement && ownPartOf(shown)?.innerText === 'own Large Park';
      });
      map.renderCard = null;
      await until('our card', () => card()?.shadowRoot?.querySelector('#name') !== null);
    });

    it('is drawn in a popup by its own renderCard before that of the map', async () => {
      const ofPopup: CardRenderer = ({ name }) => `popup ${name.en}`;
      let ofMap = 0;
      const map = await mapOf(html`<park-popup slot="popup" .renderCard=${ofPopup}></park-popup>`, () => {
        ofMap += 1;
        return 'of the map';
      });
      map.select('large');
      const card = () => map.querySelector('park-popup')?.shadowRoot?.querySelector('park-card');
      await until('the own card', () => {
        const shown = card();
        return shown instanceof HTMLElement && ownPartOf(shown)?.innerText === 'popup Large Park';
      });
      // The map's own popup, which this one replaces, draws nothing.
      expect(ofMap).toBe(0);
      map.querySelector('park-popup')?.remove();
      await until('the map’s own popup', () => ofMap === 1);
    });

    it('stands in the slot of the popup while a place is selected, and can be closed', async () => {
      const map = await mapOf(
        html`<park-popup slot="popup"><section id="mine">Our card</section></park-popup>`,
      );
      const mine = map.querySelector('#mine') as HTMLElement;
      expect(mine.checkVisibility({ visibilityProperty: true })).toBe(false);
      map.select('large');
      await until('the card', () => mine.checkVisibility({ visibilityProperty: true }));
      await page.getByRole('button', { name: 'Close' }).click();
      expect(map.selected).toBeNull();
      await until('no card', () => !mine.checkVisibility());
      map.select('hidden');
      await until('the card', () => mine.checkVisibility({ visibilityProperty: true }));
    });

    it('learns from the map’s event which place it is about', async () => {
      const map = await mapOf(html`<park-popup slot="popup"><p id="mine"></p></park-popup>`);
      const mine = map.querySelector('#mine') as HTMLElement;
      map.addEventListener('park-feature-selected', ({ detail }) => {
        mine.textContent = detail.id;
      });
      map.requestSelection('small');
      await until('the card', () => mine.checkVisibility() && mine.textContent === 'small');
      map.requestSelection('large');
      await until('the next one', () => mine.textContent === 'large');
    });

    it('offers slots around our card in the popup', async () => {
      const map = await mapOf(
        html`<park-popup slot="popup">
          <p slot="header">Invest here</p>
          <a slot="actions" href="#contact">Contact us</a>
          <small slot="footer">Foot</small>
        </park-popup>`,
      );
      map.select('large');
      await expect.element(page.getByText('Invest here')).toBeVisible();
      const [name, contact, foot] = [
        page.getByRole('heading', { name: 'Large Park' }),
        page.getByRole('link', { name: 'Contact us' }),
        page.getByText('Foot'),
      ].map((locator) => locator.element().getBoundingClientRect().top);
      expect(name).toBeLessThan(contact ?? 0);
      expect(contact).toBeLessThan(foot ?? 0);
    });
  });
});
