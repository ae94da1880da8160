import type { Messages } from '../locale/messages.js';

export type PopupMessageKey = keyof typeof texts;

const texts = {
  popup: { zh: '所选地点', en: 'Selected place' },
  close: { zh: '关闭', en: 'Close' },
  others: { zh: '此处还有', en: 'Also here' },
} as const;

export const popupMessages: Messages<PopupMessageKey> = texts;
