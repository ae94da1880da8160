import type { Messages } from '../../elements/locale/messages.js';

export type PageMessageKey = keyof typeof texts;

const texts = {
  pages: { zh: '页面', en: 'Pages' },
  explore: { zh: '地图', en: 'Map' },
  plan: { zh: '规划', en: 'Plan' },
  tour: { zh: '导览', en: 'Tour' },
  embed: { zh: '嵌入', en: 'Embed' },
  docs: { zh: '文档', en: 'Docs' },
  theme: { zh: '切换浅色与深色', en: 'Switch light and dark' },
} as const;

/** The texts of the masthead, for every page that has one. */
export const pageMessages: Messages<PageMessageKey> = texts;
