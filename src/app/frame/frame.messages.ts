import type { Messages } from '../../elements/locale/messages.js';

import { pageDescriptions } from '../page/page-descriptions.js';

export type FrameMessageKey = keyof typeof texts;

const texts = {
  title: pageDescriptions.frame.title,
  heading: { zh: '园区地图', en: 'Map of the parks' },
  whole: { zh: '打开完整地图（新窗口）', en: 'Open the whole map (in a new window)' },
  wholeShort: { zh: '完整地图', en: 'Whole map' },
  panel: { zh: '列表与卡片', en: 'List and card' },
} as const;

export const frameMessages: Messages<FrameMessageKey> = texts;
