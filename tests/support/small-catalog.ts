/**
 * A catalog with its data inside, so that a map needs no network: an area with an area on top of it, a point of
 * schematic position, a place that is not located, and a base map road.
 */
export function smallCatalog(
  change: {
    readonly extraFeatures?: readonly unknown[];
    readonly layers?: readonly unknown[];
    readonly indicators?: readonly unknown[];
  } = {},
) {
  const name = (zh: string, en: string) => ({ zh, en });
  const place = (id: string, geometry: unknown, properties: Record<string, unknown>) => ({
    type: 'Feature',
    id,
    geometry,
    properties: { kind: 'public-park', within: null, statements: [], ...properties },
  });
  const square = (west: number, south: number, size: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  });
  const published = { precision: 'published', source: 'test' };
  return {
    contract: '1',
    id: 'small',
    title: name('小区', 'Small region'),
    region: { place: 'all', bounds: [125.3, 43.9, 125.4, 44] },
    sources: { test: { title: name('测试来源', 'Test source') } },
    themes: [{ id: 'green', label: name('公园', 'Parks'), color: { light: '#2f7d4a', dark: '#a9dcb1' } }],
    indicators: [
      {
        id: 'occupancy-rate',
        label: name('入驻率', 'Occupancy rate'),
        theme: 'green',
        format: 'percent',
        unit: 'ratio',
      },
      ...(change.indicators ?? []),
    ],
    layers: [
      {
        id: 'base',
        role: 'reference',
        theme: 'green',
        title: name('底图', 'Base map'),
        attribution: name('测试底图', 'Test base map'),
        source: {
          type: 'geojson',
          data: {
            type: 'FeatureCollection',
            features: [
              {
                type: 'Feature',
                id: 'road',
                geometry: {
                  type: 'LineString',
                  coordinates: [
                    [125.3, 43.91],
                    [125.4, 43.91],
                  ],
                },
                properties: { kind: 'road', class: 'primary', name: name('试验路', 'Test Road') },
              },
            ],
          },
        },
      },
      {
        id: 'parks',
        role: 'place',
        theme: 'green',
        title: name('公园', 'Parks'),
        source: {
          type: 'geojson',
          data: {
            type: 'FeatureCollection',
            features: [
              place('all', null, {
                name: name('全区', 'Whole region'),
                kind: 'region',
                location: { precision: 'zone', source: 'test' },
              }),
              place('large', square(125.32, 43.93, 0.06), {
                name: name('大公园', 'Large Park'),
                within: 'all',
                location: published,
                statements: [
                  {
                    id: 'rate',
                    indicator: 'occupancy-rate',
                    value: 0.5,
                    unit: 'ratio',
                    asOf: '2025',
                    source: 'test',
                  },
                ],
              }),
              place('small', square(125.34, 43.95, 0.02), {
                name: name('小公园', 'Small Park'),
                within: 'large',
                location: published,
              }),
              place(
                'point',
                { type: 'Point', coordinates: [125.39, 43.92] },
                {
                  name: name('示意点', 'Schematic Point'),
                  within: 'all',
                  location: { precision: 'zone', source: 'test' },
                },
              ),
              place('hidden', null, {
                name: name('未定位', 'Hidden'),
                within: 'all',
                location: { precision: 'unlocated', source: 'test' },
              }),
              ...(change.extraFeatures ?? []),
            ],
          },
        },
      },
      ...(change.layers ?? []),
    ],
  };
}
