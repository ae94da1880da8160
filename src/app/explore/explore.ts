import '../../define/park-card.js';
import '../../define/park-legend.js';
import '../../define/park-list.js';
import '../../define/park-map.js';
import '../../define/park-popup.js';
import '../../define/park-region.js';
import '../../define/park-search.js';
import '../../define/park-share.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import type { Language } from '../../domain/statements/localized-text.js';
import { setEngineWorkerUrl } from '../../elements/map/engine-worker-url.js';
import type { ParkMap } from '../../elements/map/map.js';
import type { ParkShare } from '../../elements/share/share.js';
import { switchedLayers } from '../../elements/map/switched-layers.js';
import { switchLayers } from '../page/layer-switches.js';
import { otherLanguage, showLanguage } from '../page/page-language.js';
import { openView, showRegionName, writeFragment } from '../page/page-map.js';
import { connectThemeSwitch } from '../page/page-theme.js';
import { partOf } from '../page/part-of.js';
import { formatFragment, parseFragment, type PageState } from '../page/permalink.js';
import { connectSheet } from '../page/sheet.js';
import { connectTabs } from '../page/tabs.js';

import { exploreMessages } from './explore.messages.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const map = partOf('park-map') as ParkMap;
const showTab = connectTabs(partOf('[role="tablist"]'));
const opened = parseFragment(location.hash);
let language: Language = opened.language ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN');

/** The tab to which clearing the selection leads back. */
let tabBefore = 'tab-region';

connectThemeSwitch(partOf('#theme'));
partOf('park-legend').toggleAttribute('collapsed', !matchMedia('(min-width: 60rem)').matches);
connectLanguageSwitch();
connectSheet();
setLanguage(language);
openView(map, opened);
showTab(opened.selected ? 'tab-card' : 'tab-region');

map.addEventListener('park-feature-selected', () => {
  const [current] = document.querySelectorAll('[role="tab"][aria-selected="true"]');
  if (current && current.id !== 'tab-card') tabBefore = current.id;
  showTab('tab-card');
  writeAddress();
});
map.addEventListener('park-selection-cleared', () => {
  showTab(tabBefore);
  writeAddress();
});
map.addEventListener('park-camera-moved', writeAddress);
map.addEventListener('park-layer-changed', writeAddress);
// Before anything has moved, the address is that by which one came.
partOf('#share-panel').addEventListener('beforetoggle', writeAddress);
let isOpened = false;
map.subscribe(() => {
  if (!map.state.catalog) return;
  showRegionName(map, language);
  // Once, and as soon as there are layers: a retry keeps what the visitor has switched since.
  if (isOpened) return;
  isOpened = true;
  switchLayers(map, opened.layers);
});
// A link pasted into an open page changes its fragment only.
addEventListener('hashchange', () => {
  if (location.hash === formatFragment(pageState())) return;
  const wanted = parseFragment(location.hash);
  if (wanted.language) setLanguage(wanted.language);
  map.selected = wanted.selected;
  if (wanted.selected) showTab('tab-card');
  if (wanted.view) void map.flyTo(wanted.view, { durationMs: 0 });
  switchLayers(map, wanted.layers);
});

function setLanguage(next: Language): void {
  language = next;
  showLanguage(exploreMessages, language);
  showRegionName(map, language);
}

function connectLanguageSwitch(): void {
  partOf('#language').addEventListener('click', () => {
    setLanguage(otherLanguage(language));
    writeAddress();
  });
}

function pageState(): PageState {
  return { view: map.camera, language, selected: map.selected, layers: switchedLayers(map.state) };
}

function writeAddress(): void {
  // Before the map is drawn the address still says more than the page knows.
  if (!map.camera) return;
  writeFragment(pageState());
  (partOf('park-share') as ParkShare).link = location.href;
}
