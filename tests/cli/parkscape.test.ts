import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { run } from '../../src/cli/parkscape.js';
import { collection, layer, placeFeature, sampleCatalog } from '../domain/catalog/sample.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parkscape-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function written(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(path, isRaw ? content : JSON.stringify(content));
  return path;
}

/** A sound catalog with its layers. */
async function writtenCatalog(): Promise<string> {
  await written('places.geojson', collection(placeFeature('area', { kind: 'region', within: null }, null)));
  await written('basemap.geojson', collection());
  return written('catalog.json', sampleCatalog());
}

async function parkscape(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await run(argv, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [125.3, 43.8] } };

describe('parkscape validate', () => {
  it('finds a sound catalog and its layers good', async () => {
    const { code, out } = await parkscape('validate', await writtenCatalog());
    expect(out).toContain('places.geojson: 1 feature, 0 left out, good');
    expect(out).toContain('0 errors, 0 warnings, 0 notes');
    expect(code).toBe(0);
  });

  it('checks the layers of a catalog', async () => {
    const catalog = await writtenCatalog();
    await written('places.geojson', collection(placeFeature('a', { kind: 'prak' })));
    const { code, out } = await parkscape('validate', catalog);
    expect(out).toContain('feature a, /properties/kind: the value is not one of those allowed: found "prak"');
    expect(code).toBe(1);
  });

  it('checks parcels as a layer of a catalog, their codes by the table of classes', async () => {
    const ringFrom = (west: number) => [
      [west, 43.8],
      [west + 0.001, 43.8],
      [west + 0.001, 43.801],
      [west, 43.801],
      [west, 43.8],
    ];
    const parcels = ['100101', 'M1', 'X9'].map((landUse, index) => ({
      type: 'Feature',
      id: landUse,
      geometry: { type: 'Polygon', coordinates: [ringFrom(125.3 + index / 100)] },
      properties: { landUse, within: landUse === 'M1' ? 'nowhere' : 'area' },
    }));
    const land = { ...layer('land', 'parcel', './land.geojson'), defaults: { source: 'account' } };
    const places = layer('places', 'place', './places.geojson');
    await writtenCatalog();
    await written('land.geojson', collection(...parcels));
    const catalog = await written('catalog.json', { ...sampleCatalog(), layers: [places, land] });
    const { code, out } = await parkscape('validate', catalog);
    expect(out).toContain('land.geojson: 3 features, 0 left out, good');
    expect(out).toContain('feature X9, /properties/landUse: this is no code of a land-use class: found "X9"');
    expect(out).toContain('feature M1, /properties/within: the place that it stands in does not exist');
    expect(out).toContain('0 errors, 2 warnings, 0 notes');
    expect(code).toBe(0);
  });

  it('finds parcels that overlap, and says by how much', async () => {
    const box = (west: number, east: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [west, 43.8],
          [east, 43.8],
          [east, 43.801],
          [west, 43.801],
          [west, 43.8],
        ],
      ],
    });
    const feature = (id: string, geometry: unknown) => ({
      type: 'Feature',
      id,
      geometry,
      properties: { landUse: '1001', source: 'account' },
    });
    await writtenCatalog();
    const parcels = [feature('a', box(125.3, 125.301)), feature('b', box(125.3009, 125.302))];
    await written('land.geojson', collection(...parcels));
    const layers = [layer('places', 'place', './places.geojson'), layer('land', 'parcel', './land.geojson')];
    const catalog = await written('catalog.json', { ...sampleCatalog(), layers });
    const { code, out } = await parkscape('validate', catalog);
    // A ten-thousandth of a degree by a thousandth: 8.046 m by 111.12 m at this latitude.
    expect(out).toMatch(/feature a, \/geometry: the parcel overlaps .*: found \["b", "894\.\d\d m²"\]/);
    expect(out).toContain('[sense/overlap]');
    expect(out).toContain('0 errors, 1 warning, 0 notes');
    expect(code).toBe(0);
  });

  it('checks a file as a layer of the catalog beside it', async () => {
    await writtenCatalog();
    const file = await written('places.geojson', collection(placeFeature('a', { kind: 'prak' })));
    expect((await parkscape('validate', file)).code).toBe(1);
  });

  it('checks a file as a layer of the catalog that is named', async () => {
    const catalog = await written('other.json', sampleCatalog());
    const file = await written('places.geojson', collection(placeFeature('a', { kind: 'prak' })));
    expect((await parkscape('validate', file, '--catalog', catalog)).code).toBe(1);
  });

  it('checks a file that no catalog lists by RFC 7946, and says so', async () => {
    const { code, out } = await parkscape('validate', await written('own.geojson', point));
    expect(out).toContain('checked by RFC 7946 alone');
    expect(code).toBe(0);
  });

  it('counts warnings as good', async () => {
    const file = await written('own.geojson', { ...(collection(point) as object), bbox: [1] });
    const { code, out } = await parkscape('validate', file);
    expect(out).toContain('1 warning');
    expect(code).toBe(0);
  });

  it('says how many findings stand behind the first hundred', async () => {
    const file = await written('own.geojson', collection(...Array.from({ length: 130 }, () => null)));
    expect((await parkscape('validate', file)).out).toContain('… and 30 more of geojson/not-feature');
  });

  it('adds up what stands behind the first hundred of several layers', async () => {
    const catalog = sampleCatalog();
    const layers = ['one', 'two'].map((id) => layer(id, 'place', `./${id}.geojson`));
    for (const id of ['one', 'two']) {
      const lost = Array.from({ length: 130 }, (_, index) => placeFeature(`${id}${index}`, { within: 'x' }));
      await written(`${id}.geojson`, collection(...lost));
    }
    const { out } = await parkscape('validate', await written('catalog.json', { ...catalog, layers }));
    expect(out).toContain('… and 60 more of sense/dangling-within');
  });

  it('names a layer by one name in all its findings', async () => {
    const catalog = await writtenCatalog();
    await written(
      'places.geojson',
      collection(placeFeature('a', { kind: 'prak' }), placeFeature('b', { within: 'x' })),
    );
    const { out } = await parkscape('validate', catalog);
    const file = join(folder, 'places.geojson');
    expect(out).toContain(`${file}, feature a, /properties/kind`);
    expect(out).toContain(`${file}, feature b, /properties/within`);
    expect(out).toContain(`${catalog}, /region/place`);
  });

  it('reads a layer whose address is percent-encoded', async () => {
    const layers = [layer('places', 'place', './%E5%9B%AD.geojson?v=2')];
    await written('园.geojson', collection(placeFeature('area', { kind: 'region', within: null }, null)));
    const catalog = await written('catalog.json', { ...sampleCatalog(), layers });
    const { code, out } = await parkscape('validate', catalog);
    expect(out).toContain('园.geojson: 1 feature, 0 left out, good');
    expect(code).toBe(0);
  });

  it('does not fetch a layer of another host', async () => {
    const layers = [layer('places', 'place', '//host.example/places.geojson')];
    const catalog = await written('catalog.json', { ...sampleCatalog(), layers });
    const { code, out } = await parkscape('validate', catalog);
    expect(out).toContain('the command line checks files on this machine only');
    expect(code).toBe(3);
  });

  it('does not pass a file by a catalog that is faulty itself', async () => {
    const catalog = await written('catalog.json', { ...sampleCatalog(), id: undefined });
    const file = await written('places.geojson', collection(placeFeature('a')));
    const { code, out } = await parkscape('validate', file, '--catalog', catalog);
    expect(out).toContain(`${catalog}, /id: something required is missing`);
    expect(out).not.toContain('no catalog lists it');
    expect(code).toBe(1);
  });

  it('writes Chinese', async () => {
    const { out } = await parkscape('validate', await writtenCatalog(), '--lang', 'zh-CN');
    expect(out).toContain('错误 0 处，警告 0 处，提示 0 处');
  });

  it('writes JSON for machines', async () => {
    const file = await written('own.geojson', collection(null));
    const { code, out } = await parkscape('validate', file, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      totals: { error: 1, warning: 0, note: 0 },
      files: [
        { file, checkedAs: 'geojson', total: 1, rejected: 1, findings: [{ code: 'geojson/not-feature' }] },
      ],
    });
    expect(code).toBe(1);
  });
});

