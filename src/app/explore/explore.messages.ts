import type { Messages } from '../../elements/locale/messages.js';

export type ExploreMessageKey = keyof typeof texts;

const texts = {
  title: { zh: '园景 Parkscape · 长春新区园区地图', en: 'Parkscape 园景 · Parks of Changchun New Area' },
  skip: { zh: '跳到列表与卡片', en: 'Skip to list and card' },
  panel: { zh: '列表与卡片', en: 'List and card' },
  tabs: { zh: '内容', en: 'Contents' },
  region: { zh: '全区', en: 'Area' },
  list: { zh: '列表', en: 'List' },
  card: { zh: '卡片', en: 'Card' },
  sheet: { zh: '展开面板', en: 'Enlarge the panel' },
  theme: { zh: '切换浅色与深色', en: 'Switch light and dark' },
} as const;

export const exploreMessages: Messages<ExploreMessageKey> = texts;
