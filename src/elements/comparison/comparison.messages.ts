import { figureMessages, type FigureMessageKey } from '../figure/figure.messages.js';
import type { Messages } from '../locale/messages.js';

const texts = {
  row: { zh: '项目', en: 'What' },
  differs: { zh: '不同', en: 'differs' },
  earlier: { zh: '向前移“{name}”', en: 'Move “{name}” forward' },
  later: { zh: '向后移“{name}”', en: 'Move “{name}” back' },
  remove: { zh: '移除“{name}”', en: 'Remove “{name}”' },
  show: { zh: '在地图上查看“{name}”', en: 'Show “{name}” on the map' },
  unknown: { zh: '数据中没有', en: 'not in the data' },
  sample: { zh: '示例数据', en: 'Sample data' },
  scroll: { zh: '对比表，可左右滚动', en: 'Comparison, scrolls sideways' },
  best: { zh: '最优', en: 'best' },
  worst: { zh: '最差', en: 'worst' },
  rule: { zh: '计算规则', en: 'Rule' },
} as const;

export type ComparisonMessageKey = keyof typeof texts | FigureMessageKey;

/** The words of whatever stands side by side. */
export const comparisonMessages: Messages<ComparisonMessageKey> = { ...figureMessages, ...texts };
