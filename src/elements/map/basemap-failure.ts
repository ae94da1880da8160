import type { Basemap } from '../../domain/basemap/basemap.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';
import type { BasemapFault } from '../../engine/map-engine.js';

import type { MapFailure } from './map-state.js';

/** `{host}` stands for where the base map comes from, `{detail}` for what is known of the fault. */
const words = {
  tiandituKey: {
    zh: '天地图返回 {detail}：密钥无效、不是“浏览器端”密钥，或其白名单不含本站域名。',
    en: 'Tianditu answered {detail}: the key is not valid, is no browser key (浏览器端), or is not bound to the domain of this site.',
  },
  http: {
    zh: '底图（{host}）无法读取：服务器返回 {detail}。',
    en: 'The base map ({host}) could not be loaded: the server answered {detail}.',
  },
  network: {
    zh: '底图（{host}）无法读取：网络中断，或该服务器不允许跨域访问（CORS）。',
    en: 'The base map ({host}) could not be loaded: the network failed, or that server does not allow other sites (CORS).',
  },
  timeout: {
    zh: '底图（{host}）没有回应。',
    en: 'The base map ({host}) does not answer.',
  },
  empty: {
    zh: '底图（{host}）在此处没有瓦片。请检查瓦片地址。',
    en: 'The base map ({host}) has no tiles here. Please check the address of the tiles.',
  },
  style: {
    zh: '底图样式（{host}）有误，无法绘制：{detail}',
    en: 'The style of the base map ({host}) is faulty and can’t be drawn: {detail}',
  },
} as const satisfies Record<string, LocalizedText>;

/** Says why an engine can't draw a base map. */
export function basemapFailureOf(fault: BasemapFault, basemap: Basemap): MapFailure {
  const { status, detail } = { status: null, detail: '', ...fault };
  const isDenied = status === 401 || status === 403;
  const isTianditu = basemap.kind === 'raster' && basemap.service === 'tianditu';
  const key = isDenied && isTianditu ? 'tiandituKey' : fault.code;
  const fill = (text: string) =>
    text
      .replace('{host}', () => hostOf(basemap))
      .replace('{detail}', () => (status === null ? detail : String(status)));
  return {
    code: status === null ? `basemap-${fault.code}` : `basemap-http-${String(status)}`,
    retryable: fault.code !== 'style',
    message: { zh: fill(words[key].zh), en: fill(words[key].en) },
  };
}

function hostOf(basemap: Basemap): string {
  if (basemap.kind === 'style') return new URL(basemap.url).host;
  const [template = ''] = basemap.kind === 'raster' ? basemap.ground.tiles : [];
  return URL.canParse(template) ? new URL(template).host : '';
}
