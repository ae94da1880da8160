import { describe, expect, it } from 'vitest';

import { parseCatalog } from '../../../src/domain/catalog/parse-catalog.js';
import { layer, sampleCatalog } from './sample.js';

function findingsOf(changes: object): readonly (readonly [string, string])[] {
  const { findings } = parseCatalog({ ...sampleCatalog(), ...changes }, 'catalog.json');
  return findings.map(({ code, property }) => [code, property] as const);
}

describe('parseCatalog', () => {
  it('reads a sound catalog without a finding', () => {
    const { catalog, findings } = parseCatalog(sampleCatalog(), 'catalog.json');
    expect(findings).toEqual([]);
    expect(catalog?.region).toEqual({ place: 'area', bounds: [125, 43.5, 125.5, 44] });
    expect(catalog?.sources).toEqual([
      {
        id: 'account',
        title: { zh: '材料', en: 'Account' },
        url: 'https://example.org/a',
        licence: null,
        note: null,
      },
    ]);
    expect(catalog?.indicators.map(({ id }) => id)).toContain('occupancy-rate');
  });

  it('takes layers for visible and real unless they say otherwise', () => {
    expect(parseCatalog(sampleCatalog(), 'c').catalog?.layers[0]).toMatchObject({
      visible: true,
      sample: false,
    });
  });

  it('takes an indicator for one that can not be added unless it says otherwise', () => {
    expect(parseCatalog(sampleCatalog(), 'c').catalog?.indicators[0]?.aggregation).toBe('none');
  });

  it.each<[string, object, string, string]>([
    ['no contract', { contract: undefined }, 'schema/missing', '/contract'],
    ['another contract', { contract: '2' }, 'schema/unknown-value', '/contract'],
    ['no title', { title: null }, 'schema/missing', '/title'],
    ['a region without bounds', { region: { place: 'area' } }, 'schema/missing', '/region/bounds'],
    [
      'bounds the wrong way round',
      { region: { place: 'area', bounds: [126, 43, 125, 44] } },
      'schema/type',
      '/region/bounds',
    ],
  ])('gives no catalog for %s', (_what, changes, code, property) => {
    expect(parseCatalog({ ...sampleCatalog(), ...changes }, 'c').catalog).toBeNull();
    expect(findingsOf(changes)).toContainEqual([code, property]);
  });

  it.each([null, [], 'catalog', 3])('gives no catalog for %j', (value) => {
    const { catalog, findings } = parseCatalog(value, 'c');
    expect(catalog).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['schema/type']);
  });

  it('leaves out a faulty layer and keeps the others', () => {
    const layers = [layer('a', 'plaice', './a.geojson'), layer('b', 'place', './b.geojson')];
    const { catalog, findings } = parseCatalog({ ...sampleCatalog(), layers }, 'c');
    expect(catalog?.layers.map(({ id }) => id)).toEqual(['b']);
    expect(findings.map(({ code, property }) => [code, property])).toEqual([
      ['schema/unknown-value', '/layers/0/role'],
    ]);
  });

  it('refuses a second layer of the same id', () => {
    const layers = [layer('a', 'place', './a.geojson'), layer('a', 'place', './b.geojson')];
    expect(findingsOf({ layers })).toEqual([['schema/repeated-id', '/layers/1/id']]);
  });

  it.each(['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd'])(
    'refuses %s as a layer',
    (url) => {
      expect(findingsOf({ layers: [layer('a', 'place', url)] })).toEqual([
        ['schema/layer-url', '/layers/0/source/url'],
      ]);
    },
  );

  it('lists the tours that it is offered with, and leaves out one without an address that can be fetched', () => {
    const title = { zh: '导览', en: 'Tour' };
    const tours = [
      { id: 'walk', title, src: './tours/walk.json' },
      { id: 'bad', title, src: 'javascript:alert(1)' },
    ];
    expect(parseCatalog({ ...sampleCatalog(), tours }, 'c').catalog?.tours).toEqual([tours[0]]);
    expect(findingsOf({ tours })).toEqual([['schema/layer-url', '/tours/1/src']]);
    expect(parseCatalog(sampleCatalog(), 'c').catalog?.tours).toEqual([]);
  });

  it('reads a layer whose data stand in the catalog', () => {
    const layers = [
      { ...layer('a', 'place', ''), source: { type: 'geojson', data: { type: 'FeatureCollection' } } },
    ];
    expect(parseCatalog({ ...sampleCatalog(), layers }, 'c').catalog?.layers[0]?.source).toEqual({
      type: 'geojson',
      data: { type: 'FeatureCollection' },
    });
  });

  it.each([
    'javascript:alert(1)',
    '\tjava\nscript:alert(1)',
    '//evil.example',
    'ftp://example.org',
    'not a link',
  ])('does not show the link %j of a source, and keeps the source', (url) => {
    const sources = { account: { title: { zh: '材料', en: 'Account' }, url } };
    const { catalog, findings } = parseCatalog({ ...sampleCatalog(), sources }, 'c');
    expect(catalog?.sources[0]?.url).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['schema/url']);
  });

  it.each(['red', '#123', '#12345g', 'url(https://example.org)', '#112233;'])(
    'does not use the colour %j',
    (light) => {
      const themes = [{ id: 'parks', label: { zh: '园区', en: 'Parks' }, color: { light, dark: '#ffffff' } }];
      const { catalog, findings } = parseCatalog({ ...sampleCatalog(), themes }, 'c');
      expect(catalog?.themes[0]?.color).toBeNull();
      expect(findings.map(({ code, property }) => [code, property])).toEqual([
        ['schema/color', '/themes/0/color/light'],
      ]);
    },
  );

  it('names a property that it does not know', () => {
    expect(findingsOf({ 'titel/x': 1 })).toEqual([['schema/unknown-property', '/titel~1x']]);
  });

  it('keeps a text in one language and says so', () => {
    expect(findingsOf({ title: { zh: '测试' } })).toEqual([['schema/missing-language', '/title']]);
  });

  it('refuses a figure without a unit among the indicators', () => {
    const indicators = [{ id: 'a', label: { zh: 'a', en: 'a' }, theme: 'parks', format: 'integer' }];
    expect(findingsOf({ indicators })).toEqual([['schema/missing', '/indicators/0/unit']]);
  });

  it('remarks on a theme that the catalog does not have', () => {
    const layers = [{ ...layer('a', 'place', './a.geojson'), theme: 'other' }];
    expect(findingsOf({ layers })).toEqual([['sense/unknown-theme', '/layers/0/theme']]);
  });
});
