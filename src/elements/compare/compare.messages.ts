import { figureMessages, type FigureMessageKey } from '../figure/figure.messages.js';
import type { Messages } from '../locale/messages.js';

const texts = {
  title: { zh: '对比', en: 'Comparison' },
  empty: {
    zh: '在地图、列表或表格里选一处园区或地块，再按“加入所选”。可并排对比二至五处。',
    en: 'Select a park or a parcel on the map, in the list or the table, then add it. Two to five stand side by side.',
  },
  one: { zh: '再加一处，才能对比。', en: 'Add another one to compare it with.' },
  add: { zh: '加入所选', en: 'Add the selected' },
  addNamed: { zh: '加入“{name}”', en: 'Add “{name}”' },
  full: { zh: '最多五处；移除一处再加。', en: 'Five at most: remove one first.' },
  clear: { zh: '全部移除', en: 'Remove all' },
  onlyDifferent: { zh: '只看不同', en: 'Differences only' },
  row: { zh: '项目', en: 'What' },
  differs: { zh: '不同', en: 'differs' },
  same: { zh: '各处相同，或未公布。', en: 'What is stated is the same everywhere.' },
  earlier: { zh: '向前移“{name}”', en: 'Move “{name}” forward' },
  later: { zh: '向后移“{name}”', en: 'Move “{name}” back' },
  remove: { zh: '移除“{name}”', en: 'Remove “{name}”' },
  show: { zh: '在地图上查看“{name}”', en: 'Show “{name}” on the map' },
  unknown: { zh: '数据中没有', en: 'not in the data' },
  sample: { zh: '示例数据', en: 'Sample data' },
  changed: { zh: '正在对比 {count} 处：{names}', en: 'Comparing {count}: {names}' },
  scroll: { zh: '对比表，可左右滚动', en: 'Comparison, scrolls sideways' },
} as const;

export type CompareMessageKey = keyof typeof texts | FigureMessageKey;

export const compareMessages: Messages<CompareMessageKey> = { ...figureMessages, ...texts };
