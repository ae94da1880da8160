import type { LocalizedText } from '../statements/localized-text.js';
import type { ParcelStatus } from './parcel.js';
import { codeOfText } from '../land-use/class-of-text.js';
import type { LandUseTable } from '../land-use/land-use-table.js';

/** What a column of a user's table can mean for a parcel: the names of the contract. */
export const parcelFields = {
  id: { zh: '编号', en: 'Id' },
  name: { zh: '名称', en: 'Name' },
  landUse: { zh: '用地代码', en: 'Land-use code' },
  status: { zh: '状态', en: 'Status' },
  declaredAreaM2: { zh: '申报面积', en: 'Declared area' },
  floorAreaM2: { zh: '建筑面积', en: 'Floor area' },
  footprintM2: { zh: '基底面积', en: 'Footprint' },
  tenants: { zh: '入驻企业', en: 'Tenants' },
  project: { zh: '项目', en: 'Project' },
} as const satisfies Record<string, LocalizedText>;
export type ParcelField = keyof typeof parcelFields;

/** The units that areas come in, in square metres; 亩 is exactly 2000/3. */
export const areaUnits: Readonly<Record<string, number>> = {
  m2: 1,
  ha: 10_000,
  mu: 2000 / 3,
  km2: 1_000_000,
};

/** A column that seems to hold something of the contract. Nothing is taken over before the user has said so. */
export interface FieldSuggestion {
  readonly target: ParcelField;
  /** The name of the column. */
  readonly field: string;
  /** Square metres in one of its units, for areas: told by its name, and m² where that says nothing. */
  readonly squareMetres: number | null;
}

/** How rows are read as parcels, as the user has confirmed it. Plain and cloneable. */
export interface ParcelReading {
  readonly fields: readonly FieldSuggestion[];
  /** Classes, by their codes, of texts that mean none by themselves. */
  readonly classes: ReadonlyMap<string, string>;
}

/** The names that columns usually go by, those of the land surveys (DLBM, YDDM, DKMC, ZDMJ) among them. */
const usualNames: readonly (readonly [ParcelField, RegExp])[] = [
  ['id', /^(?:id|fid|编号|地块编号|地块号|地块编码|宗地代码|宗地号|dkbh|dkbm|zddm|bsm|parcel_?id)$/],
  ['name', /^(?:name|名称|地块名称|地块名|项目名称?|dkmc|mc|title)$/],
  [
    'landUse',
    /^(?:landuse|land_use|landuse_?code|用地代码|用地编码|用地代|用地性质代?码?|用地性质|用地类型|地类编码|地类代码|地类|dlbm|dldm|yddm|ydxz|yddlbm|gbyddm|用地分类)$/,
  ],
  ['status', /^(?:status|状态|现状|建设状态|建设情况|开发状态|kfzt|jszt)$/],
  ['floorAreaM2', /^(?:floorarea|floor_?area_?m?2?|建筑面积|总建筑面积|计容建筑面积|计容面积|jzmj|zjzmj)$/],
  ['footprintM2', /^(?:footprint|footprint_?m?2?|基底面积|建筑基底面积|建筑占地面积|jdmj|jzzdmj)$/],
  [
    'declaredAreaM2',
    /^(?:area|declaredarea|declared_?area_?m?2?|面积|用地面积|地块面积|宗地面积|占地面积|土地面积|ydmj|zdmj|dkmj|mj|area_?(?:m2|ha|mu))$/,
  ],
  ['tenants', /^(?:tenants?|企业|企业名称|入驻企业|使用单位|单位名称|权利人|tdsyz|qlr)$/],
  ['project', /^(?:project|项目|项目名|项目名称|xmmc)$/],
];

const units: readonly (readonly [RegExp, number])[] = [
  [/亩|[_(]mu\b/, 2000 / 3],
  [/公顷|hm2|hm²|[_(]ha\b/, 10_000],
  [/km2|km²|平方公里|平方千米/, 1_000_000],
];

const statusWords: readonly (readonly [RegExp, ParcelStatus])[] = [
  [/^(?:built|已建成?|建成|已建设|现状建成|投产|已投产)$/, 'built'],
  [/^(?:under[- ]construction|在建|建设中|施工中|正在建设)$/, 'under-construction'],
  [/^(?:vacant|闲置|闲置未建|未建|未建设|空地|空闲|待建)$/, 'vacant'],
  [/^(?:reserved|预留|储备|规划预留|预留用地|待开发)$/, 'reserved'],
];

/** The columns that seem to hold something of the contract: at most one for each field, and each column once. */
export function suggestFields(fields: readonly string[]): readonly FieldSuggestion[] {
  const taken = new Set<string>();
  return usualNames.flatMap(([target, names]) => {
    const field = fields.find((name) => !taken.has(name) && names.test(bareName(name)));
    if (field === undefined) return [];
    taken.add(field);
    const unit = units.find(([pattern]) => pattern.test(field.normalize('NFKC').toLowerCase()))?.[1] ?? 1;
    return [{ target, field, squareMetres: target.endsWith('M2') ? unit : null }];
  });
}

/** A name without its unit. */
function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[([{【].*$/g, '')
    .replaceAll(/[\s]+/g, '')
    .replace(/(?<=面积|area)_?(?:亩|公顷|平方米|m2|㎡)$/, '');
}

/**
 * The properties of a parcel by the contract, read from a row of the user's in the columns that the user has confirmed.
 * What can't be read is left out, not guessed; a class that is unknown stays as it is written. The id stands beside them.
 */
export function readParcelFields(
  row: Readonly<Record<string, unknown>>,
  { fields, classes }: ParcelReading,
  table: LandUseTable,
): { readonly id: string | null; readonly properties: Readonly<Record<string, unknown>> } {
  const properties: Record<string, unknown> = {};
  let id: string | null = null;
  for (const { target, field, squareMetres } of fields) {
    const text = fieldText(row, field);
    if (text === null) continue;
    if (target === 'id') id = text;
    else if (target === 'landUse') properties[target] = classes.get(text) ?? codeOfText(text, table) ?? text;
    else if (target === 'tenants')
      properties[target] = text
        .split(/[;；、]/)
        .map((name) => name.trim())
        .filter(Boolean);
    else if (target === 'status') {
      const status = statusWords.find(([words]) => words.test(text.toLowerCase()))?.[1];
      if (status !== undefined) properties[target] = status;
    } else if (squareMetres !== null) {
      const amount = Number(text.replaceAll(',', ''));
      if (Number.isFinite(amount) && amount >= 0) properties[target] = amount * squareMetres;
    } else properties[target] = text;
  }
  return { id, properties };
}

/** What stands in a column, as it is compared; null for nothing. */
export function fieldText(row: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = Object.hasOwn(row, field) ? row[field] : null;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? null : text;
}
