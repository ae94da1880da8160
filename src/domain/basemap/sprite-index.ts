import { isJsonObject, memberOf, type JsonObject } from '../quality/json-object.js';

import type { SpriteIcon } from './loaded-basemap.js';

/** Reads the index of a sprite. Icons that lie outside of the picture, or make no sense, are left out. */
export function parseSpriteIndex(
  json: unknown,
  picture: { readonly width: number; readonly height: number },
): Readonly<Record<string, SpriteIcon>> {
  if (!isJsonObject(json)) return {};
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, entry]) => {
      const icon = isJsonObject(entry) ? parseIcon(entry, picture) : null;
      return icon ? [[name, icon]] : [];
    }),
  );
}

function parseIcon(entry: JsonObject, picture: { width: number; height: number }): SpriteIcon | null {
  const number = (key: string, standard: number) => {
    const value = memberOf(entry, key) ?? standard;
    return typeof value === 'number' && Number.isFinite(value) ? value : NaN;
  };
  const [x, y, width, height] = [number('x', NaN), number('y', NaN), number('width', 0), number('height', 0)];
  const pixelRatio = number('pixelRatio', 1);
  const fits = x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height;
  if (!fits || !(width >= 1) || !(height >= 1) || !(pixelRatio > 0)) return null;
  const [stretchX, stretchY] = [spansOf(memberOf(entry, 'stretchX')), spansOf(memberOf(entry, 'stretchY'))];
  const content = numbersOf(memberOf(entry, 'content'), 4);
  return {
    x,
    y,
    width,
    height,
    pixelRatio,
    sdf: memberOf(entry, 'sdf') === true,
    ...(stretchX ? { stretchX } : {}),
    ...(stretchY ? { stretchY } : {}),
    ...(content ? { content: content as [number, number, number, number] } : {}),
  };
}

function spansOf(value: unknown): [number, number][] | null {
  if (!Array.isArray(value)) return null;
  const spans = value.map((span) => numbersOf(span, 2));
  return spans.every((span) => span !== null) ? (spans as [number, number][]) : null;
}

function numbersOf(value: unknown, count: number): number[] | null {
  if (!Array.isArray(value) || value.length !== count) return null;
  return value.every((number) => typeof number === 'number' && Number.isFinite(number))
    ? (value as number[])
    : null;
}
