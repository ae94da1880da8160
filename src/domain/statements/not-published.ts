import type { LocalizedText } from './localized-text.js';

/** What stands where the source gives no figure. Never 0, and never an empty space. */
export const notPublished = { zh: '未公布', en: 'not published' } as const satisfies LocalizedText;

/** What stands where a figure can't be worked out, such as a ratio without its denominator. */
export const noData = { zh: '缺数据', en: 'no data' } as const satisfies LocalizedText;
