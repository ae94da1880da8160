import type { Scene } from '../scene.js';

import { patternTile } from '../drawing/pattern-tile.js';

import { patternImageId } from './style-ids.js';

/** Images are drawn at twice the size, for screens with two device pixels a CSS pixel. */
const pixelRatio = 2;

/** Draws the pattern that an image name asks for; null for names of no pattern in the scene. */
export function drawPatternImage(id: string, scene: Scene): { image: ImageData; pixelRatio: number } | null {
  const looks = scene.layers.flatMap(({ landUses = [] }) => landUses.flatMap(({ pattern }) => pattern ?? []));
  const look = looks.find((known) => patternImageId(known) === id);
  const tile = look && patternTile(look, pixelRatio);
  const image = tile?.getContext('2d')?.getImageData(0, 0, tile.width, tile.height);
  return image ? { image, pixelRatio } : null;
}
