import { figureMessages, type FigureMessageKey } from '../figure/figure.messages.js';
import type { Messages } from '../locale/messages.js';

export type CardMessageKey =
  | FigureMessageKey
  | 'empty'
  | 'loading'
  | 'unknown'
  | 'selected'
  | 'close'
  | 'otherName'
  | 'otherNameShort'
  | 'within'
  | 'position'
  | 'occupancy'
  | 'projects'
  | 'others'
  | 'inside';

export const cardMessages: Messages<CardMessageKey> = {
  ...figureMessages,
  empty: {
    zh: '在地图上选一处园区或公园，这里就是它的名片：入驻率、项目和数据来源。',
    en: 'Choose a park on the map: here you read its occupancy, its projects, and where each figure comes from.',
  },
  loading: { zh: '正在读取…', en: 'Loading…' },
  unknown: { zh: '没有找到这处地点。', en: 'This place was not found.' },
  selected: { zh: '已选择 {name}', en: 'Selected: {name}' },
  close: { zh: '关闭', en: 'Close' },
  otherName: { zh: '英文名 EN', en: 'Chinese name 中文' },
  otherNameShort: { zh: 'EN', en: '中文' },
  within: { zh: '位于 {name}', en: 'In {name}' },
  position: { zh: '位置来源：', en: 'Source of the position: ' },
  occupancy: { zh: '入驻率', en: 'Occupancy' },
  projects: { zh: '项目', en: 'Projects' },
  others: { zh: '其他', en: 'Other' },
  inside: { zh: '其中的地点', en: 'Places inside' },
};
