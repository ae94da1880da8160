import { formatAsOf } from '../statements/as-of.js';
import { formatNumber, formatPercent } from '../statements/format-number.js';
import { textIn, type Language, type LocalizedText } from '../statements/localized-text.js';

import type { NeedKey, SiteNeeds, ValueRange } from './needs.js';
import { amountText, metresText } from './site-amounts.js';

/** What words about sites need to know. */
export interface SiteTerms {
  readonly language: Language;
  /** The name of a theme of the catalog. */
  readonly theme: (id: string) => string;
  /** The code and the name of a class of land use. */
  readonly landUse: (code: string) => string;
}

/** What each need is about. */
export const needNames = {
  industry: { zh: '产业', en: 'Industry' },
  areaHa: { zh: '连片闲置用地', en: 'Vacant land in one piece' },
  landUse: { zh: '用地分类', en: 'Land use' },
  floorAreaRatio: { zh: '容积率', en: 'Floor-area ratio' },
  occupancy: { zh: '入驻率', en: 'Occupancy rate' },
  parkM: { zh: '距公园', en: 'Public park' },
  roadM: { zh: '距主要道路', en: 'Main road' },
  airportM: { zh: '距机场', en: 'Airport' },
  railM: { zh: '距铁路线', en: 'Railway line' },
  chain: { zh: '同链项目', en: 'Projects of the chain' },
  opening: { zh: '投运时间', en: 'Opening' },
} as const satisfies Record<NeedKey, LocalizedText>;

type Writer = (needs: SiteNeeds, name: string, terms: SiteTerms) => string;

const writers: Readonly<Record<NeedKey, Writer>> = {
  industry: ({ industry = '' }, name, { language, theme }) => listed(name, [theme(industry)], language),
  areaHa: ({ areaHa }, name, { language }) =>
    ranged(name, areaHa, (value) => amountText(value, 'ha', language), language),
  landUse: ({ landUse = [] }, name, terms) => listed(name, landUse.map(terms.landUse), terms.language),
  floorAreaRatio: ({ floorAreaRatio }, name, { language }) =>
    ranged(name, floorAreaRatio, (value) => formatNumber(value, language), language),
  occupancy: ({ occupancy }, name, { language }) =>
    ranged(name, occupancy, (value) => formatPercent(value, language), language),
  parkM: ({ parkM }, name, { language }) => near(name, parkM, language),
  roadM: ({ roadM }, name, { language }) => near(name, roadM, language),
  airportM: ({ airportM }, name, { language }) => near(name, airportM, language),
  railM: ({ railM }, name, { language }) => near(name, railM, language),
  chain: ({ chain }, _name, { language, theme }) => {
    const { withinM = 0, atLeast = 0 } = chain ?? {};
    const [within, least] = [metresText(withinM, language), formatNumber(atLeast, language)];
    const subject = theme(chain?.theme ?? '');
    return language === 'en'
      ? `${subject}: ${least} projects or more within ${within}`
      : `${within}内${subject}项目不少于 ${least} 个`;
  },
  opening: ({ opening }, name, { language }) => {
    const from = opening?.from ? formatAsOf(opening.from, language) : null;
    const to = opening?.to ? formatAsOf(opening.to, language) : null;
    const ends =
      language === 'en'
        ? [from && `from ${from}`, to && `up to ${to}`]
        : [from && `不早于 ${from}`, to && `不晚于 ${to}`];
    return [name, ...ends.filter((end) => end !== null)].join(' ');
  },
};

/** A need in words: 距主要道路不超过 2 千米, `Main road within 2 km`. */
export function needText(need: NeedKey, needs: SiteNeeds, terms: SiteTerms): string {
  return writers[need](needs, textIn(needNames[need], terms.language), terms);
}

function listed(name: string, values: readonly string[], language: Language): string {
  return language === 'en' ? `${name}: ${values.join(', ')}` : `${name}：${values.join('、')}`;
}

function near(name: string, metres: number | undefined, language: Language): string {
  const most = metresText(metres ?? 0, language);
  return language === 'en' ? `${name} within ${most}` : `${name}不超过 ${most}`;
}

function ranged(
  name: string,
  asked: ValueRange | undefined,
  write: (value: number) => string,
  language: Language,
): string {
  const isEnglish = language === 'en';
  const { min = null, max = null } = asked ?? {};
  if (min !== null && max !== null) return `${name} ${write(min)} – ${write(max)}`;
  if (min !== null) return isEnglish ? `${name} at least ${write(min)}` : `${name}不少于 ${write(min)}`;
  return isEnglish ? `${name} at most ${write(max ?? 0)}` : `${name}不超过 ${write(max ?? 0)}`;
}
