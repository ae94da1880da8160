const entities: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** An attribute in HTML, or in the template of a Vue component, with whatever text in it. */
export function htmlAttribute(name: string, value: string): string {
  return `${name}="${value.replaceAll(/[&"<>]/g, (sign) => entities[sign] ?? sign)}"`;
}

/**
 * An attribute in JSX: a plain text in quotes, anything else as an expression. In quotes JSX knows entities but no
 * backslash, and a few signs mean something to one compiler or another; an expression is JavaScript alone.
 */
export function jsxAttribute(name: string, value: string | number | readonly number[]): string {
  const isPlain = typeof value === 'string' && !/["'&<>{}\\\p{Cc}\u2028\u2029]/u.test(value);
  return isPlain ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`;
}
