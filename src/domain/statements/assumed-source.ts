import type { LocalizedText } from './localized-text.js';

/** What stands as the source of what nobody has published: a scenario assumes it. No catalog need list it. */
export const assumedSource = {
  id: 'scenario',
  title: { zh: '方案（假设，不是数据）', en: 'Scenario (assumed, no data)' } satisfies LocalizedText,
  url: null,
  licence: null,
  note: null,
} as const;
