const isArea = ['==', ['geometry-type'], 'Polygon'];
const isSchematic = ['==', ['get', 'precision', ['get', 'location']], 'zone'];
const isPark = [
  'in',
  ['get', 'kind'],
  ['literal', ['industrial-park', 'innovation-district', 'public-park']],
];

/** For a query MapLibre works this out again, from names that are JSON text by then. */
const name = ['get', 'zh', ['object', ['get', 'name'], ['literal', {}]]];

const onHover = (hovered, other) => ['case', ['boolean', ['feature-state', 'hover'], false], hovered, other];

/** The ground of a layer's areas and their outlines, dashed where the position is schematic. */
export function areaLayers(source, color) {
  const outline = { 'line-color': color, 'line-width': onHover(2.4, 1.5) };
  return [
    {
      id: `${source}-fill`,
      type: 'fill',
      source,
      filter: isArea,
      paint: { 'fill-color': color, 'fill-opacity': onHover(0.32, 0.22) },
    },
    {
      id: `${source}-outline`,
      type: 'line',
      source,
      filter: ['all', isArea, ['!', isSchematic]],
      paint: outline,
    },
    {
      id: `${source}-outline-schematic`,
      type: 'line',
      source,
      filter: ['all', isArea, isSchematic],
      paint: { ...outline, 'line-dasharray': [3, 2] },
    },
  ];
}

/** The markers and names of a layer's places. */
export function placeLabels(source) {
  return {
    id: `${source}-label`,
    type: 'symbol',
    source,
    layout: {
      'icon-image': `circle-${source}`,
      'icon-size': ['case', isPark, 0.8, 0.5],
      'icon-allow-overlap': true,
      'text-field': name,
      'text-font': ['Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 9, 11, 17, 17],
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1,
      'text-optional': true,
    },
    paint: {
      'icon-opacity': onHover(1, 0.92),
      'text-color': '#23292e',
      'text-halo-color': '#f8f5ee',
      'text-halo-width': 1.8,
    },
  };
}

export const clickableLayers = (source) => [`${source}-fill`, `${source}-label`];
