import { figureMessages, type FigureMessageKey } from '../figure/figure.messages.js';
import type { Messages } from '../locale/messages.js';

export type RegionMessageKey = FigureMessageKey | 'commonDate' | 'leading' | 'others' | 'loading' | 'empty';

export const regionMessages: Messages<RegionMessageKey> = {
  ...figureMessages,
  commonDate: { zh: '除另注时间者外，均为 {date}数据', en: 'Figures are for {date} unless marked otherwise' },
  leading: { zh: '各主题的首要数据', en: 'Leading figures by theme' },
  others: { zh: '其他', en: 'Other' },
  loading: { zh: '正在读取…', en: 'Loading…' },
  empty: { zh: '没有全区数据。', en: 'There are no figures of the whole area.' },
};
