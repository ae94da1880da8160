import type { Language } from './localized-text.js';

/** The span of days that a date stands for, both ends included, as `YYYY-MM-DD`: `2025-12` is the whole month. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

interface DateParts {
  readonly year: number;
  readonly quarter: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const pattern = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/;

const chineseQuarters = ['一', '二', '三', '四'];
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function partsOf(text: string): DateParts | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [year, quarter, month, day] = match
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part)));
  if (year === undefined || year === null) return null;
  const parts = { year, quarter: quarter ?? null, month: month ?? null, day: day ?? null };
  if (parts.month !== null && (parts.month < 1 || parts.month > 12)) return null;
  if (parts.day !== null && (parts.day < 1 || parts.day > daysIn(year, parts.month ?? 1))) return null;
  return parts;
}

function dayOf(year: number, month: number, day: number): string {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}-${mm}-${dd}`;
}

/** The days that `2025`, `2025-12`, `2025-12-31` or `2025-Q3` stands for; null where it is none of these. */
export function parseAsOf(text: string): DateSpan | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const { year, quarter, month, day } = parts;
  const first = month ?? (quarter === null ? 1 : quarter * 3 - 2);
  const last = month ?? (quarter === null ? 12 : quarter * 3);
  return { from: dayOf(year, first, day ?? 1), to: dayOf(year, last, day ?? daysIn(year, last)) };
}

/** Files name few dates, many thousand times. */
const mostKept = 100;

const dates = new Set<string>();

/** Whether a text is a date as statements give it. */
export function isAsOf(text: string): boolean {
  if (dates.has(text)) return true;
  if (partsOf(text) === null) return false;
  if (dates.size < mostKept) dates.add(text);
  return true;
}

/**
 * Orders dates by the day on which they end, then by the day on which they begin, for `Array.sort`. What has no
 * date comes first, because nothing says that it is recent.
 */
export function compareAsOf(one: string | null, other: string | null): number {
  const [first, second] = [one, other].map((text) => {
    const span = text === null ? null : parseAsOf(text);
    return span === null ? '' : `${span.to} ${span.from}`;
  });
  if (first === undefined || second === undefined || first === second) return 0;
  return first < second ? -1 : 1;
}

/** A date in words: 2025 年 12 月, Dec 2025, 2025 年三季度, Q3 2025. */
export function formatAsOf(asOf: string | null, language: Language): string {
  if (asOf === null) return language === 'en' ? 'date not stated' : '日期未注明';
  const parts = partsOf(asOf);
  if (parts === null) return asOf;
  return language === 'en' ? inEnglish(parts) : inChinese(parts);
}

function inChinese({ year, quarter, month, day }: DateParts): string {
  if (quarter !== null) return `${year} 年${chineseQuarters[quarter - 1] ?? ''}季度`;
  if (month === null) return `${year} 年`;
  return day === null ? `${year} 年 ${month} 月` : `${year} 年 ${month} 月 ${day} 日`;
}

function inEnglish({ year, quarter, month, day }: DateParts): string {
  if (quarter !== null) return `Q${quarter} ${year}`;
  if (month === null) return `${year}`;
  const name = englishMonths[month - 1] ?? '';
  return day === null ? `${name} ${year}` : `${day} ${name} ${year}`;
}
