import type { HexColor } from './hex-color.js';
import type { LandUsePattern } from './pattern.js';
import type { LocalizedText } from '../statements/localized-text.js';

/**
 * Where the colour of a class comes from: `published` in the national table of colours; `inherited` from the class above, or for a
 * first level that the table leaves out, from its leading class below; `derived` from the class above by lightness; `added` with the
 * class by the catalog.
 */
export type LandUseColorOrigin = 'published' | 'inherited' | 'derived' | 'added';

/** A class of land use: what a parcel may be used for. */
export interface LandUseClass {
  /** As the guide of 2023 writes it, `10`, `1001`, `100101`, or as the catalog does that adds it, `M0`. */
  readonly code: string;
  /** The code of the class above; null on the first level. */
  readonly parent: string | null;
  readonly level: 1 | 2 | 3;
  readonly name: LocalizedText;
  /** In the standard palette; `colorOf` gives it in others. */
  readonly color: HexColor;
  readonly colorFrom: LandUseColorOrigin;
  /** Drawn over the colour; null for none. */
  readonly pattern: LandUsePattern | null;
  /** What stands on a parcel of this class: its code, which no other class has. */
  readonly letter: string;
}

/** The standard that a code is written by. */
export type LandUseStandard = 'guide-2023' | 'gb-50137-2011' | 'added';

/** The standards as sources are cited. */
export const landUseStandards = {
  'guide-2023': {
    zh: '国土空间调查、规划、用途管制用地用海分类指南（2023）',
    en: 'Guide to land and sea use classes (2023)',
  },
  'gb-50137-2011': {
    zh: 'GB 50137-2011 城市用地分类与规划建设用地标准',
    en: 'GB 50137-2011 Urban land use classes and planning standards',
  },
  added: { zh: '数据自带分类', en: 'Class of this data set' },
} as const satisfies Record<LandUseStandard, LocalizedText>;

/** A code of a file, understood. */
export interface ReadLandUse {
  readonly class: LandUseClass;
  readonly standard: LandUseStandard;
  /** The name in the standard that the code is written by: of M1 it is that of M1, not of 100101. */
  readonly nameAsWritten: LocalizedText;
}

/**
 * A class that a catalog adds, such as M0 新型产业用地, which several cities have and neither standard knows. It stands below a class of
 * either standard or another added one, or on the first level.
 */
export interface AddedLandUseClass {
  /** Letters, digits and `.`, `-`, `+`, `/`, 12 at most. No code of either standard. */
  readonly code: string;
  readonly name: LocalizedText;
  /** Null for that of the class above, or on the first level of the class under which it counts. */
  readonly color: HexColor | null;
  /** Drawn over the colour; null for none, and that of the class above where it is left out. */
  readonly pattern?: LandUsePattern | null;
  /** The code of the class above, of either standard, `1001` or `M`, or added before; null on the first level. */
  readonly parent: string | null;
  /**
   * The class of either standard under which sums count it that go by the standard: construction land, industry, housing, parks. Left
   * out, that is the class above; on the first level it must be given.
   */
  readonly countsAs?: string | null;
}
