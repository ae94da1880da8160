/** The texts of `<park-list>`. */
export const listMessages = {
  list: { zh: '地点清单', en: 'List of places' },
  filter: { zh: '显示哪些地点', en: 'Places to show' },
  all: { zh: '全部', en: 'All' },
  located: { zh: '图上', en: 'On the map' },
  unlocated: { zh: '未定位', en: 'Not located' },
  notOnMap: { zh: '图上未定位', en: 'Not located' },
  tray: { zh: '图上未定位', en: 'Not located' },
  trayNote: {
    zh: '来源未公布这些地点的位置，地图上不画点。点选可看其资料。',
    en: 'Their positions are not published, so the map gives them no point. Choose one to see what is known of it.',
  },
  rest: { zh: '未注明片区', en: 'Zone not stated' },
  count: { zh: '{count} 处', en: 'Places: {count}' },
  shown: { zh: '显示 {count} 处', en: 'Places shown: {count}' },
  loading: { zh: '正在读取数据…', en: 'Reading the data…' },
  failed: { zh: '数据未能读取：{reason}', en: 'The data could not be read: {reason}' },
  empty: { zh: '没有这样的地点。', en: 'There are no such places.' },
} as const;

export type ListMessage = keyof typeof listMessages;
