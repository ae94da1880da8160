import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

const themes = import.meta.glob<string>('../../styles/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const named = Object.entries(themes).map(
  ([path, css]) => [/(\w[\w-]*)\.css$/.exec(path)?.[1] ?? '', css] as const,
);

afterEach(() => {
  document.adoptedStyleSheets = [];
});

async function pageIn(theme: string, css: string): Promise<HTMLElement> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const page = await mount(html`
    <div class="park-${theme}" lang="en" style="background: Canvas; color: CanvasText">
      <park-map
        id="map"
        .catalog=${smallCatalog({ extraFeatures: [{ type: 'Feature', geometry: null, properties: {} }] })}
        loading="eager"
        style="inline-size: 700px; block-size: 520px"
      ></park-map>
      <park-legend for="map"></park-legend>
      <park-search for="map"></park-search>
      <park-list for="map"></park-list>
      <park-region for="map"></park-region>
      <park-card for="map"></park-card>
    </div>
  `);
  const map = page.querySelector('park-map') as ParkMap;
  await map.ready;
  map.requestSelection('small', { lngLat: [125.35, 43.96], candidates: ['small', 'large'], parcels: [] });
  const popup = map.shadowRoot?.querySelector('park-popup');
  await until('the popup', () => popup?.shadowRoot?.querySelector('[part~="others"]') !== null);
  return page;
}

describe.each(named)('the theme %s', (theme, css) => {
  it('has no fault of accessibility', async () => {
    const page = await pageIn(theme, css);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('reaches everything in its class, and nothing outside', async () => {
    const page = await pageIn(theme, css);
    const outside = await mount(html`<park-card lang="en"></park-card>`);
    const groundOf = (element: Element | null | undefined) => {
      const base = element?.shadowRoot?.querySelector('[part~="base"]');
      return base ? getComputedStyle(base).backgroundColor : '';
    };
    const wanted = document.createElement('i');
    wanted.style.backgroundColor = 'var(--park-color-surface)';
    page.append(wanted);
    const { backgroundColor } = getComputedStyle(wanted);
    expect(groundOf(page.querySelector('park-card'))).toBe(backgroundColor);
    expect(groundOf(outside)).toBe('rgb(255, 253, 249)');
  });
});
