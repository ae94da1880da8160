import type { LocalizedText } from './localized-text.js';

/**
 * The units of figures. `zh` and `en` follow the number; in Chinese the measure word belongs to the unit
 * (10 个项目 is written 10 个 under the label 项目). English counts carry no unit: the label names what is counted.
 */
export const units = {
  ratio: { zh: '', en: '' },
  m2: { zh: '平方米', en: 'm²' },
  ha: { zh: '公顷', en: 'ha' },
  km2: { zh: '平方千米', en: 'km²' },
  mu: { zh: '亩', en: 'mu' },
  m: { zh: '米', en: 'm' },
  CNY: { zh: '元', en: 'CNY' },
  USD: { zh: '美元', en: 'USD' },
  PFLOPS: { zh: 'P', en: 'PFLOPS' },
  projects: { zh: '个', en: '' },
  lists: { zh: '项', en: '' },
  events: { zh: '场', en: '' },
  firms: { zh: '家', en: '' },
  sites: { zh: '个', en: '' },
  countries: { zh: '个', en: '' },
  candidates: { zh: '款', en: '' },
  satellites: { zh: '颗', en: '' },
  models: { zh: '款', en: '' },
  clusters: { zh: '个', en: '' },
  rank: { zh: '', en: '' },
  groups: { zh: '个', en: '' },
  results: { zh: '项', en: '' },
  people: { zh: '人', en: '' },
  entities: { zh: '户', en: '' },
  cases: { zh: '件', en: '' },
  jobs: { zh: '人', en: '' },
  mechanisms: { zh: '项', en: '' },
  merchants: { zh: '家', en: '' },
} as const satisfies Record<string, LocalizedText>;

export type UnitId = keyof typeof units;

/** Square metres in each unit of area. 1 亩 is 1/15 ha, exactly. */
export const squareMetresIn = {
  m2: 1,
  mu: 10_000 / 15,
  ha: 10_000,
  km2: 1_000_000,
} as const satisfies Partial<Record<UnitId, number>>;

/** The units in which an area can be given. */
export type AreaUnit = keyof typeof squareMetresIn;

/** True for the units of area among all units. */
export function isAreaUnit(unit: string): unit is AreaUnit {
  return Object.hasOwn(squareMetresIn, unit);
}

/** True for what is one of the units, and not only a text. */
export function isUnit(unit: string): unit is UnitId {
  return Object.hasOwn(units, unit);
}
