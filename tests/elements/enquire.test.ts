import { html, type TemplateResult } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';

import '../../src/define/park-enquire.js';
import type { ParkEnquire } from '../../src/elements/enquire/enquire.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import '../../src/define/park-map.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog, parcelFeature } from '../support/parcel-catalog.js';
import { catalog, head, places } from './figure-catalog.js';

const mail = 'mailto:invest@example.org';
const link = 'https://portal.example/map?x=1#select=head';
const needs = 'kinds:plot;areaHa:5..;roadM:1000*3';

describe('<park-enquire>', () => {
  describe('what it shows', () => {
    it('says what is missing as long as there is nothing to enquire about', async () => {
      const { enquire } = await enquireIn(html`<park-enquire to=${mail}></park-enquire>`);
      await expect.element(page.getByRole('button', { name: 'Enquire' })).toBeDisabled();
      expect(textOf(enquire)).toContain('Select a site on the map first');
      expect(await accessibilityFaults(enquire)).toEqual([]);
    });

    it('discloses what is handed over, and to whom', async () => {
      const { enquire } = await enquireIn(
        html`<park-enquire to=${mail} ids="head-building" query=${needs} link=${link}></park-enquire>`,
      );
      await userEvent.click(page.getByText('What is handed over'));
      await expect.element(page.getByRole('textbox', { name: 'Text of the enquiry' })).toBeVisible();
      expect(letterOf(enquire)).toBe(
        [
          'Hello, I would like to know more about the following.',
          '',
          'Sites:',
          `- ${head.name.en ?? ''} (head-building)`,
          '',
          'Needs:',
          '- Vacant plot',
          '- Vacant land in one piece at least 5 ha',
          '- Main road within 1 km',
          '',
          'Link to the map:',
          link,
        ].join('\n'),
      );
      expect(textOf(enquire)).toContain('opens a letter to invest@example.org');
      expect(textOf(enquire)).toContain('neither asked for nor kept');
      expect(await accessibilityFaults(enquire)).toEqual([]);
    });

    it('is written in Chinese where the page is', async () => {
      const { enquire } = await enquireIn(
        html`<park-enquire to=${mail} ids="head-building" query=${needs} link=${link}></park-enquire>`,
        'zh-CN',
      );
      await userEvent.click(page.getByText('会交出什么'));
      const { subject, body } = mailOf(enquire);
      expect(subject).toBe(`园区选址咨询：${head.name.zh}`);
      expect(body).toContain('要求：\r\n- 闲置地块\r\n- 连片闲置用地不少于 5 公顷');
      expect(await accessibilityFaults(enquire)).toEqual([]);
    });
  });

  describe('what it is told', () => {
    it('takes the short list before the selection, and its own ids before both', async () => {
      const { map, enquire } = await enquireIn(html`<park-enquire to=${mail}></park-enquire>`);
      map.set({
        selection: { id: 'head-building', lngLat: null, candidates: ['head-building'], parcels: [] },
      });
      await enquire.updateComplete;
      expect(await sitesAskedBy(enquire)).toEqual(['head-building']);
      map.set({ shortlist: ['beihu', 'chemical-park'] });
      await enquire.updateComplete;
      expect(await sitesAskedBy(enquire)).toEqual(['beihu', 'chemical-park']);
      enquire.ids = 'own, head-building,own';
      await enquire.updateComplete;
      expect(await sitesAskedBy(enquire)).toEqual(['own', 'head-building']);
    });

    it('writes a letter, and keeps what the page has configured besides', async () => {
      const { enquire } = await enquireIn(
        html`<park-enquire
          to=${`${mail}?cc=b@example.org&subject=old`}
          ids="head-building"
          link=${link}
        ></park-enquire>`,
      );
      const { address, subject, body } = mailOf(enquire);
      expect(address).toMatch(/^mailto:invest@example\.org\?cc=b@example\.org&subject=[^&+ ]+&body=[^&+ ]+$/);
      expect(subject).toBe(`Enquiry about sites: ${head.name.en ?? ''}`);
      expect(body).toBe(letterOf(enquire).replaceAll('\n', '\r\n'));
    });

    it('appends sites, needs and link to the address of a page', async () => {
      const ids = 'head-building,a&b';
      const { enquire } = await enquireIn(
        html`<park-enquire
          to="https://crm.example/ask?campaign=7"
          ids=${ids}
          query=${`${needs};nonsense:1`}
          link=${link}
        ></park-enquire>`,
      );
      const { origin, searchParams } = new URL(anchorOf(enquire)?.href ?? '');
      expect(origin).toBe('https://crm.example');
      expect([...searchParams]).toEqual([
        ['campaign', '7'],
        ['sites', ids],
        ['needs', needs],
        ['link', link],
      ]);
      expect(anchorOf(enquire)?.target).toBe('_blank');
      expect(anchorOf(enquire)?.rel).toBe('noopener noreferrer');
      expect(await accessibilityFaults(enquire)).toEqual([]);
    });

    it.each([
      'javascript:alert(1)',
      'http://crm.example/',
      'data:text/html,x',
      'mailto:',
      'invest@example.org',
    ])('refuses %s with words, and shows the text instead', async (to) => {
      const { enquire } = await enquireIn(html`<park-enquire to=${to} ids="head-building"></park-enquire>`);
      expect(anchorOf(enquire)).toBeNull();
      expect(textOf(enquire)).toContain(`“${to}” that this page names is not accepted`);
      await userEvent.click(page.getByRole('button', { name: 'Enquire about' }));
      await until('the focus', () => enquire.shadowRoot?.activeElement?.localName === 'textarea');
      expect(await accessibilityFaults(enquire)).toEqual([]);
    });

    it('calls a plot by the name that its data have', async () => {
      const plot = parcelFeature(1);
      const named = { ...plot, properties: { ...plot.properties, name: { zh: '一号地', en: 'Plot One' } } };
      const map = await mount<ParkMap>(
        html`<park-map
          .catalog=${parcelCatalog([named])}
          lang="en"
          loading="eager"
          engine="plane"
          style="display: block; inline-size: 640px; block-size: 300px"
        ></park-map>`,
      );
      await map.ready;
      const enquire = await mount<ParkEnquire>(
        html`<park-enquire lang="en" .map=${map} ids="parcel-1"></park-enquire>`,
      );
      await until('the name', () => textOf(enquire).includes('Enquire about “Plot One”'));
      expect(letterOf(enquire)).toContain('- Plot One (parcel-1)');
    });
  });

  describe('what it says', () => {
    it('hands sites, needs and link to the page, which can take them', async () => {
      const { enquire } = await enquireIn(
        html`<park-enquire to=${mail} ids="head-building,gone" query=${needs} link=${link}></park-enquire>`,
      );
      const clicked = once(document, 'click');
      enquire.addEventListener('park-enquiry-requested', (event) => event.preventDefault());
      const asked = once(document, 'park-enquiry-requested');
      await userEvent.click(page.getByRole('link', { name: 'Enquire about these 2 sites' }));
      const event = await asked;
      expect(event.cancelable).toBe(true);
      expect(structuredClone(event.detail)).toEqual({
        sites: [
          { id: 'head-building', name: head.name.en },
          { id: 'gone', name: null },
        ],
        needs: {
          query: needs,
          words: ['Vacant plot', 'Vacant land in one piece at least 5 ha', 'Main road within 1 km'],
        },
        link,
      });
      expect((await clicked).defaultPrevented).toBe(true);
      await expect
        .element(page.getByRole('status'))
        .toHaveTextContent('Handed over to the form of this page.');
    });

    it('lets the visitor follow the link where nobody takes it, with the address of the page as it is then', async () => {
      const { enquire } = await enquireIn(html`<park-enquire to=${mail} ids="head-building"></park-enquire>`);
      const before = location.href;
      history.replaceState(null, '', '#zoom=14');
      const followed = await follow(enquire);
      expect(followed.wasPrevented).toBe(false);
      expect(decodeURIComponent(followed.href)).toContain('#zoom=14');
      history.replaceState(null, '', before);
    });

    it('shows the text to be copied where there is no address and nobody takes it', async () => {
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
        configurable: true,
      });
      const { enquire } = await enquireIn(
        html`<park-enquire ids="head-building" link=${link}></park-enquire>`,
      );
      await userEvent.click(page.getByRole('button', { name: 'Enquire about' }));
      await userEvent.click(page.getByRole('button', { name: 'Copy the text' }));
      await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
      expect(copied).toEqual([letterOf(enquire)]);
      expect(textOf(enquire)).toContain('This page names no address');
      expect(await accessibilityFaults(enquire)).toEqual([]);
    });
  });

  describe('keyboard and names', () => {
    it('enquires, discloses and copies by keyboard', async () => {
      const { enquire } = await enquireIn(html`<park-enquire to=${mail} ids="head-building"></park-enquire>`);
      const asked = once(enquire, 'park-enquiry-requested');
      enquire.addEventListener('park-enquiry-requested', (event) => event.preventDefault());
      anchorOf(enquire)?.focus();
      await userEvent.keyboard('{Enter}');
      expect((await asked).detail.sites).toHaveLength(1);
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByRole('textbox', { name: 'Text of the enquiry' })).toBeVisible();
      await userEvent.tab();
      await userEvent.tab();
      expect(enquire.shadowRoot?.activeElement?.textContent?.trim()).toBe('Copy the text');
    });
  });

  describe('life and death', () => {
    it('follows the map again after a move', async () => {
      const { map, enquire } = await enquireIn(html`<park-enquire to=${mail}></park-enquire>`);
      enquire.remove();
      map.set({ shortlist: ['head-building'] });
      map.append(enquire);
      await until('the link', () => anchorOf(enquire) !== null);
    });
  });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
});

