import type { Parcel } from '../catalog/parcel.js';
import type { Indicator, IndicatorFormat } from '../statements/indicator.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { NumberStatement } from '../statements/statement.js';
import type { UnitId } from '../statements/units.js';

/** A figure of a parcel; without a statement where its inputs are not stated. */
export interface ParcelFigure {
  readonly indicator: Indicator;
  readonly statement: NumberStatement | null;
}

interface Kind {
  readonly label: LocalizedText;
  readonly format: IndicatorFormat;
  readonly unit: UnitId;
  readonly definition: LocalizedText | null;
}

const kinds = {
  'declared-area': {
    label: { zh: '申报面积', en: 'Declared area' },
    format: 'area',
    unit: 'ha',
    definition: null,
  },
  'measured-area': {
    label: { zh: '图上量算面积', en: 'Measured area' },
    format: 'area',
    unit: 'ha',
    definition: {
      zh: '按图斑椭球面积公式（CGCS2000）由地块边界算得。',
      en: 'Computed from the outline by the survey rule for land parcels on the ellipsoid (CGCS2000).',
    },
  },
  'area-difference': {
    label: { zh: '申报与量算之差', en: 'Declared against measured' },
    format: 'percent',
    unit: 'ratio',
    definition: {
      zh: '（申报面积 − 量算面积）÷ 量算面积。',
      en: '(Declared − measured) ÷ measured area.',
    },
  },
  'floor-area-ratio': {
    label: { zh: '容积率', en: 'Floor-area ratio' },
    format: 'decimal',
    unit: 'ratio',
    definition: {
      zh: '总建筑面积 ÷ 用地面积；用地面积取申报面积，未申报时取量算面积。',
      en: 'Floor area ÷ land area: the declared one, or the measured one where none is declared.',
    },
  },
  'building-coverage': {
    label: { zh: '建筑密度', en: 'Building coverage' },
    format: 'percent',
    unit: 'ratio',
    definition: {
      zh: '建筑基底面积 ÷ 用地面积；用地面积取申报面积，未申报时取量算面积。',
      en: 'Ground covered by buildings ÷ land area: the declared one, or the measured one where none is declared.',
    },
  },
} as const satisfies Record<string, Kind>;

type KindId = keyof typeof kinds;

/**
 * The figures of one parcel, in the order of its card. A ratio whose input is not stated has no value: missing is not
 * zero. What is computed is rounded: areas to a square metre, shares to a hundredth of a per cent; what is declared is not.
 *
 * @param measuredAreaM2 by the survey rule, in m².
 */
export function parcelFigures(parcel: Parcel, measuredAreaM2: number): readonly ParcelFigure[] {
  const { declaredAreaM2: declared, floorAreaM2, footprintM2 } = parcel;
  const land = declared ?? measuredAreaM2;
  const ratio = (part: number | null) => (part === null || land <= 0 ? null : part / land);
  const difference =
    declared === null || measuredAreaM2 <= 0 ? null : (declared - measuredAreaM2) / measuredAreaM2;
  const figure = (id: KindId, value: number | null) => parcelFigure(parcel, id, value);
  return [
    figure('measured-area', rounded(measuredAreaM2 / 10_000, 4)),
    figure('declared-area', declared === null ? null : declared / 10_000),
    figure('area-difference', rounded(difference, 4)),
    figure('floor-area-ratio', rounded(ratio(floorAreaM2), 3)),
    figure('building-coverage', rounded(ratio(footprintM2), 4)),
  ];
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals));
}

function parcelFigure({ id, asOf, source }: Parcel, kind: KindId, value: number | null): ParcelFigure {
  const { label, format, unit, definition } = kinds[kind];
  const indicator: Indicator = {
    id: kind,
    label,
    theme: '',
    format,
    unit,
    aggregation: 'none',
    dimensions: {},
    definition,
  };
  if (value === null) return { indicator, statement: null };
  const evidence = { id: `${id}-${kind}`, indicator: kind, asOf, dimension: null, source, note: null };
  return { indicator, statement: { ...evidence, type: 'number', qualifiers: [], value, unit } };
}
