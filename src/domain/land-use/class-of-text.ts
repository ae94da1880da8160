import type { LandUseTable } from './land-use-table.js';
import { tidiedCode } from './land-use-table.js';
import { olderClasses } from './older-codes.js';

/** The codes of each name; several standards and classes may have the same one. */
const namesByTable = new WeakMap<LandUseTable, ReadonlyMap<string, string>>();

/** As names are compared: width, case and spaces don't count. */
function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * The code that a text means, as people write classes into tables and fields: a code, a code with its name behind it, or a name alone, in
 * either language. A name of the table comes before one of GB 50137-2011; there, a name that several classes have means none of them.
 * Null for any other text.
 */
export function codeOfText(text: string, table: LandUseTable): string | null {
  const [first = ''] = text.normalize('NFKC').trim().split(/\s/);
  const leading = /^[A-Za-z]?\d{0,6}(?=\D|$)/.exec(first)?.[0] ?? '';
  const code = [first, leading].find((candidate) => candidate !== '' && table.read(candidate) !== null);
  if (code !== undefined) return tidiedCode(code);
  return namesOf(table).get(comparable(text)) ?? null;
}

function namesOf(table: LandUseTable): ReadonlyMap<string, string> {
  const known = namesByTable.get(table);
  if (known) return known;
  const older = new Map<string, string | null>();
  for (const { code, name } of olderClasses) {
    for (const each of [name.zh, name.en]) {
      const key = comparable(each);
      older.set(key, older.has(key) ? null : code);
    }
  }
  const names = new Map([...older].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])));
  for (const { code, name } of table.classes.toReversed()) {
    names.set(comparable(name.en), code);
    names.set(comparable(name.zh), code);
  }
  namesByTable.set(table, names);
  return names;
}
