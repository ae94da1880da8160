// @ts-nocheck
import { html } from 'lit';
import { page } from 'vitest/browser';
import { it } from 'vitest';
import catalogRaw from '../../geodata/catalog.json?raw';
import a from '../../geodata/zones.geojson?raw';
import b from '../../geodata/places.geojson?raw';
import c from '../../geodata/innovation.geojson?raw';
import d from '../../geodata/chemical-park.geojson?raw';
import e from '../../geodata/robot-park.geojson?raw';
import f from '../../geodata/public-parks.geojson?raw';
import { ParkCard } from '../../src/elements/card/card.js';
import { ParkRegion } from '../../src/elements/region/region.js';
import { ParkStat } from '../../src/elements/stat/stat.js';
import { mount } from '../support/mount.js';
import '../support/map-stub.js';

for (const [t, k] of [
  ['park-card', ParkCard],
  ['park-region', ParkRegion],
  ['park-stat', ParkStat],
])
  if (!customElements.get(t)) customElements.define(t, k);

const cat = JSON.parse(catalogRaw);
const catalog = {
  ...cat,
  indicators: cat.indicators.map((i) => ({ dimensions: {}, definition: null, unit: null, ...i })),
  themes: cat.themes.map((t) => ({ color: null, ...t })),
  sources: Object.entries(cat.sources).map(([id, t]) => ({ id, url: null, licence: null, note: null, ...t })),
};
const layers = [
  ['zones', a],
  ['places', b],
  ['innovation', c],
  ['chemical-park', d],
  ['robot-park', e],
  ['public-parks', f],
];
const fmt = Object.fromEntries(cat.indicators.map((i) => [i.id, i.format]));
const places = layers.flatMap(([layer, raw]) =>
  JSON.parse(raw).features.map((x) => ({
    type: 'place',
    layer,
    id: x.id,
    ...x.properties,
    within: x.properties.within ?? null,
    geometry: x.geometry,
    location: { note: null, ...x.properties.location },
    statements: x.properties.statements.map((s) => ({
      dimension: null,
      note: null,
      asOf: null,
      ...s,
      qualifiers: s.qualifier ?? [],
      type: typeof s.value === 'number' ? 'number' : fmt[s.indicator] === 'date' ? 'date' : 'text',
    })),
  })),
);
const state = { status: 'ready', catalog, places };
const shown = (id) => ({ ...state, selection: { id, lngLat: null, candidates: [id] } });

async function shoot(name, el) {
  await document.fonts.ready;
  await new Promise((r) => setTimeout(r, 150));
  await page.screenshot({ element: el, path: `../../node_modules/.card-shots/${name}.png` });
}
const ids = globalThis.IDS ?? [
  'head-building',
  'beihu-chemical-park',
  'robot-sensor-park',
  'beihu-park',
  'chang-guang-satellite',
  'beihu',
];

for (const [lang, scheme, width] of [
  ['zh-CN', 'light', 400],
  ['en', 'dark', 320],
  ['en', 'light', 400],
  ['zh-CN', 'dark', 280],
]) {
  for (const part of [0, 1])
    it(`cards ${lang} ${scheme} ${width} ${part}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await page.viewport(width * 3 + 80, 1100);
      const el = await mount(
        html`<div
          lang=${lang}
          style="display:flex;gap:20px;align-items:start;background:${scheme === 'dark' ? '#0a0d10' : '#ccc'};padding:10px"
        >
          ${ids.slice(part * 3, part * 3 + 3).map((id) => html`<map-stub id=${id} style="display:contents"></map-stub><park-card for=${id} style="width:${width}px;flex:none"></park-card>`)}
        </div>`,
      );
      for (const s of el.querySelectorAll('map-stub')) s.set(shown(s.id));
      for (const x of el.querySelectorAll('park-card')) await x.updateComplete;
      const cards = el.querySelectorAll('park-card');
      if (part === 0) cards[0].renderRoot.querySelector('details.charted').open = lang === 'en';
      if (part === 0) cards[1].renderRoot.querySelector('.bars details').open = true;
      cards[1].renderRoot.querySelector('.position').open = lang === 'en';
      await shoot(`card-${lang}-${scheme}-${width}-${part}`, el);
    });
  it(`region ${lang} ${scheme} ${width}`, async () => {
    document.documentElement.style.colorScheme = scheme;
    await page.viewport(width + 100, 1300);
    const el = await mount(
      html`<div
        lang=${lang}
        style="display:flex;gap:20px;align-items:start;background:${scheme === 'dark' ? '#0a0d10' : '#ccc'};padding:10px"
      >
        <map-stub id="m" style="display:contents"></map-stub
        ><park-region for="m" style="width:${width}px;flex:none"></park-region>
      </div>`,
    );
    el.querySelector('map-stub').set(state);
    for (const x of el.querySelectorAll('park-region')) await x.updateComplete;
    el.querySelectorAll('park-region')[0].renderRoot.querySelector('details.figure').open = true;
    await shoot(`region-${lang}-${scheme}-${width}`, el);
  });
}
it('stat & brief', async () => {
  document.documentElement.style.colorScheme = 'light';
  await page.viewport(1000, 600);
  const el = await mount(
    html`<div style="display:flex;gap:20px;align-items:start;background:#fff;padding:20px;min-height:420px">
      <map-stub id="m" style="display:contents"></map-stub>
      <p style="width:420px;font:16px/1.7 serif">
        去年，“HEAD”数字产业大厦的入驻率升到
        <park-stat for="m" place="head-building" indicator="occupancy-rate">约一半</park-stat>，新区争取资金
        <park-stat for="m" indicator="funds-received"></park-stat>，八一公园面积<park-stat
          for="m"
          place="bayi-park"
          indicator="published-area"
        ></park-stat
        >。
      </p>
      ${ids.slice(0, 3).map((id) => html`<park-card for="m" brief place=${id} style="width:220px"></park-card>`)}
    </div>`,
  );
  el.querySelector('map-stub').set(state);
  const stat = el.querySelector('park-stat');
  await stat.updateComplete;
  stat.renderRoot.querySelector('button').click();
  await shoot('stat', el);
});
