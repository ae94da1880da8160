import { describe, expect, it } from 'vitest';

import { attributionWords, parseAttribution } from '../../../src/domain/basemap/attribution.js';

describe('parseAttribution', () => {
  it('keeps words and links', () => {
    expect(
      parseAttribution(
        '<a href="https://openmaptiles.org/" target="_blank">&copy; OpenMapTiles</a> &amp; <b>friends</b>',
      ),
    ).toEqual([
      { text: '© OpenMapTiles', href: 'https://openmaptiles.org/' },
      { text: ' & ', href: null },
      { text: 'friends', href: null },
    ]);
  });

  it.each([
    '<a href="javascript:alert(1)">Map</a>',
    '<a href="&#106;avascript:alert(1)">Map</a>',
    "<a href='data:text/html,x'>Map</a>",
    '<a onclick="x" href=vbscript:x>Map</a>',
    '<details open ontoggle=alert(1)>Map</details>',
    '<img src=x onerror=alert(1)>Map',
  ])('makes plain words of %s', (markup) => {
    expect(parseAttribution(markup)).toEqual([{ text: 'Map', href: null }]);
  });

  it('reads what is left open to its end', () => {
    expect(attributionWords(parseAttribution('Map <a href="https://a.example'))).toBe('Map');
  });

  it('turns written-out markup into text, not into markup', () => {
    expect(parseAttribution('&lt;script&gt;')).toEqual([{ text: '<script>', href: null }]);
  });

  it('takes no longer for hostile text than for any other', () => {
    const start = performance.now();
    parseAttribution('<a '.repeat(50_000));
    parseAttribution('&#'.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(50);
  });
});
