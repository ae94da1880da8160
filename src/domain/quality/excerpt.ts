const longest = 60;

/** One value in a few characters, without going into it. */
function shortForm(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
  }
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[… ${value.length}]`;
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  return String(value);
}

/**
 * What stands in the data, shortened to be readable: a text in quotes, a number, `[43.9, 125.3]`, `{…}`. Never goes
 * deeper than one level, whatever it is given. Empty for what is absent.
 */
export function excerptOf(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value) && value.length <= 4) return `[${value.map(shortForm).join(', ')}]`;
  return shortForm(value);
}
