import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { Messages } from '../locale/messages.js';

/** The words on printed pages. */
export const printWords = {
  map: { zh: '用地与园区图', en: 'Map of land use and parks' },
  legend: { zh: '图例', en: 'Legend' },
  sample: { zh: '示例数据', en: 'Sample data' },
  sampleNote: {
    zh: '地块为试用工具而制作，数字不能引用。',
    en: 'Parcels made up to try the tools on; figures not to be quoted.',
  },
  areaOutline: { zh: '所选范围', en: 'Chosen area' },
  filterNote: {
    zh: '已筛选：不符合条件的地块以淡色印出。',
    en: 'Filtered: parcels that do not meet the conditions are printed faintly.',
  },
  basemapNote: {
    zh: '屏幕上的外部底图不印，这里是示意底图。',
    en: 'The base map on screen comes from elsewhere and is not printed; this is the schematic one.',
  },
  north: { zh: '北', en: 'N' },
  northNote: { zh: '上为真北。', en: 'True north is up.' },
  exact: {
    zh: '在图幅中心纬度 {latitude} 处精确（CGCS2000 椭球），图幅上下缘相差不超过 {deviation}。',
    en: 'Exact at the latitude of the middle, {latitude}, on the ellipsoid of CGCS2000; off by no more than {deviation} at the upper and lower edge.',
  },
  actualSize: {
    zh: '打印时选“实际大小”（100%）。',
    en: 'Print at “actual size” (100%).',
  },
  sources: { zh: '来源', en: 'Sources' },
  dates: { zh: '数据日期', en: 'Dates of the data' },
  undated: { zh: '未注明', en: 'undated' },
  projection: {
    zh: '网络墨卡托投影，北上；WGS 84 / CGCS2000 经纬度。',
    en: 'Web Mercator, north up; longitude and latitude in WGS 84 / CGCS2000.',
  },
  printed: { zh: '制图 {day}', en: 'Made {day}' },
  report: { zh: '用地报告', en: 'Land-use report' },
  drawn: { zh: '所画范围', en: 'Drawn area' },
  total: { zh: '范围面积 {ha} 公顷（{m2} 平方米，{mu} 亩）', en: 'Area {ha} ha ({m2} m², {mu} mu)' },
  continued: { zh: '（续）', en: ' (continued)' },
  sum: { zh: '合计', en: 'Total' },
} as const satisfies Messages<string>;

export type PrintWordKey = keyof typeof printWords;

export type PrintText = (key: PrintWordKey, values?: Readonly<Record<string, string | number>>) => string;

/** What gives the words in a language. */
export function printTextIn(language: Language): PrintText {
  return (key, values = {}) =>
    textIn(printWords[key], language).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
}
