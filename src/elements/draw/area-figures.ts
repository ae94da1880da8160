import { polygonsOf } from '../../domain/geometry/geometry.js';
import type { AreaGeometry } from '../../domain/geometry/area-rings.js';
import { straightDistance } from '../../domain/geometry/local-plane.js';
import { surveyAreaOf } from '../../domain/geometry/survey-area.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { squareMetresIn } from '../../domain/statements/units.js';

/** The size of an area, measured. */
export interface AreaFigures {
  /** By the survey rule. */
  readonly areaM2: number;
  /** All its rings, holes too; each edge as long as it is on the ellipsoid, within 0.01 %. */
  readonly perimeterM: number;
}

/** Measures an area. */
export function figuresOf(geometry: AreaGeometry): AreaFigures {
  let perimeterM = 0;
  for (const ring of polygonsOf(geometry).flat()) {
    let before = ring[0];
    for (const position of ring) {
      if (before) perimeterM += straightDistance(before, position);
      before = position;
    }
  }
  return { areaM2: surveyAreaOf(geometry), perimeterM };
}

/** A number of square metres in each unit, as it is written: to the square metre or nearly so. */
export function areaTexts(areaM2: number, language: Language): Readonly<Record<'ha' | 'mu' | 'km2', string>> {
  const written = (unit: 'ha' | 'mu' | 'km2', decimals: number) =>
    (areaM2 / squareMetresIn[unit]).toLocaleString(language, { maximumFractionDigits: decimals });
  return { ha: written('ha', 4), mu: written('mu', 2), km2: written('km2', 6) };
}

/** A length: metres to the decimetre below 10 km, then kilometres. */
export function lengthText(metres: number, language: Language): { unit: 'm' | 'km'; value: string } {
  const isLong = metres >= 10_000;
  const value = (isLong ? metres / 1000 : metres).toLocaleString(language, {
    maximumFractionDigits: isLong ? 3 : 1,
  });
  return { unit: isLong ? 'km' : 'm', value };
}
