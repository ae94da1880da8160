import type { Random } from './random.js';
import type { Block } from './block-plan.js';
import type { Character } from './sample-areas.js';
import type { Shape } from './plane-shape.js';
import { axisOf, splitLot } from './lot-split.js';
import { areaOf } from './plane-shape.js';
import { between, weighted } from './random.js';

/** A parcel to be: its outline and the code of its class. */
export interface Lot {
  readonly shape: Shape;
  readonly landUse: string;
}

interface LandMix {
  /** The size in m² of land of one use: smaller parcels of it lie together. */
  readonly grain: number;
  /** How often each class is drawn. */
  readonly classes: readonly (readonly [landUse: string, weight: number])[];
}

const mixes: Readonly<Record<Character, LandMix>> = {
  chemical: {
    grain: 75_000,
    classes: [
      ['100103', 50],
      ['100102', 28],
      ['110103', 8],
      ['1302', 2],
      ['1303', 2],
      ['1310', 1],
      ['16', 6],
    ],
  },
  robotics: {
    grain: 50_000,
    classes: [
      ['100101', 66],
      ['0802', 20],
      ['1101', 5],
      ['0902', 4],
      ['1401', 5],
    ],
  },
  industry: {
    grain: 60_000,
    classes: [
      ['100101', 50],
      ['100102', 26],
      ['110101', 8],
      ['1303', 2],
      ['16', 7],
      ['1402', 6],
    ],
  },
  logistics: {
    grain: 70_000,
    classes: [
      ['110101', 60],
      ['100101', 22],
      ['120801', 6],
      ['1305', 4],
      ['16', 8],
    ],
  },
  research: {
    grain: 45_000,
    classes: [
      ['0802', 70],
      ['080401', 8],
      ['0902', 10],
      ['1401', 7],
      ['1306', 2],
      ['16', 3],
    ],
  },
  commerce: {
    grain: 28_000,
    classes: [
      ['0901', 44],
      ['0902', 34],
      ['0701', 8],
      ['1403', 6],
      ['1401', 5],
      ['120803', 3],
    ],
  },
  housing: {
    grain: 45_000,
    classes: [
      ['070102', 60],
      ['070101', 10],
      ['080403', 9],
      ['0702', 4],
      ['0901', 7],
      ['1401', 8],
      ['0806', 2],
    ],
  },
};

/** How many parcels each block is parted into, so that they are `count` in all and land of finer grain has more of them. */
export function shareOut(blocks: readonly Block[], count: number): readonly number[] {
  const weights = blocks.map(({ shape, character }) => areaOf(shape) / mixes[character].grain);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const spare = count - blocks.length;
  const exact = weights.map((weight) => (weight / sum) * spare);
  const counts = exact.map((share) => 1 + Math.floor(share));
  const missing = count - counts.reduce((total, share) => total + share, 0);
  const byRest = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .toSorted((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of byRest.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** Parts a block into parcels along its own axes. Land of one use is parted further when there are more parcels. */
export function lotsOf({ shape, character }: Block, count: number, random: Random): readonly Lot[] {
  const { grain, classes } = mixes[character];
  const axis = axisOf(shape);
  const lots: Lot[] = [];
  const part = (lot: Shape, parts: number, decided: string | null): void => {
    const isOneUse = decided === null && (parts === 1 || areaOf(lot) <= grain * 1.3);
    const landUse = isOneUse ? weighted(random, classes) : decided;
    if (parts === 1 && landUse !== null) {
      lots.push({ shape: lot, landUse });
      return;
    }
    const first = Math.max(1, Math.min(parts - 1, Math.round(parts * between(random, 0.42, 0.58))));
    const share = (first / parts) * between(random, 0.94, 1.06);
    const [one, other] = splitLot(lot, axis, Math.min(0.9, Math.max(0.1, share)));
    part(one, first, landUse);
    part(other, parts - first, landUse);
  };
  part(shape, count, null);
  return lots;
}
