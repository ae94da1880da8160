import type { LandUseTable } from '../land-use/land-use-table.js';

/** Classes that are present, under the class of the first level that they belong to. */
export interface ClassGroup {
  /** The code of the first level, or one that no table knows. */
  readonly code: string;
  /** The codes that are present, in the order they were given. */
  readonly present: readonly string[];
}

/** Puts codes under their classes of the first level; codes that no table knows stand alone. */
export function classGroups(codes: readonly string[], table: LandUseTable): readonly ClassGroup[] {
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const main = table.mainClassOf(code) ?? code;
    groups.set(main, [...(groups.get(main) ?? []), code]);
  }
  return [...groups].map(([code, present]) => ({ code, present }));
}

/** Whether a class is chosen, itself or with one above it. */
export function isClassChosen(code: string, chosen: readonly string[], table: LandUseTable): boolean {
  return linesUp(code, table).some((above) => chosen.includes(above));
}

/**
 * The choice after a class has been switched on or off. Of a class that was chosen with the one above it, the others
 * that are present stay chosen.
 */
export function chosenAfter(
  chosen: readonly string[],
  { code, isOn }: { readonly code: string; readonly isOn: boolean },
  present: readonly string[],
  table: LandUseTable,
): readonly string[] {
  const isBelow = (other: string) => linesUp(other, table).includes(code);
  const others = chosen.filter((other) => !isBelow(other));
  if (isOn) return [...others, code];
  const line = linesUp(code, table);
  const above = others.filter((other) => line.includes(other));
  const freed = present.filter((other) => {
    // A class above would bring it back.
    return !isBelow(other) && !line.includes(other) && isClassChosen(other, above, table);
  });
  return [...new Set([...others.filter((other) => !above.includes(other)), ...freed])];
}

/** A code and those of the classes above it. */
function linesUp(code: string, table: LandUseTable): readonly string[] {
  const line: string[] = [];
  for (let at: string | null = code; at !== null && !line.includes(at);) {
    line.push(at);
    at = table.read(at)?.class.parent ?? null;
  }
  return line;
}
