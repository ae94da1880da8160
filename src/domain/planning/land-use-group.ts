import type { LandUseTable } from '../land-use/land-use-table.js';

/** The groups of classes that figures of planning are made of, by the beginnings of the codes of the guide of 2023. */
const groups = {
  /** 居住用地. */
  residential: /^07/,
  /** 公园绿地. */
  'public-park': /^1401/,
  /** 工矿用地 and 仓储用地. */
  industrial: /^1[01]/,
  /** 交通运输用地 and 绿地与开敞空间用地, on which there need be no building. */
  open: /^1[24]/,
} as const satisfies Record<string, RegExp>;

export type LandUseGroup = keyof typeof groups | 'construction';

/** The groups of a class as a set of bits. */
export type GroupBits = number;

/** The bit of each group. */
export const groupBit: Readonly<Record<LandUseGroup, GroupBits>> = {
  residential: 1,
  'public-park': 2,
  industrial: 4,
  open: 8,
  construction: 16,
};

const groupIds = Object.keys(groups) as readonly (keyof typeof groups)[];

/** Data with a code of its own for each parcel must not fill the memory. */
const mostKept = 1000;

const knownBy = new WeakMap<LandUseTable, Map<string, GroupBits>>();

/**
 * Whether a class belongs to a group, by its code as written in either standard; an added class belongs to those of the class under
 * which it counts, an unknown code to none.
 */
export function isInGroup(landUse: string, group: LandUseGroup, table: LandUseTable): boolean {
  return (groupsOf(landUse, table) & groupBit[group]) !== 0;
}

/** The groups of a class. A report asks for each of thousands of parcels: few codes, so the answers are kept. */
export function groupsOf(landUse: string, table: LandUseTable): GroupBits {
  const known = knownBy.get(table) ?? new Map<string, GroupBits>();
  knownBy.set(table, known);
  const kept = known.get(landUse);
  if (kept !== undefined) return kept;
  const code = table.countedAs(landUse) ?? '';
  let found = table.isConstructionLand(landUse) ? groupBit.construction : 0;
  for (const id of groupIds) if (groups[id].test(code)) found |= groupBit[id];
  if (known.size < mostKept) known.set(landUse, found);
  return found;
}
