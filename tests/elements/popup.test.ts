import { html } from 'lit';
import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { ParkPopup } from '../../src/elements/popup/popup.js';
import { placePopup } from '../../src/elements/popup/popup-placement.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

async function mapWithPopup(): Promise<{ map: ParkMap; popup: ParkPopup }> {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${smallCatalog()}
      lang="en"
      loading="eager"
      style="display: block; inline-size: 700px; block-size: 520px"
    ></park-map>`,
  );
  await map.ready;
  const popup = map.shadowRoot?.querySelector('park-popup');
  if (!popup) throw new Error('the map has no popup');
  return { map, popup };
}

const boxOf = (popup: ParkPopup): HTMLElement | null => popup.shadowRoot?.querySelector('.popup') ?? null;

describe('<park-popup>', () => {
  describe('what it shows', () => {
    it('is empty as long as nothing is selected', async () => {
      const { popup } = await mapWithPopup();
      expect(boxOf(popup)).toBeNull();
    });

    it('shows the card of the selected place, inside the map', async () => {
      const { map, popup } = await mapWithPopup();
      map.select('large');
      await until('the popup', () => boxOf(popup)?.style.visibility === 'visible');
      const box = boxOf(popup)?.getBoundingClientRect();
      const around = map.getBoundingClientRect();
      expect(box?.width).toBeGreaterThan(200);
      expect(box?.left).toBeGreaterThanOrEqual(around.left);
      expect(box?.bottom).toBeLessThanOrEqual(around.bottom);
    });

    it('shows the card of a place that is not located at the edge of the map', async () => {
      const { map, popup } = await mapWithPopup();
      map.select('hidden');
      await until('the popup', () => boxOf(popup)?.classList.contains('docked') === true);
      await until(
        'its name',
        () => boxOf(popup)?.querySelector('park-card')?.shadowRoot?.textContent?.includes('Hidden') === true,
      );
    });

    it('shows it there also after a place that was out of view', async () => {
      const { map, popup } = await mapWithPopup();
      map.select('large');
      await until('the popup', () => boxOf(popup)?.style.visibility === 'visible');
      await map.flyTo({ center: [126, 45], zoom: 13 }, { durationMs: 0 });
      await until('nothing in view', () => boxOf(popup)?.style.visibility === 'hidden');
      map.select('hidden');
      await until('the popup', () => boxOf(popup)?.classList.contains('docked') === true);
      await popup.updateComplete;
      const box = boxOf(popup);
      expect(box && getComputedStyle(box).visibility).toBe('visible');
      expect(box && getComputedStyle(box).translate).toBe('none');
    });

    it('follows its place while the map moves', async () => {
      const { map, popup } = await mapWithPopup();
      map.select('point');
      await until('the popup', () => boxOf(popup)?.style.visibility === 'visible');
      const before = boxOf(popup)?.style.translate;
      await map.flyTo({ center: [125.37, 43.93], zoom: 13 }, { durationMs: 0 });
      await until('another position', () => boxOf(popup)?.style.translate !== before);
    });
  });

  describe('what it says', () => {
    it('selects another place under the pointer', async () => {
      const { map, popup } = await mapWithPopup();
      map.requestSelection('small', { lngLat: [125.35, 43.96], candidates: ['small', 'large'], parcels: [] });
      await until('the other place', () => popup.shadowRoot?.querySelector('.other') !== null);
      popup.shadowRoot?.querySelector<HTMLElement>('.other')?.click();
      await until('the selection', () => map.state.selection?.id === 'large');
      expect(map.state.selection?.candidates).toEqual(['small', 'large']);
    });
  });

  describe('keyboard and names', () => {
    it('closes by Escape', async () => {
      const { map, popup } = await mapWithPopup();
      map.select('large');
      await until('the popup', () => boxOf(popup) !== null);
      await popup.updateComplete;
      const card = boxOf(popup)?.querySelector('park-card');
      await card?.updateComplete;
      card?.shadowRoot?.querySelector<HTMLElement>('button')?.focus();
      await userEvent.keyboard('{Escape}');
      await until('the end of the selection', () => map.state.selection === null);
    });

    it('has no fault of accessibility', async () => {
      const { map, popup } = await mapWithPopup();
      map.requestSelection('small', { lngLat: [125.35, 43.96], candidates: ['small', 'large'], parcels: [] });
      await until('the popup', () => boxOf(popup)?.style.visibility === 'visible');
      expect(await accessibilityFaults(popup)).toEqual([]);
    });
  });

  describe('life and death', () => {
    it('comes again after it was moved in the page', async () => {
      const { map, popup } = await mapWithPopup();
      map.select('large');
      await until('the popup', () => boxOf(popup) !== null);
      map.parentElement?.append(map);
      await until('the popup', () => boxOf(popup)?.style.visibility === 'visible');
    });
  });
});

describe('placePopup', () => {
  const popup = { width: 200, height: 100 };
  const map = { width: 600, height: 400 };

  it('puts the popup above its place where there is room', () => {
    expect(placePopup({ x: 300, y: 300 }, popup, map)).toEqual({ x: 200, y: 174, side: 'above' });
  });

  it('puts it below where there is none', () => {
    expect(placePopup({ x: 300, y: 60 }, popup, map)?.side).toBe('below');
  });

  it('puts it at the edge where it would cover the place', () => {
    const tall = { width: 200, height: 300 };
    expect(placePopup({ x: 300, y: 200 }, tall, map)).toEqual({ x: 336, y: 8, side: 'beside' });
    expect(placePopup({ x: 360, y: 200 }, tall, map)).toEqual({ x: 8, y: 8, side: 'beside' });
    expect(placePopup({ x: 150, y: 200 }, tall, { width: 300, height: 400 })?.side).toBe('below');
  });

  it('puts it at the edge where that is wanted', () => {
    expect(placePopup({ x: 300, y: 300 }, popup, map, true)?.side).toBe('beside');
  });

  it('keeps it inside the map from side to side', () => {
    expect(placePopup({ x: 10, y: 300 }, popup, map)?.x).toBe(8);
    expect(placePopup({ x: 590, y: 300 }, popup, map)?.x).toBe(392);
  });

  it('is nowhere when its place is out of view', () => {
    expect(placePopup({ x: -5, y: 300 }, popup, map)).toBeNull();
  });
});
