import type { Parcel } from '../catalog/parcel.js';
import { compareAsOf } from '../statements/as-of.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { LandUseTable } from '../land-use/land-use-table.js';

import { groupBit, groupsOf, type GroupBits, type LandUseGroup } from './land-use-group.js';

/** The standard that defines the indicators. */
export const intensityStandard: LocalizedText = {
  zh: '《开发区土地集约利用评价规程》（TD/T 1029）',
  en: 'Regulation for evaluating the intensive use of land in development zones (TD/T 1029)',
};

export type IntensityId =
  | 'supply-rate'
  | 'build-up-rate'
  | 'floor-area-ratio'
  | 'building-density'
  | 'industrial-floor-area-ratio'
  | 'industrial-building-density';

/** A sum that goes into an indicator, in m². */
export interface IntensityTerm {
  readonly label: LocalizedText;
  /** Null where a parcel does not state what it takes. */
  readonly value: number | null;
  /** Which input is missing, in words; null where none is. */
  readonly missing: LocalizedText | null;
  /** Ids of the parcels that do not state it. */
  readonly missingIn: readonly string[];
}

/** One indicator of intensive land use, with its formula and both of its terms. */
export interface IntensityIndicator {
  readonly id: IntensityId;
  readonly label: LocalizedText;
  /** How the standard defines it, and how it is read from parcels. */
  readonly formula: LocalizedText;
  readonly numerator: IntensityTerm;
  readonly denominator: IntensityTerm;
  /** Numerator over denominator; null where either is missing, or there is nothing to divide by. */
  readonly value: number | null;
  /** How it is written: as per cent, or as a plain ratio. */
  readonly format: 'percent' | 'ratio';
  /** Why there is no value; null where there is one. */
  readonly missing: LocalizedText | null;
  readonly sources: readonly string[];
  readonly asOf: readonly (string | null)[];
}

/** A parcel, and how much of it counts in m². */
export interface ParcelShare {
  readonly parcel: Parcel;
  /** Its whole area by the survey rule, m². */
  readonly ownM2: number;
  readonly countedM2: number;
}

/** How a term is summed: over which parcels, and what of each. */
interface TermRule {
  readonly label: LocalizedText;
  readonly counts: (parcel: Parcel, groups: GroupBits) => boolean;
  /** Null where the parcel does not state it. Of a parcel that is cut, figures count by its share of land. */
  readonly amount: (share: ParcelShare) => number | null;
  readonly input: LocalizedText;
}

interface IndicatorRule {
  readonly id: IntensityId;
  readonly label: LocalizedText;
  readonly formula: LocalizedText;
  readonly format: 'percent' | 'ratio';
  readonly numerator: TermRule;
  readonly denominator: TermRule;
}

const statusInput: LocalizedText = { zh: '建设状态', en: 'status' };
const floorInput: LocalizedText = { zh: '建筑面积', en: 'floor area' };
const footprintInput: LocalizedText = { zh: '建筑基底面积', en: 'building footprint' };

const has = (groups: GroupBits, group: LandUseGroup): boolean => (groups & groupBit[group]) !== 0;
const isConstruction: TermRule['counts'] = (_, groups) => has(groups, 'construction');
const isSupplied: TermRule['counts'] = ({ status }, groups) =>
  has(groups, 'construction') && status !== 'reserved';
const isBuilt: TermRule['counts'] = ({ status }, groups) =>
  has(groups, 'construction') && (status === 'built' || status === null);
const isBuiltIndustry: TermRule['counts'] = (parcel, groups) =>
  isBuilt(parcel, groups) && has(groups, 'industrial');
/** Roads and green land need not state that there is no building on them. */
const hasBuildings = (groups: GroupBits, stated: number | null): boolean =>
  stated !== null || !has(groups, 'open');

