import type { Parcel, ParcelStatus } from '../catalog/parcel.js';
import type { HexColor } from '../land-use/hex-color.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import {
  colorIn,
  patternColorOn,
  unknownLandUseColor,
  type LandUsePalette,
  type LandUseTheme,
} from '../land-use/palette.js';
import { landUsePatterns, type LandUsePattern, type PatternTile } from '../land-use/pattern.js';
import type { LocalizedText } from '../statements/localized-text.js';

/** How many parcels, and how much land by the survey rule. */
export interface ParcelSum {
  readonly count: number;
  readonly areaM2: number;
}

/** A colour for each palette and theme. */
export type LandUseColors = Readonly<Record<LandUsePalette, Readonly<Record<LandUseTheme, HexColor>>>>;

/** A pattern as it is drawn, with all that an engine needs: pages that draw parcels carry no table of patterns. */
export interface InkedTile extends PatternTile {
  readonly name: LandUsePattern;
  readonly colors: LandUseColors;
}

/** The parcels of one class in a layer, and how they look on the map. */
export interface LandUseShare extends ParcelSum {
  /** The code of the class in force, or the code as written where no standard knows it. */
  readonly landUse: string;
  readonly name: LocalizedText;
  /** What is written on its parcels. */
  readonly letter: string;
  /** Drawn over its colour; null for none. */
  readonly pattern: InkedTile | null;
  readonly colors: LandUseColors;
  readonly byStatus: Readonly<Partial<Record<ParcelStatus | 'unknown', ParcelSum>>>;
}

/** What the legend shows of a layer of parcels. Plain and cloneable. */
export interface LandUseSummary extends ParcelSum {
  readonly layer: string;
  /** In the order of the standard; codes that no standard knows come last. */
  readonly classes: readonly LandUseShare[];
  /** The dates that parcels bear, earliest first; null among them where some bear none. */
  readonly dates: readonly (string | null)[];
}

/** A parcel with its area by the survey rule. */
export interface MeasuredParcel {
  readonly parcel: Parcel;
  readonly areaM2: number;
}

const unknownName = (code: string): LocalizedText => ({ zh: `未知代码 ${code}`, en: `unknown code ${code}` });

/** Sums up the parcels of one layer by class and status. */
export function landUseSummaryOf(
  layer: string,
  parcels: readonly MeasuredParcel[],
  table: LandUseTable,
): LandUseSummary {
  const byCode = groupedBy(parcels, ({ parcel }) => codeOf(parcel, table));
  const known = table.classes.map(({ code }) => code).filter((code) => byCode.has(code));
  const unknown = [...byCode.keys()].filter((code) => !known.includes(code)).toSorted();
  const dates = [...new Set(parcels.map(({ parcel }) => parcel.asOf))];
  return {
    layer,
    ...sumOf(parcels),
    classes: [...known, ...unknown].map((code) => shareOf(code, byCode.get(code) ?? [], table)),
    dates: dates.toSorted((one, other) => (one ?? '').localeCompare(other ?? '')),
  };
}

/** The class under which a parcel is counted and drawn: that of the guide in force where its code has one. */
export function codeOf({ landUse }: Pick<Parcel, 'landUse'>, table: LandUseTable): string {
  return table.read(landUse)?.class.code ?? landUse;
}

function shareOf(code: string, parcels: readonly MeasuredParcel[], table: LandUseTable): LandUseShare {
  const known = table.read(code)?.class;
  const color = known?.color ?? unknownLandUseColor;
  const colors = colorsBy((palette, theme) => colorIn(color, palette, theme));
  const byStatus = groupedBy(parcels, ({ parcel }) => parcel.status ?? 'unknown');
  return {
    landUse: code,
    name: known?.name ?? unknownName(code),
    letter: known?.letter ?? code,
    pattern: known?.pattern ? inkedTile(known.pattern, colors) : null,
    colors,
    ...sumOf(parcels),
    byStatus: Object.fromEntries([...byStatus].map(([status, own]) => [status, sumOf(own)])),
  };
}

function colorsBy(colorOf: (palette: LandUsePalette, theme: LandUseTheme) => HexColor): LandUseColors {
  const byTheme = (palette: LandUsePalette) => ({
    light: colorOf(palette, 'light'),
    dark: colorOf(palette, 'dark'),
  });
  return { standard: byTheme('standard'), soft: byTheme('soft') };
}

function inkedTile(name: LandUsePattern, fills: LandUseColors): InkedTile {
  const colors = colorsBy((palette, theme) => patternColorOn(fills[palette][theme]));
  return { name, ...landUsePatterns[name], colors };
}

function sumOf(parcels: readonly MeasuredParcel[]): ParcelSum {
  return { count: parcels.length, areaM2: parcels.reduce((sum, { areaM2 }) => sum + areaM2, 0) };
}

function groupedBy<Key>(
  parcels: readonly MeasuredParcel[],
  keyOf: (parcel: MeasuredParcel) => Key,
): ReadonlyMap<Key, readonly MeasuredParcel[]> {
  const groups = new Map<Key, MeasuredParcel[]>();
  for (const parcel of parcels) {
    const key = keyOf(parcel);
    const group = groups.get(key);
    if (group) group.push(parcel);
    else groups.set(key, [parcel]);
  }
  return groups;
}
