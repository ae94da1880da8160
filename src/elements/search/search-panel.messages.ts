/** The texts of what `<park-search>` shows under its field. */
export const searchPanelMessages = {
  results: { zh: '搜索结果', en: 'Search results' },
  count: { zh: '找到 {count} 处', en: 'Places found: {count}' },
  none: { zh: '没有找到“{query}”', en: 'Nothing found for “{query}”' },
  hint: {
    zh: '试试名称中的几个字、全拼（beihu）、首字母（bh）或英文名。',
    en: 'Try part of a name in English or Chinese, its pinyin (beihu) or initials (bh).',
  },
  notOnMap: { zh: '图上未定位', en: 'Not located' },
} as const;
