/** The texts of `<park-land-use>`. */
export const landUseMessages = {
  title: { zh: '用地图例', en: 'Land use' },
  sample: { zh: '示例数据', en: 'Sample data' },
  palette: { zh: '配色', en: 'Palette' },
  standard: { zh: '标准色', en: 'Standard' },
  soft: { zh: '柔和色', en: 'Soft' },
  vision: { zh: '色觉预览', en: 'Seen with' },
  landUse: { zh: '用地', en: 'Class' },
  parcels: { zh: '宗数', en: 'Parcels' },
  hectares: { zh: '公顷', en: 'Hectares' },
  total: { zh: '合计', en: 'Total' },
  status: { zh: '状态', en: 'Status' },
  noStatus: { zh: '状态未公布', en: 'Status not published' },
  unknown: { zh: '不在分类表中', en: 'Not in the table of classes' },
  olderCodes: { zh: '数据中写作 {codes}', en: 'Written as {codes}' },
  withoutArea: {
    zh: '{count} 宗未公布面积，未计入公顷数',
    en: 'Without a published area, not in the hectares: {count}',
  },
  dates: { zh: '数据日期：{dates}', en: 'As of: {dates}' },
  survey: { zh: '公顷数按椭球面积由图形算得。', en: 'Hectares are measured on the ellipsoid.' },
  off: { zh: '地块图层已关闭。', en: 'The layer of parcels is off.' },
  empty: { zh: '没有用地数据。', en: 'There are no parcels.' },
  findOverlaps: { zh: '检查地块重叠', en: 'Check for overlaps' },
  stopOverlaps: { zh: '停止检查', en: 'Stop checking' },
  findingOverlaps: { zh: '正在检查……', en: 'Checking…' },
  noOverlaps: {
    zh: '同一图层的地块之间没有 1 平方米及以上的重叠。',
    en: 'No parcels of one layer overlap by 1 m² or more.',
  },
  overlaps: { zh: '重叠 {count} 处，共 {area} 平方米：', en: 'Overlaps: {count}, {area} m² in all:' },
  overlapsWith: { zh: '与', en: 'and' },
  moreOverlaps: { zh: '另有 {count} 处', en: 'and {count} more' },
  about: { zh: '颜色与图案的来历', en: 'Where colours and patterns come from' },
  aboutClasses: {
    zh: '分类：国土空间调查、规划、用途管制用地用海分类指南（自然资发〔2023〕234号）；GB 50137-2011 的代码已对应过来。',
    en: 'Classes: the national guide of 2023 (自然资发〔2023〕234号); codes of GB 50137-2011 are led to it.',
  },
  aboutColors: {
    zh: '标准色：市级国土空间总体规划制图规范（试行，2021）附录B；其中没有颜色的类沿用上一级，三级类按明度推算。',
    en: 'Standard palette: appendix B of the national rules for drawing plans (2021, trial); a class without a colour there has that of the class above, the third level is derived from it by lightness.',
  },
  aboutSoft: {
    zh: '柔和色与图案不出自国家标准，是本图为辨认而设。',
    en: 'The soft palette and the patterns are of no national standard: they help to tell classes apart.',
  },
} as const;

export type LandUseMessage = keyof typeof landUseMessages;
