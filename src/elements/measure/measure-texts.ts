import type { Language } from '../../domain/statements/localized-text.js';

import type { Measure, MeasureFigures } from './measure-kinds.js';

const units = {
  'zh-CN': { m: '米', km: '千米', m2: '平方米', ha: '公顷', km2: '平方千米' },
  en: { m: 'm', km: 'km', m2: 'm²', ha: 'ha', km2: 'km²' },
} as const;

function written(value: number, decimals: number, language: Language): string {
  return value.toLocaleString(language, { maximumFractionDigits: decimals });
}

/** A length: metres to the centimetre below 1 km, to the decimetre below 10 km, then kilometres. */
export function lengthText(metres: number, language: Language): string {
  const { m, km } = units[language];
  if (metres >= 10_000) return `${written(metres / 1000, 3, language)} ${km}`;
  return `${written(metres, metres < 1000 ? 2 : 1, language)} ${m}`;
}

/** An area: m² below a hectare, hectares below 10 km², then km². */
export function areaText(squareMetres: number, language: Language): string {
  const { m2, ha, km2 } = units[language];
  if (squareMetres < 10_000) return `${written(squareMetres, 1, language)} ${m2}`;
  if (squareMetres < 1e7) return `${written(squareMetres / 1e4, 4, language)} ${ha}`;
  return `${written(squareMetres / 1e6, 4, language)} ${km2}`;
}

/** A direction, such as `045.30°`. */
export function bearingText(degrees: number): string {
  const [whole = '', decimals = ''] = (Math.round(degrees * 100) / 100).toFixed(2).split('.');
  return `${(whole === '360' ? '0' : whole).padStart(3, '0')}.${decimals}°`;
}

/** What stands beside a measurement on the map, and in its row. */
export function measureText({ kind }: Measure, figures: MeasureFigures, language: Language): string {
  const { lengthM, areaM2, bearingDeg } = figures;
  if (kind === 'area' && areaM2 !== null) return areaText(areaM2, language);
  const length = lengthText(lengthM, language);
  return bearingDeg === null ? length : `${bearingText(bearingDeg)} · ${length}`;
}