describe('parkscape with files that can not be read', () => {
  it('names a missing file, and checks the others', async () => {
    const good = await written('own.geojson', point);
    const { code, out } = await parkscape('validate', join(folder, 'none.geojson'), good);
    expect(out).toContain('none.geojson: there is no such file.');
    expect(out).toContain('own.geojson: 1 feature');
    expect(code).toBe(3);
  });

  it('names a missing layer of a catalog', async () => {
    const catalog = await writtenCatalog();
    await rm(join(folder, 'basemap.geojson'));
    const { code, out } = await parkscape('validate', catalog);
    expect(out).toContain('basemap.geojson: there is no such file.');
    expect(code).toBe(3);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['the line and column of a fault', '{\n  "type": oops\n}', 'line 2, column 11'],
    ['a file that breaks off', '{"type": "FeatureCollection", "features": [', 'breaks off'],
    ['a web page', '<!DOCTYPE html><title>Login</title>', 'web page'],
    ['an empty file', '', 'empty'],
    ['an encoding that is not UTF-8', Uint8Array.of(0x22, 0xb3, 0xa4, 0x22), 'not UTF-8'],
  ])('names %s', async (_what, content, words) => {
    const { code, out } = await parkscape('validate', await written('x.geojson', content));
    expect(out).toContain(words);
    expect(code).toBe(3);
  });

  it('names a folder', async () => {
    const { code, out } = await parkscape('validate', folder);
    expect(out).toContain('this is a folder');
    expect(code).toBe(3);
  });

  it('names a catalog that was asked for and is not there', async () => {
    const file = await written('own.geojson', point);
    const { code, out } = await parkscape('validate', file, '--catalog', join(folder, 'none.json'));
    expect(out).toContain('none.json: there is no such file.');
    expect(code).toBe(3);
  });
});

