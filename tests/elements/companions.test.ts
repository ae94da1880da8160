import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { MapHandle } from '../../src/elements/map/map-handle.js';
import type { MapStub } from '../support/map-stub.js';
import '../support/map-stub.js';
import { until } from '../support/once.js';
import { catalog, head, places } from './figure-catalog.js';

type Companion = HTMLElement & { for: string; map: MapHandle | null };

/** Each companion with what it needs to be told, and a text that it shows of its map alone. */
const companions = [
  ['park-card', {}, 'HEAD Digital Industry Tower'],
  ['park-legend', {}, 'Robot layer'],
  ['park-list', {}, 'Robot Park'],
  ['park-popup', {}, 'HEAD Digital Industry Tower'],
  ['park-region', {}, 'Changchun New Area'],
  ['park-search', {}, 'Robot Park'],
  ['park-stat', { place: 'head-building', indicator: 'occupancy-rate' }, '53.6%'],
] as const;

function emptyStage(): HTMLElement {
  const stage = document.createElement('div');
  stage.lang = 'en';
  document.body.replaceChildren(stage);
  return stage;
}

function companion(tag: string, attributes: Readonly<Record<string, string>>): Companion {
  const element = document.createElement(tag) as Companion;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function mapWithData(): MapStub {
  const map = document.createElement('map-stub') as MapStub;
  const title = { zh: '机器人图层', en: 'Robot layer' };
  map.set({
    status: 'ready',
    catalog,
    places,
    selection: { id: head.id, lngLat: null, candidates: [head.id], parcels: [] },
    layers: [
      {
        id: 'robots',
        role: 'place',
        theme: 'industry',
        title,
        sample: false,
        visible: true,
        opacity: 1,
        featureCount: 1,
        excludedCount: 0,
        landUse: null,
        isDeferred: false,
        failure: null,
      },
    ],
  });
  return map;
}

function textUnder(root: Node): string {
  const own = root instanceof Element && root.shadowRoot ? textUnder(root.shadowRoot) : '';
  if (root instanceof Text) return root.data;
  return own + [...root.childNodes].map(textUnder).join(' ');
}

/** Waits until a companion shows something of its map; a search has to be asked. */
async function shows(element: Companion, text: string): Promise<void> {
  await until(`${element.localName} shows "${text}"`, () => {
    const input = element.localName === 'park-search' ? element.shadowRoot?.querySelector('input') : null;
    if (input) {
      input.value = 'Robot';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    return textUnder(element).replaceAll(/\s+/g, ' ').includes(text);
  });
}

describe.each(companions)('%s finds its map', (tag, attributes, text) => {
  it('in which it stands', async () => {
    const map = mapWithData();
    const element = companion(tag, attributes);
    map.append(element);
    emptyStage().append(map);
    await shows(element, text);
  });

  it('by the id that "for" names', async () => {
    const map = mapWithData();
    map.id = 'named';
    const element = companion(tag, { ...attributes, for: 'named' });
    emptyStage().append(map, element);
    await shows(element, text);
  });

  it('by that id in a shadow root of its own', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const map = mapWithData();
    map.id = 'named';
    const element = companion(tag, { ...attributes, for: 'named' });
    root.append(element, map);
    emptyStage().append(host);
    await shows(element, text);
  });

  it('when it is handed over from another root', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const map = mapWithData();
    const element = companion(tag, attributes);
    root.append(element);
    emptyStage().append(map, host);
    expect(textUnder(element)).not.toContain(text);
    element.map = map;
    await shows(element, text);
  });

  it('when the map comes later', async () => {
    const element = companion(tag, { ...attributes, for: 'named' });
    const stage = emptyStage();
    stage.append(element);
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
    expect(textUnder(element)).not.toContain(text);
    const map = mapWithData();
    map.id = 'named';
    stage.append(map);
    await shows(element, text);
  });

  it('and another when "for" is changed', async () => {
    const [first, second] = [document.createElement('map-stub'), mapWithData()];
    first.id = 'first';
    second.id = 'second';
    const element = companion(tag, { ...attributes, for: 'first' });
    emptyStage().append(first, second, element);
    element.for = 'second';
    await shows(element, text);
  });
});