async function enquireIn(content: TemplateResult, lang = 'en') {
  const map = await mount<MapStub>(html`<map-stub lang=${lang}>${content}</map-stub>`);
  map.set({ status: 'ready', catalog, places });
  const enquire = map.querySelector('park-enquire');
  if (!enquire) throw new Error('expected an element, got none');
  await enquire.updateComplete;
  return { map, enquire };
}

/** Presses the link, and stops the browser at the last moment: a test can't leave its page. */
async function follow(enquire: ParkEnquire): Promise<{ href: string; wasPrevented: boolean }> {
  const followed = new Promise<{ href: string; wasPrevented: boolean }>((resolve) => {
    addEventListener(
      'click',
      (event) => {
        const wasPrevented = event.defaultPrevented;
        event.preventDefault();
        resolve({ href: anchorOf(enquire)?.href ?? '', wasPrevented });
      },
      { once: true },
    );
  });
  await userEvent.click(page.getByRole('link', { name: 'Enquire about' }));
  return followed;
}

async function sitesAskedBy(enquire: ParkEnquire): Promise<readonly string[]> {
  const asked = once(enquire, 'park-enquiry-requested');
  await follow(enquire);
  return (await asked).detail.sites.map(({ id }) => id);
}

function mailOf(enquire: ParkEnquire) {
  const address = anchorOf(enquire)?.getAttribute('href') ?? '';
  const field = (name: string) =>
    decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`).exec(address)?.[1] ?? '');
  return { address, subject: field('subject'), body: field('body') };
}

function anchorOf(enquire: ParkEnquire): HTMLAnchorElement | null {
  return enquire.renderRoot.querySelector('a');
}

function letterOf(enquire: ParkEnquire): string {
  return enquire.renderRoot.querySelector('textarea')?.value ?? '';
}

function textOf(enquire: ParkEnquire): string {
  return enquire.renderRoot.querySelector('.base')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}
