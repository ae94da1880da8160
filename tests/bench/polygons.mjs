const count = 1000;
const perRow = 32;
const corners = 8;
const text = (en) => ({ zh: en, en });

/** The polygons that are panned, side by side, and a catalog that holds them. */
export function makePolygons() {
  const polygons = { type: 'FeatureCollection', features: Array.from({ length: count }, makePolygon) };
  const catalog = {
    contract: '1',
    id: 'polygons',
    title: text('Polygons'),
    region: { place: 'p0', bounds: [125.19, 43.89, 125.4, 44.05] },
    sources: { made: { title: text('Made for the bench') } },
    themes: [{ id: 'green', label: text('Green'), color: { light: '#2f7d4a', dark: '#a9dcb1' } }],
    indicators: [],
    layers: [
      {
        id: 'polygons',
        role: 'place',
        theme: 'green',
        title: text('Polygons'),
        source: { type: 'geojson', url: './polygons.geojson' },
      },
    ],
  };
  return { catalog, polygons };
}

function makePolygon(_, index) {
  const lng = 125.2 + (index % perRow) * 0.006;
  const lat = 43.9 + Math.floor(index / perRow) * 0.0045;
  const ring = Array.from({ length: corners }, (__, corner) => {
    const angle = (corner / corners) * 2 * Math.PI;
    return [lng + 0.0028 * Math.cos(angle), lat + 0.002 * Math.sin(angle)];
  });
  return {
    type: 'Feature',
    id: `p${String(index)}`,
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    properties: {
      name: text(`P${String(index)}`),
      kind: 'facility',
      location: { precision: 'published', source: 'made' },
      statements: [],
    },
  };
}
