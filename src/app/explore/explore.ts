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
import type { LayerOpacities } from '../../elements/map/layer-opacities.js';
import { switchedLayers } from '../../elements/map/switched-layers.js';
import { connectAddress } from '../page/address.js';
import { switchLayers } from '../page/layer-switches.js';
import { otherLanguage, showLanguage } from '../page/page-language.js';
import { showRegionName, takeUpView } from '../page/page-map.js';
import { connectThemeSwitch } from '../page/page-theme.js';
import { partOf } from '../page/part-of.js';
import { parseFragment, type PageState } from '../page/permalink.js';
import { connectSheet } from '../page/sheet.js';
import { chosenTab, connectTabs } from '../page/tabs.js';

import { exploreMessages } from './explore.messages.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const map = partOf('park-map') as ParkMap;
const tabList = partOf('[role="tablist"]');
const showTab = connectTabs(tabList);
let language: Language = navigator.language.startsWith('en') ? 'en' : 'zh-CN';

/** The tab to which clearing the selection leads back. */
let tabBefore = 'tab-region';
/** The layers of a link, until there are layers: a retry keeps what the visitor has switched since. */
let wantedLayers: LayerOpacities | null = null;

const write = connectAddress({ state: pageState, takeUp });

connectThemeSwitch(partOf('#theme'));
partOf('park-legend').toggleAttribute('collapsed', !matchMedia('(min-width: 60rem)').matches);
connectLanguageSwitch();
connectSheet();
takeUp(parseFragment(location.hash));

map.addEventListener('park-feature-selected', () => {
  showCard();
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
map.subscribe(() => {
  showRegionName(map, language);
  if (wantedLayers) switchWanted();
});

/** Shows what a link says, whole. */
function takeUp({ view, language: wanted, selected, layers }: PageState): void {
  setLanguage(wanted ?? language);
  takeUpView(map, { view, selected });
  if (selected) showCard();
  else if (chosenTab(tabList) === 'tab-card' || chosenTab(tabList) === '') showTab(tabBefore);
  wantedLayers = layers;
  switchWanted();
}

function switchWanted(): void {
  if (!map.state.catalog || !wantedLayers) return;
  const layers = wantedLayers;
  wantedLayers = null;
  switchLayers(map, layers);
}

function showCard(): void {
  const current = chosenTab(tabList);
  if (current !== '' && current !== 'tab-card') tabBefore = current;
  showTab('tab-card');
}

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

function pageState(): PageState | null {
  // Before the map is drawn the address still says more than the page knows.
  if (!map.camera || wantedLayers) return null;
  return { view: map.camera, language, selected: map.selected, layers: switchedLayers(map.state) };
}

function writeAddress(): void {
  write();
  (partOf('park-share') as ParkShare).link = location.href;
}
