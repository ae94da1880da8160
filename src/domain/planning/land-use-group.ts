import { guideTable } from '../land-use/land-use-table.js';

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

const groupIds = Object.keys(groups) as readonly (keyof typeof groups)[];

/** Data with a code of its own for each parcel must not fill the memory. */
const mostKept = 1000;

const known = new Map<string, ReadonlySet<LandUseGroup>>();

/** Whether a class, by its code as written in either standard, belongs to a group; an unknown code belongs to none. */
export function isInGroup(landUse: string, group: LandUseGroup): boolean {
  return groupsOf(landUse).has(group);
}

/** A report asks a dozen times for each of thousands of parcels: few codes, so the answers are kept. */
function groupsOf(landUse: string): ReadonlySet<LandUseGroup> {
  const kept = known.get(landUse);
  if (kept !== undefined) return kept;
  const code = guideTable.read(landUse)?.class.code ?? '';
  const found = new Set<LandUseGroup>(groupIds.filter((group) => groups[group].test(code)));
  if (guideTable.isConstructionLand(landUse)) found.add('construction');
  if (known.size < mostKept) known.set(landUse, found);
  return found;
}
