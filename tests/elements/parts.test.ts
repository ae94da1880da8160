import { html } from 'lit';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { mount } from '../support/mount.js';
import { until } from '../support/once.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { parcelCatalog } from '../support/parcel-catalog.js';
import { smallCatalog } from '../support/small-catalog.js';
import { catalog, head, places } from './figure-catalog.js';

/** The sources of the elements: their class comments are what the documentation is made from. */
const sources = import.meta.glob<string>('../../src/elements/*/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const tags = [
  'card',
  'compare',
  'enquire',
  'filter',
  'finder',
  'land-use',
  'legend',
  'list',
  'map',
  'popup',
  'region',
  'search',
  'shortlist',
  'stat',
  'table',
] as const;

/** What stands in the class comment of an element behind a tag such as `@csspart`. */
function documented(tag: string, kind: 'csspart' | 'cssproperty' | 'slot'): string[] {
  const source = sources[`../../src/elements/${tag}/${tag}.ts`] ?? '';
  const pattern = new RegExp(String.raw`^ \* @${kind} \[?([\w-]+)`, 'gm');
  return [...source.matchAll(pattern)].flatMap(([, name]) => (name ? [name] : []));
}

function elementsUnder(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsUnder(element.shadowRoot) : []),
  ]);
}

/** Every park element in the page with what stands in its own shadow root. */
function parkElements(): { readonly tag: string; readonly inner: readonly Element[] }[] {
  return elementsUnder(document.body)
    .filter(({ localName, shadowRoot }) => localName.startsWith('park-') && shadowRoot)
    .map((element) => ({
      tag: element.localName.slice(5),
      inner: [...(element.shadowRoot?.querySelectorAll('*') ?? [])],
    }));
}

/** A page that shows every element, with a selection, findings and open panels. */
async function wholePage(): Promise<ParkMap> {
  const stage = await mount(html`
    <div lang="en">
      <park-map
        id="map"
        .catalog=${smallCatalog({ extraFeatures: [{ type: 'Feature', geometry: null, properties: {} }] })}
        loading="eager"
        map-approval="GS 0000"
        style="inline-size: 700px; block-size: 520px"
      ></park-map>
      <park-legend for="map"></park-legend>
      <park-list for="map"></park-list>
      <park-search for="map"></park-search>
      <park-region for="map"></park-region>
      <park-card for="map"></park-card>
      <park-card for="map" .renderCard=${() => 'own'}></park-card>
      <park-card></park-card>
      <park-stat for="map" place="large" indicator="occupancy-rate"></park-stat>
      <park-stat for="map" place="small" indicator="occupancy-rate"></park-stat>
    </div>
  `);
  const map = stage.querySelector('park-map') as ParkMap;
  await map.ready;
  map.requestSelection('small', { lngLat: [125.35, 43.96], candidates: ['small', 'large'], parcels: [] });
  await until('the popup', () =>
    elementsUnder(document.body).some((element) => element.matches('[part~="others"]')),
  );
  return map;
}

const landUse = [{ code: 'M1', status: 'built', count: 2, areaM2: 40_000 }] as const;

/** The cards and figures of data that have everything. */
async function richPage(): Promise<void> {
  const map = await mount<MapStub>(html`
    <map-stub lang="en">
      <park-card></park-card>
      <park-card place="beihu"></park-card>
      <park-card place="chemical-materials-park"></park-card>
      <park-region></park-region>
      <park-search></park-search>
      <park-legend></park-legend>
      <park-land-use
        sample
        .summary=${[...landUse, { code: 'X9', status: null, count: 1, areaM2: null }]}
      ></park-land-use>
    </map-stub>
  `);
  const selection = { id: head.id, lngLat: null, candidates: [head.id], parcels: [] };
  map.set({ status: 'ready', catalog, places, selection });
  const search = map.querySelector('park-search');
  const input = search?.shadowRoot?.querySelector('input');
  if (!search || !input) throw new Error('expected a search, got none');
  input.value = 'Beihu';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await search.updateComplete;
}

/** Parcels as rows, grouped, filtered and compared. */
async function rowPage(): Promise<void> {
  const map = await mount<ParkMap>(
    html`<park-map
      lang="en"
      .catalog=${parcelCatalog()}
      loading="eager"
      style="inline-size: 700px; block-size: 300px"
    ></park-map>`,
  );
  await map.ready;
  map.workbench.chooseFilter({ statuses: ['built'] });
  const stage = await mount(html`
    <div lang="en">
      <park-filter .map=${map}></park-filter>
      <park-table .map=${map} group="status"></park-table>
      <park-compare .map=${map} ids="large,small,parcel-1"></park-compare>
      <park-finder .map=${map} query="landUse:0701;areaHa:1..;roadM:100"></park-finder>
      <park-shortlist .map=${map} ids="parcel-1,parcel-7"></park-shortlist>
      <park-enquire .map=${map} to="javascript:0"></park-enquire>
    </div>
  `);
  const has = (tag: string, part: string) => () =>
    stage.querySelector(tag)?.shadowRoot?.querySelector(`[part~="${part}"]`) !== null;
  await until('the conditions', has('park-filter', 'chip'));
  await until('the rows', has('park-table', 'group'));
  await until('the comparison', has('park-compare', 'cell'));
  await until('the sites', has('park-finder', 'site'));
  await until('the short list', has('park-shortlist', 'cell'));
}

