import type { Messages } from '../locale/messages.js';

export type FigureMessageKey =
  | 'source'
  | 'sourceUnknown'
  | 'asOf'
  | 'statedAsOf'
  | 'dated'
  | 'meaning'
  | 'definition'
  | 'note'
  | 'exact'
  | 'at-least'
  | 'nearly'
  | 'about'
  | 'forecast'
  | 'planned'
  | 'course';

/** The words around a figure and its evidence, for every element that shows figures. */
export const figureMessages: Messages<FigureMessageKey> = {
  source: { zh: '来源', en: 'Source' },
  sourceUnknown: { zh: '来源未注明', en: 'Source not stated' },
  asOf: { zh: '数据时间', en: 'As of' },
  statedAsOf: { zh: '{date}资料', en: 'stated {date}' },
  dated: { zh: '{date}：', en: '{date}: ' },
  meaning: { zh: '数值性质', en: 'Stated as' },
  definition: { zh: '指标定义', en: 'Definition' },
  note: { zh: '备注', en: 'Note' },
  exact: { zh: '原文所列数值', en: 'The figure itself' },
  'at-least': { zh: '原文为“超过”“余”，是下限', en: 'A lower bound: “more than”' },
  nearly: { zh: '原文为“近”，略低于此数', en: '“Nearly”: a little less than this' },
  about: { zh: '原文为“约”，是约数', en: '“About”: a round figure' },
  forecast: { zh: '预计数，不是实际结果', en: 'A forecast, not a result' },
  planned: { zh: '计划，尚未核实是否实现', en: 'A plan; whether it came about is not stated' },
  course: { zh: '{label}：{points}', en: '{label}: {points}' },
};
