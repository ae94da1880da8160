import { isKnownSystem } from '../../domain/geometry/source-system.js';

import type { DeclaredSystem } from './format-reading.js';

/** The datums that CGCS2000 and WGS 84 go by in files. */
const knownDatum = /china_?(?:geodetic_coordinate_system_)?2000|cgcs_?2000|wgs_?(?:19)?84|crs84/i;
const oldDatum = /beijing_?(?:19)?54|xian_?(?:19)?80|krasovsky|pulkovo/i;

/** A system by its EPSG number. */
export function systemByCode(code: number, name = `EPSG:${String(code)}`): DeclaredSystem {
  const id = code === 900_913 || code === 3785 ? 'EPSG:3857' : `EPSG:${String(code)}`;
  return isKnownSystem(id) ? { name, id, refusal: null } : refused(name);
}

/** A system that is named and can't be read, and why. */
export function refused(name: string): DeclaredSystem {
  const refusal = oldDatum.test(name)
    ? {
        zh: `坐标系为 ${name}：北京 54 和西安 80 到 CGCS2000 的转换参数不公开，偏差可达百米，无法在此转换。请用测绘部门的参数转换后再导入。`,
        en: `The coordinate system is ${name}: the parameters from Beijing 1954 and Xian 1980 to CGCS2000 are not public, and without them data are off by up to 100 m. Please convert with your survey office's parameters first.`,
      }
    : {
        zh: `坐标系为 ${name}，此处不支持。请先转换为 CGCS2000（经纬度或三度带）或 WGS 84。`,
        en: `The coordinate system is ${name}, which is not supported here. Please convert to CGCS2000 (degrees or three-degree zones) or WGS 84 first.`,
      };
  return { name, id: null, refusal };
}

/** Reads the well-known text of a `.prj` file, as ArcGIS and GDAL write it; null where it is no such text. */
export function systemOfPrj(text: string): DeclaredSystem | null {
  const wkt = text.replace(/^\uFEFF/, '').trim();
  const name = /^(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS|GEODCRS)\[\s*"([^"]*)"/i.exec(wkt)?.[1];
  if (name === undefined) return null;
  const code = /(?:AUTHORITY|ID)\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  if (code !== undefined && isKnownSystem(`EPSG:${code}`)) return systemByCode(Number(code), name);
  const datum = /(?:DATUM|ENSEMBLE)\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? '';
  const isKnownDatum =
    knownDatum.test(datum) || knownDatum.test(/GEOGCS\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? '');
  if (!isKnownDatum) return refused(`${name} (${datum})`);
  if (!/^PROJ/i.test(wkt)) {
    return { name, id: /2000/.test(datum + name) ? 'EPSG:4490' : 'EPSG:4326', refusal: null };
  }
  const id = projectedId(wkt);
  return id === null ? refused(name) : { name, id, refusal: null };
}

/** The EPSG code that has the parameters of a projection; names of zones in files are not reliable. */
function projectedId(wkt: string): string | null {
  if (/PROJECTION\[\s*"Mercator_Auxiliary_Sphere"|Pseudo-?\s?Mercator/i.test(wkt)) return 'EPSG:3857';
  if (!/PROJECTION\[\s*"(?:Gauss_Kruger|Transverse_Mercator)"/i.test(wkt)) return null;
  const parameter = (key: string) => {
    const text = new RegExp(`PARAMETER\\[\\s*"${key}"\\s*,\\s*([-+\\d.eE]+)`, 'i').exec(wkt)?.[1];
    return text === undefined ? null : Number(text);
  };
  const unit =
    /UNIT\[\s*"([^"]*)"\s*,\s*([\d.]+)[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]\s*(?:,\s*(?:AXIS|AUTHORITY)\[.*)?\]\s*$/is.exec(
      wkt,
    );
  if (unit !== null && Number(unit[2]) !== 1) return null;
  const meridian = parameter('Central_Meridian');
  const easting = parameter('False_Easting');
  const isPlain = (parameter('False_Northing') ?? 0) === 0 && (parameter('Latitude_Of_Origin') ?? 0) === 0;
  if (meridian === null || easting === null || !isPlain) return null;
  const scale = parameter('Scale_Factor') ?? 1;
  const found = scale === 1 ? gaussKruger(meridian, easting) : utm(meridian, easting, scale);
  return found !== null && isKnownSystem(`EPSG:${String(found)}`) ? `EPSG:${String(found)}` : null;
}

function gaussKruger(meridian: number, easting: number): number | null {
  const zone = Math.floor(easting / 1_000_000);
  if (easting % 1_000_000 !== 500_000 || meridian % 3 !== 0) return null;
  if (zone === 0) return 4509 + meridian / 3;
  if (zone === meridian / 3) return 4488 + zone;
  return meridian === zone * 6 - 3 ? 4478 + zone : null;
}

function utm(meridian: number, easting: number, scale: number): number | null {
  if (scale !== 0.9996 || easting !== 500_000 || (meridian + 183) % 6 !== 0) return null;
  return 32_600 + (meridian + 183) / 6;
}
