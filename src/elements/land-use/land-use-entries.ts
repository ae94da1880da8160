import { parcelStatuses, type ParcelStatus } from '../../domain/catalog/parcel.js';
import type { LandUseClass } from '../../domain/land-use/land-use-class.js';
import { tidiedCode, type LandUseTable } from '../../domain/land-use/land-use-table.js';

/** What the parcels of one code and one status come to. */
export interface LandUseCount {
  /** As the parcels have it: a code of the guide of 2023, of GB 50137-2011, or an added one. */
  readonly code: string;
  /** Null where it is not stated. */
  readonly status: ParcelStatus | null;
  readonly count: number;
  /** Of all of them together, in m²; null where it is not published. */
  readonly areaM2: number | null;
}

/** A number of parcels and their area. */
export interface LandUseSum {
  readonly count: number;
  /** In m²; null where none of them has a published area. */
  readonly areaM2: number | null;
  /** How many of them have no published area, and are not in `areaM2`. */
  readonly withoutArea: number;
}

/** A status with what it comes to; null is that none is stated. */
export interface StatusSum extends LandUseSum {
  readonly status: ParcelStatus | null;
}

/** A class that is present, with what it comes to. */
export interface LandUseEntry extends LandUseSum {
  /** Null for a code that no table knows. */
  readonly landUse: LandUseClass | null;
  /** The code of the class, or the unknown one as it is written. */
  readonly code: string;
  /** Codes of the older standard that stand for the class in the data. */
  readonly olderCodes: readonly string[];
  /** In the order of `parcelStatuses`, what is not stated last; what there is none of is left out. */
  readonly statuses: readonly StatusSum[];
}

const statusOrder: readonly (ParcelStatus | null)[] = [
  ...(Object.keys(parcelStatuses) as ParcelStatus[]),
  null,
];

/** What several groups of parcels come to together. */
export function sumOf(parts: readonly Pick<LandUseCount, 'count' | 'areaM2'>[]): LandUseSum {
  const measured = parts.flatMap(({ areaM2 }) => areaM2 ?? []);
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    areaM2: measured.length > 0 ? measured.reduce((sum, area) => sum + area, 0) : null,
    withoutArea: parts.reduce((sum, { count, areaM2 }) => sum + (areaM2 === null ? count : 0), 0),
  };
}

/** The sums by status; null stands for what is not stated. */
export function statusSumsOf(parts: readonly LandUseCount[]): readonly StatusSum[] {
  return statusOrder
    .map((status) => ({ status, ...sumOf(parts.filter((part) => part.status === status)) }))
    .filter(({ count }) => count > 0);
}

/** The classes present in the order of the table, then the codes that it does not know in the order they come. */
export function landUseEntries(
  summary: readonly LandUseCount[],
  table: LandUseTable,
): readonly LandUseEntry[] {
  const groups = new Map<string, LandUseCount[]>();
  for (const part of summary.filter(({ count }) => count > 0)) {
    const key = table.read(part.code)?.class.code ?? part.code.trim();
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  const known = table.classes.filter(({ code }) => groups.has(code)).map(({ code }) => code);
  const unknown = [...groups.keys()].filter((code) => table.read(code) === null);
  return [...known, ...unknown].map((code) => {
    const parts = groups.get(code) ?? [];
    const older = parts.map((part) => tidiedCode(part.code)).filter((written) => written !== code);
    return {
      landUse: table.read(code)?.class ?? null,
      code,
      olderCodes: table.read(code) ? [...new Set(older)].filter(isOlder) : [],
      statuses: statusSumsOf(parts),
      ...sumOf(parts),
    };
  });
}

function isOlder(code: string): boolean {
  return /^[A-Z]\d*$/.test(code);
}
