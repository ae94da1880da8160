import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { printScales } from '../../domain/geometry/paper-scale.js';
import type { MapState } from '../map/map-state.js';

import { layerFields, layersToExport, type ChoiceWriter, type LayerWish } from './export-choices.js';
import { areaName } from './export-file.js';
import type { ExportMessageKey } from './export.messages.js';
import { orientations, type Orientation, type Paper, type PrintWish } from './paper.js';

/** How a picture shall be. */
export interface PictureWish {
  /** In CSS pixels; null for as wide as the map. */
  readonly width: number | null;
  /** Device pixels a CSS pixel. */
  readonly scale: number;
}

/** All that is chosen. */
export interface Wishes {
  readonly layer: LayerWish;
  readonly picture: PictureWish;
  readonly print: PrintWish;
}

/** What the sections show, and what their fields and buttons do. */
export interface SectionContext extends ChoiceWriter {
  readonly state: MapState;
  readonly wishes: Wishes;
  readonly onWish: (wishes: Partial<Wishes>) => void;
  readonly onTable: () => Promise<void>;
  readonly onPieces: () => Promise<void>;
  readonly onLayer: () => Promise<void>;
  readonly onPicture: () => Promise<void>;
  readonly onPrint: () => Promise<void>;
}

const widths = [800, 1200, 1600, 2400] as const;
const sharpnesses = [1, 2, 3] as const;

export function reportSection(context: SectionContext): TemplateResult {
  const { text } = context;
  const { area } = context.state;
  const words = area ? text('reportHint', { area: areaName(area, context) }) : text('noArea');
  return section(text('report'), words, reportButtons(context));
}

/** The buttons for the files of the report; none without an area. */
export function reportButtons({ state, text, onTable, onPieces }: SectionContext) {
  if (!state.area) return nothing;
  return html`<p class="actions">${button(text('csv'), onTable)} ${button(text('geojson'), onPieces)}</p>`;
}

export function layerSection(context: SectionContext): TemplateResult | typeof nothing {
  const { text, state, wishes, onWish, onLayer } = context;
  if (layersToExport(state).length === 0) return nothing;
  const fields = layerFields(wishes.layer, state, context, (wish) =>
    onWish({ layer: { ...wishes.layer, ...wish } }),
  );
  return section(
    text('layer'),
    null,
    html`<div class="fields">${fields}</div>
      <p class="actions">${button(text('layerFile'), onLayer)}</p>`,
  );
}

export function pictureSection({
  text,
  language,
  wishes,
  onWish,
  onPicture,
}: SectionContext): TemplateResult {
  const { picture } = wishes;
  const change = (wish: Partial<PictureWish>) => onWish({ picture: { ...picture, ...wish } });
  const pixels = widths.map(
    (width) => [String(width), text('pixels', { count: width.toLocaleString(language) })] as const,
  );
  return section(
    text('picture'),
    text('pictureHint'),
    html`<div class="fields">
        ${field(text('width'), [['', text('asOnScreen')], ...pixels], String(picture.width ?? ''), (value) =>
          change({ width: value === '' ? null : Number(value) }),
        )}
        ${field(
          text('sharpness'),
          sharpnesses.map((times) => [String(times), text('times', { count: times })]),
          String(picture.scale),
          (value) => change({ scale: Number(value) }),
        )}
      </div>
      <p class="actions">${button(text('png'), onPicture)}</p>`,
  );
}

export function printSection({ text, language, wishes, onWish, onPrint }: SectionContext): TemplateResult {
  const { print } = wishes;
  const change = (wish: Partial<PrintWish>) => onWish({ print: { ...print, ...wish } });
  const worded = <Key extends ExportMessageKey>(keys: readonly Key[]) =>
    keys.map((key) => [key, text(key)] as const);
  const scales = printScales.map((scale) => [String(scale), `1:${scale.toLocaleString(language)}`] as const);
  return section(
    text('print'),
    text('printHint'),
    html`<div class="fields">
        ${field(text('paper'), worded(['a4', 'a3']), print.paper, (paper) => change({ paper: paper as Paper }))}
        ${field(text('orientation'), worded(orientations), print.orientation, (orientation) =>
          change({ orientation: orientation as Orientation }),
        )}
        ${field(text('scale'), [['fit', text('fit')], ...scales], String(print.scale), (value) =>
          change({ scale: value === 'fit' ? 'fit' : Number(value) }),
        )}
      </div>
      <p class="actions">${button(text('printIt'), onPrint)}</p>`,
  );
}

function section(title: string, hint: string | null, content: unknown): TemplateResult {
  return html`<section part="section">
    <h3>${title}</h3>
    ${hint === null ? nothing : html`<p class="hint">${hint}</p>`} ${content}
  </section>`;
}

function button(label: string, onClick: () => Promise<void>): TemplateResult {
  return html`<button class="button" part="button" type="button" @click=${onClick}>${label}</button>`;
}

function field(
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  onChoose: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    >${label}
    <select part="field" @change=${({ target }: Event) => onChoose((target as HTMLSelectElement).value)}>
      ${options.map(
        ([value, words]) =>
          html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`,
      )}
    </select></label
  >`;
}
