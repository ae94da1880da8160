/** How many children a node has, as GDAL writes it. */
export const nodeSize = 16;

const nodeBytes = 40;
/** A side of the square along which the curve runs: 2^16 cells. */
const cells = 0xffff;

/** Boxes by their number: west, south, east, north, four numbers each. */
export type Boxes = Float64Array;

/** The numbers of the boxes along a Hilbert curve through their middles, so that what lies close is read together. */
export function hilbertOrder(boxes: Boxes): Uint32Array {
  const [west, south, east, north] = extentOf(boxes);
  const scaled = (value: number, least: number, most: number): number =>
    most > least ? Math.floor(((value - least) / (most - least)) * cells) : 0;
  const count = boxes.length / 4;
  const places = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const x = (at(boxes, index, 0) + at(boxes, index, 2)) / 2;
    const y = (at(boxes, index, 1) + at(boxes, index, 3)) / 2;
    places[index] = hilbertDistance(scaled(x, west, east), scaled(y, south, north));
  }
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  return order.toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
}

/** The box around all boxes. */
export function extentOf(boxes: Boxes): [west: number, south: number, east: number, north: number] {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < boxes.length; index += 4) {
    extent[0] = Math.min(extent[0], boxes[index] ?? Infinity);
    extent[1] = Math.min(extent[1], boxes[index + 1] ?? Infinity);
    extent[2] = Math.max(extent[2], boxes[index + 2] ?? -Infinity);
    extent[3] = Math.max(extent[3], boxes[index + 3] ?? -Infinity);
  }
  return extent;
}

/**
 * The packed R-tree of FlatGeobuf 3 over features in their order: the levels from the root down, each node a box and,
 * for a leaf, where its feature begins, for others the number of its first child.
 */
export function packedTree(boxes: Boxes, order: Uint32Array, offsets: Float64Array): Uint8Array {
  const levels = levelBounds(order.length);
  const [[, total] = [0, 0]] = levels;
  const bytes = new Uint8Array(total * nodeBytes);
  const view = new DataView(bytes.buffer);
  const write = (node: number, box: readonly number[], offset: number): void => {
    for (const [side, value] of box.entries()) view.setFloat64(node * nodeBytes + side * 8, value, true);
    view.setBigUint64(node * nodeBytes + 32, BigInt(offset), true);
  };
  const [[leaves] = [0]] = levels;
  for (const [place, feature] of order.entries())
    write(leaves + place, [...boxes.subarray(feature * 4, feature * 4 + 4)], offsets[place] ?? 0);
  for (const [level, [start, end]] of levels.entries()) {
    let parent = levels[level + 1]?.[0];
    if (parent === undefined) break;
    for (let child = start; child < end; child += nodeSize) {
      const children = Math.min(nodeSize, end - child);
      write(parent, extentOf(boxesIn(view, child, children)), child);
      parent += 1;
    }
  }
  return bytes;
}

function boxesIn(view: DataView, first: number, count: number): Boxes {
  return Float64Array.from({ length: count * 4 }, (_, index) =>
    view.getFloat64((first + Math.floor(index / 4)) * nodeBytes + (index % 4) * 8, true),
  );
}

/** Where each level begins and ends among the nodes, the leaves first. The root is node 0. */
function levelBounds(count: number): readonly (readonly [start: number, end: number])[] {
  const sizes = [count];
  let size = count;
  do {
    size = Math.ceil(size / nodeSize);
    sizes.push(size);
  } while (size > 1);
  let end = sizes.reduce((sum, each) => sum + each, 0);
  return sizes.map((each) => {
    const bounds = [end - each, end] as const;
    end -= each;
    return bounds;
  });
}

function at(boxes: Boxes, index: number, side: number): number {
  return boxes[index * 4 + side] ?? 0;
}

/** How far along the curve a cell of the square lies. */
function hilbertDistance(cellX: number, cellY: number): number {
  let [x, y, distance] = [cellX, cellY, 0];
  for (let side = (cells + 1) / 2; side >= 1; side /= 2) {
    const isRight = (x & side) > 0 ? 1 : 0;
    const isUpper = (y & side) > 0 ? 1 : 0;
    distance += side * side * ((3 * isRight) ^ isUpper);
    if (isUpper === 1) continue;
    if (isRight === 1) [x, y] = [cells - x, cells - y];
    [x, y] = [y, x];
  }
  return distance;
}
