import type { LocalizedText } from '../../domain/statements/localized-text.js';
import type { EngineStartError } from '../../engine/map-engine.js';

import type { MapFailure } from './map-state.js';

/** How it is said to a reader that WebGL can't be had, where that is known. */
const words = {
  'missing-webgl': {
    zh: '此浏览器不能使用 WebGL 2，已改用平面地图。',
    en: 'WebGL 2 is not available in this browser: the flat map is shown instead.',
  },
  worker: {
    zh: 'WebGL 地图的后台脚本未能启动，已改用平面地图。',
    en: 'The background script of the WebGL map did not start: the flat map is shown instead.',
  },
  silence: {
    zh: 'WebGL 地图迟迟没有画出，已改用平面地图。',
    en: 'The WebGL map was not drawn in time: the flat map is shown instead.',
  },
} as const satisfies Partial<Record<EngineStartError['code'], LocalizedText>>;

/** Why WebGL can't be had. Loaded where it can't. */
export function webglFailure(code: keyof typeof words): MapFailure {
  return {
    code: code === 'missing-webgl' ? 'webgl-missing' : 'engine-failed',
    retryable: false,
    message: words[code],
  };
}
