import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { accentNames, accents } from '../../src/frame/accents.js';
import {
  formatFrameParameters,
  frameParameterNames,
  readFrameParameters,
  type FrameParameters,
} from '../../src/frame/frame-parameters.js';
import { contrast } from '../styles/color.js';

const page = 'https://maps.example/parks/frame.html';

const read = (query: string) =>
  readFrameParameters(query, { url: page, basemapOrigins: ['https://tiles.example'] });

describe('readFrameParameters', () => {
  it('has a default for everything', () => {
    const { parameters, faults } = read('');
    expect(faults).toEqual([]);
    expect(parameters).toMatchObject({ lang: null, theme: 'auto', legend: true, list: false, origin: [] });
    expect(Object.keys(parameters)).toEqual(frameParameterNames);
  });

  it('reads all that it writes', () => {
    const wanted: FrameParameters = {
      src: 'https://maps.example/parks/data/catalog.json',
      lang: 'en',
      theme: 'dark',
      center: [125.37, 43.97],
      zoom: 12.5,
      bearing: -30,
      pitch: 40,
      select: 'a&b=c#d, 园 "{\\}"',
      layers: { zones: 0, 'x:y,z': 0.5 },
      legend: false,
      list: true,
      search: true,
      interaction: 'full',
      loading: 'eager',
      engine: 'plane',
      basemap: 'https://tiles.example/style.json',
      'tianditu-key': '0123456789abcdef',
      'map-approval': '吉S(2026)001号',
      accent: 'red',
      title: '<b>Parks & more</b>',
      origin: ['https://portal.example', 'http://127.0.0.1:8080'],
    };
    expect(read(formatFrameParameters(wanted))).toEqual({ parameters: wanted, faults: [] });
  });

  it('writes nothing that a frame does anyway', () => {
    expect(formatFrameParameters(read('').parameters)).toBe('');
    expect(formatFrameParameters({ theme: 'auto', list: true })).toBe('?list=on');
  });

  it.each([
    'lang=fr',
    'theme=pink',
    'center=44',
    'center=43.97,125.37',
    'zoom=99',
    'zoom=NaN',
    'bearing=west',
    'pitch=-1',
    'layers=zones',
    'layers=zones:7',
    'legend=yes',
    'legend=constructor',
    'interaction=wild',
    'engine=steam',
    'basemap=satellite',
    'tianditu-key=<b>',
    'accent=%23ff0000',
    `title=${'x'.repeat(200)}`,
    'origin=*',
    'origin=https://*.example',
    'origin=https://portal.example/page',
    'origin=portal.example',
    'origin=null',
  ])('falls back from %s, and says so', (query) => {
    const { parameters, faults } = read(`?${query}`);
    const name = query.split('=')[0] as keyof FrameParameters;
    expect(parameters[name]).toEqual(read('').parameters[name]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ parameter: name });
    expect(faults[0]?.expected).toBeTruthy();
  });

  it('names a parameter that it does not know', () => {
    expect(read('?zom=3').faults).toEqual([{ parameter: 'zom', value: '3', expected: null }]);
  });

  it.each([
    'https://evil.example/catalog.json',
    '//evil.example/catalog.json',
    'http://maps.example/catalog.json',
    'https://maps.example:8443/catalog.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://maps.example/1',
    'https://maps.example@evil.example/',
    '\\\\evil.example\\catalog.json',
  ])('shows no catalog from %s under the name of its own host', (src) => {
    const { parameters, faults } = read(`?src=${encodeURIComponent(src)}`);
    expect(parameters.src).toBeNull();
    expect(faults).toHaveLength(1);
  });

  it.each(['schematic', 'none', 'tianditu-vec', 'tianditu-img'])('knows the base map %s', (basemap) => {
    expect(read(`?basemap=${basemap}`)).toMatchObject({ parameters: { basemap }, faults: [] });
  });

  it.each([
    ['./style.json', 'https://maps.example/parks/style.json'],
    ['https://maps.example/style.json', 'https://maps.example/style.json'],
    ['https://tiles.example/style.json', 'https://tiles.example/style.json'],
  ])('takes the style of a base map from %s', (text, basemap) => {
    expect(read(`?basemap=${encodeURIComponent(text)}`)).toMatchObject({
      parameters: { basemap },
      faults: [],
    });
  });

  it.each([
    'https://evil.example/style.json',
    '//evil.example/style.json',
    'http://tiles.example/style.json',
    'https://tiles.example:8443/style.json',
    'https://tiles.example@evil.example/style.json',
    'https://tiles.example.evil.example/style.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://maps.example/1',
  ])('takes no style of a base map from %s', (basemap) => {
    const { parameters, faults } = read(`?basemap=${encodeURIComponent(basemap)}`);
    expect(parameters.basemap).toBe('schematic');
    expect(faults).toHaveLength(1);
  });

  it('finds a catalog beside its own page', () => {
    expect(read('?src=./other/catalog.json').parameters.src).toBe(
      'https://maps.example/parks/other/catalog.json',
    );
  });
});

describe('accents', () => {
  it.each(accentNames)('%s can be read on paper and with white or black on it', (name) => {
    const { light, dark, softLight, softDark } = accents[name];
    expect(contrast(light, '#fffdf9')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(light, softLight)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, '#1a2025')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, softDark)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#0d1b1d', dark)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('docs/embedding.md', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs/embedding.md'), 'utf8');

  it.each(frameParameterNames)('explains the parameter %s', (name) => {
    expect(text).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
  });
});
