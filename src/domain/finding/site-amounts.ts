import { formatNumber, formatPercent } from '../statements/format-number.js';
import type { Language } from '../statements/localized-text.js';
import { units } from '../statements/units.js';

import type { RangeFact } from './site.js';

/** How many decimals of each unit are shown. */
const decimals: Readonly<Record<RangeFact['unit'], number>> = {
  ha: 2,
  ratio: 3,
  share: 4,
  m: 0,
  projects: 0,
};

/** A figure about a site, rounded as it is shown: 4.62 公顷, `1.2 km`, `53.6%`. */
export function amountText(value: number, unit: RangeFact['unit'], language: Language): string {
  const isEnglish = language === 'en';
  if (unit === 'm') return metresText(value, language);
  const rounded = Number(value.toFixed(decimals[unit]));
  if (unit === 'share') return formatPercent(rounded, language);
  const number = formatNumber(rounded, language);
  if (unit === 'ratio') return number;
  if (unit === 'projects')
    return isEnglish ? `${number} ${number === '1' ? 'project' : 'projects'}` : `${number} 个项目`;
  return `${number} ${units.ha[isEnglish ? 'en' : 'zh']}`;
}

/** What is missing, rounded up: it must not read as nothing. Shares are percentage points. */
export function missingText(value: number, unit: RangeFact['unit'], language: Language): string {
  if (unit !== 'share') return amountText(roundedUp(value, decimals[unit]), unit, language);
  const points = formatNumber(roundedUp(value * 100, 2), language);
  return language === 'en' ? `${points} points` : `${points} 个百分点`;
}

/** Metres as one reads them: 850 米, 1.2 千米. */
export function metresText(metres: number, language: Language): string {
  const isEnglish = language === 'en';
  if (metres < 995) {
    const rounded = metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10;
    return `${formatNumber(rounded, language)} ${isEnglish ? 'm' : '米'}`;
  }
  const km = Number((metres / 1000).toFixed(metres < 9_950 ? 1 : 0));
  return `${formatNumber(km, language)} ${isEnglish ? 'km' : '千米'}`;
}

/** Through ten digits, because 0.4 × 100 is 40.00000000000001. */
function roundedUp(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.ceil(Number((value * scale).toPrecision(10))) / scale;
}
