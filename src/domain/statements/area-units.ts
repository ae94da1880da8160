import type { AreaUnit } from './units.js';
import { squareMetresIn } from './units.js';

/** An area of so many m², in another unit. */
export function areaIn(unit: AreaUnit, squareMetres: number): number {
  return squareMetres / squareMetresIn[unit];
}

/** An area in m², from another unit. */
export function squareMetresOf(value: number, unit: AreaUnit): number {
  return value * squareMetresIn[unit];
}
