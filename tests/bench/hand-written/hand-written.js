import 'maplibre-gl/dist/maplibre-gl.css';

import { Map, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { baseLabels, baseLines, zoneExtents } from './base-layers.js';
import { drawCircle } from './circle-image.js';
import { areaLayers, clickableLayers, placeLabels } from './place-layers.js';
import { showPopup } from './statements-popup.js';

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

const osm = '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> 贡献者（ODbL）';

/** The place layers from the lowest, with their colours. */
const themes = {
  zones: '#927f5f',
  places: '#6f7f8d',
  'public-parks': '#2a5136',
  'chemical-park': '#5d3468',
  'robot-park': '#ca5618',
  innovation: '#2872b5',
};
const names = Object.keys(themes);

const map = new Map({
  container: 'map',
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#f5f1e8' } }],
  },
  bounds: [125.17, 43.74, 125.47, 44.03],
  fitBoundsOptions: { padding: 16 },
  renderWorldCopies: false,
});
map.addControl(new NavigationControl());
map.addControl(new ScaleControl());

map.on('style.load', () => {
  map.addSource('basemap', { type: 'geojson', data: './geodata/basemap.geojson', attribution: osm });
  for (const name of names) {
    map.addSource(name, { type: 'geojson', data: `./geodata/${name}.geojson`, generateId: true });
    map.addImage(`circle-${name}`, drawCircle(themes[name]), { pixelRatio: 2 });
  }
  const layers = [
    ...zoneExtents,
    ...names.flatMap((name) => areaLayers(name, themes[name])),
    ...baseLines,
    ...baseLabels,
    ...names.map((name) => placeLabels(name)),
  ];
  for (const layer of layers) map.addLayer(layer);

  const clickable = names.flatMap(clickableLayers);
  map.on('click', clickable, (event) => {
    const [feature] = event.features;
    showPopup(map, event.lngLat, feature.properties);
  });
  highlightUnderPointer(clickable);
  tellWhenDrawn();
});

function highlightUnderPointer(layers) {
  let hovered = null;
  const hover = (feature) => {
    if (hovered) map.setFeatureState(hovered, { hover: false });
    hovered = feature && { source: feature.source, id: feature.id };
    if (hovered) map.setFeatureState(hovered, { hover: true });
    map.getCanvas().style.cursor = hovered ? 'pointer' : '';
  };
  map.on('mousemove', layers, ({ features: [feature] }) => {
    if (feature.source !== hovered?.source || feature.id !== hovered?.id) hover(feature);
  });
  map.on('mouseleave', layers, () => hover(null));
}

/** Tells the bench; everything else in this folder is what a page would hold anyway. */
function tellWhenDrawn() {
  map.on('render', function tell() {
    if (!['basemap', ...names].every((name) => map.isSourceLoaded(name))) return;
    map.off('render', tell);
    document.dispatchEvent(new Event('bench-drawn'));
  });
}

globalThis.benchMap = map;
