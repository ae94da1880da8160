import '../../define.js';

import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { setEngineWorkerUrl } from '../../elements/map/engine-worker-url.js';
import { messageText } from '../../elements/locale/messages.js';
import type { ParkMap } from '../../elements/map/map.js';
import type { CameraTarget } from '../../engine/map-engine.js';
import { showLanguage } from '../page/page-language.js';
import { connectThemeSwitch } from '../page/page-theme.js';
import { partOf } from '../page/part-of.js';
import { parseFragment } from '../page/permalink.js';

import { copyText } from './copy-text.js';
import { kindOf, renderLayerSwitches, settingsOf } from './embed-form.js';
import type { EmbedAddresses, EmbedSettings } from './embed-settings.js';
import { embedSnippet, frameAddress } from './embed-snippets.js';
import { embedMessages, type EmbedMessageKey } from './embed.messages.js';

setEngineWorkerUrl(new URL(workerUrl, import.meta.url).href);

const here = (path: string): string => new URL(path, location.href).href;
const addresses: EmbedAddresses = {
  script: here('./cdn/park.js'),
  catalog: here('./geodata/catalog.json'),
  frame: here('./frame.html'),
};
const kindHints = { tag: 'tagHint', iframe: 'iframeHint', react: 'reactHint', vue: 'vueHint' } as const;

const map = partOf('park-map') as ParkMap;
const snippet = partOf('#snippet') as HTMLTextAreaElement;
let language: Language =
  parseFragment(location.hash).language ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN');
let view: Required<CameraTarget> | null = null;

connectThemeSwitch(partOf('#theme'));
setLanguage(language);
partOf('#language').addEventListener('click', () => setLanguage(language === 'en' ? 'zh-CN' : 'en'));
partOf('#settings').addEventListener('input', show);
partOf('#settings').addEventListener('submit', (event) => event.preventDefault());
partOf('#kinds').addEventListener('input', show);
partOf('#take-view').addEventListener('click', takeView);
partOf('#drop-view').addEventListener('click', dropView);
partOf('#drop-selected').addEventListener('click', () => map.clearSelection());
partOf('#copy').addEventListener('click', () => void copy());
map.subscribe(show);

function setLanguage(next: Language): void {
  language = next;
  showLanguage(embedMessages, language);
  const button = partOf('#language');
  button.lang = language === 'en' ? 'zh-CN' : 'en';
  button.textContent = language === 'en' ? '中文' : 'English';
  show();
}

/** Brings preview and code up to what is chosen. */
function show(): void {
  const settings = settingsOf(map, view);
  (partOf('#width') as HTMLInputElement).disabled = settings.width === null;
  renderLayerSwitches(map, language);
  showPreview(settings);
  showStart(settings);
  showCode(settings);
}

function showPreview({ width, height, language: wanted, theme, legend, list, ...rest }: EmbedSettings): void {
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

function showStart({ selected }: EmbedSettings): void {
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

function showCode(settings: EmbedSettings): void {
  const kind = kindOf();
  const title = messageText(embedMessages, 'frameTitle', settings.language ?? language);
  const code = embedSnippet(kind, settings, addresses, title).trimEnd();
  if (snippet.value !== code) {
    snippet.value = code;
    snippet.rows = code.split('\n').length;
    partOf('#told').textContent = '';
  }
  partOf('#kind-hint').textContent = text(kindHints[kind]);
  const alone = partOf('#alone') as HTMLAnchorElement;
  alone.hidden = kind !== 'iframe';
  alone.href = frameAddress(settings, addresses.frame);
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
  const { catalog } = map.state;
  if (map.selected !== null) void map.flyTo(map.selected);
  else if (catalog) void map.fit(catalog.region.bounds);
  show();
  partOf('#take-view').focus();
}

async function copy(): Promise<void> {
  const isCopied = await copyText(snippet);
  partOf('#told').textContent = text(isCopied ? 'copied' : 'copyByHand');
}

function text(key: EmbedMessageKey, values?: Readonly<Record<string, string>>): string {
  return messageText(embedMessages, key, language, values);
}
