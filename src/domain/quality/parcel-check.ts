import type { LocalizedText } from '../statements/localized-text.js';
import type { Geometry } from '../geometry/geometry.js';
import type { FindingCode } from './finding-codes.js';
import { roughAreaOf } from '../geometry/rough-area.js';
import { surveyAreaOf } from '../geometry/survey-area.js';

/** What the checks need to know of a parcel; every parcel of the catalog room has it. */
export interface CheckedParcel {
  readonly status: string | null;
  readonly declaredAreaM2: number | null;
  readonly floorAreaM2: number | null;
  readonly footprintM2: number | null;
  readonly geometry: Geometry;
}

/** Something odd about a parcel. */
export interface ParcelFault {
  readonly code: FindingCode;
  readonly property: string;
  readonly found: unknown;
  readonly expected?: LocalizedText;
}

/** The share by which a declared area may differ from the measured one. */
const tolerance = 0.05;

/** How far the rough area may be off: what differs by less than the tolerance even so needs no exact one. */
const roughness = 0.01;

const none: readonly ParcelFault[] = [];

/**
 * Checks the figures of one parcel against its geometry and one another. A built parcel without a floor area is no
 * fault: what is not stated is not known.
 */
export function checkParcel(parcel: CheckedParcel): readonly ParcelFault[] {
  const { status, declaredAreaM2, floorAreaM2, footprintM2 } = parcel;
  const isBuiltOn = (floorAreaM2 ?? 0) > 0 || (footprintM2 ?? 0) > 0;
  const needsArea = declaredAreaM2 !== null || footprintM2 !== null;
  const rough = needsArea ? roughAreaOf(parcel.geometry) : 0;
  const mayDiffer = declaredAreaM2 !== null && !isNear(declaredAreaM2, rough, tolerance - roughness);
  const mayExceed = footprintM2 !== null && footprintM2 > rough * (1 - roughness);
  const isVacantYetBuilt = status === 'vacant' && isBuiltOn;
  // Most parcels of a good file leave here, before the exact area is computed.
  if (!mayDiffer && !mayExceed && !isVacantYetBuilt) return none;

  const faults: ParcelFault[] = [];
  const measured = mayDiffer || mayExceed ? surveyAreaOf(parcel.geometry) : 0;
  // Without an area there is nothing to compare with, and the check of the rings says so.
  if (measured > 0) {
    const expected = areaText(measured);
    if (mayDiffer && !isNear(declaredAreaM2, measured, tolerance))
      faults.push({
        code: 'sense/area-differs',
        property: '/properties/declaredAreaM2',
        found: declaredAreaM2,
        expected,
      });
    if (mayExceed && footprintM2 > measured)
      faults.push({
        code: 'sense/footprint-over-area',
        property: '/properties/footprintM2',
        found: footprintM2,
        expected,
      });
  }
  if (isVacantYetBuilt) {
    const property = (floorAreaM2 ?? 0) > 0 ? 'floorAreaM2' : 'footprintM2';
    faults.push({
      code: 'sense/built-on-vacant',
      property: `/properties/${property}`,
      found: parcel[property],
    });
  }
  return faults;
}

/** Whether a declared area is within a share of a measured one. */
function isNear(declared: number, measured: number, share: number): boolean {
  return Math.abs(declared - measured) <= share * measured;
}

/** The measured area as findings say it, to the square metre. */
function areaText(squareMetres: number): LocalizedText {
  const rounded = String(Math.round(squareMetres));
  return { zh: `图上量算的 ${rounded} m² 上下`, en: `about the ${rounded} m² that are measured` };
}
