import { formatAsOf } from '../statements/as-of.js';
import { textIn, type Language, type LocalizedText } from '../statements/localized-text.js';
import { notPublished } from '../statements/not-published.js';
import { qualifierWording } from '../statements/qualifier-wording.js';

import type { Judgement } from './found-sites.js';
import type { SiteTerms } from './need-words.js';
import { targetKinds, type NeedKey, type SiteNeeds } from './needs.js';
import { amountText, missingText } from './site-amounts.js';
import type { FactRule, RangeFact, SiteFact } from './site.js';

/** How facts about sites come about. */
export const factRules = {
  stated: { zh: '来源所述', en: 'As the source states it.' },
  'layer-theme': {
    zh: '该处或其所在园区的图层主题',
    en: 'The theme of the layer of the place, or of the park in which it lies.',
  },
  'survey-area': {
    zh: '相邻闲置地块的图上量算面积之和，按图斑椭球面积公式（CGCS2000）；共有边界不短于 1 米、二级用地分类相同的地块算一处',
    en: 'Measured area of adjoining vacant parcels by the survey rule on the CGCS2000 ellipsoid; parcels of one class of the second level that share a metre of border or more are one site.',
  },
  'parcel-class': { zh: '各地块的用地分类', en: 'The classes of its parcels.' },
  'parcel-status': { zh: '地块闲置未建，按 0 计', en: 'The land is vacant: nothing of it is occupied.' },
  'floor-by-land': {
    zh: '现状总建筑面积 ÷ 量算面积；没有建筑时不计，规划容积率没有公布',
    en: 'Floor area as built ÷ measured area; land without buildings has none, and permitted ratios are not published.',
  },
  'straight-line': {
    zh: '椭球面上两者最近处的直线距离，按两端位置精度放宽；道路和铁路只到底图所画之处（±60 米），铁路量到线路而不是车站，未定位的公园不计',
    en: 'Straight line on the ellipsoid between the nearest positions, widened by how well both are known. Roads and railways are those that the base map draws (±60 m), railways are lines and no stations, parks that are not located are left out.',
  },
  'counted-projects': {
    zh: '范围内同一主题各处公布的项目数之和；没有公布项目数的算一个；计划中的和位置可能在范围外的，只计入上限',
    en: 'Published projects of places of that theme within the distance; a place that publishes none counts as one. What is planned, and what may lie outside, counts in the upper end alone.',
  },
} as const satisfies Record<FactRule, LocalizedText>;

/** What a verdict rests on, in words: `0.8 km (Ring Expressway)`; 未公布 where the data state nothing. */
export function factText(fact: SiteFact | null, terms: SiteTerms): string {
  const { language } = terms;
  if (fact === null) return textIn(notPublished, language);
  switch (fact.type) {
    case 'industry':
      return terms.theme(fact.theme);
    case 'classes':
      if (fact.classes.length === 1)
        return fact.classes.map(({ landUse }) => terms.landUse(landUse)).join('');
      return fact.classes
        .map(({ landUse, ha }) => `${terms.landUse(landUse)} ${amountText(ha, 'ha', language)}`)
        .join(language === 'en' ? ', ' : '、');
    case 'span':
      return [qualifierWording(fact.qualifiers, language), formatAsOf(fact.value, language)].join(' ').trim();
    case 'range':
  }
  return withEnd(rangeText(fact, language), fact, language);
}

/** What a failed need is short of: 差 0.4 公顷, `0.4 ha short`; null where that can't be said. */
export function shortText(
  { need, shortBy, fact }: Pick<Judgement, 'need' | 'shortBy' | 'fact'>,
  needs: SiteNeeds,
  language: Language,
): string | null {
  if (shortBy === null || fact === null) return null;
  const isEnglish = language === 'en';
  if (fact.type === 'span') return isEnglish ? `${shortBy} days off` : `差 ${shortBy} 天`;
  if (fact.type === 'classes') {
    const land = amountText(shortBy, 'ha', language);
    return isEnglish ? `${land} are of other classes` : `其中 ${land}是其他分类`;
  }
  if (fact.type !== 'range') return null;
  const by = missingText(shortBy, fact.unit, language);
  if (fact.unit === 'm') return isEnglish ? `${by} too far` : `远 ${by}`;
  if (isAbove(need, needs, fact)) return isEnglish ? `${by} too much` : `超出 ${by}`;
  return isEnglish ? `${by} short` : `差 ${by}`;
}

/** Why it is not known whether a need is met: nothing is stated, or what is stated leaves it open. */
export function doubtText({ need, fact }: Pick<Judgement, 'need' | 'fact'>, terms: SiteTerms): string {
  const isEnglish = terms.language === 'en';
  if (fact) return `${factText(fact, terms)}${isEnglish ? ': may or may not meet it' : '，不能确定是否满足'}`;
  if (!isMeasured(need)) return factText(null, terms);
  return isEnglish ? 'position not known' : '位置不明';
}

function isMeasured(need: NeedKey): boolean {
  return need === 'chain' || (Object.values(targetKinds) as readonly NeedKey[]).includes(need);
}

function withEnd(figure: string, { nearest }: RangeFact, language: Language): string {
  const name = nearest?.name && textIn(nearest.name, language);
  if (!name) return figure;
  return language === 'en' ? `${figure} (${name})` : `${figure}（${name}）`;
}

function isAbove(need: NeedKey, needs: SiteNeeds, { low }: RangeFact): boolean {
  if (need !== 'areaHa' && need !== 'floorAreaRatio' && need !== 'occupancy') return false;
  const max = needs[need]?.max ?? null;
  return max !== null && low > max;
}

/** A figure as one reads it, without what it leads to: 4.62 公顷, `200 m – 4.2 km`. */
export function rangeText({ low, high, unit, qualifiers, rule }: RangeFact, language: Language): string {
  const wording = rule === 'stated' ? qualifierWording(qualifiers, language) : '';
  // What `nearly` and `about` leave open is our reading of the word: the word itself is what the source says.
  if (wording !== '')
    return `${wording} ${amountText(statedValue({ low, high, qualifiers }), unit, language)}`;
  const from = amountText(low, unit, language);
  if (high === Infinity) return language === 'en' ? `${from} or more` : `不少于 ${from}`;
  const to = amountText(high, unit, language);
  // A distance that begins at nothing says only how far it is at most.
  if (unit === 'm' && low < 1 && high >= 1) return language === 'en' ? `up to ${to}` : `至多 ${to}`;
  return from === to ? from : `${from} – ${to}`;
}

function statedValue({ low, high, qualifiers }: Pick<RangeFact, 'low' | 'high' | 'qualifiers'>): number {
  if (qualifiers.includes('at-least')) return low;
  return qualifiers.includes('nearly') ? high : (low + high) / 2;
}
