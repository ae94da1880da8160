import type { LocalizedText } from '../statements/localized-text.js';
import type { FindingMeaning } from './finding-meaning.js';

const untouched: LocalizedText = { zh: '照原样保留', en: 'kept as it is' };

/** The findings that are about parcels alone. */
export const parcelFindingCodes = {
  'sense/not-polygonal': {
    severity: 'error',
    fault: { zh: '地块不是面', en: 'the parcel is no area' },
    expected: { zh: 'Polygon 或 MultiPolygon', en: 'a Polygon or MultiPolygon' },
  },
  'sense/unknown-land-use': {
    severity: 'warning',
    fault: { zh: '不是已知的用地分类代码', en: 'this is no code of a land-use class' },
    expected: {
      zh: '国土空间用地分类（2023）代码、GB 50137-2011 代码，或目录 landUseClasses 中的代码',
      en: 'a code of the national classes of 2023, of GB 50137-2011, or of the landUseClasses of the catalog',
    },
    outcome: { zh: '照常显示，计入“未分类”', en: 'shown and counted as unclassified' },
  },
  'sense/class-not-added': {
    severity: 'error',
    fault: { zh: '这一用地分类不能加入分类表', en: 'this class of land use cannot be added' },
    expected: {
      zh: '未被占用的代码，以及上级类或归并类的代码',
      en: 'a free code, and the code of the class above or under which it counts',
    },
  },
  'sense/overlap': {
    severity: 'warning',
    fault: { zh: '与同一图层的另一地块重叠', en: 'the parcel overlaps another one of its layer' },
    expected: {
      zh: '与另一地块共有的面积不到 1 平方米',
      en: 'less than 1 m² in common with the other one',
    },
    outcome: { zh: '照原样保留，报告里只计一次', en: 'kept as it is; reports count the land once' },
  },
  'sense/area-differs': {
    severity: 'warning',
    fault: {
      zh: '申报面积与图上面积相差超过 5%',
      en: 'the declared area is more than 5 % off the measured area',
    },
    expected: { zh: '接近图上量算的面积', en: 'about the area that is measured' },
    outcome: untouched,
  },
  'sense/footprint-over-area': {
    severity: 'warning',
    fault: { zh: '建筑占地大于地块面积', en: 'the footprint is larger than the parcel' },
    expected: { zh: '不大于地块面积的值', en: 'no more than the area of the parcel' },
    outcome: untouched,
  },
  'sense/built-on-vacant': {
    severity: 'warning',
    fault: { zh: '闲置未建的地块却有建筑', en: 'the parcel is vacant and yet has buildings' },
    expected: {
      zh: '另一状态，或没有建筑面积与占地',
      en: 'another status, or neither floor area nor footprint',
    },
    outcome: untouched,
  },
} as const satisfies Record<string, FindingMeaning>;
