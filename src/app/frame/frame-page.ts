import type { Catalog } from '../../domain/catalog/catalog.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { messageText } from '../../elements/locale/messages.js';
import type { ParkMap } from '../../elements/map/map.js';
import { switchedLayers } from '../../elements/map/switched-layers.js';
import { accents, type AccentName } from '../../frame/accents.js';
import type { FrameState, FrameTheme } from '../../frame/frame-messages.js';
import type { FrameFault, FrameParameters } from '../../frame/frame-parameters.js';
import { showLanguage } from '../page/page-language.js';
import { partOf } from '../page/part-of.js';
import { formatFragment } from '../page/permalink.js';

import { frameMessages } from './frame.messages.js';

/** The catalog of the site, which Explore shows too. */
const siteCatalog = './geodata/catalog.json';

/** The page of one frame: what its address asks for, and what is changed of it afterwards. */
export class FramePage {
  readonly map = partOf('park-map') as ParkMap;
  readonly #parameters: FrameParameters;
  readonly #faults: readonly FrameFault[];
  readonly #stage = partOf('.stage');
  #language: Language;
  #theme: FrameTheme = 'auto';
  #titled: Catalog | null = null;

  constructor(parameters: FrameParameters, faults: readonly FrameFault[]) {
    this.#parameters = parameters;
    this.#faults = faults;
    this.#language = parameters.lang ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN');
    this.setLanguage(this.#language);
    this.setTheme(parameters.theme);
    this.#showAccent(parameters.accent);
    this.#showCompanions();
    this.#startMap();
    this.map.subscribe(this.#handleState);
    for (const type of ['park-camera-moved', 'park-layer-changed', 'park-selection-cleared'] as const) {
      this.map.addEventListener(type, this.#linkToWhole);
    }
    this.map.addEventListener('park-feature-selected', this.#handleSelected);
  }

  /** What the frame shows now. */
  get state(): FrameState {
    const { status, failure, layers } = this.map.state;
    return {
      status,
      failure: failure && { code: failure.code, message: failure.message },
      language: this.#language,
      theme: this.#theme,
      selected: this.map.selected,
      camera: this.map.camera,
      layers: layers.map(({ id, title, visible, opacity }) => ({ id, title, visible, opacity })),
      faults: this.#faults,
    };
  }

  setLanguage(language: Language): void {
    this.#language = language;
    showLanguage(frameMessages, language);
    this.#showTitle();
    this.#linkToWhole();
  }

  setTheme(theme: FrameTheme): void {
    this.#theme = theme;
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = theme;
  }

  /** Lets the page be as tall as what it shows, or as its frame. */
  setFlow(flows: boolean): void {
    const { dataset } = document.documentElement;
    if (flows) dataset['layout'] = 'flow';
    else delete dataset['layout'];
  }

  #startMap(): void {
    const { map } = this;
    const { src, center, zoom, bearing, pitch, select, engine, loading, ...rest } = this.#parameters;
    map.center = center;
    map.zoom = zoom;
    map.bearing = bearing;
    map.pitch = pitch;
    map.selected = select || null;
    map.layerOpacity = rest.layers;
    map.interaction = rest.interaction;
    map.tiandituKey = rest['tianditu-key'];
    map.basemap = rest.basemap;
    map.mapApproval = rest['map-approval'];
    map.setAttribute('engine', engine);
    map.setAttribute('loading', loading);
    map.src = src ?? siteCatalog;
  }

  #showCompanions(): void {
    const { legend, list, search } = this.#parameters;
    const folded = partOf('park-legend');
    folded.hidden = !legend;
    folded.toggleAttribute('collapsed', !matchMedia('(min-width: 60rem) and (min-height: 36rem)').matches);
    partOf('park-list').hidden = !list;
    partOf('park-search').hidden = !search;
    this.#stage.classList.toggle('with-list', list);
  }

  #showAccent(name: AccentName): void {
    const { light, dark, softLight, softDark } = accents[name];
    const { style } = document.documentElement;
    for (const own of ['--mark', '--park-color-accent'])
      style.setProperty(own, `light-dark(${light}, ${dark})`);
    style.setProperty('--park-color-accent-soft', `light-dark(${softLight}, ${softDark})`);
  }

  #showTitle(): void {
    const { catalog } = this.map.state;
    const named = this.#parameters.title || (catalog && textIn(catalog.title, this.#language));
    const title = named || messageText(frameMessages, 'heading', this.#language);
    partOf('#title').textContent = title;
    document.title = title;
  }

  readonly #handleState = (): void => {
    const { catalog } = this.map.state;
    this.#stage.classList.toggle('with-card', this.map.state.selection !== null);
    if (catalog === this.#titled) return;
    this.#titled = catalog;
    this.#showTitle();
    this.#linkToWhole();
  };

  readonly #handleSelected = (): void => {
    this.#linkToWhole();
    // On a narrow frame the card has taken the place of the list: who chose there goes on in the card.
    const list = partOf('park-list');
    if (!list.hidden && !list.checkVisibility()) partOf('#panel').focus({ preventScroll: true });
  };

  /** Points the link at Explore with the same view; hides it where Explore would show other data. */
  readonly #linkToWhole = (): void => {
    const link = partOf('#whole') as HTMLAnchorElement;
    link.hidden =
      this.#parameters.src !== null && this.#parameters.src !== new URL(siteCatalog, location.href).href;
    const { selected } = this.map;
    const { center, zoom, bearing, pitch } = this.#parameters;
    const asked = center && { center, zoom: zoom ?? 12.5, bearing: bearing ?? 0, pitch: pitch ?? 0 };
    const layers = this.map.layers.length > 0 ? switchedLayers(this.map.state) : this.#parameters.layers;
    const view = this.map.camera ?? asked;
    link.href = `./${formatFragment({ view, language: this.#language, selected, layers })}`;
  };
}
