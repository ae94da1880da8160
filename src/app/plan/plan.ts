import '../../define.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { parseScenarioLink } from '../../domain/planning/scenario-link.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { ParkCompare } from '../../elements/compare/compare.js';
import type { ParkExport } from '../../elements/export/export.js';
import { setEngineWorkerUrl } from '../../elements/map/engine-worker-url.js';
import type { ParkMap } from '../../elements/map/map.js';
import type { ParkScenario } from '../../elements/scenario/scenario.js';
import { switchedLayers } from '../../elements/map/switched-layers.js';
import { switchLayers } from '../page/layer-switches.js';
import { otherLanguage, showLanguage } from '../page/page-language.js';
import { openView, showRegionName, writeFragment } from '../page/page-map.js';
import { connectThemeSwitch } from '../page/page-theme.js';
import { partOf } from '../page/part-of.js';
import { parseFragment, type PageState } from '../page/permalink.js';
import { connectSheet } from '../page/sheet.js';
import { connectTabs } from '../page/tabs.js';

import { connectImport } from './imported-files.js';
import { formatArea, parseArea } from './link-area.js';
import { formatCompared, formatFilter, parseCompared, parseFilter } from './link-filter.js';
import { LinkNotice } from './link-notice.js';
import { formatStamp, parseStamp, stampOf, type LinkStamp } from './link-stamp.js';
import { planMessages } from './plan.messages.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const map = partOf('park-map') as ParkMap;
const showTab = connectTabs(partOf('[role="tablist"]'));
const opened = parseFragment(location.hash);
let language: Language = opened.language ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN');

/** Of the report that is shown: what the next link says of it. */
let stamp: LinkStamp | null = null;
const notice = new LinkNotice(partOf('#link-notice'), () => language);
const sent = parseStamp(opened.more?.get('report') ?? '');
const openedArea = parseArea(opened.more?.get('area') ?? '');
const compare = partOf('park-compare') as ParkCompare;
const writeImported = connectImport(map, () => language);

connectThemeSwitch(partOf('#theme'));
connectSheet();
setLanguage(language);
partOf('#language').addEventListener('click', () => {
  setLanguage(otherLanguage(language));
  writeAddress();
});
openView(map, opened);
const scenario = partOf('park-scenario') as ParkScenario;
/** What the next link says of the scenario. */
let scenarioLink = opened.more?.get('scenario') ?? '';
scenario.scenario = parseScenarioLink(scenarioLink);
scenario.addEventListener('park-scenario-changed', ({ detail }) => {
  scenarioLink = detail.scenario && detail.scenario.changes.length > 0 ? (detail.link ?? '') : '';
  writeAddress();
});
compare.ids = parseCompared(opened.more?.get('compare') ?? '');
compare.addEventListener('park-compare-changed', writeAddress);
showTab(firstTab());

map.addEventListener('park-feature-selected', () => {
  leaveFor('tab-card');
  writeAddress();
});
map.addEventListener('park-selection-cleared', () => {
  leaveFor('tab-report');
  writeAddress();
});
map.addEventListener('park-camera-moved', writeAddress);
map.addEventListener('park-layer-changed', writeAddress);

partOf('park-report').addEventListener('park-report-updated', ({ detail }) => {
  // What is exported is what one reads.
  for (const element of document.querySelectorAll<ParkExport>('park-export')) element.report = detail;
  void map.workbench.ask<'digest'>({ kind: 'digest' }).then((digest) => {
    if (digest === null) return;
    stamp = stampOf(detail, digest);
    // Of the area that the link carries, and of no other that is drawn afterwards.
    if (sent && map.state.area?.geometry === openedArea) notice.show(sent, stamp);
    writeAddress();
  });
});

placeTools();

let isOpened = false;
let shownArea = map.state.area;
let shownFilter = map.state.filter;
map.subscribe(() => {
  const { catalog, layers, area, filter } = map.state;
  if (!catalog) return;
  showRegionName(map, language);
  if (area !== shownArea) {
    stamp = null;
    if (area?.geometry !== openedArea) notice.hide();
    if (area) leaveFor('tab-report');
    shownArea = area;
    if (isOpened) writeAddress();
  }
  if (filter !== shownFilter) {
    shownFilter = filter;
    if (isOpened) writeAddress();
  }
  if (isOpened) return;
  isOpened = true;
  // Here parcels are what one comes for, whatever the catalog shows at first.
  const parcels = layers.filter(({ role }) => role === 'parcel').map(({ id }) => [id, 1] as const);
  switchLayers(map, { ...Object.fromEntries(parcels), ...opened.layers });
  if (openedArea) map.workbench.chooseArea({ geometry: openedArea, origin: 'drawn', name: null });
  const openedFilter = parseFilter(opened.more?.get('filter') ?? '');
  if (openedFilter) map.workbench.chooseFilter(openedFilter);
});

/** What the link was sent for. */
function firstTab(): string {
  if (scenario.scenario) return 'tab-scenario';
  if (compare.ids !== '') return 'tab-compare';
  return opened.selected ? 'tab-card' : 'tab-report';
}

/** Shows what has come up, unless the visitor works where what is selected and drawn is taken up. */
function leaveFor(tab: string): void {
  const views = ['scenario', 'table', 'compare'].map((name) => partOf(`#view-${name}`));
  if (views.every(({ hidden }) => hidden)) showTab(tab);
}

/** The drawing tools stand on the map; on a phone, where they would hide it, over the report. */
function placeTools(): void {
  const tools = partOf('park-draw');
  const narrow = matchMedia('(max-width: 46rem)');
  const place = () => (narrow.matches ? partOf('#view-report') : map).prepend(tools);
  narrow.addEventListener('change', place);
  if (narrow.matches) place();
}

function setLanguage(next: Language): void {
  language = next;
  showLanguage(planMessages, language);
  notice.refresh();
  writeImported();
  showRegionName(map, language);
}

function pageState(): PageState {
  const { area } = map.state;
  const more = new Map([
    ['area', area ? (formatArea(area.geometry) ?? '') : ''],
    ['report', stamp ? formatStamp(stamp) : ''],
    ['scenario', scenarioLink],
    ['filter', formatFilter(map.state.filter)],
    ['compare', formatCompared(compare.ids)],
  ]);
  return { view: map.camera, language, selected: map.selected, layers: switchedLayers(map.state), more };
}

function writeAddress(): void {
  if (!map.camera) return;
  writeFragment(pageState());
}
