import type { HexColor } from './hex-color.js';
import type { AddedLandUseClass, LandUseClass, ReadLandUse } from './land-use-class.js';
import { guideClasses, publishedColors } from './guide-2023.js';
import { hexColorOfOklch, oklchOf } from './oklch.js';
import { olderClass } from './older-codes.js';
import { patternOfCode } from './pattern-by-code.js';

/** Why a class could not be added. */
export type AddedClassFault = 'code-taken' | 'parent-unknown' | 'parent-on-third-level';

/** The classes of the guide with those that a catalog adds. */
export interface LandUseTable {
  /** In the order of the guide; an added class follows those of the class above it. */
  readonly classes: readonly LandUseClass[];
  /** The class that a file means by a code of either standard, or by an added one; null for an unknown one. */
  readonly read: (code: string) => ReadLandUse | null;
  /** The code of the first level that a class belongs to, `10` for `M1`; null for an unknown code. */
  readonly mainClassOf: (code: string) => string | null;
  /**
   * Whether land of the class is construction land (建设用地): the classes 07 to 16, and idle land (2301), which land surveys count
   * as such. Farm facilities and rural roads (06) are agricultural land. False for an unknown code.
   */
  readonly isConstructionLand: (code: string) => boolean;
  /** Added classes that are left out, and why. */
  readonly refused: readonly { readonly code: string; readonly fault: AddedClassFault }[];
}

/** The classes whose colour a class of the first level takes that the table of colours leaves out. */
const leadingClasses: Readonly<Record<string, string>> = {
  '07': '0701',
  '08': '0801',
  '10': '1001',
  '14': '1401',
};

/** From the first to the last of the third-level classes of one parent, lightness falls by this much. */
const lightnessRange = 0.16;
const highestLightness = 0.97;

function derivedColor(parent: HexColor, position: number, count: number): HexColor {
  const base = oklchOf(parent);
  const top = Math.min(base.lightness + lightnessRange / 2, highestLightness);
  const lightness = top - (lightnessRange * position) / Math.max(1, count - 1);
  return hexColorOfOklch({ ...base, lightness });
}

function colorOfCode(code: string): Pick<LandUseClass, 'color' | 'colorFrom'> {
  const published = publishedColors[code];
  if (published !== undefined) return { color: published, colorFrom: 'published' };
  const parent = code.slice(0, -2);
  if (parent === '') {
    const leading = publishedColors[leadingClasses[code] ?? ''];
    if (leading === undefined) throw new RangeError(`expected a colour for class ${code}, got none`);
    return { color: leading, colorFrom: 'inherited' };
  }
  const above = colorOfCode(parent).color;
  if (code.length < 6) return { color: above, colorFrom: 'inherited' };
  const siblings = guideClasses.map(([other]) => other).filter((other) => other.slice(0, -2) === parent);
  return { color: derivedColor(above, siblings.indexOf(code), siblings.length), colorFrom: 'derived' };
}

function levelOf(code: string): LandUseClass['level'] {
  if (code.length === 2) return 1;
  return code.length === 4 ? 2 : 3;
}

/** The classes of the guide of 2023, in its order. */
export const landUseClasses: readonly LandUseClass[] = guideClasses.map(([code, zh, en]) => ({
  code,
  parent: code.length > 2 ? code.slice(0, -2) : null,
  level: levelOf(code),
  name: { zh, en },
  ...colorOfCode(code),
  pattern: patternOfCode(code),
  letter: code,
}));

const classByCode = new Map(landUseClasses.map((landUse) => [landUse.code, landUse]));

/**
 * A code as people write it in the form of the standards: full-width letters and digits narrow, letters capital, and the zero that
 * spreadsheets drop from `0701` put back, which is safe because all codes of the guide have an even number of digits.
 */
export function tidiedCode(code: string): string {
  const tidy = code.normalize('NFKC').trim().toUpperCase();
  return /^\d+$/.test(tidy) && tidy.length % 2 === 1 ? `0${tidy}` : tidy;
}

function readByStandards(code: string): ReadLandUse | null {
  const own = classByCode.get(code);
  if (own !== undefined) return { class: own, standard: 'guide-2023', nameAsWritten: own.name };
  const older = olderClass(code);
  const successor = older && classByCode.get(older.successor);
  return successor ? { class: successor, standard: 'gb-50137-2011', nameAsWritten: older.name } : null;
}

function addedClass(added: AddedLandUseClass, above: LandUseClass): LandUseClass {
  return {
    code: tidiedCode(added.code),
    parent: above.code,
    level: above.level === 1 ? 2 : 3,
    name: added.name,
    color: added.color ?? above.color,
    colorFrom: added.color === null ? 'inherited' : 'added',
    pattern: above.pattern,
    letter: tidiedCode(added.code),
  };
}

function faultOf(above: LandUseClass | undefined, isTaken: boolean): AddedClassFault | null {
  if (isTaken) return 'code-taken';
  if (above === undefined) return 'parent-unknown';
  return above.level === 3 ? 'parent-on-third-level' : null;
}

/** Each class followed by those below it. */
function inOrder(classes: readonly LandUseClass[], parent: string | null = null): LandUseClass[] {
  return classes
    .filter((landUse) => landUse.parent === parent)
    .flatMap((landUse) => [landUse, ...inOrder(classes, landUse.code)]);
}

/** The table of a catalog: the classes of the guide and those it adds, each after the class above it. */
export function landUseTable(added: readonly AddedLandUseClass[]): LandUseTable {
  const own = new Map<string, LandUseClass>();
  const refused: { code: string; fault: AddedClassFault }[] = [];
  const read = (code: string): ReadLandUse | null => {
    const tidy = tidiedCode(code);
    const found = own.get(tidy);
    return found ? { class: found, standard: 'added', nameAsWritten: found.name } : readByStandards(tidy);
  };
  const guideCodeOf = (code: string): string | null => {
    const found = read(code)?.class;
    if (found === undefined || !own.has(found.code)) return found?.code ?? null;
    return found.parent === null ? null : guideCodeOf(found.parent);
  };
  for (const candidate of added) {
    const above = read(candidate.parent)?.class;
    const fault = faultOf(above, read(candidate.code) !== null);
    if (fault !== null) refused.push({ code: candidate.code, fault });
    else if (above !== undefined) own.set(tidiedCode(candidate.code), addedClass(candidate, above));
  }
  return {
    classes: inOrder([...landUseClasses, ...own.values()]),
    read,
    mainClassOf: (code) => guideCodeOf(code)?.slice(0, 2) ?? null,
    isConstructionLand: (code) => {
      const known = guideCodeOf(code);
      return known !== null && (/^(0[7-9]|1[0-6])/.test(known) || known === '2301');
    },
    refused,
  };
}

/** The table of a catalog that adds no class. */
export const guideTable: LandUseTable = landUseTable([]);

/** The class that a code of either standard means, and which standard that is; null for an unknown code. */
export function readLandUse(code: string): ReadLandUse | null {
  return guideTable.read(code);
}

/** The class of the guide of 2023 for a code of either standard: `1001`, `100101`, `M1`; null for an unknown code. */
export function landUseClass(code: string): LandUseClass | null {
  return readLandUse(code)?.class ?? null;
}
