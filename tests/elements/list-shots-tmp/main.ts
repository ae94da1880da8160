import { html, render } from 'lit';
import { checkDataset } from '../../../src/domain/catalog/check-dataset.js';
import { parseCatalog } from '../../../src/domain/catalog/parse-catalog.js';
import { inReadingOrder } from '../../../src/domain/places/order.js';
import { ParkLegend } from '../../../src/elements/legend/legend.js';
import { ParkList } from '../../../src/elements/list/list.js';
import { ParkSearch } from '../../../src/elements/search/search.js';
import { MapStub } from '../../support/map-stub.js';
customElements.define('park-list', ParkList);
customElements.define('park-legend', ParkLegend);
customElements.define('park-search', ParkSearch);
const json = async (name: string) => (await fetch(`/geodata/${name}`)).json();
const { lang, theme, width } = Object.fromEntries(new URLSearchParams(location.search)) as any;
const { catalog } = parseCatalog(await json('catalog.json'), 'catalog.json') as any;
const places: any[] = [];
const layers: any[] = [];
for (const layer of catalog.layers) {
  const file = layer.source.url.replace('./', '');
  const check: any = checkDataset(await json(file), { file, layer, catalog });
  places.push(...(check.places ?? []));
  layers.push({
    ...layer,
    opacity: 1,
    featureCount: (check.places?.length || check.references?.length) ?? 0,
    excludedCount: 0,
    failure: null,
  });
}
layers[1].excludedCount = 2;
layers[3].sample = true;
layers[5].visible = false;
layers[4].failure = {
  code: 'x',
  message: { zh: '文件没有找到（404）', en: 'the file was not found (404)' },
  retryable: true,
};
const root = document.createElement('div');
document.body.append(root);
root.lang = lang;
root.style.cssText = `color-scheme:${theme};display:grid;grid-template-columns:repeat(3,${width}px);gap:20px;padding:20px;background:${theme === 'light' ? '#fffdf9' : '#1a2025'};min-height:1660px;align-items:start`;
render(
  html`<map-stub id="m" hidden></map-stub>
    <park-list for="m"></park-list>
    <div>
      <park-legend for="m"></park-legend>
      <div style="height:30px"></div>
      <park-legend for="m" collapsed></park-legend>
      <div style="container-type:size;height:600px;position:relative">
        <park-list tray style="position:absolute;left:8px;bottom:8px" for="m"></park-list>
      </div>
    </div>
    <div>
      <park-search class="a" for="m"></park-search>
      <div style="height:420px"></div>
      <park-search class="b" for="m"></park-search>
      <div style="height:200px"></div>
      <park-search class="c" for="m"></park-search>
      <div style="height:380px"></div>
      <park-search for="m"></park-search>
    </div>`,
  root,
);
const map = root.querySelector('map-stub') as unknown as MapStub;
map.set({
  status: 'ready',
  catalog,
  places: inReadingOrder(places),
  layers,
  theme,
  selection: { id: 'beihu-park', lngLat: null, candidates: ['beihu-park'] },
});
await new Promise((r) => setTimeout(r, 100));
const lg = root.querySelector('park-legend')!.shadowRoot!;
(lg.querySelector('.settings[value="zones"]') as HTMLElement).click();
(lg.querySelector('details') as any).open = true;
(root.querySelector('park-list[tray]')!.shadowRoot!.querySelector('.toggle') as HTMLElement).click();
for (const [c, q] of [
  ['a', 'bh'],
  ['b', 'qqq'],
  ['c', lang === 'en' ? 'robot' : '机器人'],
]) {
  const s = root.querySelector(`park-search.${c}`)!.shadowRoot!;
  const i = s.querySelector('input')!;
  i.value = q!;
  i.dispatchEvent(new Event('input', { bubbles: true }));
}
await new Promise((r) => setTimeout(r, 300));
document.title = 'done';
