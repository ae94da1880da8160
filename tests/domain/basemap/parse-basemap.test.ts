import { describe, expect, it } from 'vitest';

import { parseBasemap } from '../../../src/domain/basemap/parse-basemap.js';

const baseUrl = 'https://portal.example/park/index.html';

function read(basemap: unknown, more: { crs?: string; tiandituKey?: string } = {}) {
  return parseBasemap({ basemap, crs: '', tiandituKey: '', baseUrl, ...more });
}

function refusalOf(...request: Parameters<typeof read>) {
  return read(...request).refusal;
}

const raster = {
  type: 'raster',
  tiles: ['https://tiles.example/{z}/{x}/{y}.png'],
  attribution: '© Example',
};

describe('parseBasemap', () => {
  it.each([undefined, null, '', 'schematic'])('takes %o for the base map of the catalog', (wish) => {
    expect(read(wish).basemap).toEqual({ kind: 'schematic' });
  });

  it('takes none for plain paper', () => {
    expect(read('none').basemap).toEqual({ kind: 'none' });
  });

  it('resolves the URL of a style against the page', () => {
    expect(read('../styles/light.json').basemap).toEqual({
      kind: 'style',
      url: 'https://portal.example/styles/light.json',
      frame: 'wgs84',
    });
  });

  it('takes a template for image tiles, and names their host', () => {
    expect(read('https://tiles.example/{z}/{x}/{y}.png').basemap).toEqual({
      kind: 'raster',
      ground: { tiles: ['https://tiles.example/{z}/{x}/{y}.png'], tileSize: 256, minzoom: 0, maxzoom: 18 },
      lettering: null,
      attribution: [{ text: 'tiles.example', href: null }],
      frame: 'wgs84',
      service: null,
    });
  });

  it('takes what an object says of its tiles', () => {
    const { basemap } = read({ ...raster, tileSize: 512, minzoom: 3, maxzoom: 15, crs: 'gcj02' });
    expect(basemap).toMatchObject({
      ground: { tileSize: 512, minzoom: 3, maxzoom: 15 },
      attribution: [{ text: '© Example', href: null }],
      frame: 'gcj02',
    });
  });

  it('asks Tianditu for ground and lettering in Web Mercator, on all its hosts, with the page’s key', () => {
    const { basemap } = read('tianditu-img', { tiandituKey: ' abc ' });
    expect(basemap?.kind === 'raster' && basemap.ground.tiles).toHaveLength(8);
    expect(basemap).toMatchObject({
      ground: { tileSize: 256, minzoom: 1, maxzoom: 18 },
      attribution: [{ text: '天地图' }],
      frame: 'wgs84',
    });
    const tile = basemap?.kind === 'raster' ? (basemap.ground.tiles[3] ?? '') : '';
    expect(tile).toMatch(/^https:\/\/t3\.tianditu\.gov\.cn\/img_w\/wmts\?/);
    expect(Object.fromEntries(new URL(tile).searchParams)).toMatchObject({
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      LAYER: 'img',
      TILEMATRIXSET: 'w',
      FORMAT: 'tiles',
      TILEMATRIX: '{z}',
      TILEROW: '{y}',
      TILECOL: '{x}',
      tk: 'abc',
    });
    expect(basemap?.kind === 'raster' && basemap.lettering?.tiles[0]).toContain('/cia_w/wmts');
  });

  it('says where a key for Tianditu is to be had', () => {
    const refusal = refusalOf('tianditu-vec');
    expect(refusal?.code).toBe('basemap-missing-key');
    expect(refusal?.message.en).toMatch(/browser key.*console\.tianditu\.gov\.cn/);
    expect(refusal?.message.zh).toContain('浏览器端');
  });

  it.each([
    ['osm', 'basemap-unknown'],
    ['javascript:alert(1)', 'basemap-bad-url'],
    ['data:application/json,{}', 'basemap-bad-url'],
    ['mapbox://styles/mapbox/light-v11', 'basemap-bad-url'],
    [42, 'basemap-bad-object'],
    [{ type: 'wms' }, 'basemap-bad-object'],
    [{ type: 'style' }, 'basemap-bad-url'],
    [{ ...raster, tiles: [] }, 'basemap-bad-object'],
    [{ ...raster, tiles: ['https://tiles.example/all.png'] }, 'basemap-bad-template'],
    [{ ...raster, tiles: ['ftp://tiles.example/{z}/{x}/{y}.png'] }, 'basemap-bad-url'],
    [{ ...raster, attribution: undefined }, 'basemap-bad-object'],
    [{ ...raster, tileSize: 0 }, 'basemap-bad-object'],
    [{ ...raster, maxzoom: 99 }, 'basemap-bad-object'],
    [{ ...raster, crs: 'epsg:4326' }, 'basemap-unknown-crs'],
    [JSON.parse('{"__proto__": {"type": "none"}}') as unknown, 'basemap-bad-object'],
  ])('refuses %j as %s', (wish, code) => {
    expect(refusalOf(wish)?.code).toBe(code);
  });

  it.each([
    'https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}&style=8',
    'https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={y}',
    'https://www.google.cn/maps/vt?x={x}&y={y}&z={z}',
    'https://map.geoq.cn/ArcGIS/rest/services/ChinaOnlineCommunity/MapServer/tile/{z}/{y}/{x}',
  ])('refuses %s, which is in GCJ-02, and says what to do', (url) => {
    const refusal = refusalOf(url);
    expect(refusal?.code).toBe('basemap-gcj02');
    expect(refusal?.message.en).toMatch(/basemap-crs="gcj02"/);
    expect(refusal?.message.zh).toMatch(/GCJ-02/);
  });

  it('takes a base map in GCJ-02 that says so', () => {
    const url = 'https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}&style=8';
    expect(read(url, { crs: 'gcj02' }).basemap).toMatchObject({ kind: 'raster', frame: 'gcj02' });
    expect(read(url, { crs: ' GCJ02 ' }).refusal).toBeNull();
  });

  it('does not believe that Amap is in WGS 84', () => {
    const url = 'https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}';
    expect(refusalOf(url, { crs: 'wgs84' })?.code).toBe('basemap-crs-contradicted');
  });

  it('refuses Baidu, whatever is stated', () => {
    const url = 'https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}';
    expect(refusalOf(url)?.code).toBe('basemap-bd09');
    expect(refusalOf(url, { crs: 'gcj02' })?.code).toBe('basemap-bd09');
    expect(refusalOf('https://tiles.example/{z}/{x}/{y}.png', { crs: 'bd09' })?.code).toBe('basemap-bd09');
  });

  it('is not taken in by a host that only sounds like one', () => {
    expect(read('https://notamap.com/{z}/{x}/{y}.png').basemap).toMatchObject({ frame: 'wgs84' });
  });

  it('takes CGCS2000 as it is', () => {
    expect(read(raster, { crs: 'cgcs2000' }).basemap).toMatchObject({ frame: 'wgs84' });
  });

  it('shows no key in what it refuses', () => {
    const tiles = ['https://tiles.example/all.png?tk=secret'];
    expect(JSON.stringify(refusalOf({ ...raster, tiles }))).not.toContain('secret');
    expect(JSON.stringify(refusalOf('ftp://a.example/s.json?key=secret'))).not.toContain('secret');
  });
});
