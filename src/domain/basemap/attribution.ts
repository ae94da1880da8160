import { webAddressOf } from '../catalog/web-address.js';

/** A piece of an attribution: text, and where it leads to, if anywhere. */
export interface AttributionPart {
  readonly text: string;
  /** An http or https address. */
  readonly href: string | null;
}

/** In characters; whoever needs more wants something else than to be named. */
const longest = 2_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  trade: '™',
  middot: '·',
  ndash: '–',
  mdash: '—',
};

/**
 * Reads an attribution as services write it, which is HTML, into text and links. All other markup falls away; what
 * is left is text, whatever stands in it.
 */
export function parseAttribution(markup: string): readonly AttributionPart[] {
  const parts: AttributionPart[] = [];
  let href: string | null = null;
  // Sticky pieces in one pass, without backtracking: a tag, or text up to the next one.
  for (const [piece] of markup.slice(0, longest).matchAll(/<[^<>]*>?|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      const text = decoded(piece).replaceAll(/\s+/g, ' ');
      if (text !== '') parts.push({ text, href });
    } else if (/^<a\s/i.test(piece)) {
      href = webAddressOf(decoded(hrefOf(piece)));
    } else if (/^<\/a\b/i.test(piece)) {
      href = null;
    }
  }
  return trimmed(parts);
}

/** The words of an attribution without its links. */
export function attributionWords(parts: readonly AttributionPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function hrefOf(tag: string): string {
  const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag) ?? [];
  return double ?? single ?? bare ?? '';
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Without the white space around it, and without pieces that had nothing else. */
function trimmed(parts: readonly AttributionPart[]): readonly AttributionPart[] {
  const last = parts.length - 1;
  return parts
    .map(({ text, href }, index) => ({ text: index === 0 ? text.trimStart() : text, href }))
    .map(({ text, href }, index) => ({ text: index === last ? text.trimEnd() : text, href }))
    .filter(({ text }) => text !== '');
}
