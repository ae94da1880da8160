import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';

import { plainFrame } from '../../src/domain/geometry/coordinate-frame.js';
import { parseCatalog } from '../../src/domain/catalog/parse-catalog.js';
import * as parcelDrawing from '../../src/engine/drawing/parcel-rules.js';
import { atlasStyle } from '../../src/engine/maplibre/atlas-style.js';
import type { Scene } from '../../src/engine/scene.js';
import { atlasDark, atlasLight } from '../../styles/atlas.js';

import { contrast, differenceSeenBy, viewers } from './color.js';

const file = resolve(import.meta.dirname, '../../geodata/catalog.json');
const { catalog } = parseCatalog(JSON.parse(readFileSync(file, 'utf8')), 'catalog.json');
const layers = (catalog?.layers ?? []).map(({ id, role, theme }) => ({
  id,
  role,
  theme,
  color: catalog?.themes.find((other) => other.id === theme)?.color,
}));

function sceneIn(theme: 'light' | 'dark', language: 'zh-CN' | 'en' = 'zh-CN'): Scene {
  return {
    dataset: '1',
    revision: 0,
    sketch: [],
    base: null,
    frame: plainFrame,
    theme,
    language,
    selected: null,
    highlighted: null,
    layers: layers.map(({ id, role, color }) => ({
      id,
      role,
      color: color?.[theme] ?? '#777777',
      visible: true,
      opacity: 1,
    })),
  };
}

const placeThemes = layers.flatMap(({ theme, color }) => (color ? [{ theme, ...color }] : []));

describe('the style of the map', () => {
  it.each(['light', 'dark'] as const)('is valid by the style specification when %s', (theme) => {
    expect(validateStyleMin(atlasStyle(sceneIn(theme)))).toEqual([]);
  });

  it('is valid with parcels, whose patterns are images for their classes alone', () => {
    const hatch = { name: 'hatch', size: 8, path: 'M4 0V8', lineWidth: 1, color: '#987554' };
    const landUses = [
      { landUse: '0701', color: '#ffff2d', pattern: null },
      { landUse: '1001', color: '#bb9674', pattern: hatch },
    ];
    const parcels = { id: 'parcels', role: 'parcel', color: '#999999', visible: true, opacity: 1 } as const;
    const style = atlasStyle({ ...sceneIn('light'), parcelDrawing, layers: [{ ...parcels, landUses }] });
    expect(validateStyleMin(style)).toEqual([]);
    const patterned = style.layers.filter(({ paint }) => paint && 'fill-pattern' in paint);
    expect(patterned).toHaveLength(1);
    expect(JSON.stringify(patterned)).toContain('"park-pattern:#987554:hatch"');
    expect(JSON.stringify(patterned)).not.toContain('0701');

    const plain = atlasStyle({
      ...sceneIn('light'),
      parcelDrawing,
      layers: [{ ...parcels, landUses: landUses.slice(0, 1) }],
    });
    expect(plain.layers.some(({ paint }) => paint && 'fill-pattern' in paint)).toBe(false);
  });

  it('asks for no glyphs, sprites or foreign tiles', () => {
    const style = atlasStyle(sceneIn('light'));
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toContain('http');
  });

  it('has each id once', () => {
    const ids = atlasStyle(sceneIn('light')).layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows names in the language of the scene', () => {
    expect(JSON.stringify(atlasStyle(sceneIn('light', 'en')))).not.toContain('["get","zh"]');
    expect(JSON.stringify(atlasStyle(sceneIn('light', 'zh-CN')))).not.toContain('["get","en"]');
  });

  it('hides a layer that is switched off', () => {
    const scene = sceneIn('light');
    const hidden = {
      ...scene,
      layers: scene.layers.map((layer) => ({ ...layer, visible: layer.id !== 'zones' })),
    };
    const zones = atlasStyle(hidden).layers.filter(({ id }) => id.startsWith('park:zones:'));
    expect(zones.length).toBeGreaterThan(0);
    expect(zones.every((layer) => layer.layout?.visibility === 'none')).toBe(true);
  });
});

describe('the colours of the map', () => {
  it.each([
    ['light', atlasLight],
    ['dark', atlasDark],
  ] as const)('let lettering be read when %s', (_theme, palette) => {
    for (const text of [palette.placeText, palette.roadText, palette.zoneText]) {
      expect(contrast(text, palette.paper), text).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, palette.halo), text).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.waterText, palette.paper)).toBeGreaterThanOrEqual(4.5);
    // Districts are large and letter-spaced: the lower limit of WCAG 1.4.3 holds.
    expect(contrast(palette.districtText, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(['light', 'dark'] as const)('let markers stand out from the paper when %s', (theme) => {
    const { paper } = theme === 'light' ? atlasLight : atlasDark;
    for (const { theme: id, [theme]: color } of placeThemes) {
      expect(contrast(color, paper), id).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['light', 'dark'] as const)('let glyphs be seen on their markers when %s', (theme) => {
    const rim = (color: string) => contrast(color, (theme === 'light' ? atlasLight : atlasDark).markerRim);
    for (const { theme: id, [theme]: color } of placeThemes) expect(rim(color), id).toBeGreaterThanOrEqual(3);
  });

  it.each(viewers.flatMap((viewer) => [[viewer, 'light'] as const, [viewer, 'dark'] as const]))(
    'can be told apart with %s when %s',
    (viewer, theme) => {
      for (const [index, one] of placeThemes.entries()) {
        for (const other of placeThemes.slice(index + 1)) {
          const difference = differenceSeenBy(viewer, one[theme], other[theme]);
          // About ten just noticeable differences; kinds differ by glyph and name besides.
          expect(difference, `${one.theme} and ${other.theme}`).toBeGreaterThanOrEqual(10);
        }
      }
    },
  );
});
