import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkLandUse } from '../../src/elements/land-use/land-use.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { parcelCatalog, parcelFeature } from '../support/parcel-catalog.js';

/** The first two parcels, and a third one that lies on both of them. */
function overlappingCatalog(): unknown {
  const third = parcelFeature(2);
  const [ring = []] = third.geometry.coordinates;
  third.geometry.coordinates = [ring.map(([lng = 0, lat = 0]) => [lng - 0.015, lat])];
  return parcelCatalog([parcelFeature(0), parcelFeature(1), third]);
}

async function legendOf(catalog: unknown, lang = 'en') {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 400px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  const legend = await mount<ParkLandUse>(html`<park-land-use lang=${lang} .map=${map}></park-land-use>`);
  return { map, legend, button: page.elementLocator(legend).getByRole('button', { name: /Check|检查/ }) };
}

describe('the search of <park-land-use> for overlaps', () => {
  it('is not made by itself', async () => {
    const { map, legend, button } = await legendOf(overlappingCatalog());
    await expect.element(button).toBeVisible();
    expect(map.findings).toEqual([]);
    expect(legend.renderRoot.querySelector('[part="overlaps"] li')).toBeNull();
  });

  it('names the parcels with their land in common, and adds to the findings of the map', async () => {
    const { map, legend, button } = await legendOf(overlappingCatalog());
    const told = once(map, 'park-data-found-faulty');
    await userEvent.click(button);
    await expect
      .element(page.elementLocator(legend).getByText(/^Overlaps: 2, [\d,.]+ m² in all/))
      .toBeVisible();
    const { detail } = await told;
    expect(detail.findings.map(({ code, feature }) => `${code} ${feature ?? ''}`).toSorted()).toEqual([
      'sense/overlap parcel-0',
      'sense/overlap parcel-1',
    ]);
    expect(map.findings).toEqual(detail.findings);
    expect(await accessibilityFaults(legend)).toEqual([]);
  });

  it('leads to a parcel of a pair', async () => {
    const { map, legend, button } = await legendOf(overlappingCatalog());
    await userEvent.click(button);
    const selected = once(map, 'park-feature-selected');
    await userEvent.click(page.elementLocator(legend).getByRole('button', { name: 'parcel-1' }));
    expect((await selected).detail.id).toBe('parcel-1');
  });

  it('says that there are none, in the language of the page', async () => {
    const { legend, button } = await legendOf(parcelCatalog(), 'zh-CN');
    await userEvent.click(button);
    await until(
      'the words',
      () => legend.renderRoot.textContent?.includes('没有 1 平方米及以上的重叠') ?? false,
    );
  });
});
