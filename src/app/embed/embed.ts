import '../../define/park-card.js';
import '../../define/park-legend.js';
import '../../define/park-list.js';
import '../../define/park-map.js';
import '../../define/park-popup.js';
import '../../define/park-search.js';
import '../../define/park-share.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { setEngineWorkerUrl } from '../../elements/map/engine-worker-url.js';
import { messageText } from '../../elements/locale/messages.js';
import type { ParkMap } from '../../elements/map/map.js';
import type { ShareSettings } from '../../elements/share/share-settings.js';
import type { ParkShare } from '../../elements/share/share.js';
import type { CameraTarget } from '../../engine/map-engine.js';
import { otherLanguage, showLanguage } from '../page/page-language.js';
import { connectThemeSwitch } from '../page/page-theme.js';
import { partOf } from '../page/part-of.js';
import { parseFragment } from '../page/permalink.js';

import { renderLayerSwitches, settingsOf } from './embed-form.js';
import { embedMessages, type EmbedMessageKey } from './embed.messages.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const map = partOf('park-map') as ParkMap;
const share = partOf('#share') as ParkShare;
let language: Language =
  parseFragment(location.hash).language ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN');
let view: Required<CameraTarget> | null = null;

connectThemeSwitch(partOf('#theme'));
setLanguage(language);
partOf('#language').addEventListener('click', () => setLanguage(otherLanguage(language)));
partOf('#settings').addEventListener('input', show);
partOf('#settings').addEventListener('submit', (event) => event.preventDefault());
partOf('#take-view').addEventListener('click', takeView);
partOf('#drop-view').addEventListener('click', dropView);
partOf('#drop-selected').addEventListener('click', () => map.clearSelection());
map.subscribe(show);

function setLanguage(next: Language): void {
  language = next;
  showLanguage(embedMessages, language);
  show();
}

/** Brings preview and code up to what is chosen. */
function show(): void {
  const settings = settingsOf(map, view);
  (partOf('#width') as HTMLInputElement).disabled = settings.width === null;
  renderLayerSwitches(map, language);
  showPreview(settings);
  showStart(settings);
  share.settings = settings;
}

function showPreview({ width, height, language: wanted, theme, legend, list, ...rest }: ShareSettings): void {
  const preview = partOf('#preview');
  preview.style.inlineSize = width === null ? '' : `${String(width)}px`;
  map.style.blockSize = `${String(height)}px`;
  if (wanted) preview.lang = wanted;
  else preview.removeAttribute('lang');
  preview.dataset['theme'] = theme;
  map.theme = theme;
  map.interaction = rest.interaction;
  map.mapApproval = rest.mapApproval;
  partOf('#preview park-legend').hidden = !legend;
  partOf('#preview park-list').hidden = !list;
}

function showStart({ selected }: ShareSettings): void {
  partOf('#view').textContent = view
    ? text('viewTaken', {
        center: view.center.map((degrees) => degrees.toFixed(4)).join(', '),
        zoom: view.zoom.toFixed(1),
      })
    : text(selected === null ? 'viewWhole' : 'viewSelected');
  partOf('#drop-view').hidden = view === null;
  const place = map.state.places.find(({ id }) => id === selected);
  partOf('#chosen').hidden = !place;
  partOf('#chosen-name').textContent = place ? textIn(place.name, language) : '';
}

function takeView(): void {
  const { camera } = map;
  if (!camera) return;
  const { center, zoom, bearing, pitch } = camera;
  view = { center, zoom, bearing, pitch };
  show();
  partOf('#told').textContent = text('viewSaid');
}

function dropView(): void {
  view = null;
  partOf('#told').textContent = '';
  const { catalog } = map.state;
  if (map.selected !== null) void map.flyTo(map.selected);
  else if (catalog) void map.fit(catalog.region.bounds);
  show();
  partOf('#take-view').focus();
}

function text(key: EmbedMessageKey, values?: Readonly<Record<string, string>>): string {
  return messageText(embedMessages, key, language, values);
}
