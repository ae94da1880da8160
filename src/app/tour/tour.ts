import '../../define.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { ParkEnquire } from '../../elements/enquire/enquire.js';
import type { ParkFinder } from '../../elements/finder/finder.js';
import { messageText } from '../../elements/locale/messages.js';
import { setEngineWorkerUrl } from '../../elements/map/engine-worker-url.js';
import type { ParkMap } from '../../elements/map/map.js';
import type { ParkShare } from '../../elements/share/share.js';
import type { ParkShortlist } from '../../elements/shortlist/shortlist.js';
import type { ParkTour } from '../../elements/tour/tour.js';
import { connectAddress } from '../page/address.js';
import { otherLanguage, showLanguage } from '../page/page-language.js';
import { showRegionName, takeUpView } from '../page/page-map.js';
import { connectThemeSwitch } from '../page/page-theme.js';
import { partOf } from '../page/part-of.js';
import { parseFragment, type PageState } from '../page/permalink.js';
import { decodePercent } from '../page/percent-text.js';
import { connectSheet } from '../page/sheet.js';
import { connectTabs } from '../page/tabs.js';

import { siteTour } from './site-tour.js';
import { tourPageMessages } from './tour.messages.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const map = partOf('park-map') as ParkMap;
const tour = partOf('park-tour') as ParkTour;
const finder = partOf('park-finder') as ParkFinder;
const shortlist = partOf('park-shortlist') as ParkShortlist;
const enquire = partOf('park-enquire') as ParkEnquire;
const choice = partOf('#tour-choice');
const note = partOf('#shortlist-note');
let language: Language = navigator.language.startsWith('en') ? 'en' : 'zh-CN';
let stop = '';

const write = connectAddress({ state: pageState, takeUp });
const showTab = connectTabs(partOf('[role="tablist"]'));

connectThemeSwitch(partOf('#theme'));
connectSheet();
showTab('tab-tours');
takeUp(parseFragment(location.hash));
partOf('#language').addEventListener('click', () => {
  setLanguage(otherLanguage(language));
  writeAddress();
});

map.addEventListener('park-feature-selected', ({ detail }) => {
  // At the stops of a tour the card stands on the map.
  if (!tour.isPlaying && detail.lngLat) showTab('tab-card');
  writeAddress();
});
map.addEventListener('park-selection-cleared', writeAddress);
map.addEventListener('park-camera-moved', writeAddress);
tour.addEventListener('park-tour-stop-changed', ({ detail }) => {
  stop = detail.stop;
  writeAddress();
});
finder.addEventListener('park-finder-changed', () => {
  handNeedsOn();
  writeAddress();
});
finder.addEventListener('park-finder-shortlisted', writeAddress);
shortlist.addEventListener('park-shortlist-changed', writeAddress);
shortlist.addEventListener('park-tour-requested', ({ detail }) => void playSites(detail.ids));
partOf('#share-panel').addEventListener('beforetoggle', writeAddress);
map.subscribe(() => {
  showRegionName(map, language);
  listTours();
});

/** Flies through the sites of the short list. */
async function playSites(ids: readonly string[]): Promise<void> {
  const { catalog } = map.state;
  const sites = await map.workbench.ask<'sites'>({ kind: 'sites', ids });
  const definition = catalog && sites ? siteTour(sites, catalog.indicators) : null;
  note.hidden = definition !== null;
  note.textContent = definition ? '' : messageText(tourPageMessages, 'notLocated', language);
  if (!definition) return;
  tour.stop = '';
  tour.definition = definition;
  listTours();
  await tour.updateComplete;
  await tour.play();
}

/** The tours of the catalog as buttons, and that of the short list while it is shown. */
function listTours(): void {
  const tours = map.state.catalog?.tours ?? [];
  const shown = tour.definition ? '' : tour.tour || (tours[0]?.id ?? '');
  const entries = [
    ...tours.map(({ id, title }) => ({ id, text: textIn(title, language) })),
    ...(tour.definition ? [{ id: '', text: messageText(tourPageMessages, 'ofSites', language) }] : []),
  ];
  const buttons = [...choice.querySelectorAll('button')];
  entries.forEach(({ id, text }, index) => {
    const button = buttons[index] ?? choice.appendChild(newButton());
    button.dataset['tour'] = id;
    if (button.textContent !== text) button.textContent = text;
    button.setAttribute('aria-pressed', String(id === shown));
  });
  for (const button of buttons.slice(entries.length)) button.remove();
}

function newButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', () => {
    const { tour: id = '' } = button.dataset;
    if (id === '') return;
    tour.definition = null;
    tour.stop = '';
    tour.tour = id;
    listTours();
    writeAddress();
  });
  return button;
}

/** Shows what a link says, whole. */
function takeUp({ view, language: wanted, selected, more }: PageState): void {
  setLanguage(wanted ?? language);
  takeUpView(map, { view, selected });
  const text = (key: string) => decodePercent(more?.get(key) ?? '');
  tour.definition = null;
  tour.tour = text('tour');
  stop = text('stop');
  tour.stop = stop;
  finder.query = text('needs');
  handNeedsOn();
  shortlist.ids = text('sites');
  if (stop !== '') showTab('tab-tours');
  else if (shortlist.ids !== '') showTab('tab-shortlist');
  else if (finder.query !== '') showTab('tab-finder');
  listTours();
}

/** What is needed is asked of the short list, and named in an enquiry. */
function handNeedsOn(): void {
  shortlist.query = finder.query;
  enquire.query = finder.query;
}

function setLanguage(next: Language): void {
  language = next;
  showLanguage(tourPageMessages, language);
  showRegionName(map, language);
  listTours();
}

function pageState(): PageState | null {
  if (!map.camera) return null;
  const more = new Map(
    [
      ['tour', tour.tour],
      ['stop', tour.definition ? '' : stop],
      ['needs', finder.query],
      ['sites', shortlist.ids],
    ].map(([key = '', value = '']) => [key, encodeURIComponent(value)] as const),
  );
  // At a stop the tour has the camera and the layers.
  const isAtStop = stop !== '' && !tour.definition;
  return {
    view: isAtStop ? null : map.camera,
    language,
    selected: isAtStop ? null : map.selected,
    layers: {},
    more,
  };
}

function writeAddress(): void {
  // On its way to the first stop a tour has no place that a link could name.
  if (tour.isPlaying && stop === '') return;
  write();
  (partOf('park-share') as ParkShare).link = location.href;
}
