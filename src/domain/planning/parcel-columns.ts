import { parcelStatuses, type Parcel } from '../catalog/parcel.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import { formatFixed } from '../statements/format-fixed.js';
import { formatAsOf } from '../statements/as-of.js';
import { textIn, type Language, type LocalizedText } from '../statements/localized-text.js';
import { squareMetresIn } from '../statements/units.js';

import { codeOf } from './land-use-summary.js';
import { classText, statusText } from './row-words.js';
import type { LineOrder, TableColumn } from './table-lines.js';

/** A parcel as a row of a table. */
export interface ParcelRow {
  readonly parcel: Omit<Parcel, 'geometry'>;
  /** By the survey rule, in m². */
  readonly measuredAreaM2: number;
  /** False where its rings are faulty: it is shown, but in no sum. */
  readonly isAreaReliable: boolean;
  /** What of it lies in the chosen area, in m²; null where that was not asked for. */
  readonly inAreaM2: number | null;
}

type ParcelColumn = TableColumn<ParcelRow>;

const statusOrder = Object.keys(parcelStatuses);

/** The columns of a table of parcels, in the order in which they are shown. */
export const parcelColumns: readonly ParcelColumn[] = [
  textColumn('name', { zh: '名称', en: 'Name' }, ({ parcel }, { language }) =>
    parcel.name === null ? parcel.id : textIn(parcel.name, language),
  ),
  textColumn('id', { zh: '编号', en: 'Id' }, ({ parcel }) => parcel.id),
  {
    ...textColumn('landUse', { zh: '用地分类', en: 'Land use' }, ({ parcel }, { language, classes }) =>
      classText(parcel.landUse, language, classes),
    ),
    rank: ({ parcel }, { classes }) => codeOf(parcel, classes),
  },
  {
    ...textColumn('status', { zh: '建设状态', en: 'Status' }, ({ parcel }, { language }) =>
      parcel.status === null ? null : statusText(parcel.status, language),
    ),
    rank: ({ parcel }) => (parcel.status === null ? null : statusOrder.indexOf(parcel.status)),
  },
  areaColumn(
    'measured',
    { zh: '量算面积（公顷）', en: 'Measured (ha)' },
    ({ measuredAreaM2 }) => measuredAreaM2,
  ),
  areaColumn('inArea', { zh: '范围内（公顷）', en: 'In the area (ha)' }, ({ inAreaM2 }) => inAreaM2),
  areaColumn(
    'declared',
    { zh: '申报面积（公顷）', en: 'Declared (ha)' },
    ({ parcel }) => parcel.declaredAreaM2,
  ),
  ratioColumn(
    'difference',
    { zh: '申报与量算之差（%）', en: 'Difference (%)' },
    ({ parcel, measuredAreaM2 }) =>
      parcel.declaredAreaM2 === null || measuredAreaM2 <= 0
        ? null
        : ((parcel.declaredAreaM2 - measuredAreaM2) / measuredAreaM2) * 100,
  ),
  areaColumn(
    'floorArea',
    { zh: '建筑面积（公顷）', en: 'Floor area (ha)' },
    ({ parcel }) => parcel.floorAreaM2,
  ),
  ratioColumn('floorAreaRatio', { zh: '容积率', en: 'Floor-area ratio' }, (row) =>
    shareOfLand(row, row.parcel.floorAreaM2),
  ),
  areaColumn(
    'footprint',
    { zh: '基底面积（公顷）', en: 'Footprint (ha)' },
    ({ parcel }) => parcel.footprintM2,
  ),
  ratioColumn('coverage', { zh: '建筑密度（%）', en: 'Coverage (%)' }, (row) => {
    const share = shareOfLand(row, row.parcel.footprintM2);
    return share === null ? null : share * 100;
  }),
  textColumn('tenants', { zh: '使用单位', en: 'Occupants' }, ({ parcel }, { language }) =>
    parcel.tenants.length === 0 ? null : parcel.tenants.join(language === 'en' ? ', ' : '、'),
  ),
  textColumn('project', { zh: '项目', en: 'Project' }, ({ parcel }) => parcel.project),
  textColumn('within', { zh: '所在园区', en: 'Lies in' }, ({ parcel }, { placeName }) =>
    parcel.within === null ? null : placeName(parcel.within),
  ),
  {
    ...textColumn('asOf', { zh: '数据日期', en: 'As of' }, ({ parcel }) => parcel.asOf),
    text: ({ parcel }, { language }) => formatAsOf(parcel.asOf, language),
  },
  textColumn('source', { zh: '来源', en: 'Source' }, ({ parcel }, { sourceTitle }) =>
    sourceTitle(parcel.source),
  ),
];

/** The columns that a table of parcels shows at first. */
export const firstParcelColumns: readonly string[] = [
  'name',
  'landUse',
  'status',
  'measured',
  'declared',
  'floorAreaRatio',
  'tenants',
];

/** By what rows of parcels can be grouped. */
export type ParcelGrouping = 'class' | 'status';

/** The groups of rows of parcels, in the order of the standard or of the statuses. */
export function parcelGroups(
  grouping: ParcelGrouping,
  classes: LandUseTable,
): NonNullable<LineOrder<ParcelRow>['group']> {
  return grouping === 'class'
    ? {
        keyOf: ({ parcel }) => codeOf(parcel, classes),
        order: classes.classes.map(({ code }) => code),
      }
    : {
        keyOf: ({ parcel }) => parcel.status ?? 'unstated',
        order: [...statusOrder, 'unstated'],
      };
}

/** A share of the declared area, or of the measured one where none is declared. */
function shareOfLand({ parcel, measuredAreaM2 }: ParcelRow, part: number | null): number | null {
  const land = parcel.declaredAreaM2 ?? measuredAreaM2;
  return part === null || land <= 0 ? null : part / land;
}

function textColumn(
  id: string,
  label: LocalizedText,
  valueOf: (...input: Parameters<ParcelColumn['plain']>) => string | null,
): ParcelColumn {
  return { id, label, kind: 'text', plain: valueOf, text: (row, terms) => valueOf(row, terms) ?? '' };
}

function areaColumn(
  id: string,
  label: LocalizedText,
  squareMetres: (row: ParcelRow) => number | null,
): ParcelColumn {
  const written = (hectares: number, language: Language) => formatFixed(hectares, 4, language);
  const plain = (row: ParcelRow) => {
    const m2 = squareMetres(row);
    return m2 === null ? null : m2 / squareMetresIn.ha;
  };
  return {
    id,
    label,
    kind: 'number',
    plain,
    text: (row, { language }) => written(plain(row) ?? NaN, language),
    sumText: written,
  };
}

function ratioColumn(
  id: string,
  label: LocalizedText,
  valueOf: (row: ParcelRow) => number | null,
): ParcelColumn {
  return {
    id,
    label,
    kind: 'number',
    plain: valueOf,
    text: (row, { language }) => formatFixed(valueOf(row) ?? NaN, 2, language),
  };
}
