const token =
  /[\t\n\r ]*(?:([{}[\],:])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true(?!\w)|false(?!\w)|null(?!\w)))/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may come next while reading JSON. */
type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/**
 * The offset of the first fault in a text that is not JSON; its length where the text only breaks off. Engines do
 * not always say it. Linear, without recursion (RFC 8259).
 */
export function jsonFaultOffset(text: string): number {
  const open: string[] = [];
  let expected: Expectation = 'value';
  let offset = 0;
  for (;;) {
    token.lastIndex = offset;
    const match = token.exec(text);
    if (!match) return skipSpace(text, offset);
    const start = token.lastIndex - (match[1] ?? match[2] ?? match[3] ?? '').length;
    const end = match[2] === undefined ? token.lastIndex : stringEnd(text, start);
    if (end === null) return start;
    const next = step(expected, open, match[1] ?? (match[2] === undefined ? 'literal' : 'string'));
    if (next === null) return start;
    expected = next;
    offset = end;
  }
}

/** Where a string ends that begins at `start`; null where it does not end. Piece by piece: a string may have 100 MB. */
function stringEnd(text: string, start: number): number | null {
  let at = start + 1;
  for (;;) {
    plain.lastIndex = at;
    plain.test(text);
    at = plain.lastIndex;
    if (text[at] === '"') return at + 1;
    escape.lastIndex = at;
    if (!escape.test(text)) return null;
    at = escape.lastIndex;
  }
}

/** The expectation after a token, or null where the token may not stand there. Keeps the stack of open brackets. */
function step(expected: Expectation, open: string[], kind: string): Expectation | null {
  const after = (): Expectation => (open.length === 0 ? 'nothing' : 'comma-or-end');
  const container = open.at(-1);
  if (kind === '}' || kind === ']') {
    const matches = container === (kind === '}' ? '{' : '[');
    const may = expected === 'comma-or-end' || expected === (kind === '}' ? 'key-or-end' : 'value-or-end');
    if (!matches || !may) return null;
    open.pop();
    return after();
  }
  if (expected === 'value' || expected === 'value-or-end') {
    if (kind === '{' || kind === '[') {
      open.push(kind);
      return kind === '{' ? 'key-or-end' : 'value-or-end';
    }
    return kind === 'string' || kind === 'literal' ? after() : null;
  }
  if (expected === 'key' || expected === 'key-or-end') return kind === 'string' ? 'colon' : null;
  if (expected === 'colon') return kind === ':' ? 'value' : null;
  if (expected === 'comma-or-end' && kind === ',') return container === '{' ? 'key' : 'value';
  return null;
}

function skipSpace(text: string, offset: number): number {
  const rest = text.slice(offset).search(/[^\t\n\r ]/);
  return rest < 0 ? text.length : offset + rest;
}
