import type { Language } from '../../domain/statements/localized-text.js';

import { messageText } from '../locale/messages.js';

import type { MapFailure } from './map-state.js';
import { mapMessages } from './map.messages.js';

/** Why a map fails whose `src` is no address. */
export function badSource(src: string): MapFailure {
  const text = (language: Language) => messageText(mapMessages, 'badSource', language, { src });
  return { code: 'bad-src', retryable: false, message: { zh: text('zh-CN'), en: text('en') } };
}
