import { comparisonMessages, type ComparisonMessageKey } from '../comparison/comparison.messages.js';
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
  same: { zh: '各处相同，或未公布。', en: 'What is stated is the same everywhere.' },
  changed: { zh: '正在对比 {count} 处：{names}', en: 'Comparing {count}: {names}' },
} as const;

export type CompareMessageKey = keyof typeof texts | ComparisonMessageKey;

export const compareMessages: Messages<CompareMessageKey> = { ...comparisonMessages, ...texts };
