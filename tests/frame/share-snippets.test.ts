import { describe, expect, it } from 'vitest';

import type { EmbedKind, ShareSettings } from '../../src/elements/share/share-settings.js';
import { embedSnippet, frameAddress } from '../../src/elements/share/share-snippets.js';
import { htmlAttribute, jsxAttribute } from '../../src/elements/share/snippet-escapes.js';
import { readFrameParameters } from '../../src/frame/frame-parameters.js';

const addresses = {
  script: 'https://maps.example/cdn/park.js',
  catalog: 'https://maps.example/geodata/catalog.json',
  frame: 'https://maps.example/frame.html',
};

const plain: ShareSettings = {
  width: null,
  height: 480,
  language: null,
  theme: 'auto',
  layers: {},
  view: null,
  selected: null,
  legend: false,
  list: false,
  interaction: 'cooperative',
  mapApproval: '',
};

const full: ShareSettings = {
  width: 800,
  height: 520,
  language: 'en',
  theme: 'dark',
  layers: { zones: 0 },
  view: { center: [125.3712345678, 43.97], zoom: 12.345, bearing: 20, pitch: 40 },
  selected: 'beihu-park',
  legend: true,
  list: true,
  interaction: 'static',
  mapApproval: '吉S(2026)001号',
};

const snippet = (kind: EmbedKind, settings: ShareSettings) => embedSnippet(kind, settings, addresses, 'Map');

describe('embedSnippet', () => {
  it('says no more than is asked for', () => {
    expect(snippet('tag', plain)).toBe(`<script type="module" src="https://maps.example/cdn/park.js"></script>
<park-map
  src="https://maps.example/geodata/catalog.json"
  style="width: 100%; max-width: 100%; height: 480px"
></park-map>
`);
    expect(snippet('iframe', { ...plain, legend: true })).toContain('src="https://maps.example/frame.html"');
  });

  it('writes everything that was chosen into a tag', () => {
    expect(snippet('tag', full)).toBe(`<script type="module" src="https://maps.example/cdn/park.js"></script>
<park-map
  id="park-map"
  src="https://maps.example/geodata/catalog.json"
  lang="en"
  theme="dark"
  center="125.371235,43.97"
  zoom="12.35"
  bearing="20"
  pitch="40"
  selected="beihu-park"
  layer-opacity="zones:0"
  interaction="static"
  map-approval="吉S(2026)001号"
  style="width: 800px; max-width: 100%; height: 520px"
>
  <park-legend collapsed></park-legend>
</park-map>
<park-list
  for="park-map"
  lang="en"
  style="max-height: 400px; overflow: auto"
></park-list>
`);
  });

  it('hands numbers to React and Vue as numbers', () => {
    expect(snippet('react', full)).toContain('center={[125.371235,43.97]}\n        zoom={12.35}');
    expect(snippet('vue', full)).toContain(':center="[125.371235,43.97]"\n    :zoom="12.35"');
  });

  it('writes an address that the frame reads back', () => {
    const { parameters, faults } = readFrameParameters(new URL(frameAddress(full, addresses.frame)).search, {
      url: addresses.frame,
      basemapOrigins: [],
    });
    expect(faults).toEqual([]);
    expect(parameters).toMatchObject({
      lang: 'en',
      theme: 'dark',
      center: [125.371235, 43.97],
      zoom: 12.35,
      select: 'beihu-park',
      layers: { zones: 0 },
      list: true,
      interaction: 'static',
      'map-approval': '吉S(2026)001号',
    });
  });
});

describe('htmlAttribute', () => {
  it.each([
    ['plain', 'a="plain"'],
    ['"><script>alert(1)</script>', 'a="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'],
    ['a & b &amp; c', 'a="a &amp; b &amp;amp; c"'],
    ["{{ x }} \\ '", 'a="{{ x }} \\ \'"'],
  ])('escapes %s', (value, written) => {
    expect(htmlAttribute('a', value)).toBe(written);
  });
});

describe('jsxAttribute', () => {
  it.each([
    ['plain 园:0,5', 'a="plain 园:0,5"'],
    ['"q"', 'a={"\\"q\\""}'],
    ['a\\b', 'a={"a\\\\b"}'],
    ['{x}', 'a={"{x}"}'],
    ['a &amp; b', 'a={"a &amp; b"}'],
    ['a\nb', 'a={"a\\nb"}'],
    [12.5, 'a={12.5}'],
  ])('writes %s', (value, written) => {
    expect(jsxAttribute('a', value)).toBe(written);
  });
});
