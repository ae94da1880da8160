/** Whose maps of China are not where things are: services by the end of their host's name. */
const shiftedHosts: Readonly<Record<'gcj02' | 'bd09', readonly string[]>> = {
  gcj02: [
    'amap.com',
    'autonavi.com',
    'gaode.com',
    'map.qq.com',
    'gtimg.com',
    'google.cn',
    'ditu.live.com',
    'geoq.cn',
    'map.360.cn',
    'mapbar.com',
  ],
  bd09: ['baidu.com', 'bdimg.com', 'bdstatic.com'],
};

/** The shifted system in which a host is known to serve its maps of China; null for any other host. */
export function shiftedSystemOf(url: string): 'gcj02' | 'bd09' | null {
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  const isServedBy = (end: string) => hostname === end || hostname.endsWith(`.${end}`);
  if (shiftedHosts.bd09.some(isServedBy)) return 'bd09';
  return shiftedHosts.gcj02.some(isServedBy) ? 'gcj02' : null;
}
