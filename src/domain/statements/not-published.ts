import type { LocalizedText } from './localized-text.js';

/** What stands where the source gives no figure. Never 0, and never an empty space. */
export const notPublished = { zh: '未公布', en: 'not published' } as const satisfies LocalizedText;
