import { describe, expect, it } from 'vitest';

import { toMercator } from '../../../src/domain/geometry/web-mercator.js';
import { boxOf, tilesCovering } from '../../../src/engine/plane/basemap/tile-cover.js';
import { tileAddress } from '../../../src/engine/plane/basemap/tile-address.js';
import { mercatorAt, type PlaneView } from '../../../src/engine/plane/plane-view.js';

const [x, y] = toMercator([125.35, 43.95]);
const view: PlaneView = { x, y, zoom: 12, bearing: 0, width: 640, height: 480 };
const set = { tiles: ['https://a.example/{z}/{x}/{y}.png'], tileSize: 256, minzoom: 1, maxzoom: 18 };

describe('tilesCovering', () => {
  it('covers each corner of a view, also of one that is turned', () => {
    for (const bearing of [0, 30, 200]) {
      const turned = { ...view, bearing };
      const boxes = tilesCovering(set, turned).map(boxOf);
      for (const corner of [
        { x: 0, y: 0 },
        { x: 640, y: 0 },
        { x: 0, y: 480 },
        { x: 640, y: 480 },
      ]) {
        const [atX, atY] = mercatorAt(turned, corner);
        const isIn = ([west, north, east, south]: readonly number[]) =>
          (west ?? 0) <= atX && atX <= (east ?? 0) && (north ?? 0) <= atY && atY <= (south ?? 0);
        expect(boxes.some(isIn)).toBe(true);
      }
    }
  });

  it('takes the zoom at which tiles come nearest to their own size', () => {
    const zoomFor = (zoom: number, tileSize: number) =>
      tilesCovering({ ...set, tileSize }, { ...view, zoom })[0]?.z;
    expect(zoomFor(12, 256)).toBe(13);
    expect(zoomFor(12, 512)).toBe(12);
    expect(zoomFor(12.6, 256)).toBe(14);
  });

  it('stays at the last zoom of a set, and begins with its first', () => {
    expect(tilesCovering({ ...set, maxzoom: 10 }, view)[0]?.z).toBe(10);
    expect(tilesCovering({ ...set, minzoom: 14 }, view)).toEqual([]);
  });

  it('asks for the tiles in the middle first', () => {
    const [first] = tilesCovering(set, view);
    expect(first).toEqual({ z: 13, x: Math.floor(x * 2 ** 13), y: Math.floor(y * 2 ** 13) });
  });
});

describe('tileAddress', () => {
  const spot = { z: 3, x: 5, y: 2 };
  const addressOf = (...tiles: string[]) => tileAddress({ ...set, tiles }, spot);

  it('fills in zoom, column and row, and shares the load between servers', () => {
    expect(addressOf('https://a.example/{z}/{x}/{y}')).toBe('https://a.example/3/5/2');
    expect(addressOf('https://a.example/{z}', 'https://b.example/{z}')).toBe('https://b.example/3');
  });

  it('writes the key of a tile in the quad tree, digit by digit from the largest square', () => {
    expect(addressOf('{quadkey}')).toBe('121');
  });

  it('writes the box of a tile in metres, from the south west', () => {
    const [west = 0, south = 0, east = 0, north = 0] = addressOf('{bbox-epsg-3857}').split(',').map(Number);
    expect(west).toBeCloseTo(5009377.09, 1);
    expect(south).toBeCloseTo(5009377.09, 1);
    expect(east).toBeCloseTo(10018754.17, 1);
    expect(north).toBeCloseTo(10018754.17, 1);
  });
});
