import type { LocalizedText } from '../statements/localized-text.js';
import type { UnitId } from '../statements/units.js';

/** The rules by which the figures of reports are computed, in words. */
export const figureRules = {
  'survey-area': {
    zh: '按 CGCS2000 椭球面计算的图斑面积，边为经纬度直线；范围自相交处按奇偶规则，多个部分重叠处只计一次',
    en: 'area on the CGCS2000 ellipsoid by the survey rule, edges straight in longitude and latitude; where the outline crosses itself the even-odd rule holds, and what several parts cover counts once',
  },
  'clipped-area': {
    zh: '地块落在范围内部分的椭球面积；地块重叠处只计一次，计入日期较新者，日期相同则计入编号较小者；面积不可靠的地块不计入',
    en: 'ellipsoidal area of the parts of parcels inside the area; where parcels overlap, the one with the later date counts, with equal dates the one whose id sorts first; parcels with an unreliable area are left out',
  },
  remainder: {
    zh: '范围面积减去已计入地块的面积：没有地块数据的土地，以及未计入的地块',
    en: 'the area less that of the parcels counted: land without parcel data, and parcels left out',
  },
  occupied: {
    zh: '已利用 = 已建成 + 在建；闲置未建、预留和状态未公布的地块不计入',
    en: 'occupied = built + under construction; vacant and reserved parcels, and those without a stated status, are not counted',
  },
  vacant: {
    zh: '闲置 = 状态为“闲置未建”的地块；预留和状态未公布的地块不计入',
    en: 'vacant = parcels whose status is vacant; reserved parcels and those without a stated status are not counted',
  },
  overlap: {
    zh: '范围内地块重叠部分的椭球面积',
    en: 'ellipsoidal area of what parcels share inside the area',
  },
  'clipped-place': {
    zh: '地点落在范围内部分的椭球面积',
    en: 'ellipsoidal area of the part of the place inside the area',
  },
  'share-of-place': {
    zh: '落在范围内的面积 ÷ 该地点自身的面积',
    en: 'the area inside ÷ the area of the place itself',
  },
  'straight-distance': {
    zh: '范围与公园之间最近两点的直线距离（椭球局部平面）；公园与范围相交时为 0',
    en: 'straight distance between the nearest positions of the area and the park, in a plane that touches the ellipsoid; 0 where they overlap',
  },
  residential: {
    zh: '范围内居住用地（07 类，含旧标准对应类别）的椭球面积',
    en: 'ellipsoidal area of the residential land (class 07, and what corresponds to it in the older standard) inside the area',
  },
  'park-service': {
    zh: '公园绿地服务半径覆盖的居住用地：与公园边界的直线距离不超过服务半径的部分；各公园覆盖重叠处只计一次，圆弧以不超过 5° 一段的折线代替',
    en: 'residential land in a straight line no farther from the outline of a park than the service radius; what several parks serve counts once; arcs are drawn by chords of at most 5°',
  },
  'park-coverage': {
    zh: '公园绿地服务半径覆盖率 = 服务半径覆盖的居住用地面积 ÷ 居住用地总面积（GB 55014—2021）',
    en: 'park service coverage = residential land within the service radius ÷ all residential land (GB 55014-2021)',
  },
} as const satisfies Record<string, LocalizedText>;

export type FigureRule = keyof typeof figureRules;

/** A computed figure, with what is needed to show where it comes from. Plain and cloneable. */
export interface Figure {
  /** Null where it can't be computed, which is not zero. */
  readonly value: number | null;
  readonly unit: Extract<UnitId, 'm2' | 'm' | 'ratio'>;
  readonly rule: FigureRule;
  /** Keys of the catalog's sources, each once; empty for what is computed from the outline alone. */
  readonly sources: readonly string[];
  /** The dates of what went in, each once, the oldest first; null stands for what is not dated. */
  readonly asOf: readonly (string | null)[];
  /** Why there is no value; null where there is one. */
  readonly missing: LocalizedText | null;
}
