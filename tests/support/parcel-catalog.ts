import { smallCatalog } from './small-catalog.js';

const side = 0.01;
/** West and south of the first parcel. */
const [west, south] = [125.31, 43.9];

/** Two rows of five parcels, a square of 0.01° each: industry above housing, alternately built and vacant. */
export const parcelIds = Array.from({ length: 10 }, (_, index) => `parcel-${String(index)}`);

/** The middle of a parcel, [lng, lat]. */
export function middleOf(index: number): [number, number] {
  return [west + (index % 5) * side + side / 2, south + Math.floor(index / 5) * side + side / 2];
}

/** A parcel as a feature of a file. */
export function parcelFeature(index: number) {
  const [lng, lat] = middleOf(index);
  const [left, right, low, high] = [lng - side / 2, lng + side / 2, lat - side / 2, lat + side / 2];
  return {
    type: 'Feature',
    id: parcelIds[index],
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [left, low],
          [right, low],
          [right, high],
          [left, high],
          [left, low],
        ].map(([x = 0, y = 0]) => [Number(x.toFixed(6)), Number(y.toFixed(6))]),
      ],
    },
    properties: {
      landUse: index < 5 ? '0701' : '100101',
      status: index % 2 === 0 ? 'built' : 'vacant',
      declaredAreaM2: 890_000,
      ...(index % 2 === 0 ? { floorAreaM2: 1_335_000, footprintM2: 267_000 } : {}),
      tenants: index === 6 ? ['Sample Enterprise A'] : [],
      within: 'large',
      asOf: index < 5 ? '2026-06' : '2026-09',
      source: 'test',
    },
  };
}

/** The small catalog with a layer of sample parcels, and more layers. */
export function parcelCatalog(
  features: readonly unknown[] = parcelIds.map((_, index) => parcelFeature(index)),
  visible = true,
) {
  const parcels = {
    id: 'parcels',
    role: 'parcel',
    theme: 'green',
    title: { zh: '地块', en: 'Parcels' },
    sample: true,
    visible,
    source: { type: 'geojson', data: { type: 'FeatureCollection', features } },
  };
  return smallCatalog({ layers: [parcels] });
}
