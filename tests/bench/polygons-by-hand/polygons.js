import 'maplibre-gl/dist/maplibre-gl.css';

import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

const map = new Map({
  container: 'map',
  center: [125.296, 43.97],
  zoom: 11.2,
  style: {
    version: 8,
    sources: { polygons: { type: 'geojson', data: './polygons.geojson' } },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': '#f5f1e8' } },
      {
        id: 'fill',
        type: 'fill',
        source: 'polygons',
        paint: { 'fill-color': '#2f7d4a', 'fill-opacity': 0.22 },
      },
      {
        id: 'line',
        type: 'line',
        source: 'polygons',
        paint: { 'line-color': '#2f7d4a', 'line-width': 1.5 },
      },
    ],
  },
});
map.once('idle', () => document.dispatchEvent(new Event('bench-drawn')));

globalThis.benchMap = map;
