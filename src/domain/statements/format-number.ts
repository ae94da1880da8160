import type { Language } from './localized-text.js';

/** A number as it is written, with the word that stands between it and its unit: 16.3 and 亿. */
export interface FormattedNumber {
  readonly number: string;
  /** 万, 亿, `million` or `billion`; empty for a number written in full. */
  readonly scale: string;
}

const formats = new Map<Language, Intl.NumberFormat>();

function formatOf(language: Language): Intl.NumberFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language, {
    maximumFractionDigits: 20,
    // Chinese groups digits from 10,000 on: 1246 家, 12,460 家.
    useGrouping: language === 'en' ? 'always' : 'min2',
  });
  formats.set(language, format);
  return format;
}

/** A number in full, grouped as the language does. Of what its source states, nothing is rounded away. */
export function formatNumber(value: number, language: Language): string {
  // Through 12 digits, because 0.29 × 100 is 28.999999999999996.
  return formatOf(language).format(Number(value.toPrecision(12)));
}

/** A ratio as per cent: 0.536 is 53.6%. */
export function formatPercent(ratio: number, language: Language): string {
  return `${formatNumber(ratio * 100, language)}%`;
}

/** Whether `value` has at most so many decimals when it is counted in `scale`. */
function isShortIn(scale: number, value: number, fractionDigits: number): boolean {
  const scaled = (value / scale) * 10 ** fractionDigits;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

/**
 * A large number of things. In Chinese 39,000 is 3.9 万, but only where nothing is rounded away; in English it is
 * written in full.
 */
export function formatCount(value: number, language: Language): FormattedNumber {
  const size = Math.abs(value);
  if (language === 'zh-CN' && size >= 1e8 && isShortIn(1e8, value, 2))
    return { number: formatNumber(value / 1e8, language), scale: '亿' };
  if (language === 'zh-CN' && size >= 1e4 && isShortIn(1e4, value, 2))
    return { number: formatNumber(value / 1e4, language), scale: '万' };
  return { number: formatNumber(value, language), scale: '' };
}

/** A sum of money: 16.3 亿, 4415 万; 1.63 billion, 44.15 million. */
export function formatMoney(value: number, language: Language): FormattedNumber {
  const size = Math.abs(value);
  const scales: readonly (readonly [number, string])[] =
    language === 'en'
      ? [
          [1e9, 'billion'],
          [1e6, 'million'],
        ]
      : [
          [1e8, '亿'],
          [1e4, '万'],
        ];
  const scale = scales.find(([least]) => size >= least);
  if (scale === undefined) return { number: formatNumber(value, language), scale: '' };
  return { number: formatNumber(value / scale[0], language), scale: scale[1] };
}
