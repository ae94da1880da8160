/**
 * A copy of plain data that can be handed to a worker: frameworks wrap the objects of their state in proxies (Vue's
 * `reactive`, Svelte's `$state`), which can be read but not cloned. What is neither array, plain object nor simple value is
 * left as it is, so that whoever clones the copy says what can't be cloned.
 */
export function plainCopyOf(value: unknown, copies = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    copies.set(value, copy);
    for (const entry of value) copy.push(plainCopyOf(entry, copies));
    return copy;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return value;
  const copy: Record<string, unknown> = {};
  copies.set(value, copy);
  for (const [key, entry] of Object.entries(value)) {
    // Defined, not assigned: a key such as "__proto__" is a key like others.
    const own = { enumerable: true, configurable: true, writable: true };
    Object.defineProperty(copy, key, { ...own, value: plainCopyOf(entry, copies) });
  }
  return copy;
}
