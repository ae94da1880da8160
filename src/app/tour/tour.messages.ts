import type { Messages } from '../../elements/locale/messages.js';

import { pageDescriptions } from '../page/page-descriptions.js';
import { pageMessages, type PageMessageKey } from '../page/page.messages.js';

export type TourPageMessageKey = keyof typeof texts | PageMessageKey;

const texts = {
  title: pageDescriptions.tour.title,
  skip: { zh: '跳到选址与卡片', en: 'Skip to finder and card' },
  panel: { zh: '导览、选址与卡片', en: 'Tours, finder and card' },
  tabs: { zh: '内容', en: 'Contents' },
  tours: { zh: '导览', en: 'Tours' },
  finder: { zh: '选址', en: 'Find a site' },
  shortlist: { zh: '短名单', en: 'Short list' },
  card: { zh: '卡片', en: 'Card' },
  share: { zh: '分享', en: 'Share' },
  sheet: { zh: '展开面板', en: 'Enlarge the panel' },
  choose: { zh: '选一条路线，在地图下方播放。', en: 'Choose a tour; it plays under the map.' },
  ofSites: { zh: '短名单上的地点', en: 'The sites of the short list' },
  notLocated: {
    zh: '短名单上没有在图上定位的地点。',
    en: 'No site of the short list is located on the map.',
  },
} as const;

export const tourPageMessages: Messages<TourPageMessageKey> = { ...pageMessages, ...texts };
