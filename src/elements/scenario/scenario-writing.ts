import { parcelStatuses, type ParcelStatus } from '../../domain/catalog/parcel.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import type { ScenarioChange } from '../../domain/planning/scenario.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { squareMetresIn } from '../../domain/statements/units.js';

import type { ScenarioMessageKey } from './scenario.messages.js';

/** What every part of a scenario is written with. */
export interface ScenarioWriter {
  readonly language: Language;
  /** The classes of the catalog. */
  readonly classes: LandUseTable;
  readonly text: (key: ScenarioMessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** The code and the name of a class; the code alone where it is unknown. */
export function classText(
  code: string,
  { language, classes }: Pick<ScenarioWriter, 'language' | 'classes'>,
): string {
  const known = classes.read(code)?.class;
  return known ? `${code} ${textIn(known.name, language)}` : code;
}

export function statusText(status: ParcelStatus | null, { language, text }: ScenarioWriter): string {
  return status === null ? text('unstated') : textIn(parcelStatuses[status], language);
}

/** A change in words. */
export function changeText(change: ScenarioChange, writer: ScenarioWriter): string {
  const { text } = writer;
  switch (change.kind) {
    case 'class':
      return text('classChange', { parcel: change.parcel, value: classText(change.landUse, writer) });
    case 'status':
      return text('statusChange', { parcel: change.parcel, value: statusText(change.status, writer) });
    case 'figures':
      return text('figuresChange', { parcel: change.parcel, value: figuresText(change, writer) });
    case 'split':
      return text('splitChange', { parcel: change.parcel });
    case 'add':
  }
  return text('addChange', { parcel: change.id, value: classText(change.landUse, writer) });
}

function figuresText(
  { floorAreaM2, footprintM2 }: Extract<ScenarioChange, { kind: 'figures' }>,
  writer: ScenarioWriter,
): string {
  const { text, language } = writer;
  const figures = [
    ...(floorAreaM2 === undefined ? [] : [`${text('floorArea')} ${amountText(floorAreaM2, writer)}`]),
    ...(footprintM2 === undefined ? [] : [`${text('footprint')} ${amountText(footprintM2, writer)}`]),
  ];
  return figures.join(language === 'en' ? ', ' : '，');
}

function amountText(amount: number | null, { language, text }: ScenarioWriter): string {
  return amount === null ? text('figureGone') : formatFixed(amount, 0, language);
}

/** An area in hectares, to a square metre. */
export function hectares(m2: number, language: Language): string {
  return formatFixed(m2 / squareMetresIn.ha, 4, language);
}

/** A difference with its sign, and the word for it: nobody need tell it by colour. */
export function signed(
  difference: number,
  decimals: number,
  { language, text }: ScenarioWriter,
): { readonly number: string; readonly word: string; readonly way: 'more' | 'less' | 'same' } {
  const isSame = Math.abs(difference) < 0.5 * 10 ** -decimals;
  const way = isSame ? 'same' : difference > 0 ? 'more' : 'less';
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  }).format(isSame ? 0 : difference);
  return { number, word: text(way), way };
}
