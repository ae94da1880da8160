import type { LocalizedText } from '../statements/localized-text.js';
import type { LngLat } from './lng-lat.js';
import { stripOf, threeDegreeZone, toPlane } from './gauss-kruger.js';

/** The systems in which a position is read off a map. */
export const writtenSystems = ['wgs84', 'cgcs2000-zone', 'gcj02'] as const;
export type WrittenSystem = (typeof writtenSystems)[number];

/** Decimals: of degrees, some 0.1 m; of metres, a centimetre. */
const decimals = { degrees: 6, metres: 2 } as const;

/**
 * A position as it is written in a system, longitude or east first, with a comma between, for people and for
 * spreadsheets alike: `125.312345, 43.901234`. The zone is the three-degree zone in which it lies.
 */
export function writtenPosition(lngLat: LngLat, system: 'wgs84' | 'cgcs2000-zone' = 'wgs84'): string {
  if (system === 'wgs84') return lngLat.map((degrees) => degrees.toFixed(decimals.degrees)).join(', ');
  const strip = stripOf(4488 + threeDegreeZone(lngLat[0]));
  if (strip === null) return '';
  return toPlane(lngLat, strip)
    .map((metres) => metres.toFixed(decimals.metres))
    .join(', ');
}

/** What a system is called beside the numbers; the zone is that of the position. */
export function writtenSystemName(system: WrittenSystem, [lng]: LngLat): LocalizedText {
  const zone = String(threeDegreeZone(lng));
  const names: Readonly<Record<WrittenSystem, LocalizedText>> = {
    wgs84: { zh: 'WGS 84 经纬度', en: 'WGS 84, degrees' },
    'cgcs2000-zone': {
      zh: `CGCS2000 三度带 ${zone} 带（东, 北，米）`,
      en: `CGCS2000 zone ${zone} (east, north, m)`,
    },
    gcj02: { zh: 'GCJ-02（高德、腾讯）', en: 'GCJ-02 (Amap, Tencent)' },
  };
  return names[system];
}
