import type { LandUsePattern } from './pattern.js';

/**
 * The patterns of classes; a class that is not named has that of the class above, null says none. Construction land of two classes of the
 * first level is told apart by colour and pattern, without reading the code, in every way of seeing; within one, the commonest have
 * patterns of their own, and the code tells the others. Housing and streets, of which there is most, stay plain.
 */
const patternByCode: Readonly<Record<string, LandUsePattern | null>> = {
  '01': 'dashes',
  '02': 'rings',
  '03': 'trees',
  '04': 'chevrons',
  '05': 'waves',
  '06': 'dashes',
  '07': null,
  '0702': 'dots',
  '0703': 'dots',
  '0704': 'dots',
  '08': 'hatch-up',
  '0802': 'grid',
  '0804': 'rings',
  '0805': 'chevrons',
  '0806': 'dashes',
  '09': 'hatch-down',
  '10': 'hatch-upright',
  '11': 'bricks',
  '12': null,
  '1208': 'plus',
  '13': 'hatch-level',
  '14': 'trees',
  '1403': 'grid',
  '15': 'cross-hatch',
  '16': 'dashes',
  '17': 'waves',
  '18': 'waves',
  '19': 'waves',
  '20': 'waves',
  '21': 'waves',
  '22': 'waves',
  '23': 'chevrons',
  '24': null,
};

/** The pattern of a class by its code of the guide. */
export function patternOfCode(code: string): LandUsePattern | null {
  const own = patternByCode[code];
  if (own !== undefined) return own;
  return code.length > 2 ? patternOfCode(code.slice(0, -2)) : null;
}
