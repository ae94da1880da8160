const font = ['Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];
const halo = { 'text-halo-color': '#f8f5ee', 'text-halo-width': 1.4 };
const name = ['get', 'zh', ['get', 'name']];
const round = { 'line-cap': 'round', 'line-join': 'round' };

const ofKind = (kind) => ['==', ['get', 'kind'], kind];
const grow = (...stops) => ['interpolate', ['exponential', 1.4], ['zoom'], ...stops];
const base = (id, type, kind, rest) => ({ id, type, source: 'basemap', filter: ofKind(kind), ...rest });

export const zoneExtents = [
  base('zone-extent', 'fill', 'zone-extent', { paint: { 'fill-color': '#b59a6a', 'fill-opacity': 0.09 } }),
  base('zone-extent-line', 'line', 'zone-extent', {
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': '#a08a63', 'line-width': 1.2, 'line-dasharray': [0.2, 3.2] },
  }),
];

function roadPair(roadClass, color, casing, widths) {
  const isClass = ['==', ['get', 'class'], roadClass];
  const filter = roadClass === 'motorway' ? ['any', isClass, ofKind('ring')] : isClass;
  const common = { type: 'line', source: 'basemap', filter, layout: round };
  const id = `road-${roadClass}`;
  const cased = widths.map((value, index) => (index % 2 === 0 ? value : value + 1.2));
  return [
    { ...common, id: `${id}-casing`, paint: { 'line-color': casing, 'line-width': grow(...cased) } },
    { ...common, id, paint: { 'line-color': color, 'line-width': grow(...widths) } },
  ];
}

/** From the least important; the ring expressway is a motorway. */
const roads = [
  ...roadPair('secondary', '#ffffff', '#d8cdb8', [9, 0.3, 11, 0.9, 14, 3.6, 18, 18]),
  ...roadPair('primary', '#fbf0d4', '#d3c093', [9, 0.5, 11, 1.5, 14, 4.6, 18, 22]),
  ...roadPair('trunk', '#f5dcab', '#cfac6c', [8, 0.8, 11, 2, 14, 5.4, 18, 26]),
  ...roadPair('motorway', '#eec07e', '#bf8c43', [8, 1.2, 11, 2.6, 14, 6, 18, 26]),
];

export const baseLines = [
  base('lake', 'fill', 'lake', { paint: { 'fill-color': '#bdd7df', 'fill-outline-color': '#8fb6c3' } }),
  base('river-casing', 'line', 'river', {
    layout: round,
    paint: { 'line-color': '#8fb6c3', 'line-width': grow(8, 2, 11, 3.6, 14, 10, 18, 61) },
  }),
  base('river', 'line', 'river', {
    layout: round,
    paint: { 'line-color': '#bdd7df', 'line-width': grow(8, 1, 11, 2.6, 14, 9, 18, 60) },
  }),
  base('runway', 'line', 'runway', {
    paint: { 'line-color': '#c9c3b8', 'line-width': grow(9, 2, 12, 5, 16, 40) },
  }),
  ...roads,
  base('rail', 'line', 'rail', {
    paint: { 'line-color': '#857f74', 'line-width': grow(8, 0.8, 11, 1.6, 14, 2.6, 18, 6) },
  }),
  base('rail-gap', 'line', 'rail', {
    minzoom: 10,
    paint: {
      'line-color': '#f5f1e8',
      'line-width': grow(8, 0.2, 11, 0.8, 14, 1.4, 18, 3.4),
      'line-dasharray': [5, 5],
    },
  }),
];

const along = (spacing) => ({
  'symbol-placement': 'line',
  'symbol-spacing': spacing,
  'text-field': name,
  'text-font': font,
});

export const baseLabels = [
  base('road-name', 'symbol', 'road', {
    minzoom: 12,
    layout: { ...along(380), 'text-size': 11 },
    paint: { ...halo, 'text-color': '#5f574a' },
  }),
  base('ring-name', 'symbol', 'ring', {
    minzoom: 10.5,
    layout: { ...along(380), 'text-size': 10 },
    paint: { ...halo, 'text-color': '#5f574a' },
  }),
  base('rail-name', 'symbol', 'rail', {
    minzoom: 12,
    layout: { ...along(380), 'text-size': 10.5, 'text-offset': [0, 0.9] },
    paint: { ...halo, 'text-color': '#857f74' },
  }),
  base('river-name', 'symbol', 'river', {
    minzoom: 9.5,
    layout: { ...along(300), 'text-size': 12, 'text-letter-spacing': 0.18, 'text-offset': [0, -1] },
    paint: { ...halo, 'text-color': '#3f6f80' },
  }),
  base('lake-name', 'symbol', 'lake', {
    minzoom: 11.5,
    layout: { 'text-field': name, 'text-font': font, 'text-size': 13 },
    paint: { ...halo, 'text-color': '#3f6f80' },
  }),
  base('junction-name', 'symbol', 'junction', {
    minzoom: 12.5,
    layout: { 'text-field': name, 'text-font': font, 'text-size': 11 },
    paint: { ...halo, 'text-color': '#5f574a' },
  }),
  base('airport-name', 'symbol', 'airport', {
    layout: { 'text-field': name, 'text-font': font, 'text-size': 11.5, 'text-offset': [0, 1] },
    paint: { ...halo, 'text-color': '#877c6c' },
  }),
  base('district-name', 'symbol', 'district-label', {
    maxzoom: 13,
    layout: {
      'text-field': name,
      'text-font': font,
      'text-size': grow(8, 12, 12, 17),
      'text-letter-spacing': 0.28,
    },
    paint: { ...halo, 'text-color': '#877c6c' },
  }),
];
