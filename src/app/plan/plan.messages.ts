import type { Messages } from '../../elements/locale/messages.js';

import { pageDescriptions } from '../page/page-descriptions.js';
import { pageMessages, type PageMessageKey } from '../page/page.messages.js';

export type PlanMessageKey = keyof typeof texts | PageMessageKey;

const texts = {
  title: pageDescriptions.plan.title,
  skip: { zh: '跳到报告与卡片', en: 'Skip to report and card' },
  panel: { zh: '报告与卡片', en: 'Report and card' },
  tabs: { zh: '内容', en: 'Contents' },
  report: { zh: '报告', en: 'Report' },
  landUse: { zh: '用地', en: 'Land use' },
  table: { zh: '表格', en: 'Table' },
  filter: { zh: '筛选', en: 'Filter' },
  compare: { zh: '对比', en: 'Compare' },
  scenario: { zh: '方案', en: 'What-if' },
  export: { zh: '导出', en: 'Export' },
  files: { zh: '导入', en: 'Import' },
  measure: { zh: '量测', en: 'Measure' },
  card: { zh: '卡片', en: 'Card' },
  share: { zh: '分享', en: 'Share' },
  sheet: { zh: '展开面板', en: 'Enlarge the panel' },
} as const;

export const planMessages: Messages<PlanMessageKey> = { ...pageMessages, ...texts };
