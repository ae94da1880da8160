import type { LocalizedText } from '../statements/localized-text.js';
import type { LngLat } from './lng-lat.js';
import { fromPlane, stripOf } from './gauss-kruger.js';
import { fromMercator } from './web-mercator.js';

/** In which numbers a file or a text gives its positions. */
export interface SourceSystem {
  /** `EPSG:4326`, `EPSG:4490`, `EPSG:3857`, a zone such as `EPSG:4551`, `GCJ-02` or `BD-09`. */
  readonly id: string;
  /** Latitude or north stands first. */
  readonly swapped: boolean;
}

/** From two numbers as they are written to a position. Pure. */
export type PositionReader = (first: number, second: number) => LngLat;

const equator = 2 * Math.PI * 6_378_137;

const fixedNames: Readonly<Record<string, LocalizedText>> = {
  'EPSG:4326': { zh: 'WGS 84 经纬度', en: 'WGS 84, degrees' },
  'EPSG:4490': { zh: 'CGCS2000 经纬度', en: 'CGCS2000, degrees' },
  'EPSG:3857': { zh: 'Web 墨卡托（米）', en: 'Web Mercator, metres' },
  'GCJ-02': { zh: 'GCJ-02（高德、腾讯）', en: 'GCJ-02 (Amap, Tencent)' },
  'BD-09': { zh: 'BD-09（百度）', en: 'BD-09 (Baidu)' },
};

/** The number of an EPSG code in an id; null for other ids. */
export function epsgOf(id: string): number | null {
  const digits = /^EPSG:(\d{4,6})$/.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether positions in a system can be read here. */
export function isKnownSystem(id: string): boolean {
  return Object.hasOwn(fixedNames, id) || stripOf(epsgOf(id) ?? 0) !== null;
}

/** A system in words: `CGCS2000 三度带，中央经线 126°（EPSG:4551）`. */
export function systemName({ id, swapped }: SourceSystem): LocalizedText {
  const order: LocalizedText = swapped
    ? stripOf(epsgOf(id) ?? 0) === null
      ? { zh: '，纬度在前', en: ', latitude first' }
      : { zh: '，北坐标在前', en: ', north first' }
    : { zh: '', en: '' };
  const plain = plainName(id);
  return { zh: plain.zh + order.zh, en: plain.en + order.en };
}

function plainName(id: string): LocalizedText {
  if (Object.hasOwn(fixedNames, id)) return fixedNames[id] ?? { zh: id, en: id };
  const strip = stripOf(epsgOf(id) ?? 0);
  if (strip === null) return { zh: id, en: id };
  const meridian = String(strip.centralMeridian);
  if (strip.scale !== 1)
    return {
      zh: `WGS 84 UTM，中央经线 ${meridian}°（${id}）`,
      en: `WGS 84 UTM, central meridian ${meridian}° (${id})`,
    };
  const isThree = strip.epsg >= 4513;
  const zone = Math.floor(strip.falseEasting / 1_000_000);
  const [zhZone, enZone] = zone === 0 ? ['', ''] : [`，第 ${String(zone)} 带`, `, zone ${String(zone)}`];
  return {
    zh: `CGCS2000 ${isThree ? '三' : '六'}度带${zhZone}，中央经线 ${meridian}°（${id}）`,
    en: `CGCS2000 ${isThree ? 'three' : 'six'}-degree${enZone}, central meridian ${meridian}° (${id})`,
  };
}

/**
 * What reads positions of a system. Conversions between the shifted Chinese systems are loaded only where needed.
 *
 * @throws {RangeError} for a system that is not known.
 */
export async function positionReader({ id, swapped }: SourceSystem): Promise<PositionReader> {
  const read = id === 'GCJ-02' || id === 'BD-09' ? await shiftedReader(id) : plainReader(id);
  return swapped ? (first, second) => read(second, first) : read;
}

/**
 * The same at once, for systems that need nothing loaded.
 *
 * @throws {RangeError} for GCJ-02, BD-09 and systems that are not known.
 */
export function plainReader(id: string): PositionReader {
  if (id === 'EPSG:4326' || id === 'EPSG:4490') return (lng, lat) => [lng, lat];
  if (id === 'EPSG:3857') return (x, y) => fromMercator(x / equator + 0.5, 0.5 - y / equator);
  const strip = stripOf(epsgOf(id) ?? 0);
  if (strip === null) throw new RangeError(`expected a known coordinate system, got ${id}`);
  return (east, north) => fromPlane([east, north], strip);
}

async function shiftedReader(id: 'GCJ-02' | 'BD-09'): Promise<PositionReader> {
  if (id === 'BD-09') {
    const { fromBd09 } = await import('./bd09.js');
    return (lng, lat) => fromBd09([lng, lat]);
  }
  const { gcj02Frame } = await import('./gcj02-frame.js');
  return (lng, lat) => gcj02Frame.fromDrawn([lng, lat]);
}
