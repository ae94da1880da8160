import type { Messages } from '../../elements/locale/messages.js';

import { pageDescriptions } from '../page/page-descriptions.js';
import { pageMessages, type PageMessageKey } from '../page/page.messages.js';

export type ExploreMessageKey = keyof typeof texts | PageMessageKey;

const texts = {
  title: pageDescriptions.index.title,
  skip: { zh: '跳到列表与卡片', en: 'Skip to list and card' },
  panel: { zh: '列表与卡片', en: 'List and card' },
  tabs: { zh: '内容', en: 'Contents' },
  region: { zh: '全区', en: 'Area' },
  list: { zh: '列表', en: 'List' },
  card: { zh: '卡片', en: 'Card' },
  share: { zh: '分享', en: 'Share' },
  sheet: { zh: '展开面板', en: 'Enlarge the panel' },
} as const;

export const exploreMessages: Messages<ExploreMessageKey> = { ...pageMessages, ...texts };
