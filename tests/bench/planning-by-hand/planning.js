import 'maplibre-gl/dist/maplibre-gl.css';

import { area as areaOf, bbox, booleanIntersects, feature, featureCollection, intersect } from '@turf/turf';
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

const classColor = [
  'match',
  ['slice', ['get', 'landUse'], 0, 2],
  '07',
  '#ffd34f',
  '08',
  '#ff6bb3',
  '#bb9674',
];
const layersOf = (source) => [
  { id: `${source}-fill`, type: 'fill', source, paint: { 'fill-color': classColor, 'fill-opacity': 0.5 } },
  { id: `${source}-line`, type: 'line', source, paint: { 'line-color': '#5a5040', 'line-width': 0.6 } },
];

const map = new Map({
  container: 'map',
  bounds: [125.17, 43.74, 125.47, 44.03],
  fitBoundsOptions: { padding: 16 },
  renderWorldCopies: false,
  style: {
    version: 8,
    sources: { parcels: { type: 'geojson', data: './parcels.geojson' } },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#f5f1e8' } },
      ...layersOf('parcels'),
    ],
  },
});
map.on('render', function tell() {
  if (!map.isSourceLoaded('parcels')) return;
  map.off('render', tell);
  document.dispatchEvent(new Event('bench-drawn'));
});

const panel = document.querySelector('#panel');
let parcels = null;

const overlap = (one, other) =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

/** What a page's author would write; each step is timed by the bench. */
globalThis.benchByHand = {
  /** The features, which the map does not give back: they are read for the report. */
  async read() {
    const response = await fetch('./parcels.geojson');
    parcels = (await response.json()).features;
    return parcels.length;
  },
  /** The land of an area by class, of the parcels whose boxes touch it, or of all of them without looking at boxes. */
  report(geometry, { isBoxFirst }) {
    const chosen = feature(geometry);
    const box = bbox(chosen);
    const rows = new globalThis.Map();
    const pieces = [];
    for (const parcel of parcels) {
      if (isBoxFirst && !overlap((parcel.bbox ??= bbox(parcel)), box)) continue;
      if (!booleanIntersects(parcel, chosen)) continue;
      const piece = intersect(featureCollection([parcel, chosen]));
      if (!piece) continue;
      const { landUse } = parcel.properties;
      rows.set(landUse, (rows.get(landUse) ?? 0) + areaOf(piece));
      pieces.push([landUse, piece.geometry]);
    }
    panel.replaceChildren(
      ...[...rows].map(([landUse, m2]) => {
        const row = document.createElement('p');
        row.textContent = `${landUse}: ${(m2 / 1e4).toFixed(2)} ha`;
        return row;
      }),
    );
    return pieces;
  },
  /** Draws all but some parcels faintly. */
  async filter(expression) {
    map.setPaintProperty('parcels-fill', 'fill-opacity', ['case', expression, 0.5, 0.08]);
    await map.once('render');
    // The tiles are laid out anew by MapLibre's workers.
    if (!map.loaded()) await map.once('idle');
  },
  /** Reads a user's file and puts it on the map. */
  async importFile(file) {
    const collection = JSON.parse(await file.text());
    map.addSource('own', { type: 'geojson', data: collection });
    for (const layer of layersOf('own')) map.addLayer(layer);
    await new Promise((resolve) => {
      map.on('render', function look() {
        if (!map.isSourceLoaded('own')) return;
        map.off('render', look);
        resolve();
      });
    });
    return collection.features.length;
  },
};

globalThis.benchMap = map;
