import { html, type TemplateResult } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';

import '../../src/define/park-share.js';
import type { ShareSettings } from '../../src/elements/share/share-settings.js';
import { accessibilityFaults } from '../support/axe.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { mount } from '../support/mount.js';
import { catalog, places } from './figure-catalog.js';

const addresses = { script: 'https://maps.example/park.js', frame: 'https://maps.example/frame.html' };

const full = html`<park-share script=${addresses.script} frame=${addresses.frame}></park-share>`;

async function shareIn(content: TemplateResult, lang = 'en') {
  const map = await mount<MapStub>(html`<map-stub lang=${lang}>${content}</map-stub>`);
  map.src = 'https://maps.example/catalog.json';
  map.camera = { center: [125.37, 43.97], zoom: 12.5, bearing: 0, pitch: 0, bounds: [125, 43, 126, 44] };
  map.set({
    status: 'ready',
    catalog,
    places,
    selection: { id: 'head', lngLat: null, candidates: ['head'], parcels: [] },
  });
  const share = map.querySelector('park-share');
  if (!share) throw new Error('expected an element, got none');
  await share.updateComplete;
  const code = () => share.renderRoot.querySelector('textarea')?.value ?? '';
  return { map, share, code };
}

/** Puts a clipboard of the test's own in the place of the browser's. */
function useClipboard(clipboard: { readonly writeText: (text: string) => Promise<void> } | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('<park-share>', () => {
  it('offers the link of the page first', async () => {
    const { share, code } = await shareIn(full);
    expect(code()).toBe(location.href);
    await expect.element(page.getByRole('radio', { name: 'Link' })).toBeChecked();
    expect(await accessibilityFaults(share)).toEqual([]);
  });

  it('writes the code for what the map shows', async () => {
    const { share, code } = await shareIn(full);
    await userEvent.click(page.getByRole('radio', { name: 'iframe' }));
    expect(code()).toContain(
      'src="https://maps.example/frame.html?lang=en&amp;center=125.37,43.97&amp;zoom=12.5&amp;select=head"',
    );
    expect(await accessibilityFaults(share)).toEqual([]);
  });

  it('says in the code what it is told instead', async () => {
    const settings: Partial<ShareSettings> = { view: null, selected: null, language: null, height: 300 };
    const { share, code } = await shareIn(full);
    share.settings = settings;
    await userEvent.click(page.getByRole('radio', { name: 'Tag' }));
    await share.updateComplete;
    expect(code()).toContain('height: 300px');
    expect(code()).not.toMatch(/center|selected|lang/);
  });

  it('offers no more than it has addresses for', async () => {
    await shareIn(html`<park-share frame=${addresses.frame} without-link></park-share>`);
    await expect.element(page.getByRole('radio', { name: 'iframe' })).toBeChecked();
    expect(page.getByRole('radio', { name: 'Tag' }).elements()).toEqual([]);
    expect(page.getByRole('radio', { name: 'Link' }).elements()).toEqual([]);
  });

  it('moves through the ways by the arrow keys', async () => {
    const { code } = await shareIn(full, 'zh-CN');
    page.getByRole('radio', { name: '链接' }).element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(code()).toContain('<iframe');
  });

  it('copies, says so, and says it no longer when the code has changed', async () => {
    const copied: string[] = [];
    useClipboard({
      writeText: (text) => {
        copied.push(text);
        return Promise.resolve();
      },
    });
    const { code } = await shareIn(full);
    await userEvent.click(page.getByRole('button', { name: 'Copy the link' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
    expect(copied).toEqual([code()]);
    await userEvent.click(page.getByRole('radio', { name: 'React' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('');
  });

  it('selects the code where the clipboard is denied', async () => {
    useClipboard({ writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) });
    const { share, code } = await shareIn(full);
    await userEvent.click(page.getByRole('button', { name: 'Copy the link' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('press Ctrl+C');
    const field = share.renderRoot.querySelector('textarea');
    expect(field?.value.slice(field.selectionStart, field.selectionEnd)).toBe(code());
  });
});
