import { html, nothing, type TemplateResult } from 'lit';

import { parcelStatuses } from '../../domain/catalog/parcel.js';
import { classTableOf } from '../../domain/catalog/class-table.js';
import { landUseStandards } from '../../domain/land-use/land-use-class.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import { classText } from '../../domain/planning/row-words.js';
import { parcelFigures } from '../../domain/planning/parcel-figures.js';
import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';
import type { ParcelRecord } from '../../domain/planning/parcel-question.js';

import { figureRow, missingRow } from '../figure/figure-row.js';
import { parcelName } from '../map/selected-feature.js';

import type { BodyContext } from './card-body.js';
import { closeButton } from './close-button.js';
import { placeLink } from './place-link.js';

const words = {
  kind: { zh: '地块', en: 'Parcel' },
  sample: { zh: '示例数据', en: 'Sample data' },
  sampleNote: {
    zh: '为试用规划工具而制作，不是公布的地块。',
    en: 'Made up to try the planning tools on; not a published parcel.',
  },
  assumed: { zh: '方案', en: 'Scenario' },
  assumedNote: {
    zh: '按方案显示，是假设，不是数据。',
    en: 'As a scenario has it: assumed, no data.',
  },
  use: { zh: '用地分类', en: 'Land use' },
  status: { zh: '状态', en: 'Status' },
  notPublished: { zh: '未公布', en: 'not published' },
  tenants: { zh: '使用单位', en: 'Occupants' },
  project: { zh: '项目', en: 'Project' },
  unknownUse: { zh: '未知代码', en: 'unknown code' },
  unreliable: {
    zh: '边界有误，面积不计入汇总。',
    en: 'Its outline is faulty: its area is left out of sums.',
  },
} as const satisfies Record<string, LocalizedText>;

/** What the card of a parcel needs besides the parcel. */
export interface ParcelCardContext extends BodyContext {
  readonly brief: boolean;
  /** Null where the card can't be closed. */
  readonly onClose: (() => void) | null;
}

/** The card of a parcel: its class, what is being done with it, its areas and ratios with their evidence. */
export function parcelCard(record: ParcelRecord, context: ParcelCardContext): TemplateResult {
  const { figures, onClose, text, brief } = context;
  const { language } = figures;
  const { parcel, measuredAreaM2, isAreaReliable, isAssumed } = record;
  const say = (key: keyof typeof words) => textIn(words[key], language);
  const isSample = context.state.layers.find(({ id }) => id === parcel.layer)?.sample ?? false;
  return html`
    <header part="header">
      <p class="kind" part="kind">
        ${say('kind')}
        ${isSample ? html`<span class="sample" part="sample">${say('sample')}</span>` : nothing}
        ${isAssumed ? html`<span class="sample" part="assumed">${say('assumed')}</span>` : nothing}
      </p>
      ${onClose ? closeButton(text('close'), onClose) : nothing}
      <h2 id="name" class="name" part="name">${textIn(parcel.name ?? parcelName(parcel.id), language)}</h2>
    </header>
    <dl class="facts">
      ${fact(say('use'), landUseText(record, context))}
      ${fact(
        say('status'),
        parcel.status ? textIn(parcelStatuses[parcel.status], language) : say('notPublished'),
      )}
      ${parcel.tenants.length > 0 ? fact(say('tenants'), parcel.tenants.join(language === 'en' ? ', ' : '、')) : nothing}
      ${parcel.project === null ? nothing : fact(say('project'), parcel.project)}
    </dl>
    ${isAreaReliable ? nothing : html`<p class="warning" part="warning">${say('unreliable')}</p>`}
    ${parcelFigures(parcel, measuredAreaM2)
      .slice(0, brief ? 1 : undefined)
      .map(({ indicator, statement }) =>
        statement
          ? figureRow(statement, indicator, figures)
          : missingRow(textIn(indicator.label, language), figures),
      )}
    ${brief ? nothing : parcelWithin(record, context)}
    ${isAssumed && !brief ? html`<p class="note" part="note">${say('assumedNote')}</p>` : nothing}
    ${isSample && !brief ? html`<p class="note" part="note">${say('sampleNote')}</p>` : nothing}
  `;
}

function fact(term: string, description: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}

/** The class with its code, and the standard where the code is of the older one. */
function landUseText({ parcel }: ParcelRecord, { figures: { language }, state }: ParcelCardContext): string {
  const table = classTableOf(state.catalog);
  const found = table.read(parcel.landUse);
  if (!found) return `${parcel.landUse} · ${textIn(words.unknownUse, language)}`;
  const name = `${parcel.landUse} ${textIn(found.nameAsWritten, language)}`;
  if (found.standard === 'guide-2023') return name;
  if (found.standard === 'added') return addedText(name, found.class.code, table, language);
  const now = `${found.class.code} ${textIn(found.class.name, language)}`;
  return `${name} (${textIn(landUseStandards[found.standard], language)}) → ${now}`;
}

/** A class that the catalog adds, with that of the guide under which it counts. */
function addedText(name: string, code: string, table: LandUseTable, language: Language): string {
  const counted = table.countedAs(code) ?? '';
  const words = classText(counted, language, table);
  const origin = textIn(landUseStandards.added, language);
  return language === 'en'
    ? `${name} (${origin}; counted as ${words})`
    : `${name}（${origin}，计入 ${words}）`;
}

function parcelWithin({ parcel }: ParcelRecord, { state, map, figures, text }: ParcelCardContext) {
  const above = state.places.find(({ id }) => id === parcel.within);
  if (!above) return nothing;
  const name = textIn(above.name, figures.language);
  return html`<div class="whereabouts">${placeLink(above, 'within', text('within', { name }), map)}</div>`;
}
