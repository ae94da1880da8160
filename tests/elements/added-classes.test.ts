import { html, type TemplateResult } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { clickMap } from '../support/map-pointer.js';
import { mount } from '../support/mount.js';
import { until } from '../support/once.js';
import { middleOf, parcelCatalog, parcelFeature } from '../support/parcel-catalog.js';

const added = {
  code: 'M0',
  name: { zh: '新型产业用地', en: 'New industry' },
  parent: 'M',
  color: '#c89bd8',
  pattern: 'dots',
};

/** The catalog of parcels with a class of its own, which the first parcel has. */
function catalogWithClass(): unknown {
  const features = Array.from({ length: 10 }, (_, index) => parcelFeature(index));
  const [first] = features;
  if (first) first.properties.landUse = 'M0';
  return { ...parcelCatalog(features), landUseClasses: [added] };
}

async function mapWith(companion: (map: ParkMap) => TemplateResult, lang = 'en') {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalogWithClass()}
      lang=${lang}
      theme="light"
      style="display: block; inline-size: 640px; block-size: 400px"
      loading="eager"
      engine="plane"
    ></park-map>`,
  );
  await map.ready;
  return { map, element: await mount(companion(map)) };
}

describe('a class of land use that the catalog adds', () => {
  it('makes no finding, and is drawn in its colour', async () => {
    const { map } = await mapWith(() => html`<div></div>`);
    expect(map.findings).toEqual([]);
    const share = map.state.layers
      .flatMap(({ landUse }) => landUse?.classes ?? [])
      .find(({ landUse }) => landUse === 'M0');
    expect(share).toMatchObject({ count: 1, colors: { standard: { light: '#c89bd8' } } });
  });

  it('stands in the legend with its name', async () => {
    const { element } = await mapWith(
      (map) => html`<park-land-use lang="zh-CN" .map=${map}></park-land-use>`,
      'zh-CN',
    );
    const row = page.elementLocator(element).getByRole('row', { name: /M0/ });
    await expect.element(row).toHaveTextContent(/新型产业用地/);
  });

  it('is named in the card, with the class under which it counts', async () => {
    const { map } = await mapWith(() => html`<div></div>`);
    clickMap(map, middleOf(0));
    const card = () =>
      map.shadowRoot?.querySelector('park-popup')?.shadowRoot?.querySelector('park-card')?.shadowRoot
        ?.textContent ?? '';
    await until('the card', () => card().includes('New industry'));
    expect(card().replaceAll(/\s+/g, ' ')).toContain('counted as 1001 Industrial');
  });

  it('can be filtered by', async () => {
    const { element } = await mapWith((map) => html`<park-filter lang="en" .map=${map}></park-filter>`);
    const filter = page.elementLocator(element);
    await userEvent.click(filter.getByRole('checkbox', { name: 'M0 New industry 1' }));
    await expect.element(filter.getByRole('status')).toHaveTextContent('1 of 10 parcels');
  });

  it('is a row of the report with its colour', async () => {
    const { map, element } = await mapWith((own) => html`<park-report lang="en" .map=${own}></park-report>`);
    const [ring = []] = parcelFeature(0).geometry.coordinates;
    const coordinates = [ring.map(([lng = 0, lat = 0]) => [lng, lat] as const)];
    map.workbench.chooseArea({ geometry: { type: 'Polygon', coordinates }, origin: 'drawn', name: null });
    const row = page.elementLocator(element).getByRole('rowheader', { name: /M0 New industry/ });
    await expect.element(row).toBeVisible();
    expect(row.element().querySelector('.swatch')).not.toBeNull();
  });

  it('is what a parcel can become in a scenario', async () => {
    const { map, element } = await mapWith(
      (own) => html`<park-scenario lang="en" .map=${own}></park-scenario>`,
    );
    map.select('parcel-9');
    const field = page.elementLocator(element).getByLabelText('Land use');
    await expect.element(field).toBeVisible();
    await userEvent.fill(field, 'New industry');
    await userEvent.tab();
    await until('the scenario', () => map.state.scenario?.scenario.changes.length === 1);
    expect(map.state.scenario?.faults).toEqual([]);
    expect(map.state.scenario?.scenario.changes[0]).toMatchObject({ parcel: 'parcel-9', landUse: 'M0' });
  });
});