/** The part of a figure of the whole parcel that falls to the land that counts. */
function byLand(value: number | null, { ownM2, countedM2 }: ParcelShare): number | null {
  if (value === null) return null;
  return ownM2 === 0 ? 0 : value * (countedM2 / ownM2);
}

function landTerm(label: LocalizedText, counts: TermRule['counts']): TermRule {
  return {
    label,
    counts,
    // Whether a parcel counts hangs on its status: without one, the sum is not known.
    amount: ({ parcel, countedM2 }) => (parcel.status === null ? null : countedM2),
    input: statusInput,
  };
}

function floorTerm(label: LocalizedText, counts: TermRule['counts']): TermRule {
  return {
    label,
    counts: (parcel, groups) => counts(parcel, groups) && hasBuildings(groups, parcel.floorAreaM2),
    amount: (share) => byLand(share.parcel.floorAreaM2, share),
    input: floorInput,
  };
}

function footprintTerm(label: LocalizedText, counts: TermRule['counts']): TermRule {
  return {
    label,
    counts: (parcel, groups) => counts(parcel, groups) && hasBuildings(groups, parcel.footprintM2),
    amount: (share) => byLand(share.parcel.footprintM2, share),
    input: footprintInput,
  };
}

const supplied = landTerm({ zh: '已供应国有建设用地', en: 'construction land supplied' }, isSupplied);
const ready = landTerm({ zh: '已达到供地条件的土地', en: 'land ready to be supplied' }, isConstruction);
const built = landTerm({ zh: '已建成城镇建设用地', en: 'construction land built up' }, isBuilt);
const builtIndustry = landTerm(
  { zh: '已建成工矿仓储用地', en: 'built-up land for industry and storage' },
  isBuiltIndustry,
);

/** The indicators, in the order of the standard. */
const rules: readonly IndicatorRule[] = [
  {
    id: 'supply-rate',
    label: { zh: '土地供应率', en: 'Land supply rate' },
    formula: {
      zh: '已供应国有建设用地面积 ÷ 已达到供地条件的土地面积；已供应 = 已建成 + 在建 + 闲置未建，已达到供地条件 = 已供应 + 预留',
      en: 'construction land supplied ÷ land ready to be supplied; supplied = built + under construction + vacant, ready = supplied + reserved',
    },
    format: 'percent',
    numerator: supplied,
    denominator: ready,
  },
  {
    id: 'build-up-rate',
    label: { zh: '土地建成率', en: 'Land build-up rate' },
    formula: {
      zh: '已建成城镇建设用地面积 ÷ 已供应国有建设用地面积',
      en: 'construction land built up ÷ construction land supplied',
    },
    format: 'percent',
    numerator: built,
    denominator: supplied,
  },
  {
    id: 'floor-area-ratio',
    label: { zh: '综合容积率', en: 'Overall floor-area ratio' },
    formula: {
      zh: '总建筑面积 ÷ 已建成城镇建设用地面积；道路和绿地未公布的按没有建筑计，被切割的地块按面积分摊',
      en: 'total floor area ÷ construction land built up; roads and green land that state none have no building, a parcel that is cut counts by its share of land',
    },
    format: 'ratio',
    numerator: floorTerm({ zh: '总建筑面积', en: 'total floor area' }, isBuilt),
    denominator: built,
  },
  {
    id: 'building-density',
    label: { zh: '建筑密度', en: 'Building density' },
    formula: {
      zh: '建筑基底总面积 ÷ 已建成城镇建设用地面积；道路和绿地未公布的按没有建筑计，被切割的地块按面积分摊',
      en: 'ground covered by buildings ÷ construction land built up; roads and green land that state none have no building, a parcel that is cut counts by its share of land',
    },
    format: 'percent',
    numerator: footprintTerm({ zh: '建筑基底总面积', en: 'ground covered by buildings' }, isBuilt),
    denominator: built,
  },
  {
    id: 'industrial-floor-area-ratio',
    label: { zh: '工业用地综合容积率', en: 'Floor-area ratio of industrial land' },
    formula: {
      zh: '工矿仓储用地上的总建筑面积 ÷ 已建成工矿仓储用地面积（10、11 类，含旧标准对应类别）',
      en: 'floor area on land for industry and storage ÷ such land that is built up (classes 10 and 11, and what corresponds to them in the older standard)',
    },
    format: 'ratio',
    numerator: floorTerm(
      { zh: '工矿仓储用地上的总建筑面积', en: 'floor area on land for industry and storage' },
      isBuiltIndustry,
    ),
    denominator: builtIndustry,
  },
  {
    id: 'industrial-building-density',
    label: { zh: '工业用地建筑密度', en: 'Building density of industrial land' },
    formula: {
      zh: '工矿仓储用地上的建筑基底总面积 ÷ 已建成工矿仓储用地面积（10、11 类，含旧标准对应类别）',
      en: 'ground covered by buildings on land for industry and storage ÷ such land that is built up (classes 10 and 11, and what corresponds to them in the older standard)',
    },
    format: 'percent',
    numerator: footprintTerm(
      {
        zh: '工矿仓储用地上的建筑基底总面积',
        en: 'ground covered by buildings on land for industry and storage',
      },
      isBuiltIndustry,
    ),
    denominator: builtIndustry,
  },
];

