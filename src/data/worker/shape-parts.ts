import type { DrawnLayer } from '../../domain/drawing/drawn-layer.js';

/** The layers in parts: a page that took all of many at once would stand still. The first one holds the small layers. */
export function partsOf(layers: readonly DrawnLayer[], most: number): readonly (readonly DrawnLayer[])[] {
  const sizeOf = ({ shapes, points }: DrawnLayer) => Math.max(shapes.length, points.length);
  const large = layers.filter((layer) => sizeOf(layer) > most);
  const parts = large.flatMap((whole) =>
    Array.from({ length: Math.ceil(sizeOf(whole) / most) }, (_, part) => {
      const [from, to] = [part * most, (part + 1) * most];
      const { layer, shapes, points } = whole;
      return [{ layer, shapes: shapes.slice(from, to), points: points.slice(from, to) }];
    }),
  );
  return [layers.filter((layer) => !large.includes(layer)), ...parts];
}

/** The layers put together again. */
export function joinedParts(parts: readonly (readonly DrawnLayer[])[]): readonly DrawnLayer[] {
  const pieces = parts.flat();
  return [...new Set(pieces.map(({ layer }) => layer))].map((layer) => {
    const own = pieces.filter((piece) => piece.layer === layer);
    return {
      layer,
      shapes: own.flatMap(({ shapes }) => shapes),
      points: own.flatMap(({ points }) => points),
    };
  });
}
