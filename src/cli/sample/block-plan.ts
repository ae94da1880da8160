import type { LocalizedText } from '../../domain/statements/localized-text.js';
import type { Character, SampleArea, SampleCorridor } from './sample-areas.js';
import type { Line, LocalPlane, Point, Shape } from './plane-shape.js';
import { cutCorridor } from './corridor.js';
import { innerPoint } from './inner-point.js';
import { axisOf, longSide, splitAcross, splitLot } from './lot-split.js';
import { areaOf, distance } from './plane-shape.js';
import { withVertices } from './border-vertices.js';

/** A piece of land that stays whole: a street, a green belt, the river. */
export interface WholePiece {
  readonly shape: Shape;
  readonly landUse: string;
  readonly name: LocalizedText | null;
}

/** Land between streets, to be parted into parcels. */
export interface Block {
  readonly shape: Shape;
  readonly character: Character;
}

/** An area parted by its streets: what stays whole and what is parted further share their borders point for point. */
export interface BlockPlan {
  readonly pieces: readonly WholePiece[];
  readonly blocks: readonly Block[];
}

/** A line that a corridor follows, and what it is called. */
export interface MapLine {
  readonly line: Line;
  readonly name: LocalizedText | null;
}

/** The largest block in m², and the width in metres of the local street that parts a larger one. */
const grid: Readonly<Record<Character, { readonly largest: number; readonly streetM: number }>> = {
  chemical: { largest: 360_000, streetM: 24 },
  robotics: { largest: 260_000, streetM: 20 },
  industry: { largest: 260_000, streetM: 20 },
  logistics: { largest: 300_000, streetM: 24 },
  research: { largest: 220_000, streetM: 20 },
  commerce: { largest: 140_000, streetM: 18 },
  housing: { largest: 200_000, streetM: 18 },
};

/** Below this many m² what streets leave is planted. */
const leastBlock = 5000;

/** Parts an area by the streets of the base map, and large blocks by local streets. */
export function blockPlan(
  area: SampleArea,
  border: Shape,
  plane: LocalPlane,
  mapLine: (follows: SampleCorridor['follows']) => MapLine,
): BlockPlan {
  const pieces: WholePiece[] = [];
  let open: readonly Shape[] = [border];
  for (const { follows, widthM, landUse } of area.corridors) {
    const { line, name } = mapLine(follows);
    const parts = open.map((shape) => cutCorridor(shape, { line, widthM }));
    open = parts.flatMap(({ beside }) => beside);
    pieces.push(...parts.flatMap(({ inside }) => inside).map((shape) => ({ shape, landUse, name })));
  }
  const blocks: Block[] = [];
  for (const shape of open) {
    partByStreets(shape, area, plane, { pieces, blocks });
  }
  return sharing({ pieces, blocks });
}

function characterAt({ characters }: SampleArea, plane: LocalPlane, at: Point): Character {
  const [nearest] = characters.toSorted(
    ([, one], [, other]) => distance(plane.pointOf(one), at) - distance(plane.pointOf(other), at),
  );
  return nearest?.[0] ?? 'industry';
}

function partByStreets(
  shape: Shape,
  area: SampleArea,
  plane: LocalPlane,
  plan: { readonly pieces: WholePiece[]; readonly blocks: Block[] },
): void {
  const size = areaOf(shape);
  if (size < leastBlock) {
    plan.pieces.push({ shape, landUse: '1402', name: null });
    return;
  }
  const character = characterAt(area, plane, innerPoint(shape));
  const { largest, streetM } = grid[character];
  if (size <= largest) {
    plan.blocks.push({ shape, character });
    return;
  }
  const axis = axisOf(shape);
  const { along } = longSide(shape, axis);
  const [half] = splitLot(shape, axis, 0.5);
  const middle = Math.max(...half.map(([x, y]) => x * along[0] + y * along[1]));
  const [before, rest] = splitAcross(shape, along, middle - streetM / 2);
  const [streetShape, after] = splitAcross(rest, along, middle + streetM / 2);
  plan.pieces.push({ shape: streetShape, landUse: '1207', name: null });
  partByStreets(before, area, plane, plan);
  partByStreets(after, area, plane, plan);
}

/** The same plan with each corner put into the borders that it touches. */
function sharing({ pieces, blocks }: BlockPlan): BlockPlan {
  const corners = [...pieces, ...blocks].flatMap(({ shape }) => shape);
  const shapeOf = (shape: Shape): Shape => withVertices([shape], corners)[0] ?? shape;
  return {
    pieces: pieces.map((piece) => ({ ...piece, shape: shapeOf(piece.shape) })),
    blocks: blocks.map((block) => ({ ...block, shape: shapeOf(block.shape) })),
  };
}