/** What a share of parcels with no such land says instead of a ratio. */
const nothingToDivide: LocalizedText = { zh: '没有可作分母的用地', en: 'there is no land to divide by' };

/**
 * The six indicators of intensive land use of an area, from the parcels in it. Where a parcel that counts does not state
 * an input, the indicator has no value and names what is missing and where: a sum without it would be too small.
 */
export function intensityOf(
  shares: readonly ParcelShare[],
  table: LandUseTable,
): readonly IntensityIndicator[] {
  const sources = [...new Set(shares.map(({ parcel }) => parcel.source))].toSorted();
  const asOf = [...new Set(shares.map(({ parcel }) => parcel.asOf))].toSorted(compareAsOf);
  const groups = Uint8Array.from(shares, ({ parcel }) => groupsOf(parcel.landUse, table));
  // Several indicators have a term in common.
  const sums = new Map<TermRule, IntensityTerm>();
  const sumOf = (rule: TermRule): IntensityTerm => {
    const sum = sums.get(rule) ?? sumTerm(rule, shares, groups);
    sums.set(rule, sum);
    return sum;
  };
  return rules.map(({ id, label, formula, format, ...terms }) => {
    const numerator = sumOf(terms.numerator);
    const denominator = sumOf(terms.denominator);
    const missing =
      numerator.missing ??
      denominator.missing ??
      (denominator.value === null || denominator.value === 0 ? nothingToDivide : null);
    const value =
      missing === null && numerator.value !== null && denominator.value !== null
        ? numerator.value / denominator.value
        : null;
    return { id, label, formula, numerator, denominator, value, format, missing, sources, asOf };
  });
}

/** @param groups those of each share, in the same order. */
function sumTerm(
  { label, counts, amount, input }: TermRule,
  shares: readonly ParcelShare[],
  groups: Uint8Array,
): IntensityTerm {
  let sum = 0;
  const missingIn: string[] = [];
  for (let index = 0; index < shares.length; index += 1) {
    const share = shares[index];
    if (share === undefined || !counts(share.parcel, groups[index] ?? 0)) continue;
    const one = amount(share);
    if (one === null) missingIn.push(share.parcel.id);
    else sum += one;
  }
  if (missingIn.length === 0) return { label, value: sum, missing: null, missingIn };
  const missing = {
    zh: `${missingIn.length} 个地块未公布${input.zh}`,
    en: `${missingIn.length} ${missingIn.length === 1 ? 'parcel does' : 'parcels do'} not state the ${input.en}`,
  };
  return { label, value: null, missing, missingIn };
}
