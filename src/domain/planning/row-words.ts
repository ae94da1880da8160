import { parcelStatuses } from '../catalog/parcel.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import { formatFixed } from '../statements/format-fixed.js';
import { textIn, type Language } from '../statements/localized-text.js';
import { notPublished } from '../statements/not-published.js';
import { squareMetresIn, units } from '../statements/units.js';

import type { FilterStatus } from './row-filter.js';

/** The code and the name of a class; an unknown code goes by itself. */
export function classText(landUse: string, language: Language, table: LandUseTable): string {
  const found = table.read(landUse);
  return found ? `${landUse} ${textIn(found.nameAsWritten, language)}` : landUse;
}

/** A status in words; what is not stated reads as not published. */
export function statusText(status: FilterStatus | null, language: Language): string {
  return textIn(status === null || status === 'unstated' ? notPublished : parcelStatuses[status], language);
}

/** An area with its unit: 12.35 公顷, `12.35 ha`. */
export function areaInWords(m2: number, language: Language): string {
  return `${formatFixed(m2 / squareMetresIn.ha, 2, language)} ${units.ha[language === 'en' ? 'en' : 'zh']}`;
}
