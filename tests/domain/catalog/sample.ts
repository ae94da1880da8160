/** A small catalog that is as it should be. Tests change what they are about. */
export function sampleCatalog(): Record<string, unknown> {
  return {
    $schema: './schema/catalog.schema.json',
    contract: '1',
    id: 'test',
    title: { zh: '测试', en: 'Test' },
    region: { place: 'area', bounds: [125, 43.5, 125.5, 44] },
    sources: { account: { title: { zh: '材料', en: 'Account' }, url: 'https://example.org/a' } },
    themes: [
      { id: 'parks', label: { zh: '园区', en: 'Parks' }, color: { light: '#112233', dark: '#AABBCC' } },
    ],
    indicators: [
      indicator('occupancy-rate', 'percent', { unit: 'ratio' }),
      indicator('projects', 'integer', {
        unit: 'projects',
        aggregation: 'sum',
        dimensions: { pilot: { zh: '中试', en: 'Pilot' } },
      }),
      indicator('site-area', 'area', { unit: 'ha' }),
      indicator('status', 'text', {}),
      indicator('opening', 'date', {}),
    ],
    layers: [
      layer('places', 'place', './places.geojson'),
      layer('basemap', 'reference', './basemap.geojson'),
    ],
  };
}

function indicator(id: string, format: string, more: object): object {
  return { id, label: { zh: id, en: id }, theme: 'parks', format, ...more };
}

export function layer(id: string, role: string, url: string): Record<string, unknown> {
  return { id, role, theme: 'parks', title: { zh: id, en: id }, source: { type: 'geojson', url } };
}

/** A place as its file gives it; `properties` are put over those of a sound one. */
export function placeFeature(id: string, properties: object = {}, geometry: unknown = somewhere): unknown {
  const sound = {
    name: { zh: '园', en: 'Park' },
    kind: 'industrial-park',
    within: 'area',
    location: { precision: 'published', source: 'account' },
    statements: [],
  };
  return { type: 'Feature', id, geometry, properties: { ...sound, ...properties } };
}

const somewhere = { type: 'Point', coordinates: [125.3, 43.8] };

/** A statement as its file gives it. */
export function statement(parts: object): Record<string, unknown> {
  return { id: 's1', indicator: 'projects', value: 12, asOf: '2025', source: 'account', ...parts };
}

export function collection(...features: unknown[]): unknown {
  return { type: 'FeatureCollection', features };
}
