/** An object as `JSON.parse` makes it, not yet looked into. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object inherits nothing of its own, as those of `JSON.parse`: then what it has need not be told from what it inherits. */
export function isPlainObject(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** A member of an object itself; what it inherits does not count. */
export function memberOf(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether a value is nested deeper than `limit` levels. Goes round, not down, so that no depth overflows. */
export function isDeeperThan(limit: number, value: unknown): boolean {
  if (limit > 2 && isFlat(value)) return false;
  let level = new Set<object>(isContainer(value) ? [value] : []);
  for (let depth = 0; level.size > 0; depth += 1) {
    if (depth >= limit) return true;
    const next = new Set<object>();
    for (const container of level) {
      for (const member of Object.values(container)) if (isContainer(member)) next.add(member);
    }
    level = next;
  }
  return false;
}

/** Whether a value has at most lists of plain values in it, as the properties of most features do. */
function isFlat(value: unknown): boolean {
  if (!isContainer(value)) return true;
  for (const member of Object.values(value)) {
    if (!isContainer(member)) continue;
    for (const inner of Object.values(member)) if (isContainer(inner)) return false;
  }
  return true;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
