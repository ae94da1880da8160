/** The texts of `<park-search>`. */
export const searchMessages = {
  label: { zh: '搜索地点', en: 'Search places' },
  placeholder: { zh: '中文、拼音、首字母或英文', en: 'Chinese, pinyin, initials or English' },
  clear: { zh: '清除', en: 'Clear' },
  results: { zh: '搜索结果', en: 'Search results' },
  count: { zh: '找到 {count} 处', en: 'Places found: {count}' },
  none: { zh: '没有找到“{query}”', en: 'Nothing found for “{query}”' },
  hint: {
    zh: '试试名称中的几个字、全拼（beihu）、首字母（bh）或英文名。',
    en: 'Try part of a name in English or Chinese, its pinyin (beihu) or initials (bh).',
  },
  notOnMap: { zh: '图上未定位', en: 'Not located' },
} as const;

export type SearchMessage = keyof typeof searchMessages;
