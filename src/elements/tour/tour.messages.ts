import { figureMessages, type FigureMessageKey } from '../figure/figure.messages.js';
import type { Messages } from '../locale/messages.js';

export type TourMessageKey =
  | FigureMessageKey
  | 'tour'
  | 'play'
  | 'playTour'
  | 'replay'
  | 'pause'
  | 'previous'
  | 'next'
  | 'position'
  | 'at'
  | 'speed'
  | 'captions'
  | 'speech'
  | 'fullScreen'
  | 'lengths'
  | 'transcript'
  | 'evidence'
  | 'interrupted'
  | 'goOn'
  | 'end'
  | 'ended'
  | 'goTo'
  | 'loading'
  | 'failed'
  | 'retry'
  | 'locator'
  | 'locatorHere'
  | 'ofStops'
  | 'card';

/** The texts of the tour. */
export const tourMessages: Messages<TourMessageKey> = {
  ...figureMessages,
  tour: { zh: '导览', en: 'Tour' },
  play: { zh: '播放', en: 'Play' },
  playTour: { zh: '播放导览', en: 'Play the tour' },
  replay: { zh: '再看一遍', en: 'Play again' },
  pause: { zh: '暂停', en: 'Pause' },
  previous: { zh: '上一站', en: 'Previous stop' },
  next: { zh: '下一站', en: 'Next stop' },
  position: { zh: '进度', en: 'Position' },
  at: { zh: '第 {number} 站，共 {count} 站：{title}', en: 'Stop {number} of {count}: {title}' },
  ofStops: { zh: '{number} / {count}', en: '{number} / {count}' },
  speed: { zh: '速度', en: 'Speed' },
  captions: { zh: '字幕', en: 'Captions' },
  speech: { zh: '朗读', en: 'Read aloud' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  lengths: { zh: '{count} 站 · {time}', en: '{count} stops · {time}' },
  transcript: { zh: '文字稿与出处', en: 'Transcript and sources' },
  evidence: { zh: '{label}的出处', en: 'Where {label} comes from' },
  interrupted: {
    zh: '导览停在“{title}”，地图由您操作。',
    en: 'The tour waits at “{title}”; the map is yours.',
  },
  goOn: { zh: '从这里继续', en: 'Continue from here' },
  end: { zh: '结束导览', en: 'End the tour' },
  ended: { zh: '导览结束。', en: 'This is the end of the tour.' },
  goTo: { zh: '前往', en: 'Go there' },
  loading: { zh: '正在载入导览…', en: 'Loading the tour…' },
  failed: { zh: '导览未能载入。', en: 'The tour could not be loaded.' },
  retry: { zh: '重试', en: 'Try again' },
  locator: {
    zh: '从“{from}”向{direction} {distance}，到“{to}”',
    en: 'From “{from}” {distance} {direction} to “{to}”',
  },
  locatorHere: { zh: '“{to}”在全程中的位置', en: 'Where “{to}” is on the tour' },
  card: { zh: '看卡片', en: 'Show its card' },
};
