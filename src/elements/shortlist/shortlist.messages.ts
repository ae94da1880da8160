import { comparisonMessages, type ComparisonMessageKey } from '../comparison/comparison.messages.js';
import type { Messages } from '../locale/messages.js';

const texts = {
  title: { zh: '短名单', en: 'Short list' },
  count: { zh: '{count} / {most} 处', en: '{count} of {most}' },
  empty: {
    zh: '短名单还是空的。在选址结果里按“短名单”，或在地图上选一处再加入；留下三至五处并排比较。',
    en: 'The short list is empty. Press “Shortlist” beside a site that was found, or select one on the map and add it: three to five stand side by side.',
  },
  few: {
    zh: '再加 {count} 处，凑足三处再比更有用。',
    en: 'Add {count} more: a short list is of use from three sites on.',
  },
  loading: { zh: '正在读取…', en: 'Loading…' },
  add: { zh: '加入所选', en: 'Add the selected' },
  addNamed: { zh: '加入“{name}”', en: 'Add “{name}”' },
  full: { zh: '最多五处；移除一处再加。', en: 'Five at most: remove one first.' },
  clear: { zh: '全部移除', en: 'Remove all' },
  tour: { zh: '生成游览', en: 'Make a tour' },
  dossier: { zh: '生成资料册', en: 'Make a dossier' },
  onlyDifferent: { zh: '只看不同', en: 'Differences only' },
  same: { zh: '各处相同，或未公布。', en: 'What is stated is the same everywhere.' },
  standingNote: {
    zh: '最优、最差：用地和项目以多为优，距离以短为优，入驻率和容积率按要求的方向；区间重叠时不标。',
    en: 'Best and worst: more land and projects, shorter distances; occupancy and floor-area ratio as the needs go. Ranges that overlap are not marked.',
  },
  loadPlots: { zh: '读入地块', en: 'Load the parcels' },
  notLoaded: { zh: '有的地块还没有读入。', en: 'Some parcels are not loaded.' },
  changed: { zh: '短名单 {count} 处：{names}', en: 'Short list of {count}: {names}' },
  cleared: { zh: '短名单已清空', en: 'The short list is empty now' },
  failure: { zh: '没有读到这些地点：{reason}', en: 'The sites could not be read: {reason}' },
} as const;

export type ShortlistMessageKey = keyof typeof texts | ComparisonMessageKey;

export const shortlistMessages: Messages<ShortlistMessageKey> = { ...comparisonMessages, ...texts };
