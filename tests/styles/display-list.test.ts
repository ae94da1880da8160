import { describe, expect, it } from 'vitest';

import type { DrawnLayer } from '../../src/domain/drawing/drawn-layer.js';
import { plainFrame } from '../../src/domain/geometry/coordinate-frame.js';
import * as parcelDrawing from '../../src/engine/drawing/parcel-rules.js';
import { displayList } from '../../src/engine/plane/display-list.js';
import { planeLayers } from '../../src/engine/plane/plane-shapes.js';
import { planeLayersInSlices } from '../../src/engine/plane/plane-slices.js';
import { retargeted } from '../../src/engine/plane/plane-view.js';
import { textLines } from '../../src/engine/plane/text-lines.js';
import type { Scene } from '../../src/engine/scene.js';

const scene: Scene = {
  dataset: '1',
  revision: 0,
  sketch: [],
  base: null,
  frame: plainFrame,
  theme: 'light',
  language: 'zh-CN',
  selected: null,
  highlighted: null,
  layers: [{ id: 'parks', role: 'place', color: '#2f7d4a', visible: true, opacity: 1 }],
};

/** Places side by side, so near to each other that not all names find room. */
const crowd: DrawnLayer = {
  layer: 'parks',
  shapes: [],
  points: Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    geometry: { type: 'Point', coordinates: [125.35 + index * 0.001, 43.95] },
    keys: {
      k: index === 6 ? 'public-park' : 'facility',
      s: 1,
      zh: `第${String(index)}号`,
      en: '',
      r: index === 6 ? 5 : 1,
    },
  })),
};

const empty = { x: 0.5, y: 0.5, zoom: 0, bearing: 0, width: 800, height: 600 };
const view = retargeted(empty, { center: [125.355, 43.95], zoom: 13 });

/** Every character as wide as it is high. */
const measure = (text: string, font: string) => text.length * Number(/([\d.]+)px/.exec(font)?.[1]);

const listAt = (change: Partial<Scene> = {}, zoom = 13) =>
  displayList({ ...scene, ...change }, planeLayers([crowd]), { ...view, zoom }, measure).items;

describe('the display list', () => {
  it('draws each marker, and a name only where it has room; the highest rank first', () => {
    const items = listAt();
    expect(items.filter(({ type }) => type === 'marker')).toHaveLength(12);
    const names = items.flatMap((item) => (item.type === 'name' ? [item.lines[0]?.text] : []));
    expect(names).toContain('第6号');
    expect(names.length).toBeLessThan(12);
  });

  it.each([0, 192])(
    'writes a name on the side where the edge does not cut it, %i px of the picture unseen',
    (beyond) => {
      const [lone] = crowd.points;
      if (!lone) throw new Error('no place');
      const layers = planeLayers([{ ...crowd, points: [lone] }]);
      const at = (center: readonly [number, number]) => {
        const size = { width: 800 + 2 * beyond, height: 600 + 2 * beyond, beyond };
        const { items } = displayList(
          scene,
          layers,
          { ...retargeted(empty, { center, zoom: 13 }), ...size },
          measure,
        );
        const [marker] = items.filter((item) => item.type === 'marker');
        const [name] = items.filter((item) => item.type === 'name');
        if (!marker || !name) throw new Error('nothing was drawn');
        return { isAbove: name.y < marker.y, markerY: marker.y - beyond };
      };
      const [lng, lat] = [125.35, 43.95];
      const whole = at([lng, lat]);
      const atBottom = at([lng, lat + 0.0179]);
      expect(whole).toEqual({ isAbove: false, markerY: 300 });
      expect(atBottom.markerY).toBeGreaterThan(580);
      expect(atBottom.markerY).toBeLessThan(600);
      expect(atBottom.isAbove).toBe(true);
    },
  );

  it('says near by that a position is schematic, and not from afar', () => {
    const texts = (zoom: number) =>
      listAt({}, zoom).flatMap((item) => (item.type === 'name' ? item.lines.map(({ text }) => text) : []));
    expect(texts(13)).toContain('位置示意');
    expect(texts(12.9)).not.toContain('位置示意');
  });

  it('draws nothing of a layer that is switched off', () => {
    const layers = scene.layers.map((layer) => ({ ...layer, visible: false }));
    expect(listAt({ layers })).toEqual([]);
  });

  it('puts a glow behind the selected place', () => {
    expect(listAt().some(({ type }) => type === 'glow')).toBe(false);
    expect(
      listAt({ selected: { layer: 'parks', number: 3 } }).filter(({ type }) => type === 'glow'),
    ).toHaveLength(1);
  });
});

