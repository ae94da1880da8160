import type { HexColor } from './hex-color.js';
import type { AddedLandUseClass, LandUseClass, ReadLandUse } from './land-use-class.js';
import { guideClasses, publishedColors } from './guide-2023.js';
import { hexColorOfOklch, oklchOf } from './oklch.js';
import { olderClass } from './older-codes.js';
import { patternOfCode } from './pattern-by-code.js';

/** Why a class could not be added. */
export type AddedClassFault =
  'code-form' | 'code-taken' | 'parent-unknown' | 'parent-on-third-level' | 'counts-as-unknown';

/** The classes of the guide with those that a catalog adds. */
export interface LandUseTable {
  /** In the order of the guide; an added class follows those of the class above it. */
  readonly classes: readonly LandUseClass[];
  /** The class that a file means by a code of either standard, or by an added one; null for an unknown one. */
  readonly read: (code: string) => ReadLandUse | null;
  /** The code of the first level that a class belongs to, `10` for `M1`; null for an unknown code. */
  readonly mainClassOf: (code: string) => string | null;
  /** The code of the guide under which sums count a class that go by the standard, `1001` for M0; null for an unknown code. */
  readonly countedAs: (code: string) => string | null;
  /**
   * Whether land of the class is construction land (建设用地): the classes 07 to 16, and idle land (2301), which land surveys count
   * as such. Farm facilities and rural roads (06) are agricultural land. False for an unknown code.
   */
  readonly isConstructionLand: (code: string) => boolean;
  /** Added classes that are left out, and why. */
  readonly refused: readonly { readonly added: AddedLandUseClass; readonly fault: AddedClassFault }[];
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

/** What is written on parcels, and found in files: no spaces, and nothing longer than a parcel can bear. */
const addedCode = /^[\p{L}\p{N}][\p{L}\p{N}./+-]{0,11}$/u;

function addedClass(added: AddedLandUseClass, above: LandUseClass | null, look: LandUseClass): LandUseClass {
  return {
    code: tidiedCode(added.code),
    parent: above?.code ?? null,
    level: above === null ? 1 : above.level === 1 ? 2 : 3,
    name: added.name,
    color: added.color ?? look.color,
    colorFrom: added.color === null ? 'inherited' : 'added',
    pattern: added.pattern === undefined ? look.pattern : added.pattern,
    letter: tidiedCode(added.code),
  };
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
  /** Under which class of the guide each added one counts. */
  const counted = new Map<string, string>();
  const refused: { added: AddedLandUseClass; fault: AddedClassFault }[] = [];
  const read = (code: string): ReadLandUse | null => {
    const tidy = tidiedCode(code);
    const found = own.get(tidy);
    return found ? { class: found, standard: 'added', nameAsWritten: found.name } : readByStandards(tidy);
  };
  const countedAs = (code: string): string | null => {
    const known = read(code)?.class.code ?? null;
    return known === null ? null : (counted.get(known) ?? known);
  };
  const mainClassOf = (code: string): string | null => {
    const found = read(code)?.class;
    if (found === undefined) return null;
    return found.parent === null ? found.code : mainClassOf(found.parent);
  };
  /** Adds a class, or says why it can't be. */
  const add = (candidate: AddedLandUseClass): AddedClassFault | null => {
    const code = tidiedCode(candidate.code);
    if (!addedCode.test(code)) return 'code-form';
    if (read(code) !== null) return 'code-taken';
    const above = candidate.parent === null ? null : (read(candidate.parent)?.class ?? null);
    if (candidate.parent !== null && above === null) return 'parent-unknown';
    if (above?.level === 3) return 'parent-on-third-level';
    const guide = candidate.countsAs
      ? readByStandards(tidiedCode(candidate.countsAs))?.class.code
      : above && countedAs(above.code);
    const look = above ?? classByCode.get(guide ?? '');
    if (!guide || !look) return 'counts-as-unknown';
    own.set(code, addedClass(candidate, above, look));
    counted.set(code, guide);
    return null;
  };
  for (const candidate of added) {
    const fault = add(candidate);
    if (fault !== null) refused.push({ added: candidate, fault });
  }
  return {
    classes: inOrder([...landUseClasses, ...own.values()]),
    read,
    mainClassOf,
    countedAs,
    isConstructionLand: (code) => {
      const known = countedAs(code);
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
