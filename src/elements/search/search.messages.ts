import type { searchPanelMessages } from './search-panel.messages.js';

/** The texts of `<park-search>` until someone comes to the field. */
export const searchMessages = {
  label: { zh: '搜索地点', en: 'Search places' },
  placeholder: { zh: '中文、拼音、首字母或英文', en: 'Chinese, pinyin, initials or English' },
  clear: { zh: '清除', en: 'Clear' },
} as const;

export type SearchMessage = keyof typeof searchMessages | keyof typeof searchPanelMessages;
