import type { LocalizedText } from '../statements/localized-text.js';

/** Why a base map is not drawn, in words for whoever keeps the page, and a code for machines. */
export interface BasemapRefusal {
  readonly code: `basemap-${keyof typeof refusals}`;
  readonly message: LocalizedText;
}

/** `{name}` stands for what the page has asked for, or where it stands. */
const refusals = {
  unknown: {
    zh: 'basemap 不认识“{name}”。可用：schematic、none、tianditu-vec、tianditu-img、MapLibre 样式的网址，或含 {z}、{x}、{y} 的瓦片地址。',
    en: 'basemap does not know “{name}”. Use schematic, none, tianditu-vec, tianditu-img, the URL of a MapLibre style, or the address of tiles with {z}, {x} and {y}.',
  },
  'bad-object': {
    zh: 'basemap 对象有误：{name}。应为 {type: "style", url} 或 {type: "raster", tiles, attribution}。',
    en: 'The basemap object is faulty: {name}. It should be {type: "style", url} or {type: "raster", tiles, attribution}.',
  },
  'bad-url': {
    zh: '底图地址无效：“{name}”。只能用 http 或 https 网址。',
    en: 'The address of the base map is not valid: “{name}”. It must be an http or https URL.',
  },
  'bad-template': {
    zh: '瓦片地址“{name}”缺少 {z}、{x}、{y}，无法得知每张瓦片的位置。',
    en: 'The address of the tiles, “{name}”, lacks {z}, {x} and {y}: it does not say where each tile is.',
  },
  'missing-key': {
    zh: '天地图需要密钥：请在 https://console.tianditu.gov.cn 申请“浏览器端”密钥，并把本站域名加入其白名单，然后写入 tianditu-key 属性。',
    en: 'Tianditu needs a key: get a browser key (浏览器端) at https://console.tianditu.gov.cn, bind it to the domain of this site, and put it into the tianditu-key attribute.',
  },
  'unknown-crs': {
    zh: 'basemap-crs 不认识“{name}”。可用：wgs84、cgcs2000、gcj02、bd09。',
    en: 'basemap-crs does not know “{name}”. Use wgs84, cgcs2000, gcj02 or bd09.',
  },
  gcj02: {
    zh: '{name} 的地图采用 GCJ-02（火星坐标），与数据相差约数百米，因此未显示。请改用天地图等 CGCS2000 底图；或写明 basemap-crs="gcj02"，各图层将换算后绘制。',
    en: 'The maps of {name} are in GCJ-02, which stands some hundred metres off the data: the base map is not shown. Please use one in CGCS2000 such as Tianditu, or state basemap-crs="gcj02", and the layers will be converted for drawing.',
  },
  'crs-contradicted': {
    zh: 'basemap-crs 写明底图为 WGS84，但 {name} 的地图采用 GCJ-02，因此未显示。请写明 basemap-crs="gcj02"，或换用其他底图。',
    en: 'basemap-crs states WGS 84, but the maps of {name} are in GCJ-02: the base map is not shown. Please state basemap-crs="gcj02" or use another base map.',
  },
  bd09: {
    zh: '{name} 采用 BD-09 坐标，瓦片网格也不是 Web 墨卡托，无法与各图层对齐，因此未显示。请改用天地图等 CGCS2000 底图。',
    en: '{name} is in BD-09, and its tiles lie on a grid that is not Web Mercator: the layers can’t be made to fit, so the base map is not shown. Please use one in CGCS2000 such as Tianditu.',
  },
  'bad-style': {
    zh: '底图样式有误，无法绘制：{name}',
    en: 'The style of the base map is faulty and can’t be drawn: {name}',
  },
} as const satisfies Record<string, LocalizedText>;

/** Says why a base map is not drawn. */
export function refusalOf(code: keyof typeof refusals, name = ''): BasemapRefusal {
  const { zh, en } = refusals[code];
  return {
    code: `basemap-${code}`,
    message: { zh: zh.replace('{name}', () => name), en: en.replace('{name}', () => name) },
  };
}
