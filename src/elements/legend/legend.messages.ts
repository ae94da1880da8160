/** The texts of `<park-legend>`. */
export const legendMessages = {
  title: { zh: '图例', en: 'Legend' },
  layers: { zh: '图层', en: 'Layers' },
  sample: { zh: '示例数据', en: 'Sample data' },
  count: { zh: '{count} 个要素', en: 'Features: {count}' },
  excluded: { zh: '{count} 个要素有误，未显示', en: 'Faulty and not shown: {count}' },
  failure: { zh: '未能载入：{reason}', en: 'Not loaded: {reason}' },
  retry: { zh: '重试', en: 'Try again' },
  settings: { zh: '“{layer}”的不透明度', en: 'Opacity of {layer}' },
  opacity: { zh: '不透明度', en: 'Opacity' },
  percent: { zh: '{percent}%', en: '{percent}%' },
  marks: { zh: '标记', en: 'Marks' },
  solid: { zh: '位置已知', en: 'Position known' },
  dashed: { zh: '位置示意，只知在哪一片区', en: 'Schematic position: only the zone is known' },
  unlocated: { zh: '图上未定位 {count} 处，见清单', en: 'Not located, see the list: {count}' },
  sources: { zh: '资料来源', en: 'Sources' },
  loading: { zh: '正在读取图层…', en: 'Reading the layers…' },
  failed: { zh: '地图未能载入：{reason}', en: 'The map could not be loaded: {reason}' },
  empty: { zh: '没有图层。', en: 'There are no layers.' },
} as const;

export type LegendMessage = keyof typeof legendMessages;
