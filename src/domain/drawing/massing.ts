import type { Parcel } from '../catalog/parcel.js';
import { labelPointOf } from '../geometry/label-point.js';
import { surveyAreaOf } from '../geometry/survey-area.js';
import type { LngLat, PolygonRings } from '../geometry/lng-lat.js';
import type { LocalizedText } from '../statements/localized-text.js';

/** A block that stands for the buildings on a parcel. */
export interface Massing {
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: PolygonRings }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonRings[] };
  readonly heightM: number;
}

/** What is taken for the height of a storey, in metres: parcels do not state it. */
export const storeyM = 4;

/** How blocks come about, in the words that stand beside them wherever they are shown. */
export const massingNote: LocalizedText = {
  zh: `体量示意：高度 = 建筑面积 ÷ 基底面积 × ${String(storeyM)} 米，位置与形状并非实际`,
  en: `Schematic massing: height = floor area ÷ footprint × ${String(storeyM)} m; place and shape are not real`,
};

/** The same, where the parcels are samples. */
export const sampleMassingNote: LocalizedText = {
  zh: `示例数据 · ${massingNote.zh}`,
  en: `Sample data · ${massingNote.en}`,
};

/**
 * The block of a parcel: as many storeys as its floor area makes of its footprint, on the parcel's outline drawn in to
 * the area of the footprint. Null where nothing stands on it, or what is stated makes no storey: nothing is guessed.
 */
export function massingOf({
  geometry,
  status,
  floorAreaM2,
  footprintM2,
}: Pick<Parcel, 'geometry' | 'status' | 'floorAreaM2' | 'footprintM2'>): Massing | null {
  if (status === 'vacant' || status === 'reserved') return null;
  if (floorAreaM2 === null || footprintM2 === null || footprintM2 <= 0 || floorAreaM2 < footprintM2)
    return null;
  const areaM2 = surveyAreaOf(geometry);
  if (!(areaM2 > 0)) return null;
  const share = Math.sqrt(Math.min(1, footprintM2 / areaM2));
  const middle = labelPointOf(geometry);
  const drawnIn = (rings: PolygonRings): PolygonRings =>
    rings.map((ring) =>
      ring.map(([lng, lat]): LngLat => [
        middle[0] + (lng - middle[0]) * share,
        middle[1] + (lat - middle[1]) * share,
      ]),
    );
  return {
    heightM: (floorAreaM2 / footprintM2) * storeyM,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: drawnIn(geometry.coordinates) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(drawnIn) },
  };
}
