import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../../..');
const corners = 24;
const share = 0.1;

const { surveyAreaOf } = await import(
  pathToFileURL(join(root, 'dist/src/domain/geometry/survey-area.js')).href
);

/** The conditions of the filter, and the same for MapLibre and for counting by hand. */
export const filter = { classes: ['10'], statuses: ['built', 'vacant'] };
export const filterExpression = [
  'all',
  ['==', ['slice', ['get', 'landUse'], 0, 2], '10'],
  ['in', ['get', 'status'], ['literal', filter.statuses]],
];
const meetsFilter = ({ properties: { landUse, status } }) =>
  landUse.startsWith('10') && filter.statuses.includes(status);

/** Writes sample parcels and a catalog of them with the zones, and says what a right page must find in them. */
export function writePlanningData(folder, count) {
  const file = join(folder, 'parcels.geojson');
  execFileSync(process.execPath, [
    join(root, 'bin/parkscape.js'),
    'sample',
    '--parcels',
    String(count),
    '--out',
    file,
  ]);
  const { features } = JSON.parse(readFileSync(file, 'utf8'));
  const catalog = JSON.parse(readFileSync(join(root, 'geodata/catalog.json'), 'utf8'));
  const layers = catalog.layers.filter(({ id }) => ['parcels-sample', 'zones'].includes(id));
  const withParcels = layers.map((layer) =>
    layer.role === 'parcel'
      ? { ...layer, visible: true, source: { ...layer.source, url: './parcels.geojson' } }
      : layer,
  );
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify({ ...catalog, layers: withParcels }));
  const [smallest] = features
    .map(({ id, properties, geometry }) => ({
      name: properties.name?.zh ?? properties.name ?? id,
      m2: surveyAreaOf(geometry),
    }))
    .toSorted((one, other) => one.m2 - other.m2);
  return {
    count: features.length,
    bytes: readFileSync(file).length,
    area: areaOfTenth(features),
    filtered: features.filter(meetsFilter).length,
    smallest,
  };
}

/** A star of 24 corners that holds the middles of a tenth of the parcels. */
function areaOfTenth(features) {
  const middles = features.map(({ geometry }) => {
    const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0][0];
    const [lngs, lats] = [0, 1].map((axis) => ring.map((position) => position[axis]));
    return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
  });
  // In the north, where one of the two sample areas lies.
  const north = middles.filter(([, lat]) => lat > 43.9);
  const middleOf = (axis) =>
    north.map((position) => position[axis]).toSorted((one, other) => one - other)[north.length >> 1];
  const [lng, lat] = [middleOf(0), middleOf(1)];
  const star = (radius) => {
    const ring = Array.from({ length: corners }, (_, index) => {
      const angle = (index / corners) * 2 * Math.PI;
      const reach = radius * (1 + 0.15 * Math.sin(index * 5));
      return [lng + reach * Math.cos(angle), lat + reach * 0.72 * Math.sin(angle)];
    });
    return [...ring, ring[0]];
  };
  let [low, high] = [0, 0.3];
  for (let step = 0; step < 30; step += 1) {
    const radius = (low + high) / 2;
    const inside = middles.filter((position) => isInside(star(radius), position)).length;
    if (inside < middles.length * share) low = radius;
    else high = radius;
  }
  return { type: 'Polygon', coordinates: [star(high)] };
}

function isInside(ring, [x, y]) {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [[x0, y0], [x1, y1]] = [ring[index - 1], ring[index]];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

/** The land of Turf's pieces by class, measured by the survey rule, as the report measures. */
export function landByClass(pieces) {
  const land = new Map();
  for (const [landUse, geometry] of pieces)
    land.set(landUse, (land.get(landUse) ?? 0) + surveyAreaOf(geometry));
  return land;
}