describe('parkscape used wrongly', () => {
  it.each([
    [[]],
    [['validate']],
    [['publish', 'x']],
    [['validate', 'x', '--format', 'xml']],
    [['validate', 'x', '--lang', 'fr']],
    [['validate', 'x', '--loud']],
  ])('explains itself after %j', async (argv) => {
    const { code, error } = await parkscape(...argv);
    expect(error).toContain('Usage: parkscape validate');
    expect(code).toBe(2);
  });

  it('explains itself when asked', async () => {
    const { code, out } = await parkscape('--help');
    expect(out).toContain('Usage: parkscape validate');
    expect(code).toBe(0);
  });
});

describe('parkscape validate with tours', () => {
  const title = { zh: '导览', en: 'Tour' };

  /** A tour whose only stop says `words` in both languages. */
  function walk(words: string): unknown {
    const stop = { id: 'one', title, place: 'area', words: [{ zh: words, en: words }] };
    return { contract: '1', id: 'walk', title, stops: [stop] };
  }

  async function catalogWithTour(): Promise<string> {
    await writtenCatalog();
    const tours = [{ id: 'walk', title, src: './walk.json' }];
    return written('catalog.json', { ...sampleCatalog(), tours });
  }

  it('checks the tours of a catalog', async () => {
    const catalog = await catalogWithTour();
    await written('walk.json', walk('Good'));
    const { code, out } = await parkscape('validate', catalog);
    expect(out).toContain('walk.json: tour, 1 stop, 0 left out, good');
    expect(code).toBe(0);
  });

  it('names a binding that stands for nothing', async () => {
    const catalog = await catalogWithTour();
    await written('walk.json', walk('{{area.occupancy-rate}}'));
    const { code, out } = await parkscape('validate', catalog);
    expect(out).toContain('walk.json, feature one, /words/0/en: the binding stands for nothing in the data');
    expect(out).toContain('[tour/unresolved-binding]');
    expect(code).toBe(1);
  });

  it('says that a tour is missing', async () => {
    const { code, out } = await parkscape('validate', await catalogWithTour());
    expect(out).toContain('walk.json');
    expect(code).not.toBe(0);
  });

  it('checks a tour alone by the catalog beside it', async () => {
    await writtenCatalog();
    const { out } = await parkscape('validate', await written('walk.json', walk('{{area.height}}')));
    expect(out).toContain('expected an indicator of the catalog');
  });

  it('says that it found no catalog to check a tour by', async () => {
    const { code, out } = await parkscape('validate', await written('walk.json', walk('{{area.height}}')));
    expect(out).toContain('no catalog was found, so its bindings were not checked');
    expect(code).toBe(0);
  });
});
