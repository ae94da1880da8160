import '../../define.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import type { Language } from '../../domain/statements/localized-text.js';
import { setEngineWorkerUrl } from '../../elements/map/engine-worker-url.js';
import type { ParkMap } from '../../elements/map/map.js';
import type { ParkShare } from '../../elements/share/share.js';
import { connectAddress } from '../page/address.js';
import { otherLanguage, showLanguage } from '../page/page-language.js';
import { showRegionName, takeUpView } from '../page/page-map.js';
import { connectThemeSwitch } from '../page/page-theme.js';
import { partOf } from '../page/part-of.js';
import { parseFragment, type PageState } from '../page/permalink.js';
import { connectSheet } from '../page/sheet.js';
import { chosenTab, connectTabs } from '../page/tabs.js';

import { connectImport } from './imported-files.js';
import { LinkNotice } from './link-notice.js';
import { PlanDesk } from './plan-desk.js';
import { formatPlan, parsePlan, planTabs, type PlanState, type PlanTab } from './plan-link.js';
import { planMessages } from './plan.messages.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const map = partOf('park-map') as ParkMap;
const tabList = partOf('[role="tablist"]');
const showTab = connectTabs(tabList, () => writeAddress());
let language: Language = navigator.language.startsWith('en') ? 'en' : 'zh-CN';

const notice = new LinkNotice(partOf('#link-notice'), () => language);
const desk = new PlanDesk(map, notice, {
  tab: shownTab,
  onChange: () => writeAddress(),
  onArea: () => leaveFor('report'),
});
const writeImported = connectImport(map, () => language);
const write = connectAddress({ state: pageState, takeUp });

connectThemeSwitch(partOf('#theme'));
connectSheet();
takeUp(parseFragment(location.hash));
placeTools();

partOf('#language').addEventListener('click', () => {
  setLanguage(otherLanguage(language));
  writeAddress();
});
map.addEventListener('park-feature-selected', () => {
  leaveFor('card');
  writeAddress();
});
map.addEventListener('park-selection-cleared', () => {
  leaveFor('report');
  writeAddress();
});
map.addEventListener('park-camera-moved', writeAddress);
map.subscribe(() => showRegionName(map, language));
// Before anything has moved, the address is that by which one came.
partOf('#share-panel').addEventListener('beforetoggle', writeAddress);

/** Shows what a link says, whole. */
function takeUp(state: PageState): void {
  const plan = parsePlan(state.more);
  setLanguage(state.language ?? language);
  takeUpView(map, state);
  desk.show(plan, state.layers);
  showTab(`tab-${plan.tab ?? sentFor(plan, state.selected)}`);
}

/** What a link that names no tab was sent for. */
function sentFor({ scenario, compared }: PlanState, selected: string | null): PlanTab {
  if (scenario) return 'scenario';
  if (compared !== '') return 'compare';
  return selected ? 'card' : 'report';
}

function shownTab(): PlanTab {
  return planTabs.find((tab) => `tab-${tab}` === chosenTab(tabList)) ?? 'report';
}

/** Shows what has come up, unless the visitor works where what is selected and drawn is taken up. */
function leaveFor(tab: PlanTab): void {
  const working: readonly PlanTab[] = ['scenario', 'table', 'filter', 'compare', 'export'];
  if (!working.includes(shownTab())) showTab(`tab-${tab}`);
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

function pageState(): PageState | null {
  const plan = desk.state;
  if (!plan || !map.camera) return null;
  return { view: map.camera, language, selected: map.selected, layers: desk.layers, more: formatPlan(plan) };
}

function writeAddress(): void {
  write();
  (partOf('park-share') as ParkShare).link = location.href;
}