describe('the parcels in a display list', () => {
  const hatch = { name: 'hatch', size: 8, path: 'M4 0V8', lineWidth: 1, color: '#987554' };
  const ring = [
    [125.35, 43.95],
    [125.36, 43.95],
    [125.36, 43.96],
    [125.35, 43.95],
  ] as const;
  const parcel = (landUse: string, isDimmed: 0 | 1 = 0) => ({
    number: 1,
    geometry: { type: 'Polygon', coordinates: [ring] } as const,
    keys: { k: 'parcel', u: landUse, t: 'built', d: isDimmed } as const,
  });
  const patternsAt = (zoom: number) => {
    const shapes = [parcel('0701'), parcel('1001'), parcel('1001', 1)];
    const landUses = [
      { landUse: '0701', color: '#ffff2d', pattern: null },
      { landUse: '1001', color: '#bb9674', pattern: hatch },
    ];
    const layer = {
      id: 'parcels',
      role: 'parcel',
      color: '#999999',
      landUses,
      visible: true,
      opacity: 1,
    } as const;
    const drawn = planeLayers([{ layer: 'parcels', shapes, points: [] }]);
    return displayList(
      { ...scene, parcelDrawing, layers: [layer] },
      drawn,
      { ...view, zoom },
      measure,
    ).items.flatMap((item) => (item.type === 'pattern' ? [item.pattern] : []));
  };

  it('have the pattern of their class, unless a filter leaves them out', () => {
    expect(patternsAt(13)).toEqual([hatch]);
  });

  it('have none where they are too small for it', () => {
    expect(patternsAt(12.9)).toEqual([]);
  });
});

describe('areas by the thousand', async () => {
  const side = 1e-4;
  const squares = Array.from({ length: 6_000 }, (_, index) => {
    const [west, south] = [125.3 + (index % 100) * side, 43.9 + Math.floor(index / 100) * side];
    const ring = [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ] as const;
    return {
      number: index + 1,
      geometry: { type: 'Polygon', coordinates: [ring] },
      keys: { k: 'public-park', s: 0 },
    } as const;
  });
  const layers = await planeLayersInSlices([{ layer: 'parks', shapes: squares, points: [] }]);
  const areasAt = (zoom: number, change: Partial<Scene> = {}) =>
    displayList(
      { ...scene, ...change },
      layers,
      retargeted(empty, { center: [125.305, 43.903], zoom }),
      measure,
    ).items.flatMap((item) => (item.type === 'area' ? [item] : []));

  it('are each drawn where they are larger than a pixel', () => {
    expect(areasAt(15.5).length).toBe(6_000);
  });

  it('are drawn as pixels, each once, where they are smaller', () => {
    const areas = areasAt(11);
    const [width, height] = [(100 * side * 512 * 2 ** 11) / 360, 60 * side * 512 * 2 ** 11];
    expect(areas.length).toBeGreaterThan((width * height) / 360);
    expect(areas.length).toBeLessThan(2_000);
    const places = new Set(areas.map(({ shape }) => shape.box.join()));
    expect(places.size).toBe(areas.length);
  });

  it('stay shapes where they are selected', () => {
    const selected = { layer: 'parks', number: 3_000 };
    const [box] = layers[0]?.shapes.flatMap(({ feature, box }) =>
      feature.number === 3_000 ? [box] : [],
    ) ?? [null];
    expect(areasAt(11, { selected }).map(({ shape }) => shape.box)).toContain(box);
  });
});

describe('textLines', () => {
  const width = (text: string) => text.length;

  it('makes lines of about one width, the longer ones above', () => {
    expect(textLines('长春北湖科技开发区', 8, width)).toEqual(['长春北湖科', '技开发区']);
    expect(textLines('长春北湖精细化工新材料产业示范园', 7, width)).toEqual([
      '长春北湖精细',
      '化工新材料',
      '产业示范园',
    ]);
  });

  it('breaks English between words', () => {
    expect(textLines('Changxin Innovation Valley', 14, width)).toEqual(['Changxin', 'Innovation Valley']);
  });
});
