import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The places that are clicked, at least 20 px apart on both maps at the first view. Points are clicked where they
 * stand; areas at a position inside them that no marker covers.
 */
const clicked = [
  { id: 'robot-sensor-park' },
  { id: 'beihu-chemical-park', at: [125.403, 44.008] },
  { id: 'bayi-park' },
  { id: 'new-materials-pilot-base' },
  { id: 'beihu-park', at: [125.352, 43.962] },
  { id: 'bcht' },
  { id: 'overseas-innovation-centre' },
  { id: 'intelligent-computing-centre' },
];

/** The places to click, with their Chinese names and positions from the data. */
export function readPlaces(geodata) {
  const features = readdirSync(geodata)
    .filter((name) => name.endsWith('.geojson'))
    .flatMap((name) => JSON.parse(readFileSync(join(geodata, name), 'utf8')).features);
  const places = clicked.map(({ id, at }) => {
    const feature = features.find((other) => other.id === id);
    if (!feature) throw new Error(`the bench clicks on "${id}", which geodata/ does not hold`);
    const isPoint = feature.geometry.type === 'Point';
    return { id, name: feature.properties.name.zh, lngLat: at ?? feature.geometry.coordinates, isPoint };
  });
  return { places, featureCount: features.filter(({ geometry }) => geometry).length };
}
