/**
 * The groups of classes that figures of planning are made of, by code: the national guide of 2023, and GB 50137-2011
 * for data that still carry its letters.
 */
const groups = {
  /** 居住用地. */
  residential: /^(07|R)/,
  /** 公园绿地. */
  'public-park': /^(1401|G1)/,
  /** 工矿用地 and 仓储用地. */
  industrial: /^(10|11|M|W)/,
  /** 城镇建设用地: neither farmland, forest, water nor other land that is not built on. */
  construction: /^(0[7-9]|1[0-6]|[A-DF-Z])/,
  /** 交通运输用地 and 绿地与开敞空间用地, on which there need be no building. */
  open: /^(12|14|S|G)/,
} as const satisfies Record<string, RegExp>;

export type LandUseGroup = keyof typeof groups;

const groupIds = Object.keys(groups) as readonly LandUseGroup[];

/** Data with a code of its own for each parcel must not fill the memory. */
const mostKept = 1000;

const known = new Map<string, ReadonlySet<LandUseGroup>>();

/** Whether a class, by its code as written, belongs to a group. */
export function isInGroup(landUse: string, group: LandUseGroup): boolean {
  return groupsOf(landUse).has(group);
}

/** A report asks a dozen times for each of thousands of parcels: few codes, so the answers are kept. */
function groupsOf(landUse: string): ReadonlySet<LandUseGroup> {
  const kept = known.get(landUse);
  if (kept !== undefined) return kept;
  const found = new Set(groupIds.filter((group) => groups[group].test(landUse)));
  if (known.size < mostKept) known.set(landUse, found);
  return found;
}
