import { figureMessages, type FigureMessageKey } from '../figure/figure.messages.js';
import type { Messages } from '../locale/messages.js';

export type StatMessageKey = FigureMessageKey | 'evidence';

export const statMessages: Messages<StatMessageKey> = {
  ...figureMessages,
  evidence: { zh: '{label}：查看数据依据', en: '{label}: show the evidence' },
};