/** Draws something of its own: a ground, a line around it, or a shadow. */
function isVisibleBox(element: Element): boolean {
  const style = getComputedStyle(element);
  const hasLine = (['top', 'bottom', 'left', 'right'] as const).some(
    (side) =>
      style.getPropertyValue(`border-${side}-style`) !== 'none' &&
      parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
  );
  const hasGround = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.backgroundImage !== 'none';
  return hasGround || hasLine || style.boxShadow !== 'none';
}

/** What is drawn by MapLibre, within SVG, or hidden from sight is nobody's to style. */
function isOurs(element: Element): boolean {
  return (
    element instanceof HTMLElement &&
    !element.closest('.canvas, .visually-hidden') &&
    element.checkVisibility()
  );
}

function exportedParts(element: Element | null | undefined): Map<string, string> {
  const list = element?.getAttribute('exportparts')?.split(/\s*,\s*/) ?? [];
  return new Map(
    list.map((entry) => {
      const [inner = '', outer = inner] = entry.split(':');
      return [inner, outer];
    }),
  );
}

describe('the parts of the elements', () => {
  it('are documented, each that is drawn', async () => {
    await wholePage();
    await richPage();
    await rowPage();
    const undocumented = new Set<string>();
    for (const { tag, inner } of parkElements()) {
      const known = new Set(documented(tag, 'csspart'));
      for (const name of inner.flatMap((element) => [...element.part])) {
        if (!known.has(name)) undocumented.add(`${tag}: ${name}`);
      }
    }
    expect([...undocumented]).toEqual([]);
  });

  it.each(tags)('of park-%s are drawn somewhere, each that is documented', (tag) => {
    const code = Object.entries(sources)
      .filter(
        ([path]) =>
          path.includes(`/${tag}/`) ||
          /\/(comparison|figure|host)\//.test(path) ||
          path.includes('close-button'),
      )
      .map(([, text]) => text)
      .join();
    const inCode = new Set(
      [...code.matchAll(/\bpart="([\w -]+)"|exportparts="([\w -]+)"/g)].flatMap(
        ([, parts]) => parts?.split(' ') ?? [],
      ),
    );
    const made = ['own', 'within', 'place', 'popup', 'card', 'tray__toggle', 'tray__panel'];
    expect(documented(tag, 'csspart').filter((name) => !inCode.has(name) && !made.includes(name))).toEqual(
      [],
    );
  });

  it('are given to each box that one sees', async () => {
    await wholePage();
    await richPage();
    await rowPage();
    const bare = new Set<string>();
    for (const { tag, inner } of parkElements()) {
      for (const element of inner) {
        if (element.part.length > 0 || !isOurs(element) || !isVisibleBox(element)) continue;
        bare.add(`${tag}: ${element.localName}.${element.className}`);
      }
    }
    expect([...bare]).toEqual([]);
  });

  it('reach through the popup and the map', async () => {
    const map = await wholePage();
    const popup = map.shadowRoot?.querySelector('park-popup');
    const card = popup?.shadowRoot?.querySelector('park-card');
    const [fromCard, fromPopup] = [exportedParts(card), exportedParts(popup)];
    for (const name of documented('card', 'csspart').filter((part) => part !== 'empty')) {
      const outer = name === 'base' ? 'card' : `card__${name}`;
      expect(fromCard.get(name), name).toBe(outer);
      expect(fromPopup.get(outer), outer).toBe(outer);
    }
    expect(fromPopup.get('popup')).toBe('popup');
    expect(fromPopup.get('others')).toBe('popup__others');
    const tray = exportedParts(map.shadowRoot?.querySelector('park-list'));
    expect(tray.get('toggle')).toBe('tray__toggle');
  });

  it('take the style of the page, however deep they are', async () => {
    const map = await wholePage();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'park-map::part(card__name) { color: rgb(1, 2, 3) } park-map::part(popup) { border-radius: 7px }',
    );
    document.adoptedStyleSheets.push(sheet);
    const popup = map.shadowRoot?.querySelector('park-popup')?.shadowRoot?.querySelector('[part~="popup"]');
    const name = popup?.querySelector('park-card')?.shadowRoot?.querySelector('[part~="name"]');
    expect(name && getComputedStyle(name).color).toBe('rgb(1, 2, 3)');
    expect(popup && getComputedStyle(popup).borderTopLeftRadius).toBe('7px');
    document.adoptedStyleSheets.pop();
  });
});

describe('the custom properties of the elements', () => {
  const tokens = import.meta.glob<string>('../../styles/themes/atlas.css', {
    query: '?raw',
    import: 'default',
    eager: true,
  });

  it('are documented, each that is read: by its element, or as a token in the theme atlas', () => {
    const atlas = Object.values(tokens).join();
    const known = new Set([
      ...tags.flatMap((tag) => documented(tag, 'cssproperty')),
      ...[...atlas.matchAll(/^\s*(--park-[\w-]+):/gm)].map(([, name]) => name),
    ]);
    const read = Object.values(sources).flatMap((text) =>
      [...text.matchAll(/var\(\s*(--park-[\w-]+)/g)].map(([, name]) => name),
    );
    expect([...new Set(read)].filter((name) => !known.has(name))).toEqual([]);
  });
});
