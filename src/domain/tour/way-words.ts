import type { LngLat } from '../geometry/lng-lat.js';
import { formatNumber } from '../statements/format-number.js';
import type { Language } from '../statements/localized-text.js';

/** The eight winds, clockwise from north. */
const winds = {
  'zh-CN': ['北', '东北', '东', '东南', '南', '西南', '西', '西北'],
  en: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
} as const satisfies Record<Language, readonly string[]>;

/** Metres of a degree of latitude, on average. */
const degreeM = 111_200;

/** A way in words: how far, and into which direction. */
export interface WayWords {
  /** 4.2 千米, 4.2 km. */
  readonly distance: string;
  /** 东北, north-east. */
  readonly direction: string;
}

/** How far and where one has moved, as exactly as one would say it; null where one has hardly moved. */
export function wayWords(from: LngLat, to: LngLat, language: Language): WayWords | null {
  const squeeze = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const [east, north] = [(to[0] - from[0]) * squeeze * degreeM, (to[1] - from[1]) * degreeM];
  const km = Math.hypot(east, north) / 1000;
  if (km < 0.05) return null;
  const names = winds[language];
  const wind = Math.round((Math.atan2(east, north) / (2 * Math.PI)) * 8 + 8) % 8;
  const rounded = Number(km.toPrecision(km < 1 ? 1 : 2));
  const number = formatNumber(rounded, language);
  return { distance: language === 'en' ? `${number} km` : `${number} 千米`, direction: names[wind] ?? '' };
}
